import type { DateFormat } from '../../../preload/contract';
import { toDayNumber, toIsoDate } from '../calendar';
import { parseDate } from './date-format';
import { parseDayFirstDate, toCalendarDay, toFullYear } from './validation';

const FIRST_MONTH_OF_A_SEASON = 7;
/** Six weeks either side. The longest overrun on record, 2019-20 to 7 August 2020, ends 4 days inside. */
const TOLERANCE_DAYS = 42;
/** Calendar-year seasons that a pandemic or a long play-off pushes over the new year still carry the old year. */
const CALENDAR_OVERRUN_DAYS = 91;

/** Day numbers, both included, between which a season's matches may lie. */
export interface SeasonWindow {
  readonly from: number;
  readonly to: number;
}

export type ResolvedDate =
  | { readonly status: 'good' | 'repaired'; readonly day: number }
  | { readonly status: 'outside'; readonly day: number }
  | { readonly status: 'unreadable' };

/**
 * Season of a file, `2019-20`, from the dates of its matches: the season that the median date falls in, July being
 * the first month. The median, so that neither an overrun into August nor a few damaged dates move it.
 *
 * @param days day numbers in any order, at least one; with an even count the earlier middle one decides
 * @throws {RangeError} no day at all (a bug in the caller)
 */
export function seasonOf(days: readonly number[]): string {
  const [year, month] = toIsoDate(medianDay(days)).split('-').map(Number) as [number, number, number];
  const start = month >= FIRST_MONTH_OF_A_SEASON ? year : year - 1;
  return `${String(start).padStart(4, '0')}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/**
 * The label of a season as a file states it: `2012/2013` (also `2012-13`) is `2012-13`, a calendar year `2015` (also
 * `2015.0`, as spreadsheets save it) stays `2015`. Null for anything else, also for years that do not follow each other.
 */
export function parseSeason(text: string): string | null {
  const parts = /^((?:19|20|21)\d{2})(?:\.0+|\s*[/-]\s*(\d{2}|\d{4}))?$/.exec(text);
  const [, first = '', second] = parts ?? [];
  if (!parts || second === undefined) return parts && first;
  const next = String(Number(first) + 1);
  return second === next || second === next.slice(2) ? `${first}-${next.slice(2)}` : null;
}

/**
 * The window of a season label. Of a split year (`2012-13`): 1 July of its first year to 30 June of its second, and six
 * weeks either side. Of a calendar year (`2020`): that year, six weeks before and a quarter of a year after.
 */
export function seasonWindow(season: string): SeasonWindow {
  const start = Number(season.slice(0, 4));
  if (season.length === 4) {
    return { from: toDayNumber(start, 1, 1) - TOLERANCE_DAYS, to: toDayNumber(start, 12, 31) + CALENDAR_OVERRUN_DAYS };
  }
  return { from: toDayNumber(start, 7, 1) - TOLERANCE_DAYS, to: toDayNumber(start + 1, 6, 30) + TOLERANCE_DAYS };
}

/**
 * The day a date cell means within its season.
 *
 * One repair is made. A spreadsheet that takes dd/mm/yy for yy/mm/dd turns 26/01/01 into `2026-1-1`: the last two
 * digits of its year are the day, its day the two-digit year. The cell is read back that way when, and only when,
 * that reading is a calendar date inside the season's window; every other year-first text is unreadable.
 *
 * @param format how a mapping says that dates are written, and then nothing is repaired; without it, as
 *   football-data.co.uk writes them
 */
export function resolveDate(text: string, window: SeasonWindow, format?: DateFormat): ResolvedDate {
  const day = format === undefined ? parseDayFirstDate(text) : parseDate(text, format);
  if (day !== null) return { status: contains(window, day) ? 'good' : 'outside', day };
  const reversed = format === undefined ? parseReversedDate(text) : null;
  if (reversed !== null && contains(window, reversed)) return { status: 'repaired', day: reversed };
  return { status: 'unreadable' };
}

/** The median of day numbers in any order; with an even count the earlier middle one. @throws {RangeError} no day at all */
export function medianDay(days: readonly number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  const median = sorted[(sorted.length - 1) >> 1];
  if (median === undefined) throw new RangeError('a season needs at least one date');
  return median;
}

function parseReversedDate(text: string): number | null {
  const parts = /^\d{2}(\d{2})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!parts) return null;
  return toCalendarDay(toFullYear((parts[3] ?? '').padStart(2, '0')), Number(parts[2]), Number(parts[1]));
}

const contains = (window: SeasonWindow, day: number): boolean => day >= window.from && day <= window.to;
