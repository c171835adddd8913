import { COLUMNS, EMPTY_CELLS, textOf, withText, type RowCells } from './draft-row';

/** Cells by their row and column, from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}
/** Cells between two corners, both in it: where it was begun, and where it has come to. */
export interface CellRange {
  readonly anchor: CellAt;
  readonly head: CellAt;
}
/** Texts of cells, row by row. */
export type Block = readonly (readonly string[])[];

export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
export const boundsOf = ({ anchor, head }: CellRange): Bounds => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

/** The texts of a range. */
export const blockOf = (rows: readonly RowCells[], range: CellRange): Block => {
  const { top, bottom, left, right } = boundsOf(range);
  return rows.slice(top, bottom + 1).map((row) => COLUMNS.slice(left, right + 1).map((column) => textOf(row, column)));
};

const quote = (cell: string): string => (/[\t"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A block as a spreadsheet puts it on the clipboard. */
export const formatBlock = (block: Block): string => block.map((cells) => cells.map(quote).join('\t')).join('\n');

/** A cell in quotation marks may hold tabs, line breaks and doubled marks. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;

/** The cells of a text from a spreadsheet's clipboard. The line break that ends it begins no row. */
export function parseBlock(text: string): Block {
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    CELL.lastIndex = at;
    const found = CELL.exec(whole) ?? ['', undefined, whole.slice(at), ''];
    const [matched, quoted, bare, end] = found;
    rows.at(-1)!.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === undefined || end === '') return rows;
    if (end === '\n') rows.push([]);
    at += matched.length;
  }
}

/**
 * The rows with a block written over them from a cell on, rows added as it needs them. One that would stand out to the right
 * begins further left: nothing of it is lost. A row added takes its day and league from the one above unless the block has them.
 */
export function putBlock<R extends RowCells>(
  rows: readonly R[],
  at: CellAt,
  block: Block,
  begin: (cells: RowCells) => R,
): { readonly rows: readonly R[]; readonly range: CellRange } {
  const width = Math.min(COLUMNS.length, Math.max(1, ...block.map((cells) => cells.length)));
  const left = Math.min(at.column, COLUMNS.length - width);
  const next = [...rows];
  block.forEach((cells, offset) => {
    const index = at.row + offset;
    const above = next[index - 1];
    let row = next[index] ?? begin({ ...EMPTY_CELLS, date: above?.date ?? '', league: above?.league ?? '' });
    cells.slice(0, width).forEach((text, column) => (row = withText(row, COLUMNS[left + column]!, text)));
    next[index] = row;
  });
  const bottom = at.row + Math.max(1, block.length) - 1;
  return {
    rows: next,
    range: { anchor: { row: at.row, column: left }, head: { row: bottom, column: left + width - 1 } },
  };
}

/** The rows with the cells of a range emptied. */
export function clearRange<R extends RowCells>(rows: readonly R[], range: CellRange): readonly R[] {
  const { top, bottom, left, right } = boundsOf(range);
  return rows.map((row, index) =>
    index < top || index > bottom
      ? row
      : COLUMNS.slice(left, right + 1).reduce((cells, column) => withText(cells, column, ''), row),
  );
}
