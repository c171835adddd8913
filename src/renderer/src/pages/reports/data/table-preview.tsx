import { useMemo } from 'react';
import type { ExportTableInfo, ResponseOf } from '../../../contract-types';
import { useRead } from '../../../services/reading/use-read';
import { formatCount, MISSING, plural } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import type { ExportChoice } from './export-choice';
import { filterOf } from './export-choice';

const SHOWN = 20;
type Row = ResponseOf<'exports.preview'>['rows'][number];
type ExportColumn = ExportTableInfo['columns'][number];

interface TablePreviewProps {
  readonly table: ExportTableInfo;
  readonly choice: ExportChoice;
}

/** The first rows as the file will have them, and what each column means. */
export function TablePreview({ table, choice }: TablePreviewProps) {
  const { id, title, about, order } = table;
  const filter = filterOf(choice, table);
  const preview = useRead('exports.preview', { table: id, filter, limit: SHOWN }, { isLive: true });
  const columns = useMemo(() => table.columns.map(toColumn), [table]);
  return (
    <>
      <Note kind="lead">{about}</Note>
      <section aria-label="First rows">
        <Loaded what="the first rows" resource={preview}>
          {({ total, rows }) => (
            <>
              <Note kind="extent">
                {total === 0
                  ? 'No row: the store holds nothing of this kind, or the filters leave nothing.'
                  : `${plural(total, 'row')}${total > rows.length ? `, of which ${formatCount(rows.length)} are shown` : ''}; ordered by ${order.join(', ')}.`}
              </Note>
              {total === 0 ? null : (
                <DataTable
                  key={id}
                  label={`First rows of ${title}`}
                  columns={columns}
                  rows={rows}
                  rowKey={(row) => row.map(String).join('\n')}
                />
              )}
            </>
          )}
        </Loaded>
      </section>
      <DataTable
        key={id}
        label={`Columns of ${title}`}
        columns={MEANINGS}
        rows={table.columns}
        rowKey={({ name }) => name}
        hasFilter
      />
    </>
  );
}

const toColumn = ({ name, kind, about }: ExportColumn, index: number): Column<Row> => ({
  id: name,
  header: name,
  title: about,
  value: (row) => row[index] ?? null,
  cell: (row) => (row[index] === null ? MISSING : String(row[index])),
  align: kind === 'number' || kind === 'whole' ? 'right' : 'left',
});

const MEANINGS: readonly Column<ExportColumn>[] = [
  { id: 'name', header: 'Column', value: ({ name }) => name, isSticky: true },
  { id: 'kind', header: 'Kind', value: ({ kind }) => kind },
  { id: 'unit', header: 'Unit', value: ({ unit }) => unit, cell: ({ unit }) => unit ?? MISSING },
  { id: 'about', header: 'What it is', value: ({ about }) => about, wrap: true },
];
