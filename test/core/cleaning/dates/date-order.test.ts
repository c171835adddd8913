import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateFormat } from '../../../../src/contract';
import { dayOf, toIsoDate } from '../../../../src/main/core/numeric/calendar';
import { decideDates, type DateColumn } from '../../../../src/main/core/cleaning/dates/date-order';

function decide(texts: readonly string[], stated: DateFormat | null = null) {
  const uses = new Map<string, { rows: number; line: number }>();
  texts.forEach((text, index) => {
    const known = uses.get(text);
    uses.set(text, { rows: (known?.rows ?? 0) + 1, line: known?.line ?? index + 2 });
  });
  return decideDates(uses, stated);
}
/** Order and days, or the conflict. */
function read(texts: readonly string[], stated: DateFormat | null = null): string {
  const column = decide(texts, stated);
  if ('conflict' in column) return 'conflict';
  const days = texts.map((text) => {
    const date = column.read(text);
    return 'day' in date ? toIsoDate(date.day) : date.status;
  });
  return [column.order, ...days].join(' ');
}
const weeks = (from: string, count: number): number[] =>
  Array.from({ length: count }, (_, week) => dayOf(from) + 7 * week);
type Write = (year: string, month: string, day: string) => string;
const write = (day: number, as: Write): string => {
  const [year = '', month = '', date = ''] = toIsoDate(day).split('-');
  return as(year, month, date);
};
const dayFirst: Write = (year, month, day) => `${day}/${month}/${year}`;
const monthFirst: Write = (year, month, day) => `${month}/${day}/${year}`;
const iso: Write = (year, month, day) => `${year}-${month}-${day}`;
const turnedRound: Write = (year, month, day) => `20${day}-${Number(month)}-${Number(year.slice(2))}`;

describe('decideDates', () => {
  it.each([
    ['all ambiguous', ['05/08/2022', '06/08/2022'], 'day-first 2022-08-05 2022-08-06'],
    ['month first', ['8/5/2022', '8/13/2022'], 'month-first 2022-08-05 2022-08-13'],
    ['year first', ['2022-08-05', '2022-08-13'], 'iso 2022-08-05 2022-08-13'],
    ['year, day, month', ['2022-05-08', '2022-13-08'], 'year-day-month 2022-08-05 2022-08-13'],
    ['months in words', ['05-Aug-22', '13-Aug-22'], 'words 2022-08-05 2022-08-13'],
    ['day counts', ['44778', '44786'], 'serial 2022-08-05 2022-08-13'],
    ['day counts of absurd years', ['44778', '70000'], 'day-first unreadable unreadable'],
    ['day counts a century apart', ['22000', '58000'], 'day-first unreadable unreadable'],
    ['two orders', ['13/08/2022', '08/14/2022'], 'conflict'],
    ['year first beside day first', ['13/08/2022', '2022-08-14'], 'conflict'],
    ['words beside numbers', ['13/08/2022', '8-May-22'], 'conflict'],
    ['day counts beside dates', ['13/08/2022', '44778'], 'conflict'],
    ['open and missing ones', ['TBC', '', '13/08/2022'], 'day-first open unreadable 2022-08-13'],
    ['no date at all', ['x', ''], 'day-first unreadable unreadable'],
    ['years of the last century', ['15/08/92', '08/05/93'], 'day-first 1992-08-15 1993-05-08'],
  ])('decides %s', (_, texts, expected) => expect(read(texts)).toBe(expected));

  it.each([
    ['day-first', ['08/05/2022', '08/06/2022'], 'day-first 2022-05-08 2022-06-08'],
    ['month-first', ['08/05/2022', '08/06/2022'], 'month-first 2022-08-05 2022-08-06'],
    ['month-first', ['13/08/2022', '08/06/2022'], 'day-first 2022-08-13 2022-06-08'],
    ['iso', ['13/08/2022', '06/08/2022'], 'day-first 2022-08-13 2022-08-06'],
    ['day-first', ['2022-08-13', '2022-08-06'], 'iso 2022-08-13 2022-08-06'],
    ['day-first', ['Fri Aug 5 2022'], 'words 2022-08-05'],
    ['iso', ['05/08/2022', '06/08/2022'], 'conflict'],
  ] as const)('stated %s, reads %s', (stated, texts, expected) => expect(read(texts, stated)).toBe(expected));

  it('says what it decided, how many cells decide it, and the first of them', () => {
    const finding = (texts: readonly string[], stated: DateFormat | null = null) =>
      (decide(texts, stated) as DateColumn).finding?.message ?? null;
    expect(finding(['13/08/2022'])).toBeNull();
    expect(finding(['08/05/2022', '08/13/2022', '08/13/2022'])).toBe(
      'dates are read as month, day, year, since 2 of 3 cells can be nothing else (the first, line 3: 08/13/2022)',
    );
    expect(finding(['2022-08-13'], 'iso')).toBeNull();
    expect(finding(['2022-08-13'], 'day-first')).toMatch(/although the mapping says day, month, year/);
    expect(finding(['13/08/2022 15:00'])).toMatch(/the time of day in 1 cells is read over/);
  });

  const saturdays = weeks('2022-08-06', 38);

  it('leaves out one stray cell among many, and refuses two', () => {
    const texts = saturdays.map((day) => write(day, dayFirst));
    for (const stray of ['08/20/2022', '2022-08-20', '44778']) {
      const column = decide([...texts, stray]) as DateColumn;
      expect([column.order, column.read(stray).status]).toEqual(['day-first', 'unreadable']);
      expect(read([...texts, stray, stray])).toBe('conflict');
    }
  });

  it('sees that a spreadsheet exchanged day and month wherever it could', () => {
    const damaged = (days: readonly number[], right: Write, wrong: Write): string[] =>
      days.map((day) => write(day, Number(toIsoDate(day).slice(8)) <= 12 ? wrong : right));
    const years = weeks('2012-08-04', 500);
    for (const days of [saturdays, years]) {
      expect(read(damaged(days, dayFirst, monthFirst))).toBe('conflict');
      expect(read(damaged(days, monthFirst, dayFirst))).toBe('conflict');
      expect(read(damaged(days, dayFirst, iso))).toBe('conflict');
      expect(read(days.map((day) => write(day, dayFirst)))).toMatch(/^day-first/);
      expect(read(days.map((day) => write(day, monthFirst)))).toMatch(/^month-first/);
    }
  });

  it('turns back what a spreadsheet turned round, a part of a season or all of it', () => {
    const season = weeks('2000-08-12', 40);
    const part = season.map((day) => write(day, toIsoDate(day) < '2001' ? dayFirst : turnedRound));
    const whole = season.filter((day) => toIsoDate(day) >= '2001').map((day) => write(day, turnedRound));
    for (const [texts, days] of [
      [part, season],
      [whole, season.slice(-whole.length)],
    ] as const) {
      expect(read(texts)).toBe(['turned-round', ...days.map(toIsoDate)].join(' '));
    }
    expect((decide(part) as DateColumn).read(part.at(-1)!).status).toBe('repaired');
    expect(read(whole, 'iso')).toMatch(/^iso /); // What a person stated is not undone.
  });

  it('repairs only into the seasons of the other dates', () => {
    const plain = weeks('2003-08-09', 10).map((day) => write(day, dayFirst));
    const column = decide([...plain, '2026-1-1']) as DateColumn;
    expect(column.read('2026-1-1').status).toBe('unreadable');
  });

  it('reads every column that is written in one order, whatever the order of its rows', () => {
    const days = fc.uniqueArray(fc.integer({ min: 8401, max: 21_000 }), { minLength: 1, maxLength: 60 });
    const orders = fc.constantFrom<readonly [Write, DateFormat]>(
      [dayFirst, 'day-first'],
      [monthFirst, 'month-first'],
      [iso, 'iso'],
    );
    fc.assert(
      fc.property(days, orders, (list, [as, stated]) => {
        // Random days have no days of the week to go by; only their span could speak against the order, and must not.
        const texts = list.map((day) => write(day, as));
        const column = decide(texts, stated);
        if ('conflict' in column) return;
        for (const [index, text] of texts.entries())
          expect(column.read(text)).toEqual({ status: 'good', day: list[index] });
        expect(read([...texts].reverse(), stated).split(' ')[0]).toBe(column.order);
      }),
    );
  });
});
