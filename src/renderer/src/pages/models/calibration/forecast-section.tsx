import { NumberInput, Slider } from '@mantine/core';
import { useMemo, useState } from 'react';
import { OUTCOMES, type Outcome } from '../../../../../contract/words';
import type { Curve } from '../../../contract-types';
import { MISSING, formatFixed, formatPoints, formatProbability } from '../../../text/format';
import { Note } from '../../../ui/note/note';
import { ThreePartBar } from '../../../ui/probability/three-part-bar';
import { Section } from '../../../ui/section/section';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import { calibrateForecast, toForecast, type CalibratedRow } from './calibrate-forecast';
import classes from './forecast-section.module.css';

const NAMES: Readonly<Record<Outcome, string>> = { home: 'Home', draw: 'Draw', away: 'Away' };
const START: Readonly<Record<Outcome, number>> = { home: 45, draw: 27, away: 28 };

const COLUMNS: readonly Column<CalibratedRow>[] = [
  { id: 'set', header: 'Set', value: (row) => row.set, isSticky: true },
  ...OUTCOMES.flatMap((outcome): Column<CalibratedRow>[] => [
    {
      id: `${outcome}-before`,
      group: NAMES[outcome],
      header: 'before',
      align: 'right',
      value: (row) => row.before[outcome],
      cell: (row) => formatProbability(row.before[outcome]),
    },
    {
      id: `${outcome}-after`,
      group: NAMES[outcome],
      header: 'after',
      align: 'right',
      value: (row) => row.after?.[outcome] ?? null,
      cell: (row) => <strong>{formatProbability(row.after?.[outcome])}</strong>,
    },
    {
      id: `${outcome}-change`,
      group: NAMES[outcome],
      header: 'change',
      align: 'right',
      value: (row) => (row.after ? row.after[outcome] - row.before[outcome] : null),
      cell: (row) => formatPoints(row.after ? row.after[outcome] - row.before[outcome] : null),
    },
  ]),
  {
    id: 'bar',
    header: 'After',
    width: 'bars',
    value: () => null,
    copies: [],
    cell: (row) => (row.after ? <ThreePartBar triple={row.after} isThick /> : MISSING),
  },
];

/** Three numbers, and what the curves in use make of them. */
export function ForecastSection({ curves }: { readonly curves: readonly Curve[] }) {
  const [shares, setShares] = useState<Readonly<Record<Outcome, number | string>>>(START);
  const forecast = toForecast({ home: Number(shares.home), draw: Number(shares.draw), away: Number(shares.away) });
  const rows = useMemo(() => (forecast ? calibrateForecast(curves, forecast) : []), [curves, forecast]);
  const total = OUTCOMES.reduce((sum, outcome) => sum + Number(shares[outcome]), 0);
  const set = (outcome: Outcome, value: number | string): void =>
    setShares((known) => ({ ...known, [outcome]: value }));
  return (
    <Section title="What it does to a forecast">
      <div className={classes.shares} role="group" aria-label="A forecast as blended">
        {OUTCOMES.map((outcome) => (
          <div key={outcome}>
            <NumberInput
              label={NAMES[outcome]}
              size="xs"
              min={0}
              max={100}
              step={1}
              decimalScale={2}
              suffix=" %"
              value={shares[outcome]}
              onChange={(value) => set(outcome, value)}
            />
            <Slider
              size="sm"
              min={0}
              max={100}
              step={0.5}
              label={null}
              thumbLabel={`${NAMES[outcome]}, percent`}
              color={`var(--${outcome})`}
              value={Number(shares[outcome]) || 0}
              onChange={(value) => set(outcome, value)}
            />
          </div>
        ))}
      </div>
      {forecast ? (
        <DataTable
          label={
            Math.abs(total - 100) < 0.005
              ? 'Before and after'
              : `Before and after; the three come to ${formatFixed(total, 1)} and are divided by it`
          }
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.set}
        />
      ) : (
        <Note kind="instead">{MISSING} Three numbers of at least 0, one of them above, make a forecast.</Note>
      )}
    </Section>
  );
}
