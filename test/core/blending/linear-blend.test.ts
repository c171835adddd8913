import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearBlend, linearWeightLearner } from '../../../src/main/core/blending/linear-blend';
import { brierScore } from '../../../src/main/core/scoring/scores';
import { triples } from '../../support/triples';

describe('linearBlend', () => {
  it('lies between model and market for every weight up to the cap', () => {
    fc.assert(
      fc.property(triples, triples, fc.double({ min: 0, max: 0.7, noNaN: true }), (model, market, weight) => {
        const blend = linearBlend(model, market, weight);
        for (const outcome of ['home', 'draw', 'away'] as const) {
          expect(blend[outcome]).toBeGreaterThanOrEqual(Math.min(model[outcome], market[outcome]) - 1e-12);
          expect(blend[outcome]).toBeLessThanOrEqual(Math.max(model[outcome], market[outcome]) + 1e-12);
        }
      }),
    );
  });

  it('refuses a market weight above the cap', () => {
    const even = { home: 1 / 3, draw: 1 / 3, away: 1 / 3 };
    expect(() => linearBlend(even, even, 0.71)).toThrow(/must lie in \[0, 0\.7\], got 0\.71/);
    expect(() => linearBlend(even, even, -0.01)).toThrow(/got -0\.01/);
    for (const weight of [0, 0.7]) expect(() => linearBlend(even, even, weight)).not.toThrow();
  });
});

describe('linearWeightLearner', () => {
  it('finds the weight with the least Brier score: none nearby is better', () => {
    const one = fc.record({
      model: triples,
      market: triples,
      outcome: fc.constantFrom('home', 'draw', 'away' as const),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 30 }), (forecasts) => {
        const learner = linearWeightLearner();
        forecasts.forEach(learner.add);
        const learned = learner.learned();
        fc.pre(learned !== null && Math.abs(learned.unclipped) < 100);
        const mix = (w: number) =>
          forecasts.reduce((total, { model, market, outcome }) => {
            const at = (o: 'home' | 'draw' | 'away') => (1 - w) * model[o] + w * market[o];
            return total + brierScore({ home: at('home'), draw: at('draw'), away: at('away') }, outcome as 'home');
          }, 0);
        expect(mix(learned!.unclipped)).toBeLessThanOrEqual(mix(learned!.unclipped + 0.01) + 1e-9);
        expect(mix(learned!.unclipped)).toBeLessThanOrEqual(mix(learned!.unclipped - 0.01) + 1e-9);
        expect(learned!.weight).toBeLessThanOrEqual(0.7);
        expect(learned!.weight).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stays between 0 and the cap, and says where it would have gone', () => {
    const model = { home: 0.5, draw: 0.3, away: 0.2 };
    const learn = (market: typeof model) => {
      const learner = linearWeightLearner();
      learner.add({ model, market, outcome: 'home' });
      return learner.learned()!;
    };
    // The market is right, and wrong, about the home win by far more than the model.
    expect(learn({ home: 0.6, draw: 0.25, away: 0.15 })).toMatchObject({ weight: 0.7 });
    expect(learn({ home: 0.6, draw: 0.25, away: 0.15 }).unclipped).toBeGreaterThan(1);
    expect(learn({ home: 0.4, draw: 0.35, away: 0.25 })).toMatchObject({ weight: 0 });
    expect(learn({ home: 0.4, draw: 0.35, away: 0.25 }).unclipped).toBeLessThan(0);
    expect(linearWeightLearner().learned()).toBeNull();
  });
});
