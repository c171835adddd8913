import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ENSEMBLE_CASES,
  EQUAL_WEIGHTS,
  inverseBrierWeights,
  logLossWeights,
  setG,
  type EnsembleCase,
} from '../../../src/main/core/sets/set-g';
import { OUTCOMES } from '../../../src/main/core/words/outcomes';
import { triples } from '../../support/triples';

/** A says .8 and .2 of what happened by turns, B the other way about, C always `c`. */
function cases(n: number, c: number): EnsembleCase[] {
  const said = (p: number) => ({ home: p, draw: (1 - p) / 2, away: (1 - p) / 2 });
  return Array.from({ length: n }, (_, at) => ({
    A: said(at % 2 === 0 ? 0.8 : 0.2),
    B: said(at % 2 === 0 ? 0.2 : 0.8),
    C: said(c),
    outcome: 'home',
  }));
}

describe('weights of set G', () => {
  it('are shrunk toward the best set alone as if it had served five hundred matches: worked by hand', () => {
    // The best mixture is ½ A + ½ B, which says .5 each time; alone C, that says .45, loses less than A or B (√.16 = .4).
    for (const n of [2, 100, ENSEMBLE_CASES, 2000]) {
      const weights = logLossWeights(cases(n, 0.45));
      const own = n / (n + 500);
      expect(weights.A).toBeCloseTo(own / 2, 12);
      expect(weights.B).toBeCloseTo(own / 2, 12);
      expect(weights.C).toBeCloseTo(1 - own, 12);
    }
    expect(ENSEMBLE_CASES).toBe(500);
  });

  it('stay with a set that is best alone and in every mixture', () => {
    expect(logLossWeights(cases(300, 0.6))).toEqual({ A: 0, B: 0, C: 1 });
  });

  it('lie on the simplex, and the market has no more of them than of the sets', () => {
    const one = fc.record({ A: triples, B: triples, C: triples, outcome: fc.constantFrom(...OUTCOMES) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (each) => {
        const { A, B, C } = logLossWeights(each);
        expect(Math.min(A, B, C)).toBeGreaterThanOrEqual(0);
        expect(A + B + C).toBeCloseTo(1, 12);
        expect(0.4 * B + 0.7 * C).toBeLessThanOrEqual(0.7 + 1e-12);
        // The best set alone has at least what the imagined matches give it.
        expect(Math.max(A, B, C)).toBeGreaterThanOrEqual(ENSEMBLE_CASES / (each.length + ENSEMBLE_CASES) - 1e-12);
      }),
    );
  });

  it('are equal where there is no case, or where every set called impossible what happened', () => {
    expect(logLossWeights([])).toBe(EQUAL_WEIGHTS);
    expect(inverseBrierWeights([])).toBe(EQUAL_WEIGHTS);
    const never = { home: 0, draw: 0.5, away: 0.5 };
    expect(logLossWeights([{ A: never, B: never, C: never, outcome: 'home' }])).toEqual(EQUAL_WEIGHTS);
  });

  it('of the specification are one over the mean Brier score, worked by hand', () => {
    // A and B err by .06 and .96 by turns, C by .24: means of .51, .51 and .24.
    const { A, B, C } = inverseBrierWeights(cases(2, 0.6));
    const total = 2 / 0.51 + 1 / 0.24;
    expect(A).toBeCloseTo(1 / 0.51 / total, 12);
    expect(B).toBeCloseTo(A, 12);
    expect(C).toBeCloseTo(1 / 0.24 / total, 12);
  });

  it('weigh each of the three: worked by hand', () => {
    const [A, B, C] = [
      { home: 0.5, draw: 0.3, away: 0.2 },
      { home: 0.4, draw: 0.4, away: 0.2 },
      { home: 0.2, draw: 0.3, away: 0.5 },
    ];
    const mixed = setG({ A: A!, B: B!, C: C! }, { A: 0.5, B: 0.3, C: 0.2 });
    expect(mixed.home).toBeCloseTo(0.41, 14);
    expect(mixed.draw).toBeCloseTo(0.33, 14);
    expect(mixed.away).toBeCloseTo(0.26, 14);
  });

  it('leave the set that loses least as it is where the mixture cannot better it', () => {
    const [each] = cases(1, 0.6);
    expect(setG(each!, { A: 0, B: 0, C: 1 })).toEqual(each!.C);
  });
});
