import { toDayNumber, toIsoDate } from '../calendar';
import { parseDayFirstDate, toCalendarDay, toFullYear } from './validation';

const FIRST_MONTH_OF_A_SEASON = 7;
/** Six weeks either side. The longest overrun on record, 2019-20 to 7 August 2020, ends 4 days inside. */
const TOLERANCE_DAYS = 42;

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
  const sorted = [...days].sort((a, b) => a - b);
  const median = sorted[(sorted.length - 1) >> 1];
  if (median === undefined) throw new RangeError('a season needs at least one date');
  const [year, month] = toIsoDate(median).split('-').map(Number) as [number, number, number];
  const start = month >= FIRST_MONTH_OF_A_SEASON ? year : year - 1;
  return `${String(start).padStart(4, '0')}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The window of a season label: 1 July of its first year to 30 June of its second, and six weeks either side. */
export function seasonWindow(season: string): SeasonWindow {
  const start = Number(season.slice(0, 4));
  return { from: toDayNumber(start, 7, 1) - TOLERANCE_DAYS, to: toDayNumber(start + 1, 6, 30) + TOLERANCE_DAYS };
}

/**
 * The day a date cell means within its season.
 *
 * One repair is made. A spreadsheet that takes dd/mm/yy for yy/mm/dd turns 26/01/01 into `2026-1-1`: the last two
 * digits of its year are the day, its day the two-digit year. The cell is read back that way when, and only when,
 * that reading is a calendar date inside the season's window; every other year-first text is unreadable.
 */
export function resolveDate(text: string, window: SeasonWindow): ResolvedDate {
  const day = parseDayFirstDate(text);
  if (day !== null) return { status: contains(window, day) ? 'good' : 'outside', day };
  const reversed = parseReversedDate(text);
  if (reversed !== null && contains(window, reversed)) return { status: 'repaired', day: reversed };
  return { status: 'unreadable' };
}

function parseReversedDate(text: string): number | null {
  const parts = /^\d{2}(\d{2})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!parts) return null;
  return toCalendarDay(toFullYear((parts[3] ?? '').padStart(2, '0')), Number(parts[2]), Number(parts[1]));
}

const contains = (window: SeasonWindow, day: number): boolean => day >= window.from && day <= window.to;
