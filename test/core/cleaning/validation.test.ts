import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../src/main/core/calendar';
import {
  isAwardedScore,
  isOverroundPlausible,
  parseDayFirstDate,
  parseGoals,
  parsePrice,
  toLetter,
  toOverround,
} from '../../../src/main/core/cleaning/validation';

const isoOf = (text: string): string | null => {
  const day = parseDayFirstDate(text);
  return day === null ? null : toIsoDate(day);
};

describe('parseDayFirstDate', () => {
  it.each([
    ['14/08/93', '1993-08-14'],
    ['31/12/99', '1999-12-31'],
    ['01/01/00', '2000-01-01'],
    ['05/06/92', '2092-06-05'],
    ['7/8/2020', '2020-08-07'],
    ['29/02/2020', '2020-02-29'],
  ])('reads %s as %s', (text, iso) => expect(isoOf(text)).toBe(iso));

  it.each([
    '29/02/2019',
    '31/04/20',
    '08/13/2020',
    '00/01/20',
    '1/0/20',
    '2026-1-1',
    '2020-08-07',
    '12.08.2020',
    '1/1/120',
    '',
    'x',
  ])('refuses %j', (text) => expect(isoOf(text)).toBeNull());

  it('gives back every day of a century, with two digits and with four', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8401, max: 44_000 }), (day) => {
        const [year = '', month = '', date = ''] = toIsoDate(day).split('-'); // 1993-01-01 to 2090
        expect(parseDayFirstDate(`${date}/${month}/${year}`)).toBe(day);
        expect(parseDayFirstDate(`${date}/${month}/${year.slice(2)}`)).toBe(day);
      }),
    );
  });
});

describe('cells', () => {
  it('reads goals, also from a spreadsheet, and no other number', () => {
    expect(['0', '2', '2.0', '13', '99', '2.'].map(parseGoals)).toEqual([0, 2, 2, 13, 99, 2]);
    for (const text of ['', '-1', '2.5', '100', '1e1', '0x1', 'x', ' 2', '#REF!', 'NaN'])
      expect(parseGoals(text)).toBeNull();
  });
  it('reads prices with a point and nothing else', () => {
    expect(['1.5', '2', '.5', '0', '101'].map(parsePrice)).toEqual([1.5, 2, 0.5, 0, 101]);
    for (const text of ['', '-2', '1,5', '1e3', '`', '1xBet', 'Infinity', '9'.repeat(400)]) {
      expect(parsePrice(text)).toBeNull();
    }
  });
  it('accepts sums of inverse prices from 0.95 to 1.25', () => {
    expect(toOverround({ home: 2, draw: 4, away: 4 })).toBe(1);
    expect([0.95, 1.25].every(isOverroundPlausible)).toBe(true);
    expect([0.9499, 1.2501, NaN].some(isOverroundPlausible)).toBe(false);
    // G1 2024/25 line 215 of the published file: digits swapped.
    expect(isOverroundPlausible(toOverround({ home: 5.89, draw: 4.11, away: 3.96 }))).toBe(false);
  });
  it('knows the letter of a score and the scores that are awarded', () => {
    expect([toLetter(2, 1), toLetter(1, 1), toLetter(0, 1)]).toEqual(['H', 'D', 'A']);
    expect([isAwardedScore(3, 0), isAwardedScore(0, 5), isAwardedScore(0, 2)]).toEqual([true, true, true]);
    expect([isAwardedScore(2, 0), isAwardedScore(0, 0), isAwardedScore(3, 1)]).toEqual([false, false, false]);
  });
});
