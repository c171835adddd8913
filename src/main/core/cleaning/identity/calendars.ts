import type { Told } from './told';

/** Fewer matches dated otherwise say nothing about a whole file. */
const ENOUGH_MATCHES = 10;
/** Share of them that must lie at weekends in one file and not in the other. */
const CLEAR_SHARE = 0.2;
const DAYS_A_WEEK = 7;

/** Above 0 where the dates of the first file are to be believed rather than those of the other, below 0 the reverse. */
export type DateTrust = (one: number, other: number) => number;

/**
 * Which of two files dates matches rightly, where they differ by days on many: leagues play at weekends, so that dates a
 * day or two off, all of them or here and there, leave the weekend.
 *
 * @param matches statements of each match of a season
 */
export function trustDates(matches: readonly (readonly Told[])[]): DateTrust {
  const counts = new Map<string, { n: number; one: number; other: number }>();
  for (const told of matches) {
    for (const [index, a] of told.entries()) {
      for (const b of told.slice(index + 1)) {
        if (a.file === b.file || a.day === b.day || a.homeGoals === null || b.homeGoals === null) continue;
        const [one, other] = a.file < b.file ? [a, b] : [b, a];
        const key = `${one.file} ${other.file}`;
        const entry = counts.get(key) ?? { n: 0, one: 0, other: 0 };
        entry.n += 1;
        if (isWeekend(one.day)) entry.one += 1;
        if (isWeekend(other.day)) entry.other += 1;
        counts.set(key, entry);
      }
    }
  }
  return (one, other) => {
    const entry = counts.get(one < other ? `${one} ${other}` : `${other} ${one}`);
    if (!entry || entry.n < ENOUGH_MATCHES) return 0;
    const more = entry.one - entry.other;
    if (Math.abs(more) < CLEAR_SHARE * entry.n) return 0;
    return one < other ? more : -more;
  };
}

/** Saturday or Sunday; day 0, 1970-01-01, was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
  return weekday === 0 || weekday === 6;
}
