import { formatInstant } from '../../text/format';
import { StateMark } from '../../ui/state-mark';
import type { Column } from '../../ui/table/table-column';
import type { HealthCheck } from '../../contract-types';

/** Checks as a table: light, name, figure, what it found, of when. */
export const CHECK_COLUMNS: readonly Column<HealthCheck>[] = [
  {
    id: 'state',
    header: 'State',
    value: (row) => row.state,
    cell: (row) => <StateMark state={row.state} />,
    width: 'name',
  },
  { id: 'name', header: 'Check', value: (row) => row.name },
  { id: 'figure', header: 'Figure', value: (row) => row.figure, align: 'right' },
  { id: 'detail', header: 'What it found', value: (row) => row.detail, wrap: true },
  { id: 'at', header: 'Of (UTC)', width: 'instant', value: (row) => row.at, cell: (row) => formatInstant(row.at) },
];
