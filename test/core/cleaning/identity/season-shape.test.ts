import { describe, expect, it } from 'vitest';
import { trustDates } from '../../../../src/main/core/cleaning/identity/calendars';
import { clubsTwiceOnADay } from '../../../../src/main/core/cleaning/identity/club-days';
import { seasonTooLarge, type SizedMatch } from '../../../../src/main/core/cleaning/identity/season-size';
import { decidingDays } from '../../../../src/main/core/cleaning/identity/season-shape';
import type { Told } from '../../../../src/main/core/cleaning/identity/told';
import { dayOf } from '../../../../src/main/core/numeric/calendar';

const roundRobin = (clubs: number): SizedMatch[] =>
  Array.from({ length: clubs * clubs }, (_, i) => ({
    day: 3 * i,
    home: Math.floor(i / clubs),
    away: i % clubs,
  })).filter(({ home, away }) => home !== away);
const counts = (clubs: number, matches: number, repeated: number) => ({
  season: '2022-23',
  clubs,
  matches,
  grounds: matches - repeated,
  repeated,
});

describe('a season larger than its league', () => {
  it('has a pairing too many before the deciding matches', () => {
    const plain = roundRobin(8);
    const again = [...plain, { day: 60, home: 0, away: 1 }];
    expect(seasonTooLarge(counts(8, 57, 1), [], () => again)).toBe(
      '57 matches of 8 clubs, 1 more than the 56 in which each meets each other once a ground',
    );
    expect(seasonTooLarge(counts(8, 57, 1), [], () => [...plain, { day: 900, home: 0, away: 1 }])).toBeNull();
    expect(seasonTooLarge(counts(8, 56, 0), [], () => plain)).toBeNull();
    expect(seasonTooLarge(counts(8, 56, 1), [], () => again)).toBeNull(); // One that is missing makes room for one more.
    expect(seasonTooLarge(counts(5, 21, 1), [], () => again)).toBeNull(); // Too few clubs to tell.
  });

  it('is none where many pairings repeat', () => {
    expect(seasonTooLarge(counts(12, 228, 96), [], () => [])).toBeNull();
    const again = [...roundRobin(8), { day: 60, home: 0, away: 1 }];
    expect(seasonTooLarge(counts(8, 62, 6), [], () => again)).toBeNull();
  });

  it('has far more clubs than the seasons around it', () => {
    const usual = counts(20, 380, 0);
    expect(seasonTooLarge(counts(34, 720, 0), [usual, usual], () => [])).toBe(
      '34 clubs, where the seasons around it have 20',
    );
    expect(seasonTooLarge(counts(32, 720, 0), [usual], () => [])).not.toBeNull();
    expect(seasonTooLarge(counts(31, 720, 0), [usual], () => [])).toBeNull();
    expect(seasonTooLarge(counts(34, 720, 0), [], () => [])).toBeNull();
  });
});

it('deciding are the days from which on fewer than half of the clubs play', () => {
  const isDeciding = decidingDays([
    { day: 1, home: 1, away: 2 },
    { day: 20, home: 3, away: 4 },
  ]);
  expect([4, 5, 23, 24].map(isDeciding)).toEqual([false, false, false, true]);
});

describe('a club twice on a day', () => {
  it('is named with its matches', () => {
    const [a, b, c] = [
      { day: 1, home: 1, away: 2 },
      { day: 1, home: 3, away: 1 },
      { day: 2, home: 1, away: 4 },
    ] as const;
    expect(clubsTwiceOnADay([c, b, a])).toEqual([{ club: 1, day: 1, matches: [b, a] }]);
    expect(clubsTwiceOnADay([a, c])).toEqual([]);
  });
});

describe('the calendar of a season', () => {
  const saturdays = Array.from({ length: 12 }, (_, week) => dayOf('2022-08-06') + 7 * week);
  const told = (file: number, day: number): Told => ({
    file,
    day,
    season: '2022-23',
    home: 1,
    away: 2,
    homeGoals: 1,
    awayGoals: 0,
    status: 'finished',
    neutral: false,
    detail: 0,
    providerId: null,
    decision: null,
  });

  it('believes the file whose matches lie at weekends, where enough of them differ', () => {
    const pairs = saturdays.map((day) => [told(1, day), told(2, day + 2)]);
    expect(trustDates(pairs)(1, 2)).toBeGreaterThan(0);
    expect(trustDates(pairs)(2, 1)).toBeLessThan(0);
    expect(trustDates(pairs.map((pair) => [...pair].reverse()))(1, 2)).toBeGreaterThan(0);
    expect(trustDates(pairs.slice(0, 10))(1, 2)).toBeGreaterThan(0);
    expect(trustDates(pairs.slice(0, 9))(1, 2)).toBe(0);
    expect(trustDates(saturdays.map((day) => [told(1, day), told(2, day + 1)]))(1, 2)).toBe(0);
  });
});
