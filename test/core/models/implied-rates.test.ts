import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impliedRates } from '../../../src/main/core/models/implied-rates';
import { goalMatrix } from '../../../src/main/core/probabilities/goal-matrix';
import { outcomeProbabilities } from '../../../src/main/core/probabilities/outcome-integrator';

const RHO = -0.05;
const rate = fc.double({ min: 0.2, max: 5, noNaN: true });
const chancesOf = (lambda: number, nu: number, rho = RHO) => outcomeProbabilities(goalMatrix(lambda, nu, rho));

describe('goal rates that outcome probabilities imply', () => {
  it('are those of a match worked by hand: two sides alike, independent, that score or do not', () => {
    // P(draw) = Σ (e^−λ λ^k / k!)² = e^−2λ I₀(2λ); at λ = 1 it is e^−2 · 2.2795853 = .3085083.
    const draw = 0.308508322553671;
    const rates = impliedRates({ home: (1 - draw) / 2, draw, away: (1 - draw) / 2 }, 0)!;
    expect(rates.home).toBeCloseTo(1, 9);
    expect(rates.away).toBeCloseTo(1, 9);
  });

  it('bring any probabilities of a match back to the rates they came from', () => {
    fc.assert(
      fc.property(rate, rate, (lambda, nu) => {
        const rates = impliedRates(chancesOf(lambda, nu), RHO)!;
        expect(Math.abs(rates.home - lambda)).toBeLessThan(1e-6);
        expect(Math.abs(rates.away - nu)).toBeLessThan(1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('do so at any dependency of low scores that the rates allow', () => {
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (lambda, nu, share) => {
        const [low, high] = [-1 / Math.max(lambda, nu), Math.min(1, 1 / (lambda * nu))];
        const rho = Math.max(-0.15, Math.min(0.1, low + share * (high - low)));
        const wanted = chancesOf(lambda, nu, rho);
        const rates = impliedRates(wanted, rho)!;
        const again = chancesOf(rates.home, rates.away, rho);
        for (const outcome of ['home', 'draw', 'away'] as const) {
          expect(Math.abs(again[outcome] - wanted[outcome])).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('change sides with the probabilities', () => {
    fc.assert(
      fc.property(rate, rate, (lambda, nu) => {
        const { home, draw, away } = chancesOf(lambda, nu);
        const one = impliedRates({ home, draw, away }, RHO)!;
        const other = impliedRates({ home: away, draw, away: home }, RHO)!;
        expect(Math.abs(one.home - other.away)).toBeLessThan(1e-7);
        expect(Math.abs(one.away - other.home)).toBeLessThan(1e-7);
      }),
      { numRuns: 100 },
    );
  });

  it('are there for the likeliest of draws: hardly anybody scores', () => {
    // With rates this small a match is 0-0, or 1-0 with probability λ, or 0-1 with ν.
    const rates = impliedRates({ home: 0.0004, draw: 0.999, away: 0.0006 }, RHO)!;
    expect(rates.home).toBeCloseTo(0.0004, 6);
    expect(rates.away).toBeCloseTo(0.0006, 6);
  });

  it.each([
    ['hardly a draw between sides alike', { home: 0.495, draw: 0.01, away: 0.495 }],
    ['no draw at all', { home: 0.499, draw: 1e-6, away: 0.500999 }],
  ])('are none for %s', (_, wanted) => {
    expect(impliedRates(wanted, RHO)).toBeNull();
  });
});
