import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useRead } from '../../services/reading/use-read';
import { DataTable } from '../../ui/table/data-table';
import { formatBytes, formatCount, formatInstant } from '../../text/format';
import { HashText } from '../../ui/hash-text';
import { Loaded } from '../../ui/loaded';
import { Empty } from '../../ui/states';
import type { Column } from '../../ui/table/table-column';
import type { SourceFile } from '../../contract-types';

const counted = (id: keyof SourceFile & string, header: string): Column<SourceFile> => ({
  id,
  header,
  align: 'right',
  value: (file) => file[id],
  cell: (file) => formatCount(file[id] as number),
});

/** Every file the store was filled from, with its hash and what became of its rows. */
export function ImportsTab({ onShowIssues }: { readonly onShowIssues: (fileId: number) => void }) {
  const files = useRead('data.files', {});
  const columns = useMemo(
    (): readonly Column<SourceFile>[] => [
      { id: 'name', header: 'File', value: (file) => file.name, isSticky: true },
      { id: 'source', header: 'Read as', value: (file) => file.source },
      { id: 'league', header: 'League', value: (file) => file.league },
      { id: 'season', header: 'Season', value: (file) => file.season },
      counted('rows', 'Rows'),
      counted('inserted', 'Inserted'),
      counted('updated', 'Updated'),
      counted('unchanged', 'Unchanged'),
      {
        id: 'issues',
        header: 'Issues',
        align: 'right',
        value: (file) => file.issues,
        cell: (file) =>
          file.issues === 0 ? (
            '0'
          ) : (
            <Anchor component="button" type="button" size="md" onClick={() => onShowIssues(file.id)}>
              {formatCount(file.issues)}
            </Anchor>
          ),
      },
      { id: 'sha256', header: 'Hash', value: (file) => file.sha256, cell: (file) => <HashText hash={file.sha256} /> },
      {
        id: 'bytes',
        header: 'Size',
        align: 'right',
        value: (file) => file.bytes,
        cell: (file) => formatBytes(file.bytes),
      },
      { id: 'encoding', header: 'Encoding', value: (file) => file.encoding },
      {
        id: 'importedAt',
        header: 'Imported (UTC)',
        value: (file) => file.importedAt,
        cell: (file) => formatInstant(file.importedAt),
      },
    ],
    [onShowIssues],
  );
  return (
    <Loaded what="the imports" resource={files}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title="No file imported yet">Each imported file will be listed with its hash, rows and issues.</Empty>
        ) : (
          <DataTable
            label="Imported files"
            columns={columns}
            rows={rows}
            rowKey={(file) => String(file.id)}
            hasFilter
            onOpen={(file) => onShowIssues(file.id)}
          />
        )
      }
    </Loaded>
  );
}
