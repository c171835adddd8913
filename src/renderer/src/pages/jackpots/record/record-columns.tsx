import type { RunningRecord, SetRecord } from '../../../contract-types';
import { formatCount, formatFixed, formatScore, formatScoreDifference } from '../../../text/format';
import { Missing } from '../../../ui/missing/missing';
import type { Column } from '../../../ui/table/table-column';
import { SetLetter } from '../set-legend';

type Measured = SetRecord['brier'];
const TOO_FEW = 'a standard error needs two matches or more';
const NO_MARKET = 'too few matches with a market to measure a difference';

const withError = (id: 'brier' | 'logLoss' | 'rps', header: string, title: string): Column<SetRecord> => ({
  id,
  header,
  title,
  align: 'right',
  value: (row) => row[id].mean,
  copies: [
    { header, value: (row) => row[id].mean },
    { header: `${header} standard error`, value: (row) => row[id].standardError },
  ],
  cell: (row) => scoreText(row[id]),
});

function scoreText({ mean, standardError }: Measured) {
  if (mean === null) return <Missing reason="no match counts yet" />;
  if (standardError === null)
    return (
      <>
        {formatScore(mean)} ± <Missing reason={TOO_FEW} />
      </>
    );
  return `${formatScore(mean)} ± ${formatScore(standardError)}`;
}

export const RECORD_COLUMNS: readonly Column<SetRecord>[] = [
  { id: 'set', header: 'Set', isSticky: true, value: ({ set }) => set, cell: ({ set }) => <SetLetter id={set} /> },
  { id: 'n', header: 'Matches', align: 'right', value: ({ n }) => n, cell: ({ n }) => formatCount(n) },
  { id: 'right', header: 'Right', align: 'right', value: ({ right }) => right },
  {
    id: 'expected',
    header: 'Expected',
    title: 'Right picks to be expected ± their standard deviation, if the forecasts are true',
    align: 'right',
    value: ({ expected }) => expected,
    cell: ({ expected, spread }) => `${formatFixed(expected, 1)} ± ${formatFixed(spread, 1)}`,
  },
  withError('brier', 'Brier', 'Squared distance of the three probabilities from what came'),
  withError('logLoss', 'Log loss, nats', 'Minus the logarithm of the probability of what came'),
  withError('rps', 'RPS', 'Ranked probability score'),
  {
    id: 'against',
    group: 'Against the market, log loss',
    header: 'Difference',
    align: 'right',
    value: ({ against }) => against.mean,
    cell: ({ against: { mean, standardError } }) =>
      mean === null ? (
        <Missing reason={NO_MARKET} />
      ) : (
        `${formatScoreDifference(mean)}${standardError === null ? '' : ` ± ${formatScore(standardError)}`}`
      ),
  },
  {
    id: 'against-n',
    group: 'Against the market, log loss',
    header: 'n',
    align: 'right',
    value: ({ against }) => against.n,
  },
  {
    id: 'detectable',
    group: 'Against the market, log loss',
    header: 'Smallest shown',
    title: 'The smallest true difference that so many matches could show',
    align: 'right',
    value: ({ against }) => against.detectable,
    cell: ({ against: { detectable } }) =>
      detectable === null ? <Missing reason={NO_MARKET} /> : formatScore(detectable),
  },
];

export const JACKPOT_COLUMNS: readonly Column<RunningRecord['jackpots'][number]>[] = [
  { id: 'name', header: 'Name', value: ({ name }) => name, cell: ({ name }) => <strong>{name}</strong> },
  { id: 'version', header: 'Version', align: 'right', value: ({ version }) => version },
  { id: 'counted', header: 'Results that count', align: 'right', value: ({ counted }) => counted },
  {
    id: 'right',
    header: 'Right in set B',
    align: 'right',
    value: ({ right }) => right,
    cell: ({ right, counted }) => `${right} of ${counted}`,
  },
];
