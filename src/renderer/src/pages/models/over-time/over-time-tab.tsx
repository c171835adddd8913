import { useRead } from '../../../services/reading/use-read';
import { MultiSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Chart } from '../../../ui/chart/chart';
import { formatCount, formatDate, formatStrength, plural } from '../../../text/format';
import { Columns } from '../../../ui/columns/columns';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { Empty } from '../../../ui/states';
import type { Column } from '../../../ui/table/table-column';
import type { ModelSummary, StrengthRow } from '../../../contract-types';
import { MOST_TEAMS, historyAlt, historyTraces, linesOf, strongest, type Side } from './history-traces';
import classes from './over-time-tab.module.css';
import { RebuildForm } from './rebuild-form';

/** How strengths moved month by month, each month judged by earlier matches only. */
export function OverTimeTab({ model }: { readonly model: ModelSummary }) {
  const history = useRead('features.history', { version: model.version });
  return (
    <Loaded what="the strengths by month" resource={history}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title="No strengths by month">
            The feature store has none of {model.version}: it is too short a history, or was trained before they were
            kept. Train again to have them.
          </Empty>
        ) : (
          <History model={model} rows={rows} />
        )
      }
    </Loaded>
  );
}

interface HistoryProps {
  readonly model: ModelSummary;
  readonly rows: readonly StrengthRow[];
}

function History({ model, rows }: HistoryProps) {
  const [teams, setTeams] = useState<readonly string[]>(() => strongest(rows, 3));
  const names = useMemo(() => [...new Set(rows.map((row) => row.team))].sort(), [rows]);
  const dates = useMemo(() => [...new Set(rows.map((row) => row.date))].sort().reverse(), [rows]);
  const lines = useMemo(() => linesOf(rows, teams), [rows, teams]);
  const specs = useMemo(
    () => ({ attack: historyTraces(lines, 'attack'), defence: historyTraces(lines, 'defence') }),
    [lines],
  );
  const chosen = useMemo(() => lines.flatMap((line) => line.rows), [lines]);
  return (
    <>
      <MultiSelect
        size="xs"
        className={classes.teams ?? ''}
        mb="sm"
        label={`Teams, up to ${MOST_TEAMS}`}
        searchable
        hidePickedOptions
        maxValues={MOST_TEAMS}
        data={names}
        value={[...teams]}
        onChange={setTeams}
        placeholder={teams.length < MOST_TEAMS ? 'Add a team' : ''}
      />
      <Columns>
        {(['attack', 'defence'] as const).map((side) => (
          <Chart
            key={side}
            title={side === 'attack' ? 'Attack by month' : 'Defence by month'}
            alt={historyAlt(lines, side)}
            spec={specs[side]}
            height={380}
            file={`${model.version}-${side}-by-month`}
            table={{ columns: columnsOf(side), rows: chosen, rowKey: (row) => `${row.date} ${row.team}` }}
          />
        ))}
      </Columns>
      <Note kind="reading">
        From version {model.version}: {plural(dates.length, 'month')}, {formatCount(rows.length)} strengths,{' '}
        {dates.at(-1)} to {dates[0]}. Each month is a fit of its own with this model’s ξ and σ on matches of{' '}
        {formatDate(model.dataFrom)} to the day before; a break in a line is a time in another league.
      </Note>
      <RebuildForm version={model.version} dates={dates} />
    </>
  );
}

const columnsOf = (side: Side): readonly Column<StrengthRow>[] => [
  { id: 'date', header: 'Month', value: (row) => row.date, isSticky: true },
  { id: 'team', header: 'Team', value: (row) => row.team },
  {
    id: side,
    header: side === 'attack' ? 'Attack' : 'Defence',
    align: 'right',
    value: (row) => row[side],
    cell: (row) => formatStrength(row[side]),
  },
];
