import { useMemo } from 'react';
import type { SetInfo, SetSettlement } from '../../../contract-types';
import { formatFixed, formatRare, formatScore } from '../../../text/format';
import { Missing } from '../../../ui/missing/missing';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import { SetLetter } from '../set-legend';

interface SetScoresProps {
  readonly sets: readonly SetInfo[];
  readonly settlements: readonly SetSettlement[];
  readonly fixtures: number;
}

/** How each set did: right picks beside what was to be expected, and what its forecasts lost. */
export function SetScores({ sets, settlements, fixtures }: SetScoresProps) {
  const columns = useMemo(() => columnsOf(sets), [sets]);
  const counted = settlements[0]?.counted ?? 0;
  return (
    <>
      <DataTable label="How the sets did" columns={columns} rows={settlements} rowKey={({ set }) => set} />
      <Note kind="reading">
        {counted === 0
          ? 'Scores stand here once a fixture has a result.'
          : `${counted} of ${fixtures} fixtures count; void ones do not.`}{' '}
        Brier, log loss and RPS (ranked probability score) measure how far the forecasts were from what came: the mean
        over the fixtures, lower is better. One jackpot is far too few to tell sets apart; the record over all of them
        says what its size can show.
      </Note>
    </>
  );
}

type Score = 'brier' | 'logLoss' | 'rps';
const score = (id: Score, header: string, title: string): Column<SetSettlement> => ({
  id,
  header,
  title,
  align: 'right',
  value: (row) => row[id],
  cell: (row) => (row[id] === null ? <Missing reason="no fixture counts yet" /> : formatScore(row[id])),
});

const columnsOf = (sets: readonly SetInfo[]): readonly Column<SetSettlement>[] => [
  {
    id: 'set',
    header: 'Set',
    isSticky: true,
    value: ({ set }) => set,
    cell: ({ set }) => (
      <>
        <SetLetter id={set} /> {sets.find(({ id }) => id === set)?.name.split(',')[0]}
      </>
    ),
  },
  {
    id: 'right',
    header: 'Right',
    align: 'right',
    value: ({ right }) => right,
    cell: ({ right, counted }) => `${right} of ${counted}`,
  },
  {
    id: 'expected',
    header: 'Expected',
    title: 'The mean number of right picks among those that count, if the forecasts are true',
    align: 'right',
    value: ({ expected }) => expected,
    cell: ({ expected }) => formatFixed(expected, 2),
  },
  {
    id: 'at-least',
    header: 'P(that many or more)',
    align: 'right',
    value: ({ atLeast }) => atLeast,
    cell: ({ atLeast }) => formatRare(atLeast),
  },
  score('brier', 'Brier', 'Brier score: the squared distance of the three probabilities from what came, 0 to 2'),
  score('logLoss', 'Log loss, nats', 'Minus the logarithm of the probability of what came'),
  score('rps', 'RPS', 'Ranked probability score: a miss by one step, as a draw for a home win, costs less than by two'),
];
