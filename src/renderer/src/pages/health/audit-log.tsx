import { useRead } from '../../services/use-read';
import { formatCount, formatInstant } from '../../text/format';
import { HashText } from '../../ui/hash-text';
import { Loaded } from '../../ui/loaded';
import { DataTable } from '../../ui/table/data-table';
import type { Column } from '../../ui/table/table-column';
import type { AuditEntry } from '../../contract-types';

/** The newest entries; the command line has all. */
const LIMIT = 1000;
const IS_HASH = /^[0-9a-f]{64}$/;

const COLUMNS: readonly Column<AuditEntry>[] = [
  {
    id: 'sequence',
    header: 'No.',
    align: 'right',
    width: 'number',
    value: (row) => row.sequence,
    cell: (row) => formatCount(row.sequence),
  },
  { id: 'at', header: 'When (UTC)', width: 'instant', value: (row) => row.at, cell: (row) => formatInstant(row.at) },
  { id: 'action', header: 'Action', width: 'action', value: (row) => row.action },
  {
    id: 'subject',
    header: 'Subject',
    value: (row) => row.subject,
    cell: (row) => (IS_HASH.test(row.subject) ? <HashText hash={row.subject} /> : row.subject),
  },
  { id: 'analyst', header: 'Analyst', width: 'name', value: (row) => row.analyst },
  { id: 'hash', header: 'Hash', width: 'name', value: (row) => row.hash, cell: (row) => <HashText hash={row.hash} /> },
];

/** Who did what when. */
export function AuditLog() {
  const audit = useRead('health.audit', { limit: LIMIT });
  return (
    <Loaded what="the audit log" resource={audit}>
      {({ entries, total }) => (
        <DataTable
          label={
            total > entries.length
              ? `Audit log, newest ${formatCount(entries.length)} of ${formatCount(total)}`
              : 'Audit log'
          }
          columns={COLUMNS}
          rows={entries}
          rowKey={(row) => String(row.sequence)}
          initialSort={{ id: 'sequence', desc: true }}
          hasFilter
        />
      )}
    </Loaded>
  );
}
