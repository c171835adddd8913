import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toIsoDate } from '../../../../src/main/core/numeric/calendar';
import type { Calendar } from '../../../../src/main/core/cleaning/seasons/season-label';
import { splitByDates } from '../../../../src/main/core/cleaning/seasons/season-split';

/** Days from one date to another, so many apart. */
function days(from: string, to: string, step = 7): number[] {
  const count = Math.floor((dayOf(to) - dayOf(from)) / step) + 1;
  return Array.from({ length: count }, (_, index) => dayOf(from) + index * step);
}
const toRows = (all: readonly number[], rows = 5): Map<number, number> => new Map(all.map((day) => [day, rows]));
/** Seasons with the first and last of their days. */
function split(rows: ReadonlyMap<number, number>, kind: Calendar = 'split'): string[] {
  const { seasonOf } = splitByDates(rows, { of: () => kind, yearsRunOver: true });
  const found = new Map<string, number[]>();
  for (const day of [...rows.keys()].sort((a, b) => a - b)) {
    found.set(seasonOf(day), [...(found.get(seasonOf(day)) ?? []), day]);
  }
  return [...found].map(([season, own]) => `${season}: ${toIsoDate(own[0]!)} ${toIsoDate(own.at(-1)!)}`);
}

describe('splitByDates', () => {
  it.each([
    ['an ordinary season', days('2018-08-10', '2019-05-12'), ['2018-19: 2018-08-10 2019-05-10']],
    [
      'a season that was stopped and played to the end of July',
      [...days('2019-08-09', '2020-03-09'), ...days('2020-06-17', '2020-07-26', 3)],
      ['2019-20: 2019-08-09 2020-07-26'],
    ],
    [
      'that season and the next, from September',
      [
        ...days('2019-08-09', '2020-03-09'),
        ...days('2020-06-17', '2020-08-04', 3),
        ...days('2020-09-12', '2021-05-23'),
      ],
      ['2019-20: 2019-08-09 2020-08-04', '2020-21: 2020-09-12 2021-05-22'],
    ],
    [
      'one that ended in July beside one that began in August',
      [
        ...days('2019-07-12', '2020-03-15'),
        ...days('2020-06-19', '2020-07-22', 3),
        ...days('2020-08-08', '2021-05-16'),
      ],
      ['2019-20: 2019-07-12 2020-07-22', '2020-21: 2020-08-08 2021-05-15'],
    ],
    ['the first week of a season in July', days('2019-07-12', '2019-07-14', 1), ['2019-20: 2019-07-12 2019-07-14']],
    ['a day in June', [dayOf('2019-06-29')], ['2018-19: 2019-06-29 2019-06-29']],
  ])('sees %s', (_, all, expected) => expect(split(toRows(all))).toEqual(expected));

  it.each([
    ['an ordinary year', days('2019-04-27', '2019-12-08'), ['2019: 2019-04-27 2019-12-07']],
    [
      'a year that ran into February, and the next',
      [...days('2020-08-08', '2021-02-25'), ...days('2021-05-29', '2021-12-09')],
      ['2020: 2020-08-08 2021-02-20', '2021: 2021-05-29 2021-12-04'],
    ],
    ['a season that begins in February', days('2019-02-22', '2019-12-07'), ['2019: 2019-02-22 2019-12-06']],
  ])('sees %s of a league of calendar years', (_, all, expected) =>
    expect(split(toRows(all), 'year')).toEqual(expected),
  );

  it('founds no season on one or two rows among many, and gives them to none', () => {
    const season = days('2018-08-10', '2019-05-12');
    const stray = dayOf('2032-08-27');
    const { seasonOf, windowOf, main } = splitByDates(new Map([...toRows(season), [stray, 2]]), {
      of: () => 'split',
      yearsRunOver: true,
    });
    expect([seasonOf(stray), main]).toEqual(['2018-19', '2018-19']);
    expect(stray > windowOf('2018-19').to).toBe(true);
    expect(split(new Map([...toRows(season), [stray, 3]]))).toHaveLength(2);
    expect(split(new Map([...toRows(season.slice(0, 3)), [stray, 2]]))).toHaveLength(2);
  });

  it('keeps a play-off in July with its season', () => {
    const season = days('2018-08-10', '2019-05-26');
    const { seasonOf, windowOf } = splitByDates(new Map([...toRows(season), [dayOf('2019-07-10'), 1]]), {
      of: () => 'split',
      yearsRunOver: true,
    });
    expect(seasonOf(dayOf('2019-07-10'))).toBe('2018-19');
    expect(windowOf('2018-19').to).toBeGreaterThanOrEqual(dayOf('2019-07-10'));
  });

  it('puts no two days a year apart together, and never depends on order', () => {
    const list = fc.uniqueArray(fc.integer({ min: 10_000, max: 14_000 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(list, fc.constantFrom<Calendar>('split', 'year'), (all, kind) => {
        const calendar = { of: () => kind, yearsRunOver: true };
        const [a, b] = [all, [...all].reverse()].map((each) => splitByDates(toRows(each), calendar));
        const found = new Map<string, number[]>();
        for (const day of all) {
          expect(a!.seasonOf(day)).toBe(b!.seasonOf(day));
          found.set(a!.seasonOf(day), [...(found.get(a!.seasonOf(day)) ?? []), day]);
        }
        for (const own of found.values()) expect(Math.max(...own) - Math.min(...own)).toBeLessThan(500);
      }),
    );
  });
});
