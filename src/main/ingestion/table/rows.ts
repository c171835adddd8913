import { canonicalize } from '../../core/cleaning/canonicalize';
import type { MatchCells, MatchRules } from '../../core/cleaning/clean-match';
import type { CleaningIssue } from '../../core/cleaning/issue';
import type { CsvRows } from './csv-rows';
import type { TableHeader } from './header';

const LONGEST_TEXT = 200;

/** The cells of the row the cursor stands on; `cell` reads from the cursor, so it serves that row only. */
export function toCells(rows: CsvRows, header: TableHeader): MatchCells {
  return {
    line: rows.line,
    date: rows.cell(header.date.index),
    home: rows.cell(header.home.index),
    away: rows.cell(header.away.index),
    homeGoals: header.goals ? rows.cell(header.goals.home.index) : '',
    awayGoals: header.goals ? rows.cell(header.goals.away.index) : '',
    result: header.result && rows.cell(header.result.index),
    halfTimeHome: header.halfTime && rows.cell(header.halfTime.home.index),
    halfTimeAway: header.halfTime && rows.cell(header.halfTime.away.index),
    cell: (column) => rows.cell(column),
    isLonger: isLonger(rows, header),
  };
}

/** Whether something stands to the right of the header. */
export function isLonger(rows: CsvRows, { width }: Pick<TableHeader, 'width'>): boolean {
  for (let index = width; index < rows.width; index++) if (canonicalize(rows.cell(index)) !== '') return true;
  return false;
}

/** Names of a header's columns, for the issues. */
export const toNames = (header: TableHeader): MatchRules['names'] => ({
  home: header.home.name,
  away: header.away.name,
  homeGoals: header.goals?.home.name ?? 'FTHG',
  awayGoals: header.goals?.away.name ?? 'FTAG',
  result: header.result?.name ?? null,
});

/** Why a file gave no match at all. */
export function explainNoMatch(rows: number, issues: readonly CleaningIssue[], place = 'line'): string {
  const first = issues.find((issue) => issue.action === 'row-rejected');
  const reason = first ? `; the first, ${place} ${first.line}: ${first.message}` : '';
  return `no match in ${rows} ${place === 'line' ? 'rows' : 'entries'}${reason}`;
}

/** The issues of one file. */
export interface IssueList {
  readonly report: (issue: CleaningIssue) => void;
  /** By line, and within a line in the order found. */
  readonly sorted: () => readonly CleaningIssue[];
}

export function createIssueList(): IssueList {
  const issues: CleaningIssue[] = [];
  return {
    report: (issue) => void issues.push(shorten(issue)),
    sorted: () => issues.sort((a, b) => a.line - b.line),
  };
}

/** Cells of a damaged file can be as long as the file. */
function shorten(issue: CleaningIssue): CleaningIssue {
  if (issue.text.length <= LONGEST_TEXT && issue.message.length <= 2 * LONGEST_TEXT) return issue;
  const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);
  return { ...issue, text: cut(issue.text, LONGEST_TEXT), message: cut(issue.message, 2 * LONGEST_TEXT) };
}

export const acrossLines = (line: number): CleaningIssue => ({
  line,
  column: null,
  rule: 'cell-across-lines',
  severity: 'info',
  action: 'flagged',
  text: '',
  message: 'a quoted cell runs over the end of its line',
});
