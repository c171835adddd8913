import { OUTCOMES } from '../../../../../contract/words';
import type { DriftRun, Outcome, Period } from '../../../contract-types';
import { formatCount, formatFixed, formatPercentNumber, formatProbability, formatScore } from '../../../text/format';
import { Missing } from '../../../ui/missing/missing';
import type { Column } from '../../../ui/table/table-column';
import { estimateColumn } from '../scores/estimate-column';
import { OUTCOME_PLURAL } from '../verdict/verdict-words';

const number = (
  id: 'market' | 'divergence' | 'entropy',
  header: string,
  title: string,
  write: (value: number) => string,
): Column<Period> => ({
  id,
  header,
  title,
  align: 'right',
  value: (row) => row[id],
  cell: (row) => write(row[id]),
});

const counts = (outcome: Outcome): readonly Column<Period>[] => [
  {
    id: `${outcome}-expected`,
    group: OUTCOME_PLURAL[outcome],
    header: 'expected',
    align: 'right',
    value: (row) => row.expected[outcome],
    cell: (row) => formatFixed(row.expected[outcome], 1),
  },
  {
    id: `${outcome}-observed`,
    group: OUTCOME_PLURAL[outcome],
    header: 'came',
    align: 'right',
    value: (row) => row.observed[outcome],
    cell: (row) => formatCount(row.observed[outcome]),
  },
];

const NO_SCORE = 'The store knows the score of none of these matches.';
const NO_INTERVAL = 'Not enough data, or something called impossible came.';

/** How a period went; every number behind the charts over time. */
export const PERIODS: readonly Column<Period>[] = [
  { id: 'period', header: 'Period', isSticky: true, value: ({ period }) => period },
  { id: 'n', header: 'n', align: 'right', value: ({ n }) => n, cell: ({ n }) => formatCount(n) },
  estimateColumn({
    id: 'skill-base',
    group: 'Log loss saved, %',
    header: 'of base rates',
    kind: 'skill',
    of: (row) => row.skillToBaseRates,
    reason: () => NO_INTERVAL,
  }),
  estimateColumn({
    id: 'skill-market',
    group: 'Log loss saved, %',
    header: 'of the market',
    kind: 'skill',
    of: (row) => row.skillToMarket,
    reason: () => NO_INTERVAL,
  }),
  estimateColumn({ id: 'logLoss', group: 'Log loss', header: 'set', kind: 'score', of: (row) => row.logLoss }),
  { ...number('market', 'market', 'Log loss of the market', formatScore), group: 'Log loss' },
  ...OUTCOMES.flatMap(counts),
  number('divergence', 'Distance', 'Mean largest distance to the market on one outcome', formatProbability),
  number('entropy', 'Entropy', 'Mean entropy of the forecasts, in nats', formatScore),
];

/** Goals and home advantage of a period, expected beside what came. */
export const PERIOD_GOALS: readonly Column<Period>[] = [
  { id: 'period', header: 'Period', isSticky: true, value: ({ period }) => period },
  { id: 'n', header: 'n', align: 'right', value: ({ n }) => n, cell: ({ n }) => formatCount(n) },
  {
    id: 'goals-expected',
    group: 'Goals of a match',
    header: 'expected',
    title: 'By the model, on the matches whose score is known',
    align: 'right',
    value: ({ goals }) => goals.expected,
    cell: ({ goals }) =>
      goals.expected === null ? <Missing reason={NO_SCORE} isStop={false} /> : formatFixed(goals.expected, 2),
  },
  estimateColumn({
    id: 'goals-observed',
    group: 'Goals of a match',
    header: 'came',
    kind: 'goals',
    of: ({ goals }) => goals.observed,
    reason: () => NO_SCORE,
  }),
  {
    id: 'goals-n',
    group: 'Goals of a match',
    header: 'of matches',
    title: 'Matches whose score the store knows',
    align: 'right',
    value: ({ goals }) => goals.n,
    cell: ({ goals }) => formatCount(goals.n),
  },
  {
    id: 'home-expected',
    group: 'Home wins less away wins, %',
    header: 'expected',
    title: 'By the set',
    align: 'right',
    value: ({ homeAdvantage }) => homeAdvantage.expected,
    cell: ({ homeAdvantage }) => formatPercentNumber(homeAdvantage.expected),
  },
  estimateColumn({
    id: 'home-observed',
    group: 'Home wins less away wins, %',
    header: 'came',
    kind: 'skill',
    of: ({ homeAdvantage }) => homeAdvantage.observed,
    reason: () => NO_INTERVAL,
  }),
];

/** Expected against come, and the drift test, an outcome a row. */
export const RUNS: readonly Column<DriftRun>[] = [
  { id: 'outcome', header: 'Outcome', value: ({ outcome }) => OUTCOME_PLURAL[outcome] },
  {
    id: 'expected',
    header: 'Expected',
    align: 'right',
    value: ({ expected }) => expected,
    cell: ({ expected }) => formatFixed(expected, 1),
  },
  {
    id: 'observed',
    header: 'Came',
    align: 'right',
    value: ({ observed }) => observed,
    cell: ({ observed }) => formatCount(observed),
  },
  {
    id: 'z',
    header: 'z',
    title: 'How far apart, in standard deviations; within ±1.96 it is luck',
    align: 'right',
    value: ({ z }) => z,
    cell: ({ z }) =>
      z === null ? <Missing reason="Not enough data to say how far apart." isStop={false} /> : formatFixed(z, 2),
  },
  {
    id: 'largest',
    header: 'Most evidence',
    title: 'Largest ln of the running evidence: the alarm is ln 60 = 4.09, watch ln 15 = 2.71',
    align: 'right',
    value: ({ largestLog }) => largestLog,
    cell: ({ largestLog }) => formatFixed(largestLog, 2),
  },
  {
    id: 'crossed',
    header: 'Alarm first reached',
    value: ({ crossedOn }) => crossedOn,
    cell: ({ crossedOn }) => crossedOn ?? 'never',
  },
];

/** A point of a line of evidence, as the table behind the chart has it. */
export interface EvidenceRow {
  readonly outcome: Outcome;
  readonly date: string;
  readonly match: number;
  readonly log: number;
}
export const EVIDENCE: readonly Column<EvidenceRow>[] = [
  { id: 'date', header: 'Day', value: ({ date }) => date },
  { id: 'outcome', header: 'Outcome', value: ({ outcome }) => outcome },
  {
    id: 'match',
    header: 'Matches',
    align: 'right',
    value: ({ match }) => match + 1,
    cell: ({ match }) => formatCount(match + 1),
  },
  {
    id: 'log',
    header: 'ln of the evidence',
    align: 'right',
    value: ({ log }) => log,
    cell: ({ log }) => formatFixed(log, 2),
  },
];
