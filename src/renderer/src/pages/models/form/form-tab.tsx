import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useRead } from '../../../services/reading/use-read';
import { Chart } from '../../../ui/chart/chart';
import { Columns } from '../../../ui/columns/columns';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import { formatDate, formatParameter } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import type { LeagueBaselines } from '../../../contract-types';
import { BASELINE_COLUMNS } from './baseline-columns';
import { baselineAlt, goalTraces, rateTraces } from './baseline-traces';
import { FIRST_LAST, formOf } from '../questions';
import { formColumns } from './form-columns';

/** How the league's teams did of late, and what its matches look like season by season. */
export function FormTab({ league }: { readonly league: string }) {
  const [last, setLast] = useState(FIRST_LAST);
  const form = useRead('features.form', formOf(league, last), { isLive: true });
  const baselines = useRead('features.baselines', { league }, { isLive: true });
  return (
    <>
      <Loaded what="the form" resource={form}>
        {(value) => (
          <>
            <DataTable
              label="Rolling form"
              columns={formColumns(last)}
              rows={value.teams}
              rowKey={(row) => row.team}
              initialSort={{ id: 'points', desc: true }}
              hasFilter
              tools={
                <SegmentedControl
                  size="xs"
                  aria-label="How many matches"
                  value={String(last)}
                  onChange={(next) => setLast(Number(next))}
                  data={['5', '10', '20'].map((count) => ({ value: count, label: `Last ${count}` }))}
                />
              }
            />
            <Note kind="reading">
              Teams of the latest season as of {formatDate(value.asOf)}. Weighted goals count every earlier match with
              its weight by age, ξ {formatParameter(value.xi)} per day.
            </Note>
          </>
        )}
      </Loaded>
      <Loaded what="the baselines" resource={baselines}>
        {(value) => <Baselines league={league} baselines={value} />}
      </Loaded>
    </>
  );
}

function Baselines({ league, baselines }: { readonly league: string; readonly baselines: LeagueBaselines }) {
  const { seasons } = baselines;
  const specs = useMemo(() => ({ rates: rateTraces(seasons), goals: goalTraces(seasons) }), [seasons]);
  const rows = [...seasons].reverse();
  const table = { columns: BASELINE_COLUMNS, rows, rowKey: (row: (typeof rows)[number]) => row.season };
  return (
    <>
      <Columns>
        <Chart
          title="Home wins, draws and away wins by season"
          alt={baselineAlt(seasons)}
          spec={specs.rates}
          height={280}
          file={`${league}-outcome-rates`}
          table={table}
        />
        <Chart
          title="Goals a match by season"
          alt={baselineAlt(seasons)}
          spec={specs.goals}
          height={280}
          file={`${league}-goals`}
          table={table}
        />
      </Columns>
      <DataTable label="Baselines by season" {...table} />
    </>
  );
}
