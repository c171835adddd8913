import { CsvRows } from '../../table/csv-rows';
import { readSeparatorLine } from '../../table/delimiter';
import { readHtmlRows } from './html-text';
import { plain } from '../lines/prepare-lines';
import { readTableHeader, type TableColumns } from './table-columns';

export interface CellRow {
  readonly line: number;
  readonly cells: readonly string[];
}
export interface CellTable {
  readonly rows: readonly CellRow[];
  /** Place of the header among the rows. */
  readonly at: number;
  readonly columns: TableColumns;
}

/** A header stands among the first rows, below a title or blank lines. */
const ROWS_BEFORE_HEADER = 30;

/** The text as rows of cells below a header that names two sides; null where no way of cutting it gives one. */
export function readCellTable(text: string): CellTable | null {
  const bare = text.replace(/^\ufeff/, '');
  const { delimiter, line, end } = readSeparatorLine(bare);
  // Blank lines in its place keep the numbers of the others.
  const rest = '\n'.repeat(line) + bare.slice(end);
  const html = readHtmlRows(rest);
  const ways = [
    ...(html ? [() => html] : []),
    ...(delimiter ? [() => delimited(rest, delimiter)] : []),
    ...['\t', ';', ','].map((mark) => () => delimited(rest, mark)),
    () => cut(rest, /\|/, true),
    () => cut(rest, /\s{2,}/, false),
  ];
  let best: CellTable | null = null;
  for (const way of ways) {
    const found = withHeader(way());
    if (found && found.columns.names.length > (best?.columns.names.length ?? 0)) best = found;
    if (found && (html || delimiter)) break;
  }
  return best;
}

function withHeader(rows: readonly CellRow[]): CellTable | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).slice(0, ROWS_BEFORE_HEADER);
  for (const row of filled) {
    const columns = readTableHeader(row.cells.map(plain));
    if (columns) return { rows, at: rows.indexOf(row), columns };
  }
  return null;
}

function delimited(text: string, delimiter: string): CellRow[] {
  if (!text.includes(delimiter)) return [];
  const rows = new CsvRows(text, delimiter);
  const read: CellRow[] = [];
  while (rows.next()) {
    const width = Math.min(rows.width, 1000);
    read.push({ line: rows.line, cells: Array.from({ length: width }, (_, index) => rows.cell(index)) });
  }
  return read;
}

function cut(text: string, mark: RegExp, hasOuterBars: boolean): CellRow[] {
  return text.split(/\r+\n|\r|\n/).map((raw, index) => {
    const bare = hasOuterBars ? raw.trim().replace(/^\||\|$/g, '') : raw.trim();
    return { line: index + 1, cells: bare.split(mark) };
  });
}
