import { exp, ln } from '../numeric/elementary';
import { normalise, OUTCOMES, type Outcome, type Triple } from '../words/outcomes';
import { assertMarketWeight, MAX_MARKET_WEIGHT, type WeightLearner } from './linear-blend';

/**
 * Logarithmic pool p ∝ model^(1 − w) · market^w: where the two disagree it stays nearer to the one that is surer, and
 * what either calls impossible stays impossible.
 *
 * @throws {RangeError} as {@link assertMarketWeight}; also when the two leave no outcome possible
 * Source: Genest & Zidek (1986), Stat. Sci. 1(1), 114–135, section 3.
 */
export function logPool(model: Triple, market: Triple, marketWeight: number): Triple {
  assertMarketWeight(marketWeight);
  const mix = (outcome: Outcome) => power(model[outcome], 1 - marketWeight) * power(market[outcome], marketWeight);
  return normalise(mix('home'), mix('draw'), mix('away'));
}

const power = (p: number, exponent: number): number => {
  if (exponent === 0) return 1;
  return p > 0 ? exp(exponent * ln(p)) : 0;
};

/** Steps of the weight a unit: the grid is 0, 0.01 … 1. */
const STEPS = 100;
const CAP = Math.round(MAX_MARKET_WEIGHT * STEPS);
/** A probability of 0 that happened is punished, not infinite: one match must not decide for all. */
const SMALLEST = 1e-300;

/**
 * Weight of the logarithmic pool with the least summed log loss on the grid 0, 0.01 … 0.7; before the cap, on 0, 0.01 … 1.
 * The loss is convex in the weight, so the grid misses no better place between two of its points by more than a step.
 * Ties go to the smaller weight. Cost: O(101) an added match.
 */
export function logPoolWeightLearner(): WeightLearner {
  const loss = new Float64Array(STEPS + 1);
  let count = 0;
  let differed = false;
  return {
    add: ({ model, market, outcome }) => {
      count += 1;
      differed ||= OUTCOMES.some((each) => model[each] !== market[each]);
      const from = OUTCOMES.map((each) => ln(Math.max(model[each], SMALLEST)));
      const slope = OUTCOMES.map((each, i) => ln(Math.max(market[each], SMALLEST)) - from[i]!);
      const happened = OUTCOMES.indexOf(outcome);
      for (let step = 0; step <= STEPS; step += 1) {
        const weight = step / STEPS;
        const mass =
          exp(from[0]! + weight * slope[0]!) + exp(from[1]! + weight * slope[1]!) + exp(from[2]! + weight * slope[2]!);
        loss[step]! += ln(mass) - (from[happened]! + weight * slope[happened]!);
      }
    },
    count: () => count,
    learned: () => {
      if (!differed) return null;
      return { unclipped: leastOf(loss, STEPS) / STEPS, weight: leastOf(loss, CAP) / STEPS };
    },
  };
}

/** The first step up to `last` with the least loss. */
function leastOf(loss: Float64Array, last: number): number {
  let best = 0;
  for (let step = 1; step <= last; step += 1) if (loss[step]! < loss[best]!) best = step;
  return best;
}
