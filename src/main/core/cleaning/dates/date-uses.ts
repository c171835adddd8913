import type { DateCell, DateShape } from './date-cell';

/** How often a text stands in the column of dates, and in which line first. */
export interface DateUse {
  readonly rows: number;
  readonly line: number;
}

/** A cell of the column that may be a date. */
export interface SeenDate {
  readonly text: string;
  readonly cell: DateCell;
  readonly use: DateUse;
}
/** The cells of a column by the way they are written. */
export type DatesByShape = readonly { readonly shape: DateShape; readonly cells: readonly SeenDate[] }[];

/** One cell of another order among this many certain ones is a slip of the pen: its row is left out. */
export const CERTAIN_ROWS_OF_A_SLIP = 6;
const SLIPS_PER_ROW = 1 / 1000;
export const rowsOf = (cells: readonly SeenDate[]): number => cells.reduce((sum, { use }) => sum + use.rows, 0);
/** Whether so few rows of another kind are slips of the pen beside so many. */
export const isSlip = (rows: number, certain: number): boolean =>
  rows === 0 || (certain >= CERTAIN_ROWS_OF_A_SLIP && rows <= Math.max(1, certain * SLIPS_PER_ROW));

/** Days between the first and the last; 0 of none. */
export function spanOf(days: readonly number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  return (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
}
