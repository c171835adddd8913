import { OVERROUND_RANGE } from '../words/odds';
import { toDayNumber, toIsoDate } from '../numeric/calendar';

/** Two-digit years from here on are of the last century, a fixed year, since no file knows what day it is read on. */
const FIRST_TWO_DIGIT_YEAR_OF_1900S = 40;
/** A side scoring this often is real once in a generation (0-13 is on record), so it is asked about, not refused. */
export const GOALS_WORTH_A_QUESTION = 15;
/** More digits than this are no score. */
const MOST_GOALS = 99;
/** Sum of the inverse prices between which a price is believed; outside, digits or columns were swapped. */
const [LEAST, MOST] = OVERROUND_RANGE;
/** The same in words. */
export const OVERROUND_WORDS = `${LEAST} to ${MOST}`;

export interface PriceTriple {
  readonly home: number;
  readonly draw: number;
  readonly away: number;
}
export type Letter = 'H' | 'D' | 'A';

/** A year as written: four digits as they are, two digits 40 to 99 as 19xx, 00 to 39 as 20xx. */
export function toFullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year >= FIRST_TWO_DIGIT_YEAR_OF_1900S ? 1900 + year : 2000 + year;
}

/** Day number of a year, month and day that exist in the calendar, otherwise null. */
export function toCalendarDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const dayNumber = toDayNumber(year, month, day);
  // The 31st of a short month comes back as the 1st of the next one.
  return Number(toIsoDate(dayNumber).slice(8)) === day ? dayNumber : null;
}

/** Goals of one side, also when a spreadsheet wrote `2` as `2.0` or `2,0`; null when the text is no count from 0 to 99. */
export function parseGoals(text: string): number | null {
  if (!/^\d{1,3}(?:[.,]0*)?$/.test(text)) return null;
  const goals = parseInt(text, 10);
  return goals <= MOST_GOALS ? goals : null;
}

/** A decimal price with a point, or null when the text is no plain number. A number of 1 or less is still no price. */
export function parsePrice(text: string): number | null {
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)) return null;
  const price = Number(text);
  return price < Infinity ? price : null;
}

/** The same with a decimal comma, as spreadsheets of half of Europe write it: `2,10`. A point is then no part of a price. */
export const parseCommaPrice = (text: string): number | null =>
  text.includes('.') ? null : parsePrice(text.replace(',', '.'));

/** A price with a decimal point or a decimal comma, never both: of a table whose cells no comma separates. */
export const parseEitherPrice = (text: string): number | null =>
  text.includes(',') ? parseCommaPrice(text) : parsePrice(text);

/** Sum of the inverse prices: 1 plus the bookmaker's margin. */
export function toOverround(prices: PriceTriple): number {
  return 1 / prices.home + 1 / prices.draw + 1 / prices.away;
}

export const isOverroundPlausible = (overround: number): boolean => overround >= LEAST && overround <= MOST;

/** The result letter that goals imply. */
export function toLetter(homeGoals: number, awayGoals: number): Letter {
  if (homeGoals === awayGoals) return 'D';
  return homeGoals > awayGoals ? 'H' : 'A';
}

/** Scores awarded at the table; with an empty half-time they are the signature of a walkover. */
const AWARDED_SCORES: ReadonlySet<string> = new Set(['3-0', '0-3', '5-0', '0-5', '0-2']);

export const isAwardedScore = (homeGoals: number, awayGoals: number): boolean =>
  AWARDED_SCORES.has(`${homeGoals}-${awayGoals}`);
