import { ln } from '../numeric/elementary';

/** An ambiguous date: the day under the order that is chosen, and under the other one. */
export interface AmbiguousDay {
  readonly chosen: number;
  readonly other: number;
}

/** How far beside the certain dates of a file others may lie: a round early or late, and a free fortnight. */
const MARGIN_DAYS = 14;
const FEWEST_OUTSIDE = 3;
const SHARE_OUTSIDE = 0.1;
/** So many different days before their days of the week prove anything, and by how much they have to (nats). */
const FEWEST_DAYS = 12;
const WEEKDAY_EVIDENCE = 10;

/**
 * Whether the ambiguous dates of a file speak for the other order than the certain ones: what a spreadsheet leaves that
 * took 05/08 for the 8th of May and, there being no 13th month, left 13/08 alone. Two signs, both independent of the
 * order of rows: under the chosen order many ambiguous days lie outside the time of the certain ones and hardly any
 * under the other; or their days of the week are those of the certain days only under the other order.
 *
 * @param certain different days that allow one order only
 * @param ambiguous different days that allow both
 */
export function areExchanged(certain: readonly number[], ambiguous: readonly AmbiguousDay[]): boolean {
  if (certain.length === 0) return false;
  const [from, to] = [least(certain) - MARGIN_DAYS, -least(certain.map((day) => -day)) + MARGIN_DAYS];
  const outside = (pick: keyof AmbiguousDay): number =>
    ambiguous.filter((day) => day[pick] < from || day[pick] > to).length;
  const strays = outside('chosen');
  if (strays >= FEWEST_OUTSIDE && strays >= ambiguous.length * SHARE_OUTSIDE && outside('other') * 5 <= strays) {
    return true;
  }
  if (certain.length < FEWEST_DAYS || ambiguous.length < FEWEST_DAYS) return false;
  const weights = Array.from({ length: 7 }, (_, weekday) => {
    const count = certain.filter((day) => weekdayOf(day) === weekday).length;
    return ln((count + 1) / (certain.length + 7));
  });
  const evidence = (pick: keyof AmbiguousDay): number =>
    ambiguous.reduce((sum, day) => sum + weights[weekdayOf(day[pick])]!, 0);
  return evidence('other') - evidence('chosen') > WEEKDAY_EVIDENCE;
}

const weekdayOf = (day: number): number => ((day % 7) + 7) % 7;

const least = (values: readonly number[]): number => values.reduce((min, value) => Math.min(min, value));
