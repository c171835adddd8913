import { normalise, OUTCOMES, type Outcome, type Triple } from '../words/outcomes';

/** Hard cap on the market's share of any probability; also a CHECK in the store. */
export const MAX_MARKET_WEIGHT = 0.7;
/** 1 − the specification's DEFAULT_BLEND_ALPHA. */
export const DEFAULT_MARKET_WEIGHT = 0.4;

/** @throws {RangeError} for a weight outside [0, MAX_MARKET_WEIGHT]: the cap holds wherever a blend is made */
export function assertMarketWeight(weight: number): void {
  if (weight >= 0 && weight <= MAX_MARKET_WEIGHT) return;
  throw new RangeError(`the market's weight must lie in [0, ${MAX_MARKET_WEIGHT}], got ${weight}`);
}

/** (1 − w) model + w market. @throws {RangeError} as {@link assertMarketWeight} */
export function linearBlend(model: Triple, market: Triple, marketWeight: number): Triple {
  assertMarketWeight(marketWeight);
  const mix = (outcome: Outcome) => (1 - marketWeight) * model[outcome] + marketWeight * market[outcome];
  return normalise(mix('home'), mix('draw'), mix('away'));
}

/** One priced match of the past: what model and market said, and what happened. */
export interface BlendCase {
  readonly model: Triple;
  readonly market: Triple;
  readonly outcome: Outcome;
}

export interface LearnedWeight {
  /** The minimiser before the cap; shown so that nobody mistakes the cap for a finding. */
  readonly unclipped: number;
  /** Clipped to [0, MAX_MARKET_WEIGHT]. */
  readonly weight: number;
}

/** Learns the market's weight from matches added one by one, so that every season can ask for what is known by then. */
export interface WeightLearner {
  add(past: BlendCase): void;
  /** Number of matches added. */
  count(): number;
  /** Null while model and market have never differed. */
  learned(): LearnedWeight | null;
}

/**
 * Weight of the linear blend with the least summed Brier score: w* = Σ (y − m)·(o − m) / Σ |o − m|². Without the cap it
 * may lie outside [0, 1].
 */
export function linearWeightLearner(): WeightLearner {
  let count = 0;
  let along = 0;
  let across = 0;
  return {
    add: ({ model, market, outcome }) => {
      count += 1;
      for (const each of OUTCOMES) {
        const difference = market[each] - model[each];
        along += ((each === outcome ? 1 : 0) - model[each]) * difference;
        across += difference * difference;
      }
    },
    count: () => count,
    learned: () => {
      if (across === 0) return null;
      const unclipped = along / across;
      return { unclipped, weight: Math.min(MAX_MARKET_WEIGHT, Math.max(0, unclipped)) };
    },
  };
}
