import { useMemo } from 'react';
import type { SetDistribution, SetInfo } from '../../../contract-types';
import { formatFixed, formatOneIn, formatRare } from '../../../text/format';
import { Missing } from '../../../ui/missing/missing';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import { SetLetter } from '../set-legend';

interface SetsSideBySideProps {
  readonly distributions: readonly SetDistribution[];
  readonly sets: readonly SetInfo[];
  readonly set: SetDistribution['set'];
  readonly onSet: (set: SetDistribution['set']) => void;
}

/** How many picks of each set come right, the sets below each other; a row chooses its set. */
export function SetsSideBySide({ distributions, sets, set, onSet }: SetsSideBySideProps) {
  const columns = useMemo(() => columnsOf(sets, distributions[0]?.picks.length ?? 0), [sets, distributions]);
  return (
    <DataTable
      label="Sets side by side"
      columns={columns}
      rows={distributions}
      rowKey={(row) => row.set}
      openKey={set}
      onOpen={(row) => onSet(row.set)}
    />
  );
}

const columnsOf = (sets: readonly SetInfo[], n: number): readonly Column<SetDistribution>[] => [
  {
    id: 'set',
    header: 'Set',
    isSticky: true,
    value: (row) => row.set,
    cell: (row) => (
      <span title={sets.find(({ id }) => id === row.set)?.definition}>
        <SetLetter id={row.set} /> {sets.find(({ id }) => id === row.set)?.name.split(',')[0]}
      </span>
    ),
  },
  { id: 'all', header: `All ${n}`, align: 'right', value: (row) => row.all, cell: (row) => formatRare(row.all) },
  { id: 'one-in', header: '1 in', align: 'right', value: (row) => row.oneIn, cell: (row) => formatOneIn(row.all) },
  {
    id: 'interval',
    header: '95 % interval',
    title: 'Of the chance of all: the error of the models’ parameters alone',
    align: 'right',
    value: (row) => row.interval?.low ?? null,
    copies: [
      { header: 'interval low', value: (row) => row.interval?.low ?? null },
      { header: 'interval high', value: (row) => row.interval?.high ?? null },
    ],
    cell: ({ interval }) =>
      interval ? (
        `${formatRare(interval.low)} to ${formatRare(interval.high)}`
      ) : (
        <Missing reason="A model in use was stored without the covariance of its parameters" />
      ),
  },
  { id: 'mean', header: 'Mean', align: 'right', value: ({ mean }) => mean, cell: ({ mean }) => formatFixed(mean, 2) },
  {
    id: 'spread',
    header: 'Spread',
    title: 'Standard deviation of the number of right picks',
    align: 'right',
    value: ({ spread }) => spread,
    cell: ({ spread }) => formatFixed(spread, 2),
  },
  ...[1, 2]
    .filter((less) => n - less > 0)
    .map((less): Column<SetDistribution> => ({
      id: `less-${less}`,
      header: `${n - less} or more`,
      align: 'right',
      value: ({ atLeast }) => atLeast[n - less]!,
      cell: ({ atLeast }) => formatRare(atLeast[n - less]),
    })),
];
