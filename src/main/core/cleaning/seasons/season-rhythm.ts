import { toDayNumber, toIsoDate } from '../../numeric/calendar';

/** Match days of one season of the past: day numbers, at least one, rising. */
export interface PastSeason {
  readonly season: string;
  readonly days: readonly number[];
}

/** What earlier seasons lead one to expect after a league's last result. */
export interface Expectation {
  /** The first match day to come after the last result. */
  readonly next: number;
  /** Whether `next` is so long past that its results should be in the files. */
  readonly isOverdue: boolean;
  /** Whether at least half of the seasons were being played at this time of the year. */
  readonly isUnderWay: boolean;
}

/** Seasons begin and end up to so many days earlier or later than those before them. */
export const SHIFT_DAYS = 10;
/** Days after a match day by which its results are in the files. */
export const IN_THE_FILES_DAYS = 14;

/**
 * When, by the rhythm of earlier seasons, a league should have played again after its last result.
 *
 * Each earlier season is moved on by whole years; its first match day more than {@link SHIFT_DAYS} after the last result
 * is what that season would lead one to expect, and the middle one of these is what is expected. A pause in winter or
 * summer that earlier seasons had, too, is therefore none that anybody need look at.
 *
 * @param seasons at least one, any order
 * @param last day number of the last result
 * @param today day number
 * Cost: O(match days).
 */
export function expectAfter(seasons: readonly PastSeason[], last: number, today: number): Expectation {
  const next = middle(seasons.map(({ days }) => firstAfter(days, last + SHIFT_DAYS)));
  const played = seasons.filter(({ days }) => coversDayOfYear(days, today)).length;
  return { next, isOverdue: today - next > IN_THE_FILES_DAYS, isUnderWay: 2 * played >= seasons.length };
}

/** The first of the days, each moved on by whole years, that comes after `after`. */
function firstAfter(days: readonly number[], after: number): number {
  return Math.min(...days.map((day) => later(day, after)));
}

/** A day moved on by one year or more, until it comes after `after`. */
function later(day: number, after: number): number {
  let years = Math.max(1, yearOf(after) - yearOf(day));
  while (moved(day, years) <= after) years += 1;
  return moved(day, years);
}

/** Whether a season, moved by whole years, was being played on that day. */
function coversDayOfYear(days: readonly number[], day: number): boolean {
  const years = yearOf(day) - yearOf(days[0]!);
  return [years - 1, years].some((by) => moved(days[0]!, by) <= day && day <= moved(days.at(-1)!, by));
}

const yearOf = (day: number): number => Number(toIsoDate(day).slice(0, 4));

/** The same day of another year; 29 February becomes 1 March where there is none. */
function moved(day: number, years: number): number {
  const [year, month, date] = toIsoDate(day).split('-').map(Number) as [number, number, number];
  return toDayNumber(year + years, month, date);
}

/** Of an even number the later of the two: nobody is called late on the word of half. */
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
