import type { DateFormat } from '../../../preload/contract';
import { toIsoDate } from '../calendar';
import { canonicalize } from './canonicalize';
import { DATE_WORDS } from './date-format';
import { rejectRow, type CleaningIssue } from './issue';
import { resolveDate, type ResolvedDate, type SeasonWindow } from './season';

/** A date this far outside a stated season is a slip of the pen, not a season that ran late. */
const FAR_OUTSIDE_DAYS = 365;

/** What is the same for every date of a league and season. */
export interface DateRules {
  readonly season: string;
  readonly window: SeasonWindow;
  /** Name of the column for the issues; `Date` when not given. */
  readonly names: { readonly date?: string };
  /**
   * The rows themselves say which season they belong to. A match outside its window is then kept and flagged (a
   * play-off months later still belongs to it), unless it is a year off; otherwise it is rejected.
   */
  readonly seasonIsStated?: boolean;
  /** How dates are written; as football-data.co.uk writes them when not given. */
  readonly dateFormat?: DateFormat;
}

/**
 * Reads the date cells of one league and season, each spelling once.
 * @returns a function that gives the day number of a cell, or null when its row is rejected; findings are reported
 */
export function createDateReader(
  rules: DateRules,
  report: (issue: CleaningIssue) => void,
): (line: number, text: string) => number | null {
  const known = new Map<string, ResolvedDate>();
  return (line, text) => {
    let date = known.get(text);
    if (!date) known.set(text, (date = resolveDate(canonicalize(text), rules.window, rules.dateFormat)));
    if (date.status === 'good') return date.day;
    const issue = dateIssue(line, text, date, rules);
    report(issue);
    return issue.action === 'row-rejected' || date.status === 'unreadable' ? null : date.day;
  };
}

function dateIssue(line: number, text: string, date: ResolvedDate, rules: DateRules): CleaningIssue {
  const { date: column = 'Date' } = rules.names;
  if (date.status === 'repaired') {
    const message = `a spreadsheet took day-month-year for year-month-day: read back as ${toIsoDate(date.day)}`;
    return { line, column, rule: 'date-repaired', severity: 'warning', action: 'repaired', text, message };
  }
  if (date.status === 'outside') return outsideIssue(line, column, text, date.day, rules);
  return unreadableDate(line, column, text, rules.dateFormat, ` in season ${rules.season}`);
}

/** The issue of a cell that is no date. @param when which season, in words, where one is known */
export function unreadableDate(
  line: number,
  column: string,
  text: string,
  format: DateFormat | undefined,
  when = '',
): CleaningIssue {
  if (canonicalize(text) === '') return rejectRow(line, column, 'date-missing', text, 'no date');
  const order = format === undefined ? 'day/month/year' : DATE_WORDS[format];
  return rejectRow(line, column, 'date-unreadable', text, `not a date as ${order}${when}: ${text}`);
}

function outsideIssue(line: number, column: string, text: string, day: number, rules: DateRules): CleaningIssue {
  const { season, window, seasonIsStated = false } = rules;
  const bounds =
    season.length === 4 ? `far outside the year ${season}` : `more than six weeks outside season ${season}`;
  const message = `${toIsoDate(day)} is ${bounds}`;
  const rejected = rejectRow(line, column, 'date-outside-season', text, message);
  const isFar = day < window.from - FAR_OUTSIDE_DAYS || day > window.to + FAR_OUTSIDE_DAYS;
  if (!seasonIsStated || isFar) return rejected;
  return { ...rejected, severity: 'warning', action: 'flagged', message: `${message}: kept as the file has it` };
}
