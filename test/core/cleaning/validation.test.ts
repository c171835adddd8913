import { describe, expect, it } from 'vitest';
import {
  isAwardedScore,
  isOverroundPlausible,
  parseEitherPrice,
  parseGoals,
  parsePrice,
  toLetter,
  toOverround,
} from '../../../src/main/core/cleaning/validation';

describe('cells', () => {
  it('reads goals, also from a spreadsheet, and no other number', () => {
    expect(['0', '2', '2.0', '2,0', '13', '99', '2.'].map(parseGoals)).toEqual([0, 2, 2, 2, 13, 99, 2]);
    for (const text of ['', '-1', '2.5', '100', '1e1', '0x1', 'x', ' 2', '#REF!', 'NaN'])
      expect(parseGoals(text)).toBeNull();
  });
  it('reads prices with either sign for the decimals, never with both', () => {
    expect(['2.10', '2,10', '2', '1.234,5', '1,234.5', '2,1,0'].map(parseEitherPrice)).toEqual([
      2.1,
      2.1,
      2,
      null,
      null,
      null,
    ]);
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
