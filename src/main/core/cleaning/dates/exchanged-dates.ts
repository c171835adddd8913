import { ln } from '../../numeric/elementary';

/** An ambiguous date: the day under the order that is chosen, and under the other one; how many rows have it. */
export interface AmbiguousDay {
  readonly chosen: number;
  readonly other: number;
  readonly rows: number;
}

/** How far beside the certain dates of a file others may lie: a round early or late, and a break. */
const MARGIN_DAYS = 21;
/** So many rows outside prove something; of a file with few certain days, so many different days. */
const FEWEST_OUTSIDE = 3;
/** A reading explains the others' straying when it leaves at most this share of them outside. */
const MOST_UNEXPLAINED = 1 / 5;
/** So many different days before their days of the week prove anything, and by how much they have to (nats). */
const FEWEST_DAYS = 12;
const WEEKDAY_EVIDENCE = 10;

/**
 * Whether the ambiguous dates of a file speak for the other order than the certain ones: what a spreadsheet leaves that
 * took 05/08 for the 8th of May and, there being no 13th month, left 13/08 alone; or a file whose last part somebody
 * wrote in the other order. Two signs, both independent of the order of rows: under the chosen order ambiguous days lie
 * outside the time of the certain ones and hardly any under the other; or their days of the week are those of the
 * certain days only under the other order.
 *
 * @param certain different days that allow one order only
 * @param ambiguous different days that allow both
 */
export function areExchanged(certain: readonly number[], ambiguous: readonly AmbiguousDay[]): boolean {
  if (certain.length === 0) return false;
  const [from, to] = rangeOf(certain);
  const isOutside = (day: number): boolean => day < from - MARGIN_DAYS || day > to + MARGIN_DAYS;
  const strays = ambiguous.filter(({ chosen }) => isOutside(chosen));
  const unexplained = strays.filter(({ other }) => isOutside(other));
  const count = certain.length < FEWEST_DAYS ? strays.length : strays.reduce((sum, { rows }) => sum + rows, 0);
  if (count >= FEWEST_OUTSIDE && unexplained.length <= strays.length * MOST_UNEXPLAINED) return true;
  if (certain.length < FEWEST_DAYS || ambiguous.length < FEWEST_DAYS) return false;
  const weights = Array.from({ length: 7 }, (_, weekday) => {
    const days = certain.filter((day) => weekdayOf(day) === weekday).length;
    return ln((days + 1) / (certain.length + 7));
  });
  const evidence = (pick: 'chosen' | 'other'): number =>
    ambiguous.reduce((sum, day) => sum + weights[weekdayOf(day[pick])]!, 0);
  return evidence('other') - evidence('chosen') > WEEKDAY_EVIDENCE;
}

const weekdayOf = (day: number): number => ((day % 7) + 7) % 7;

function rangeOf(days: readonly number[]): readonly [from: number, to: number] {
  let [from, to] = [Infinity, -Infinity];
  for (const day of days) [from, to] = [Math.min(from, day), Math.max(to, day)];
  return [from, to];
}
