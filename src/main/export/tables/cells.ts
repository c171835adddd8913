import type { ExportColumn, ExportRow } from '../../../contract';
import type { ExportFormat } from '../../core/words/export-tables';
import type { ExportedRow } from '../../db/repositories/exported-matches';
import { csvLine } from '../../../text/csv';

/** A row in the order of its columns: truths as such, and nothing where a number is not finite. */
export const cellsOf = (columns: readonly ExportColumn[], row: ExportedRow): ExportRow =>
  columns.map(({ name, kind }) => {
    const value = row[name] ?? null;
    if (kind === 'truth') return value === null ? null : value === 1;
    return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  });

/** How rows become lines: what stands before them, and each of them. */
interface Lines {
  readonly head: string;
  readonly line: (cells: ExportRow) => string;
}

/** Comma-separated values under a header, or one canonical JSON object a line (keys sorted, as in RFC 8785). */
export function linesOf(format: ExportFormat, columns: readonly ExportColumn[]): Lines {
  const names = columns.map(({ name }) => name);
  if (format === 'csv') return { head: csvLine(names), line: csvLine };
  const sorted = names.map((name, index) => ({ key: JSON.stringify(name), name, index }));
  sorted.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    head: '',
    line: (cells) => `{${sorted.map(({ key, index }) => `${key}:${JSON.stringify(cells[index])}`).join(',')}}\n`,
  };
}
