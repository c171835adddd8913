import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rhoPrecision, strengthPrecision } from '../../../src/main/core/models/prior';

it('the precision of attack and defence is the inverse of their covariance', () => {
  const sigma = fc.double({ min: 0.05, max: 2, noNaN: true });
  const correlation = fc.double({ min: 0, max: 0.95, noNaN: true });
  fc.assert(
    fc.property(sigma, correlation, (deviation, r) => {
      const { own, shared } = strengthPrecision(deviation, { correlation: r, rho: null });
      const variance = deviation * deviation;
      // (σ² [1 r; r 1]) · [own shared; shared own] is the identity.
      expect(variance * (own + r * shared)).toBeCloseTo(1, 9);
      expect(variance * (shared + r * own)).toBeCloseTo(0, 9);
    }),
  );
});

it('the precision of rho is the inverse of its variance, 0 where nothing is believed of it', () => {
  expect(rhoPrecision({ correlation: 0, rho: { mean: 0, sigma: 0.04 } })).toBeCloseTo(625, 9);
  expect(rhoPrecision({ correlation: 0, rho: null })).toBe(0);
});
