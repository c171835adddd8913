import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logPool, logPoolWeightLearner } from '../../../src/main/core/blending/log-pool';
import { logLoss } from '../../../src/main/core/scoring/scores';
import { OUTCOMES, type Outcome, type Triple } from '../../../src/main/core/words/outcomes';
import { triples } from '../../support/triples';

const weights = fc.double({ min: 0, max: 0.7, noNaN: true });

describe('logPool', () => {
  it('gives the numbers worked by hand for (1/2, 1/4, 1/4) and (1/8, 1/8, 3/4) at equal weights', () => {
    // Square roots of the products 1/16, 1/32 and 3/16, divided by their sum: 1 : 1/√2 : √3.
    const pool = logPool({ home: 0.5, draw: 0.25, away: 0.25 }, { home: 0.125, draw: 0.125, away: 0.75 }, 0.5);
    const total = 1 + Math.SQRT1_2 + Math.sqrt(3);
    expect(pool.home).toBeCloseTo(1 / total, 14);
    expect(pool.draw).toBeCloseTo(Math.SQRT1_2 / total, 14);
    expect(pool.away).toBeCloseTo(Math.sqrt(3) / total, 14);
  });

  it('is the model at weight 0, and keeps odds between outcomes between those of model and market', () => {
    fc.assert(
      fc.property(triples, triples, weights, (model, market, weight) => {
        for (const each of OUTCOMES) expect(logPool(model, market, 0)[each]).toBeCloseTo(model[each], 12);
        const ratio = (p: Triple) => p.home / p.away;
        const pooled = ratio(logPool(model, market, weight));
        const [low, high] = [ratio(model), ratio(market)].sort((a, b) => a - b) as [number, number];
        expect(pooled).toBeGreaterThanOrEqual(low * (1 - 1e-12));
        expect(pooled).toBeLessThanOrEqual(high * (1 + 1e-12));
      }),
    );
  });

  it('leaves impossible what the model calls impossible, and refuses a weight above the cap', () => {
    expect(logPool({ home: 0, draw: 0.5, away: 0.5 }, { home: 0.8, draw: 0.1, away: 0.1 }, 0.7).home).toBe(0);
    const even = { home: 1 / 3, draw: 1 / 3, away: 1 / 3 };
    expect(() => logPool(even, even, 0.71)).toThrow(/must lie in \[0, 0\.7\], got 0\.71/);
  });
});

describe('logPoolWeightLearner', () => {
  const one = fc.record({ model: triples, market: triples, outcome: fc.constantFrom<Outcome>(...OUTCOMES) });

  it('finds the weight with the least log loss among 0, 0.01 … 0.7', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 20 }), (cases) => {
        const learner = logPoolWeightLearner();
        cases.forEach(learner.add);
        const learned = learner.learned();
        fc.pre(learned !== null);
        const loss = (weight: number) =>
          cases.reduce(
            (total, { model, market, outcome }) => total + logLoss(logPool(model, market, weight), outcome),
            0,
          );
        const least = loss(learned.weight);
        for (let step = 0; step <= 70; step += 1) expect(least).toBeLessThanOrEqual(loss(step / 100) + 1e-9);
        // The loss is convex: the cap cuts off what lies beyond it and moves nothing else.
        expect(least).toBeCloseTo(loss(Math.min(0.7, learned.unclipped)), 9);
        expect(learned.weight).toBeLessThanOrEqual(0.7);
      }),
    );
  });

  it('goes to the cap where the market is always right, and says where it would have gone', () => {
    const learner = logPoolWeightLearner();
    const model = { home: 0.3, draw: 0.3, away: 0.4 };
    learner.add({ model, market: { home: 0.8, draw: 0.1, away: 0.1 }, outcome: 'home' });
    expect(learner.learned()).toEqual({ weight: 0.7, unclipped: 1 });
  });

  it('has nothing to say while model and market agree', () => {
    const learner = logPoolWeightLearner();
    const even = { home: 1 / 3, draw: 1 / 3, away: 1 / 3 };
    learner.add({ model: even, market: even, outcome: 'draw' });
    expect([learner.count(), learner.learned()]).toEqual([1, null]);
  });

  it('goes in a tie to the smaller weight', () => {
    const learner = logPoolWeightLearner();
    // They differ only below what counts as a probability: every weight loses as much.
    const [model, market] = [1e-301, 0].map((home) => ({ home, draw: 0.5, away: 0.5 }));
    learner.add({ model: model!, market: market!, outcome: 'draw' });
    expect(learner.learned()).toEqual({ weight: 0, unclipped: 0 });
  });
});
