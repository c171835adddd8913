import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/main/core/numeric/calendar';
import { judgePrices, LEAST_IMPLIED_OF_BEST } from '../../../src/main/ingestion/lists/judge-prices';
import { readFixtureText } from '../../../src/main/ingestion/lists/read-fixture-text';
import { orderOf, settleDate, weekdayOfDay } from '../../../src/main/ingestion/lists/settle-date';
import { createClubKnowledge } from '../../../src/main/ingestion/lists/words/known-clubs';
import { readPrice } from '../../../src/main/ingestion/lists/words/price-token';
import type { StatedDate } from '../../../src/main/ingestion/lists/words/read-date';

const judge = (text: string, least?: number) => {
  const [home = null, draw = null, away = null] = text.split(' ').map(readPrice);
  const { odds, question, unreadable } = judgePrices([home, draw, away], least);
  return odds ?? (question ? question.readings : (unreadable?.why ?? null));
};

describe('three prices', () => {
  it('are a market where they imply 100 to 125 %, or a little less where they are the best of several', () => {
    expect([judge('3 3 3'), judge('2,1 3,4 3.6')]).toEqual([
      [3, 3, 3],
      [2.1, 3.4, 3.6],
    ]);
    expect(judge('3.01 3.01 3.01')).toEqual([3.01, 3.01, 3.01]); // 99.7 %: rounded.
    expect(judge('3.05 3.05 3.05')).toEqual([[3.05, 3.05, 3.05]]); // 98.4 %.
    expect(judge('3.05 3.05 3.05', LEAST_IMPLIED_OF_BEST)).toEqual([3.05, 3.05, 3.05]);
    expect(judge('2.41 2.41 2.41')).toEqual([2.41, 2.41, 2.41]); // 124.5 %.
    expect(judge('2.39 2.39 2.39')).toEqual([[2.39, 2.39, 2.39]]); // 125.5 %.
  });

  it('may have lost a point, which is asked about with the readings that fit', () => {
    expect(judge('2.1 34.0 3.6')).toEqual([
      [2.1, 34, 3.6],
      [2.1, 3.4, 3.6],
    ]);
    expect(judge('210 340 360')).toEqual([
      [3.1, 4.4, 4.6],
      [2.1, 3.4, 3.6],
    ]);
  });

  it('are no prices where they are shares of a hundred, or one is no price', () => {
    expect([judge('50 30 20'), judge('50 30 15'), judge('50 30 25')]).toEqual([null, null, null]);
    expect(judge('50 30 14')).not.toBeNull();
    expect(judge('2.1 SUSP 3.6')).toBe('SUSP stands among the prices');
    expect(judge('2.1 3.4 hello')).toBe('hello is no price');
    expect(judge('2.1 - 3.6')).toBe('2 of three prices: all three or none are needed');
    expect(judge('2.1 3.4 1.00')).toBe('a decimal price is above 1, got 1.00');
    expect(judge('2.1 5/2 +150')).toBe('the prices are written in two ways');
    expect(judge('- n/a TBA')).toBeNull();
    expect([judge('11/10 12/5 13/5'), judge('+110 +240 +260'), judge('-110 +240 +400')]).toEqual([
      [2.1, 3.4, 3.6],
      [2.1, 3.4, 3.6],
      [1.9091, 3.4, 5],
    ]);
  });

  it('that a spreadsheet made dates of are read as fractions, or as decimals where those alone fit', () => {
    expect(judge('11-Oct 12-Apr 13-May')).toEqual([[2.1, 4, 3.6], 'unreadable']);
    expect(judge('02-Oct 03-Apr 03-Jun')).toEqual([[2.1, 3.4, 3.6], 'unreadable']);
  });
});

const numbers = (first: number, second: number, weekday: number | null = null): StatedDate =>
  ({ day: { kind: 'numbers', year: 2022, first, second }, weekday }) as StatedDate;
const asOf = dayOf('2022-08-10');
const settle = (stated: StatedDate, more: object = {}) => settleDate(stated, { asOf, order: null, ...more });

describe('a date of numbers', () => {
  it('of two readings is the one within sixty days to come', () => {
    expect(settle(numbers(12, 9)).date).toBe('2022-09-12'); // 9 December is too far off.
    expect(settle(numbers(9, 10)).date).toBeNull(); // 9 October, the sixtieth day, or 10 September.
    expect(settle(numbers(10, 10)).date).toBe('2022-10-10');
    expect(settle(numbers(8, 10)).date).toBeNull();
    expect(settle(numbers(10, 8)).date).toBeNull(); // The day itself, or 8 October.
    expect(settle(numbers(9, 8)).date).toBe('2022-09-08'); // 9 August is past.
    expect(settle(numbers(1, 2)).date).toBe('2022-02-01'); // Neither is to come: day first.
  });

  it('follows what other dates of the list say, unless they contradict each other', () => {
    expect(orderOf([numbers(13, 8), numbers(12, 9)], asOf)).toBe('day-first');
    expect(orderOf([numbers(8, 13)], asOf)).toBe('month-first');
    expect(orderOf([numbers(13, 8), numbers(8, 13)], asOf)).toBe('mixed');
    expect(orderOf([numbers(9, 9), numbers(9, 10)], asOf)).toBeNull();
    expect(settle(numbers(9, 10), { order: 'month-first' }).date).toBe('2022-09-10');
    expect(settle(numbers(12, 9), { order: 'mixed' }).date).toBeNull();
  });

  it('follows its weekday, and is asked about where that is another', () => {
    const saturday = 5;
    expect(weekdayOfDay(dayOf('2022-09-10'))).toBe(saturday);
    expect(settle(numbers(9, 10, saturday)).date).toBe('2022-09-10');
    expect(orderOf([numbers(9, 10, saturday)], asOf)).toBe('month-first');
    const off = settle({ day: { kind: 'day', year: 2022, month: 9, day: 12 }, weekday: saturday } as StatedDate);
    expect(off.question?.readings).toEqual(['2022-09-12', '2022-09-10']);
  });

  it('that is in no calendar is none', () => {
    expect(settle(numbers(31, 9))).toEqual({ date: null, impossible: true });
    const ofDay = (day: number) =>
      settle({ day: { kind: 'day', year: null, month: 8, day }, weekday: null } as StatedDate);
    expect([9, 10].map((day) => ofDay(day).date)).toEqual(['2023-08-09', '2022-08-10']);
    expect(settle({ day: { kind: 'day', year: null, month: 2, day: 29 }, weekday: null } as StatedDate).date).toBe(
      '2024-02-29',
    );
  });
});

describe('a line of a list', () => {
  const read = (text: string) => {
    const { fixtures, unreadable } = readFixtureText(text, { asOf: '2022-08-10', knows: createClubKnowledge() });
    return [fixtures.map(({ home, away }) => `${home} v ${away}`), unreadable.map(({ line }) => line)];
  };

  it('tells no club that meets itself, and who is at home where one plays at the other’s', () => {
    expect(read('Leeds v leeds\nHull v Stoke')).toEqual([['Hull v Stoke'], [1]]);
    expect(read('Hull @ Stoke')).toEqual([['Stoke v Hull'], []]);
  });
});

describe('a day of the week, or tomorrow', () => {
  const weekday = (day: number): StatedDate => ({ day: { kind: 'weekday' }, weekday: day }) as StatedDate;
  const tomorrow = { day: { kind: 'relative', days: 1 }, weekday: null } as StatedDate;

  it('is the next one, today included, from the message on', () => {
    expect(settle(weekday(2)).date).toBe('2022-08-10'); // A Wednesday.
    expect(settle(weekday(1)).date).toBe('2022-08-16');
    expect(settle(weekday(2), { sent: dayOf('2022-08-04') }).date).toBe('2022-08-10');
    expect(settle(weekday(2), { sent: dayOf('2022-08-03') }).question?.readings).toEqual(['2022-08-03', '2022-08-10']);
    expect(settle(tomorrow).date).toBe('2022-08-11');
    expect(settle(tomorrow, { sent: dayOf('2022-08-09') }).date).toBe('2022-08-10');
    expect(settle(tomorrow, { sent: dayOf('2022-08-08') }).question?.readings).toEqual(['2022-08-09', '2022-08-11']);
  });
});
