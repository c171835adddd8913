import { Button } from '@mantine/core';
import { DataTable } from '../../ui/table/data-table';
import { fileName, formatCount } from '../../text/format';
import { placeText } from '../../text/place';
import type { Column } from '../../ui/table/table-column';
import type { ImportedFile, RefusedFile } from '../../contract-types';
import { RowList } from '../../ui/row-list/row-list';
import classes from './import-files.module.css';

const counted = (
  id: 'rows' | 'inserted' | 'updated' | 'unchanged' | 'issues',
  header: string,
): Column<ImportedFile> => ({
  id,
  header,
  align: 'right',
  value: (file) => file[id],
  cell: (file) => formatCount(file[id]),
});
const COLUMNS: readonly Column<ImportedFile>[] = [
  {
    id: 'file',
    header: 'File',
    value: (file) => fileName(file.path),
    cell: (file) => <span title={file.path}>{fileName(file.path)}</span>,
    isSticky: true,
  },
  { id: 'source', header: 'Read as', value: (file) => file.source },
  { id: 'league', header: 'League', value: (file) => file.league },
  { id: 'season', header: 'Season', value: (file) => file.season },
  counted('rows', 'Rows'),
  counted('inserted', 'New'),
  counted('updated', 'Changed'),
  counted('unchanged', 'As is'),
  counted('issues', 'Issues'),
];

/** Each file, and each league and season in it: who read it and what becomes of its rows. */
export function ImportFiles({ files }: { readonly files: readonly ImportedFile[] }) {
  return (
    <DataTable
      label="Files"
      columns={COLUMNS}
      rows={files}
      rowKey={(file) => `${file.path} ${file.league} ${file.season}`}
      hasToolbar={files.length > 10}
      hasFilter={files.length > 10}
    />
  );
}

interface RefusedFilesProps {
  readonly refused: readonly RefusedFile[];
  readonly onMap: ((path: string) => void) | null;
  /** Take what can be read of files that were refused for their rows; null where that cannot be asked for any more. */
  readonly onTakePart: (() => void) | null;
}

/** Files that could not be used, each with its reason; a table of an unknown shape can be explained. */
export function RefusedFiles({ refused, onMap, onTakePart }: RefusedFilesProps) {
  return (
    <RowList tone="bad">
      {refused.map(({ path, code, message }) => (
        <li key={path} className={classes.refused}>
          <span title={placeText(path)}>
            {message.includes(fileName(path)) ? message : `${fileName(path)}: ${message}`}
          </span>
          {code === 'needs-mapping' && onMap ? (
            <Button variant="default" onClick={() => onMap(path)}>
              Map columns…
            </Button>
          ) : null}
          {code === 'rows-unusable' && onTakePart ? (
            <Button variant="default" onClick={onTakePart}>
              Take what can be read
            </Button>
          ) : null}
        </li>
      ))}
    </RowList>
  );
}
