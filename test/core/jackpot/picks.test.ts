import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeliestOutcome, picksOf } from '../../../src/main/core/jackpot/picks';
import { probabilityAll } from '../../../src/main/core/jackpot/probability-all';
import { shuffled } from '../../support/leagues';
import { triples } from '../../support/triples';

describe('a pick', () => {
  it('is the likeliest outcome, of equals the first of home, draw, away', () => {
    expect(likeliestOutcome({ home: 0.2, draw: 0.3, away: 0.5 })).toBe('away');
    expect(likeliestOutcome({ home: 0.2, draw: 0.4, away: 0.4 })).toBe('draw');
    expect(likeliestOutcome({ home: 0.4, draw: 0.2, away: 0.4 })).toBe('home');
    expect(likeliestOutcome({ home: 1 / 3, draw: 1 / 3, away: 1 / 3 })).toBe('home');
  });

  it('is what a person chose instead, and of no other fixture', () => {
    const all = [
      { home: 0.5, draw: 0.3, away: 0.2 },
      { home: 0.2, draw: 0.3, away: 0.5 },
      { home: 0.6, draw: 0.3, away: 0.1 },
    ];
    expect(picksOf(all)).toEqual(['home', 'away', 'home']);
    expect(picksOf(all, { 1: 'draw' })).toEqual(['home', 'draw', 'home']);
    expect(picksOf([], {})).toEqual([]);
    for (const changes of [{ 3: 'home' }, { [-1]: 'home' }] as const) {
      expect(() => picksOf(all, changes)).toThrow(RangeError);
    }
  });

  it('goes with its fixture when the fixtures change places', () => {
    fc.assert(
      fc.property(fc.array(triples, { maxLength: 20 }), (all) => {
        expect(picksOf(shuffled(all))).toEqual(shuffled(picksOf(all)));
      }),
    );
  });

  it('makes the probability that all are right', () => {
    fc.assert(
      fc.property(fc.array(triples, { minLength: 1, maxLength: 20 }), (all) => {
        const largest = all.map(({ home, draw, away }) => Math.max(home, draw, away));
        expect(
          probabilityAll(
            all.map((B) => ({ sets: { B } })),
            picksOf(all),
          ),
        ).toBeCloseTo(
          largest.reduce((product, p) => product * p, 1),
          14,
        );
      }),
    );
    expect(probabilityAll([], [])).toBeNull();
  });
});
