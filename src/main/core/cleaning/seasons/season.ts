import { toDayNumber, toIsoDate } from '../../numeric/calendar';

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

/**
 * Season of a file, `2019-20`, from the dates of its matches: the season that the median date falls in, July being
 * the first month. The median, so that neither an overrun into August nor a few damaged dates move it.
 *
 * @param days day numbers in any order, at least one; with an even count the earlier middle one decides
 * @throws {RangeError} no day at all (a bug in the caller)
 */
export function seasonOf(days: readonly number[]): string {
  const [year, month] = toIsoDate(medianDay(days)).split('-').map(Number) as [number, number, number];
  return splitSeason(month >= FIRST_MONTH_OF_A_SEASON ? year : year - 1);
}

/** Label of the season that begins in a year and ends in the next: `2019-20`. */
export const splitSeason = (start: number): string =>
  `${String(start).padStart(4, '0')}-${String((start + 1) % 100).padStart(2, '0')}`;

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

/** The median of day numbers in any order; with an even count the earlier middle one. @throws {RangeError} no day at all */
export function medianDay(days: readonly number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  const median = sorted[(sorted.length - 1) >> 1];
  if (median === undefined) throw new RangeError('a season needs at least one date');
  return median;
}
