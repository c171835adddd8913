import { canonicalize } from '../../core/cleaning/canonicalize';
import type { CleaningIssue } from '../../core/cleaning/issue';
import type { CsvRows } from './csv-rows';

/** What a data frame calls the column of its row numbers when it is saved: nothing, mostly. */
const NAMES: ReadonlySet<string> = new Set(['', 'index', 'unnamed: 0', 'unnamed__0', 'unnamed_0', 'rownames']);

/** Watches the first column of a table for numbers that only count the rows. */
export interface RowCounter {
  /** Look at the row the cursor stands on. */
  readonly look: () => void;
  /** Whether every row had a whole number from 0 or 1 up, and none above twice their count; in any order. */
  readonly isCount: () => boolean;
}

/** @param rows a cursor on the header of the table */
export function createRowCounter(rows: CsvRows): RowCounter {
  let isPossible = NAMES.has(canonicalize(rows.cell(0)).toLowerCase());
  let [count, least, most] = [0, Infinity, 0];
  return {
    look: () => {
      if (!isPossible) return;
      const text = rows.cell(0);
      isPossible = /^\d{1,7}$/.test(text);
      count += 1;
      least = Math.min(least, Number(text));
      most = Math.max(most, Number(text));
    },
    isCount: () => isPossible && count >= 2 && least <= 1 && most <= 2 * count,
  };
}

export const rowNumbers = (line: number, name: string): CleaningIssue => ({
  line,
  column: name === '' ? 'column 1' : name,
  rule: 'row-numbers',
  severity: 'info',
  action: 'cell-ignored',
  text: name,
  message: 'the first column only counts the rows: not used',
});
