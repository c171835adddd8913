import { describe, expect, it } from 'vitest';
import { dayProblem, isDay } from '../../src/text/day';

describe('a day that a person types', () => {
  it('is one of the calendar, whole, as the store writes it', () => {
    const texts = ['2022-08-20', '2024-02-29', '2023-02-29', '2022-13-01', '0022-08-20', '2022-8-2', '20 Aug 2022', ''];
    expect(texts.map(isDay)).toEqual([true, true, false, false, false, false, false, false]);
  });

  it('is told apart from one half written, and nothing is no problem', () => {
    expect(['', '2024-02-29', '2024-02-30', '0022-08-20', '2024-2-3', '03/02/2024'].map(dayProblem)).toEqual([
      null,
      null,
      'No such day',
      'No such day',
      'Write it as 2024-05-19',
      'Write it as 2024-05-19',
    ]);
  });
});
