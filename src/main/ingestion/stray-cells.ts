import { canonicalize } from '../core/cleaning/canonicalize';
import type { CleaningIssue } from '../core/cleaning/issue';
import type { RuleCode } from '../core/cleaning/rules';
import type { CsvRows } from './csv-rows';
import type { TableHeader } from './table-header';

/** A file with more of them is shifted altogether; the rest is counted in one issue. */
const MOST_ISSUES = 500;
/** No note is longer; a damaged cell may be as long as the file. */
const LONGEST_NOTE = 200;
/** Words of a note that say the score was not played for 90 minutes. */
const NOT_PLAYED_OUT = /\b(?:abandoned|awarded|walk[ -]?over|w\/o|forfeit(?:ed)?|annulled|void(?:ed)?)\b/i;

/** Values that no column we read covers: to the right of the header, under a column without a name, or notes. */
export interface StrayCells {
  /** Look at a row. @returns whether a note there says that the score was not decided by 90 minutes of play */
  readonly check: (rows: CsvRows) => boolean;
  /** One issue for all cells beyond the first 500, if there are any. */
  readonly finish: () => readonly CleaningIssue[];
}

export function createStrayCells(
  header: Pick<TableHeader, 'width' | 'unnamed' | 'notes'>,
  report: (issue: CleaningIssue) => void,
): StrayCells {
  let count = 0;
  /** Counts a cell and says whether its text marks the match. */
  const look = (rows: CsvRows, index: number, rule: RuleCode, where: string): string | null => {
    const text = rows.cell(index);
    if (text === '' || canonicalize(text) === '') return null;
    count += 1;
    if (count <= MOST_ISSUES) report(stray(rows.line, index, rule, text, where));
    return markOf(text);
  };
  return {
    check: (rows) => {
      let found: { readonly column: string; readonly text: string } | null = null;
      for (const { index, name } of header.notes) {
        const text = markOf(rows.cell(index));
        if (text !== null) found ??= { column: name, text };
      }
      for (const index of header.unnamed) {
        const text = look(rows, index, 'value-under-unnamed-column', 'under a column without a name');
        if (text !== null) found ??= { column: numbered(index), text };
      }
      for (let index = header.width; index < rows.width; index++) {
        const text = look(rows, index, 'value-beyond-header', 'to the right of the header');
        if (text !== null) found ??= { column: numbered(index), text };
      }
      if (found) report(abandoned(rows.line, found.column, found.text));
      return found !== null;
    },
    finish: () => (count > MOST_ISSUES ? [more(count - MOST_ISSUES)] : []),
  };
}

/** The text when it says that the match was not decided by 90 minutes of play. */
const markOf = (text: string): string | null =>
  text.length <= LONGEST_NOTE && NOT_PLAYED_OUT.test(text) ? text : null;

const numbered = (index: number): string => `column ${index + 1}`;

const stray = (line: number, index: number, rule: RuleCode, text: string, where: string): CleaningIssue => ({
  line,
  column: numbered(index),
  rule,
  severity: 'info',
  action: 'cell-ignored',
  text,
  message: `a value ${where} (column ${index + 1}): not used, the row is kept`,
});

const abandoned = (line: number, column: string, text: string): CleaningIssue => ({
  line,
  column,
  rule: 'match-abandoned',
  severity: 'warning',
  action: 'flagged',
  text,
  message: `${column} reads ${canonicalize(text)}: the score was not decided by 90 minutes of play`,
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
