import { canonicalize } from '../../core/cleaning/canonicalize';
import type { CleaningIssue } from '../../core/cleaning/issue';
import { toRemark } from '../../core/cleaning/match-outcome';
import { type MatchWords, type Remark, readNote, readRemark, readStatus } from '../../core/cleaning/match-words';
import type { RuleCode } from '../../core/cleaning/rules';
import type { CsvRows } from './csv-rows';
import { isStatusColumn } from './note-columns';
import type { TableHeader } from './header';

/** A file with more of them is shifted altogether; the rest is counted in one issue. */
const MOST_ISSUES = 500;
const MOST_REMEMBERED = 1000;
const NOTHING: readonly Remark[] = [];

/** Values that no column we read covers: to the right of the header, under a column without a name, or notes. */
export interface StrayCells {
  /** Look at a row. @returns those whose words say what became of the match */
  readonly check: (rows: CsvRows) => readonly Remark[];
  /** One issue for all cells beyond the first 500, if there are any. */
  readonly finish: () => readonly CleaningIssue[];
}

export function createStrayCells(
  header: Pick<TableHeader, 'width' | 'unnamed' | 'notes'>,
  report: (issue: CleaningIssue) => void,
): StrayCells {
  let count = 0;
  /** Counts a cell and gives what its words say. */
  const look = (rows: CsvRows, index: number, rule: RuleCode, where: string): MatchWords | null => {
    const text = rows.cell(index);
    if (text === '' || canonicalize(text) === '') return null;
    count += 1;
    if (count <= MOST_ISSUES) report(stray(rows.line, index, rule, text, where));
    return readRemark(text);
  };
  const notes = header.notes.map(({ name, index }) => {
    const isStatus = isStatusColumn(name);
    return { name, index, isStatus, read: rememberWords(isStatus ? readStatus : readNote) };
  });
  return {
    check: (rows) => {
      let found: Remark[] | null = null;
      const add = (column: string, index: number, words: MatchWords | null, isStatus: boolean): void => {
        if (words) (found ??= []).push(toRemark(column, rows.cell(index), words, isStatus));
      };
      for (const { index, name, isStatus, read } of notes) {
        const text = rows.cell(index);
        if (text !== '') add(name, index, read(text), isStatus);
      }
      for (const index of header.unnamed) {
        const words = look(rows, index, 'value-under-unnamed-column', 'under a column without a name');
        add(numbered(index), index, words, false);
      }
      for (let index = header.width; index < rows.width; index++) {
        const words = look(rows, index, 'value-beyond-header', 'to the right of the header');
        add(numbered(index), index, words, false);
      }
      return found ?? NOTHING;
    },
    finish: () => (count > MOST_ISSUES ? [more(count - MOST_ISSUES)] : []),
  };
}

/** Reads each text once: a column of statuses has few. */
export function rememberWords(read: (text: string) => MatchWords | null): (text: string) => MatchWords | null {
  const known = new Map<string, MatchWords | null>();
  return (text) => {
    let words = known.get(text);
    if (words === undefined) {
      words = read(text);
      if (known.size < MOST_REMEMBERED) known.set(text, words);
    }
    return words;
  };
}

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

const more = (count: number): CleaningIssue => ({
  line: 0,
  column: null,
  rule: 'more-stray-values',
  severity: 'warning',
  action: 'cell-ignored',
  text: String(count),
  message: `${count} more values outside the named columns: the rows may be shifted`,
});
