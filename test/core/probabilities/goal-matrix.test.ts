import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rhoIntervalOf } from '../../../src/main/core/models/rho-interval';
import { goalMatrix, scoreProbability } from '../../../src/main/core/probabilities/goal-matrix';
import { outcomeProbabilities } from '../../../src/main/core/probabilities/outcome-integrator';

const rate = fc.double({ min: 0.05, max: 6, noNaN: true });
/** Any place inside the interval of rho, ends left out. */
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('goalMatrix', () => {
  it('gives the factors worked by hand for rates 1.5 and 1.2, rho -0.1', () => {
    expect(goalMatrix(1.5, 1.2, -0.1).tau).toEqual(
      [1 + 0.18, 1 - 0.15, 1 - 0.12, 1.1].map((x) => expect.closeTo(x, 12)),
    );
  });

  it('gives a grid that is held small the whole mass, and says what it lost', () => {
    const matrix = goalMatrix(2.5, 1.5, 0, 2);
    const counts = [0, 1, 2];
    const inside = counts.flatMap((home) => counts.map((away) => scoreProbability(matrix, home, away)));
    expect(inside.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    expect(scoreProbability(matrix, 3, 0)).toBe(0);
    // Poisson(2.5) up to 2 is 0.54381312, Poisson(1.5) up to 2 is 0.80884683, by hand.
    expect(matrix.tailMass).toBeCloseTo(1 - 0.54381312 * 0.80884683, 7);
  });

  it('loses less than 1e-12 and keeps mass 1 for any rates and admissible rho', () => {
    fc.assert(
      fc.property(rate, rate, share, (lambda, nu, where) => {
        const { low, high } = rhoIntervalOf(lambda, nu);
        const matrix = goalMatrix(lambda, nu, low + where * (high - low));
        expect(matrix.tailMass).toBeLessThan(1e-12);
        let total = 0;
        const sums = { home: 0, draw: 0, away: 0 };
        for (let home = 0; home <= matrix.maxGoals; home += 1) {
          for (let away = 0; away <= matrix.maxGoals; away += 1) {
            const p = scoreProbability(matrix, home, away);
            expect(p).toBeGreaterThanOrEqual(0);
            total += p;
            sums[home > away ? 'home' : home < away ? 'away' : 'draw'] += p;
          }
        }
        expect(total).toBeCloseTo(1, 12);
        const triple = outcomeProbabilities(matrix);
        for (const outcome of ['home', 'draw', 'away'] as const) expect(triple[outcome]).toBeCloseTo(sums[outcome], 12);
      }),
    );
  });

  it('states what a grid of eight goals loses: 1.1e-3 at rates 2.5 and 0.8', () => {
    expect(goalMatrix(2.5, 0.8, 0, 8).tailMass).toBeCloseTo(1.1e-3, 4);
  });

  it('refuses a rho that makes a score impossible', () => {
    expect(() => goalMatrix(3, 1, -0.4)).toThrow(/makes a score impossible/);
  });
});
