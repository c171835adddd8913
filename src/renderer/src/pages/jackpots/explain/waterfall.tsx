import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { OUTCOME_NAMES } from '../../../../../text/explain-words';
import type { FixtureExplanation, SetInfo } from '../../../contract-types';
import { formatPoints, formatProbability } from '../../../text/format';
import { Chart } from '../../../ui/chart/chart';
import { Note } from '../../../ui/note/note';
import type { Column } from '../../../ui/table/table-column';
import { AllWays } from './all-ways';
import { explainChoice, outcomeOf } from './explain-choice';
import { useExplainedSet } from './use-explained-set';
import classes from './waterfall.module.css';
import { waterfallAlt, waterfallRows, waterfallTraces, type WaterfallRow } from './waterfall-traces';

const COLUMNS: readonly Column<WaterfallRow>[] = [
  { id: 'name', header: 'Step', value: (row) => row.name },
  {
    id: 'by',
    header: 'By',
    title: 'Percentage points',
    align: 'right',
    isTight: true,
    value: (row) => (row.kind === 'step' ? row.by : null),
    cell: (row) => (row.kind === 'step' ? formatPoints(row.by) : ''),
  },
  {
    id: 'to',
    header: 'Then',
    title: 'Running total',
    align: 'right',
    isTight: true,
    value: (row) => row.to,
    cell: (row) => formatProbability(row.to),
  },
];

interface WaterfallProps {
  readonly explanation: FixtureExplanation;
  /** The sets that are shown. */
  readonly shown: readonly SetInfo[];
}

/** How the chosen probability came about, step by step; all sets and outcomes as numbers on request. */
export function Waterfall({ explanation, shown }: WaterfallProps) {
  const { outcome: wanted } = useStore(explainChoice);
  const set = useExplainedSet(shown);
  const [hasAll, setHasAll] = useState(false);
  const { fixture, sets } = explanation;
  const outcome = outcomeOf(wanted, sets[set]!.final);
  const rows = useMemo(() => waterfallRows(explanation, set, outcome), [explanation, set, outcome]);
  const market = (fixture.market ?? fixture.memory)?.[outcome] ?? null;
  const interval = fixture.intervals?.sets[set]?.[outcome] ?? null;
  const spec = useMemo(() => waterfallTraces(rows, { outcome, market, interval }), [rows, outcome, market, interval]);
  return (
    <div>
      <Chart
        title={`Set ${set}, ${OUTCOME_NAMES[outcome]}: what each step adds`}
        alt={waterfallAlt(rows, outcome)}
        spec={spec}
        height={430}
        file={`explain-${fixture.order}-${set}-${outcome}`}
        table={{ columns: COLUMNS, rows, rowKey: (row) => row.name }}
      />
      <Note kind="reading">
        Full bars add, hatched bars take away.{' '}
        {market === null
          ? ''
          : `Dashed: ${fixture.memory ? 'past prices' : 'the market'}, ${formatProbability(market)}. `}
        {interval ? 'Whisker: 95 % interval, parameter error only.' : ''}
      </Note>
      <Switch
        className={classes.switch ?? ''}
        size="xs"
        label="All sets and outcomes"
        checked={hasAll}
        onChange={(event) => setHasAll(event.currentTarget.checked)}
      />
      {hasAll ? <AllWays explanation={explanation} shown={shown} /> : null}
    </div>
  );
}
