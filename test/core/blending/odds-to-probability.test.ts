import { ODDS_METHODS } from '../../../src/main/core/words/odds';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impliedProbabilities, oddsProblem, removeMargin } from '../../../src/main/core/blending/odds-to-probability';
import golden from '../../golden/implied-odds.json';

const GOLDEN_NAME = {
  multiplicative: 'basic',
  additive: 'additive',
  power: 'power',
  shin: 'shin',
  'odds-ratio': 'odds_ratio',
} as const;

describe('removeMargin', () => {
  for (const each of golden.cases) {
    for (const method of ODDS_METHODS) {
      it(`${method} of ${each.label} is the golden solution of its equation`, () => {
        const [home, draw, away] = each.odds as [number, number, number];
        const expected = each[GOLDEN_NAME[method]];
        const result = removeMargin({ home, draw, away }, method);
        expect(result.overround - 1).toBeCloseTo(each.margin, 12);
        if (expected.some((p) => p <= 0)) {
          expect(result.problematic).toBe(true);
          return;
        }
        expect(result.problematic).toBe(false);
        const { probabilities: p } = result;
        [p.home, p.draw, p.away].forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-10));
      });
    }
  }
});

describe('impliedProbabilities', () => {
  it('sums to one and keeps the order of the prices, whatever the method', () => {
    const p = fc.double({ min: 0.05, max: 1, noNaN: true });
    const margin = fc.double({ min: 0.96, max: 1.24, noNaN: true });
    fc.assert(
      fc.property(p, p, p, margin, fc.constantFrom(...ODDS_METHODS), (a, b, c, overround, method) => {
        const total = (a + b + c) / overround;
        const odds = { home: total / a, draw: total / b, away: total / c };
        fc.pre(Object.values(odds).every((price) => price > 1));
        const { probabilities: q } = impliedProbabilities(odds, method);
        expect(q.home + q.draw + q.away).toBeCloseTo(1, 12);
        if (odds.home < odds.draw) expect(q.home).toBeGreaterThanOrEqual(q.draw - 1e-12);
        if (odds.draw < odds.away) expect(q.draw).toBeGreaterThanOrEqual(q.away - 1e-12);
      }),
    );
  });

  it('refuses a price of 1 and an implausible overround, with the figure', () => {
    expect(() => impliedProbabilities({ home: 1, draw: 4, away: 6 })).toThrow('odds must be above 1, got 1');
    expect(() => impliedProbabilities({ home: 2.4, draw: 1.02, away: 3 })).toThrow(/overround 1\.7304/);
    expect(() => impliedProbabilities({ home: 1.63, draw: 7, away: 13 })).toThrow(/overround 0\.8333/);
    // Sums of 0.95 and 1.25 are the last that are believed.
    const priced = (overround: number) => ({ home: 4 / overround, draw: 4 / overround, away: 2 / overround });
    for (const overround of [0.9501, 1.2499]) expect(oddsProblem(priced(overround))).toBeNull();
    for (const overround of [0.9499, 1.2501]) expect(oddsProblem(priced(overround))).toMatch(/lies outside/);
  });
});
