import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctPicks, describePicks } from '../../../src/main/core/jackpot/correct-picks';
import golden from '../../golden/correct-picks.json';
import { shuffled } from '../../support/leagues';

const chance = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-9, 1 - 1e-9));
const chances = (maxLength: number) => fc.array(chance, { maxLength });
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

/** By looking at every way in which n picks can turn out. */
function byEnumeration(all: readonly number[]): number[] {
  const distribution = new Array<number>(all.length + 1).fill(0);
  for (let ways = 0; ways < 1 << all.length; ways += 1) {
    let [product, right] = [1, 0];
    all.forEach((p, pick) => {
      const isRight = (ways >> pick) & 1;
      product *= isRight ? p : 1 - p;
      right += isRight;
    });
    distribution[right]! += product;
  }
  return distribution;
}

describe('the number of right picks', () => {
  it('has the distribution that all ways of turning out add up to', () => {
    fc.assert(
      fc.property(chances(10), (all) => {
        const ours = correctPicks(all);
        byEnumeration(all).forEach((expected, right) => expect(ours[right]).toBeCloseTo(expected, 13));
        expect(ours).toHaveLength(all.length + 1);
      }),
    );
  });

  it('has mass 1 and the sum of the chances as its mean, up to fifty picks', () => {
    fc.assert(
      fc.property(chances(50), (all) => {
        const { distribution, mean, spread } = describePicks(all);
        expect(Math.abs(total(distribution) - 1)).toBeLessThan(1e-12);
        expect(Math.abs(total(distribution.map((p, right) => p * right)) - total(all))).toBeLessThan(1e-12 * 50);
        expect(mean).toBeCloseTo(total(all), 12);
        const variance = total(distribution.map((p, right) => p * (right - mean) * (right - mean)));
        expect(spread * spread).toBeCloseTo(variance, 11);
      }),
    );
  });

  it('is the same to the bit in any order of the fixtures', () => {
    fc.assert(
      fc.property(chances(50), fc.integer({ min: 1, max: 1000 }), (all, key) => {
        expect(describePicks(shuffled(all, key))).toEqual(describePicks(all));
      }),
    );
  });

  it('agrees with exact fractions', () => {
    for (const { id, chances: all, distribution, atLeast, mean, variance } of golden.picks) {
      const ours = describePicks(all);
      // 1 − p of a p next to 1 has fewer digits in a double than the fraction.
      const tolerance = id === 'pb17_tiny_and_large' ? 2e-10 : 2e-13;
      distribution.forEach((expected, right) => {
        expect(Math.abs(ours.distribution[right]! - expected)).toBeLessThanOrEqual(tolerance * expected);
        expect(Math.abs(ours.atLeast[right]! - atLeast[right]!)).toBeLessThanOrEqual(tolerance * atLeast[right]!);
      });
      expect(ours.mean).toBeCloseTo(mean, 13);
      expect(ours.spread).toBeCloseTo(Math.sqrt(variance), 13);
    }
  });

  it('has tails that fall from exactly 1 to the chance that all are right', () => {
    fc.assert(
      fc.property(chances(50), (all) => {
        const { atLeast, distribution, all: whole, oneIn } = describePicks(all);
        expect(atLeast[0]).toBe(1);
        atLeast.forEach((tail, right) => {
          if (right > 0) expect(tail).toBeLessThanOrEqual(atLeast[right - 1]!);
          expect(tail).toBeCloseTo(total(distribution.slice(right)), 12);
        });
        if (all.length > 0) expect(atLeast.at(-1)).toBe(whole);
        expect(whole).toBe(distribution.at(-1));
        expect(oneIn).toBe(whole > 0 ? 1 / whole : null);
      }),
    );
  });

  it('is certain without picks, and for picks that are certain', () => {
    expect(describePicks([])).toEqual({ all: 1, oneIn: 1, distribution: [1], mean: 0, spread: 0, atLeast: [1] });
    expect(describePicks([1, 0, 1])).toEqual({
      all: 0,
      oneIn: null,
      distribution: [0, 0, 1, 0],
      mean: 2,
      spread: 0,
      atLeast: [1, 1, 1, 0],
    });
  });

  it('is no more and no less than certain where rounding says so', () => {
    for (const [all, isAbove] of [
      [[0.671, 0.008, 0.383, 0.067], true],
      [[0.417, 0.687, 0.589, 0.93], false],
    ] as const) {
      const mass = [...correctPicks(all)].reverse().reduce((sum, p) => sum + p, 0);
      expect(mass > 1).toBe(isAbove);
      expect(mass).not.toBe(1);
      expect(describePicks(all).atLeast[0]).toBe(1);
    }
    // Nine in ten ten times: one or more is next to certain, and not above it.
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.9, max: 1, noNaN: true }), { minLength: 10, maxLength: 50 }), (all) => {
        for (const tail of describePicks(all).atLeast) expect(tail).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('refuses what is no chance', () => {
    for (const wrong of [-0.1, 1.1, NaN, Infinity]) expect(() => correctPicks([0.5, wrong])).toThrow(RangeError);
  });
});
