import { formatRare } from '../../../text/format';
import type { Column } from '../../../ui/table/table-column';
import type { CountChance } from './distribution-traces';

/** The numbers behind a distribution: that many, exactly, at least. */
export const countColumns = (what: string): readonly Column<CountChance>[] => [
  { id: 'count', header: what, align: 'right', value: ({ count }) => count },
  {
    id: 'exactly',
    header: 'Exactly',
    align: 'right',
    value: ({ exactly }) => exactly,
    cell: ({ exactly }) => formatRare(exactly),
  },
  {
    id: 'at-least',
    header: 'That many or more',
    align: 'right',
    value: ({ atLeast }) => atLeast,
    cell: ({ atLeast }) => formatRare(atLeast),
  },
];
