import type { ExportResult, ExportRow, ExportTableInfo, StoreCopyResult, Taken } from '../../../contract';
import { plural } from '../../../text/counts';
import { describeExport, describeStoreCopy } from '../../../text/job-result';
import { table } from '../command/table';

export const showTables = (tables: readonly ExportTableInfo[]): string =>
  table(
    ['table', 'columns', 'narrowed down by', 'what it is'],
    tables.map(({ id, columns, filters, title }) => [id, columns.length, filters.join(', ') || '–', title]),
  );

type Shown = ExportTableInfo & { readonly total: number; readonly rows: readonly ExportRow[] };

export function showTable({ title, about, columns, rows, total }: Shown): string {
  const described = table(
    ['column', 'kind', 'unit', 'what it is'],
    columns.map(({ name, kind, unit, about: meaning }) => [name, kind, unit ?? '–', meaning]),
  );
  const first = rows.map((row) => columns.map(({ name }, index) => `${name}=${row[index] ?? ''}`).join(' '));
  return [`${title}: ${about}`, '', described, '', `${plural(total, 'row')}; the first:`, ...first].join('\n');
}

export const showExport = (result: ExportResult): string => describeExport(result);
export const showStoreCopy = (result: StoreCopyResult): string => describeStoreCopy(result);

export function showTaken({ dryRun, counts, entries }: Taken): string {
  const told = entries.filter(({ fate }) => fate !== 'known');
  const lines = table(
    ['', 'what', 'league', 'says', 'why not'],
    told.map(({ fate, kind, league, says, why }) => [fate, kind, league || '–', says, why || '–']),
  );
  const { added, known, conflict, missing } = counts;
  const sum = `${dryRun ? 'would be added' : 'added'}: ${added}; known: ${known}; conflicts: ${conflict}; missing here: ${missing}`;
  return told.length === 0 ? sum : `${lines}\n${sum}`;
}
