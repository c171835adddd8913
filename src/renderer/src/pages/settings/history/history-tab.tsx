import { useRead } from '../../../services/reading/use-read';
import { formatInstant, MISSING } from '../../../text/format';
import { HashText } from '../../../ui/hash-text';
import { Loaded } from '../../../ui/loaded';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import type { SettingsVersion } from '../../../contract-types';

const changesInWords = ({ version, changes }: SettingsVersion): string =>
  version === 0
    ? 'as the application comes'
    : changes.map(({ name, before, after }) => `${name}: ${before} → ${after}`).join('; ');

const COLUMNS: readonly Column<SettingsVersion>[] = [
  { id: 'version', header: 'Version', value: (row) => row.version, align: 'right' },
  { id: 'at', header: 'When (UTC)', value: (row) => row.at, cell: (row) => formatInstant(row.at), width: 'instant' },
  { id: 'analyst', header: 'By', value: (row) => row.analyst, cell: (row) => row.analyst ?? MISSING },
  { id: 'changes', header: 'What changed', value: changesInWords, wrap: true },
  { id: 'reason', header: 'Why', value: (row) => row.reason || null, wrap: true },
  { id: 'hash', header: 'Hash', value: (row) => row.hash, cell: (row) => <HashText hash={row.hash} /> },
];

/** Every settings version, the newest first, each with what it changed against the one before. */
export function HistoryTab() {
  const history = useRead('settings.history', {});
  return (
    <Loaded what="the history of the settings" resource={history}>
      {(rows) => (
        <DataTable
          label="Settings versions"
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => String(row.version)}
          hasFilter
        />
      )}
    </Loaded>
  );
}
