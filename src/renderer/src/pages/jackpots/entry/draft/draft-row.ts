import type { DraftRow as StoredRow } from '../../../../contract-types';

/** The columns of the grid, from left to right. */
export const COLUMNS = [
  'date',
  'time',
  'league',
  'home',
  'away',
  'oddsHome',
  'oddsDraw',
  'oddsAway',
  'neutral',
] as const satisfies readonly (keyof StoredRow)[];
export type DraftColumn = (typeof COLUMNS)[number];
export type TextColumn = Exclude<DraftColumn, 'neutral'>;
/** A row as it is stored: its cells as typed. */
export type RowCells = StoredRow;
/** One row of the grid exactly as typed; `key` stays with it when rows move. */
export type DraftRow = RowCells & { readonly key: number };
/** A cell, wherever its row moves. */
export interface Place {
  readonly key: number;
  readonly column: DraftColumn;
}

export const EMPTY_CELLS: RowCells = {
  date: '',
  time: '',
  league: '',
  home: '',
  away: '',
  oddsHome: '',
  oddsDraw: '',
  oddsAway: '',
  neutral: false,
};
export const isOdds = (column: DraftColumn): boolean => column.startsWith('odds');
/** The most a cell holds. */
export const MAX_CELL = 400;

/** A cell as text, as it is copied. */
export const textOf = (row: RowCells, column: DraftColumn): string =>
  column === 'neutral' ? (row.neutral ? 'neutral' : '') : row[column];

/** What may stand for neutral ground in a list. */
const YES = /^(?:n|neutral|yes|y|true|1|x|✓|✔)$/i;
export const isNeutralWord = (text: string): boolean => YES.test(text.trim());

/** The row with another text in one cell, without line breaks, and no longer than is kept. */
export function withText<R extends RowCells>(row: R, column: DraftColumn, text: string): R {
  if (column === 'neutral') return { ...row, neutral: isNeutralWord(text) };
  return { ...row, [column]: text.replace(/[\r\n]+/g, ' ').slice(0, MAX_CELL) };
}

/** Without a word in it. */
export const isBlankRow = (row: RowCells): boolean =>
  COLUMNS.every((column) => column === 'neutral' || row[column].trim() === '');

/** Whether a row says no more than the day and the league it was begun with, after the row above it. */
const isBegun = (row: RowCells, above: RowCells | undefined): boolean =>
  COLUMNS.every((column) =>
    column === 'date' || column === 'league'
      ? row[column] === (above?.[column] ?? '')
      : textOf(row, column).trim() === '',
  );

/** The rows that are stored: those with a word in them, without the last ones that nobody has typed in. */
export function rowsToStore(rows: readonly DraftRow[]): readonly DraftRow[] {
  let end = rows.length;
  while (end > 0 && isBegun(rows[end - 1]!, rows[end - 2])) end -= 1;
  return rows.slice(0, end).filter((row) => !isBlankRow(row));
}

export const toCells = ({ key: _key, ...cells }: DraftRow): RowCells => cells;

/** The number of each row, as it is counted where it is stored; a row that is not carries that of the next. */
export function numbersOf(rows: readonly DraftRow[]): readonly number[] {
  let next = 1;
  return rows.map((row) => (isBlankRow(row) ? next : next++));
}

/** What each row is called: an empty one is the next fixture where nothing follows it, else only its place in the grid. */
export function namesOf(rows: readonly DraftRow[]): readonly string[] {
  const numbers = numbersOf(rows);
  const next = rows.findLastIndex((row) => !isBlankRow(row)) + 1;
  return rows.map((row, index) =>
    isBlankRow(row) && index !== next ? `empty row ${index + 1} of the grid` : `fixture ${numbers[index]!}`,
  );
}
