import { toIsoDate } from '../../numeric/calendar';
import { canonicalize } from '../canonicalize';
import type { ReadDate } from './date-order';
import { rejectRow, type CleaningIssue } from '../issue';
import type { SeasonWindow } from '../seasons/season';

/** A date this far outside a stated season is a slip of the pen, not a season that ran late. */
const FAR_OUTSIDE_DAYS = 365;

/** What is the same for every date of a league and season. */
export interface DateRules {
  readonly season: string;
  /** Days between which the season's matches may lie. */
  readonly window: SeasonWindow;
  /** Name of the column for the issues; `Date` when not given. */
  readonly names: { readonly date?: string };
  /**
   * The rows themselves say which season they belong to. A match outside its window is then kept and flagged (a
   * play-off months later still belongs to it), unless it is a year off; otherwise it is rejected.
   */
  readonly seasonIsStated?: boolean;
  /** What a cell means in the order that the column was found to have, and that order in words. */
  readonly readDate: (text: string) => ReadDate;
  readonly dateWords: string;
}

/**
 * Reads the date cells of one league and season.
 * @returns a function that gives the day number of a cell, or null when its row is rejected; findings are reported
 */
export function createDateReader(
  rules: DateRules,
  report: (issue: CleaningIssue) => void,
): (line: number, text: string, hasScore: boolean) => number | null {
  const { window, readDate } = rules;
  const { date: column = 'Date' } = rules.names;
  return (line, text, hasScore) => {
    const date = readDate(text);
    if (date.status === 'open' && !hasScore) report(openDate(line, column, text));
    else if (date.status === 'open' || date.status === 'unreadable') {
      report(unreadableDate(line, column, text, rules.dateWords));
    } else if (date.day < window.from || date.day > window.to) {
      const issue = outsideIssue(line, column, text, date.day, rules);
      report(issue);
      return issue.action === 'row-rejected' ? null : date.day;
    } else {
      if (date.status === 'repaired') report(repairedDate(line, column, text, date.day));
      return date.day;
    }
    return null;
  };
}

function unreadableDate(line: number, column: string, text: string, words: string): CleaningIssue {
  if (canonicalize(text) === '') return rejectRow(line, column, 'date-missing', text, 'no date');
  return rejectRow(line, column, 'date-unreadable', text, `not a date as ${words}: ${text}`);
}

const openDate = (line: number, column: string, text: string): CleaningIssue => ({
  ...rejectRow(line, column, 'date-open', text, `the date is still open: ${text}`),
  severity: 'warning',
});

const repairedDate = (line: number, column: string, text: string, day: number): CleaningIssue => ({
  line,
  column,
  rule: 'date-repaired',
  severity: 'warning',
  action: 'repaired',
  text,
  message: `a spreadsheet took day-month-year for year-month-day: read back as ${toIsoDate(day)}`,
});

function outsideIssue(line: number, column: string, text: string, day: number, rules: DateRules): CleaningIssue {
  const { season, window, seasonIsStated = false } = rules;
  if (!seasonIsStated) {
    const message = `${toIsoDate(day)} is outside season ${season} as the other dates have it`;
    return rejectRow(line, column, 'date-outside-season', text, message);
  }
  const bounds =
    season.length === 4 ? `far outside the year ${season}` : `more than six weeks outside season ${season}`;
  const message = `${toIsoDate(day)} is ${bounds}`;
  const rejected = rejectRow(line, column, 'date-outside-season', text, message);
  if (day < window.from - FAR_OUTSIDE_DAYS || day > window.to + FAR_OUTSIDE_DAYS) return rejected;
  return { ...rejected, severity: 'warning', action: 'flagged', message: `${message}: kept as the file has it` };
}
