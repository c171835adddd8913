import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clampRho, rhoIntervalOf } from '../../../src/main/core/models/rho-interval';
import { goalMatrix } from '../../../src/main/core/probabilities/goal-matrix';

const rate = fc.double({ min: 0.01, max: 8, noNaN: true });

it('every rho is moved to where each score is possible, and no further than it must', () => {
  fc.assert(
    fc.property(rate, rate, fc.double({ min: -3, max: 3, noNaN: true }), (lambda, nu, wanted) => {
      const { rho, clamped } = clampRho(wanted, rhoIntervalOf(lambda, nu));
      expect(() => goalMatrix(lambda, nu, rho)).not.toThrow();
      if (!clamped) expect(rho).toBe(wanted);
      else expect(() => goalMatrix(lambda, nu, wanted + 1e-5 * Math.sign(wanted))).toThrow(/makes a score impossible/);
    }),
  );
});

it('the interval ends where the first score becomes impossible', () => {
  expect(rhoIntervalOf(2, 0.4)).toEqual({ low: -0.5, high: 1 });
  expect(rhoIntervalOf(0.4, 2)).toEqual({ low: -0.5, high: 1 });
  expect(rhoIntervalOf(2, 1)).toEqual({ low: -0.5, high: 0.5 });
});
