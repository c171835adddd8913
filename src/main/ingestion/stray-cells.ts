import { canonicalize } from '../core/cleaning/canonicalize';
import type { CleaningIssue } from '../core/cleaning/issue';
import type { CsvRows } from './csv-rows';
import type { TableHeader } from './table-header';

/** A file with more of them is shifted altogether; the rest is counted in one issue. */
const MOST_ISSUES = 500;

/** Values that no column name covers: to the right of the header, or under a column without a name. */
export interface StrayCells {
  readonly check: (rows: CsvRows) => void;
  /** One issue for all cells beyond the first 500, if there are any. */
  readonly finish: () => readonly CleaningIssue[];
}

export function createStrayCells(header: TableHeader, report: (issue: CleaningIssue) => void): StrayCells {
  let count = 0;
  const look = (rows: CsvRows, index: number, rule: string, where: string): void => {
    const text = rows.cell(index);
    if (text === '' || canonicalize(text) === '') return;
    count += 1;
    if (count <= MOST_ISSUES) report(stray(rows.line, index, rule, text, where));
  };
  return {
    check: (rows) => {
      for (const index of header.unnamed)
        look(rows, index, 'value-under-unnamed-column', 'under a column without a name');
      for (let index = header.width; index < rows.width; index++) {
        look(rows, index, 'value-beyond-header', 'to the right of the header');
      }
    },
    finish: () => (count > MOST_ISSUES ? [more(count - MOST_ISSUES)] : []),
  };
}

const stray = (line: number, index: number, rule: string, text: string, where: string): CleaningIssue => ({
  line,
  column: `column ${index + 1}`,
  rule,
  severity: 'info',
  action: 'cell-ignored',
  text,
  message: `a value ${where} (column ${index + 1}): not used, the row is kept`,
});

const more = (count: number): CleaningIssue => ({
  line: 0,
  column: null,
  rule: 'more-stray-values',
  severity: 'warning',
  action: 'cell-ignored',
  text: String(count),
  message: `${count} more values outside the named columns: the rows may be shifted`,
});
