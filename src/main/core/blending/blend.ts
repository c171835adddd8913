import type { BlendMethod } from '../words/choices';
import type { Triple } from '../words/outcomes';
import { linearBlend, linearWeightLearner, type WeightLearner } from './linear-blend';
import { logPool, logPoolWeightLearner } from './log-pool';

interface Blend {
  /** @throws {RangeError} for a market weight outside [0, MAX_MARKET_WEIGHT] */
  readonly mix: (model: Triple, market: Triple, marketWeight: number) => Triple;
  readonly weightLearner: () => WeightLearner;
}

/** The ways to blend model and market, each with the way its weight is learned. */
export const BLENDS: Readonly<Record<BlendMethod, Blend>> = {
  linear: { mix: linearBlend, weightLearner: linearWeightLearner },
  'log-pool': { mix: logPool, weightLearner: logPoolWeightLearner },
};
