import { describe, expect, it } from 'vitest';
import { findWalkovers } from '../../../src/main/core/cleaning/walkovers';

/** Scores of results without half-time; the lines of those that are suspected. */
const suspected = (...scores: readonly string[]): number[] =>
  findWalkovers(
    scores.map((score, index) => {
      const [homeGoals = 0, awayGoals = 0] = score.split('-').map(Number);
      return { line: index + 2, homeGoals, awayGoals };
    }),
  ).map(({ line }) => line);

describe('findWalkovers', () => {
  it('suspects scores of the table where nearly only those lack half-time', () => {
    expect(suspected('0-3')).toEqual([2]);
    expect(suspected('3-0', '2-1', '0-3')).toEqual([2, 4]);
  });
  it('suspects none where ordinary scores lack it as often', () => {
    expect(suspected('3-0', '1-1')).toEqual([]);
    expect(suspected('5-0', '2-2', '0-2', '4-1', '0-0')).toEqual([]);
    expect(suspected('2-0', '1-0')).toEqual([]);
    expect(suspected()).toEqual([]);
  });
});
