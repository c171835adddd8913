import { normalise, OUTCOMES, type Outcome, type Triple } from '../outcomes';

/** Hard cap on the market's share of any probability; also a CHECK in the store. */
export const MAX_MARKET_WEIGHT = 0.7;
/** 1 − the specification's DEFAULT_BLEND_ALPHA. */
export const DEFAULT_MARKET_WEIGHT = 0.4;

/**
 * (1 − w) model + w market.
 * @throws {RangeError} for a weight outside [0, MAX_MARKET_WEIGHT]: the cap holds where weights are made
 */
export function linearBlend(model: Triple, market: Triple, marketWeight: number): Triple {
  if (!(marketWeight >= 0 && marketWeight <= MAX_MARKET_WEIGHT)) {
    throw new RangeError(`the market's weight must lie in [0, ${MAX_MARKET_WEIGHT}], got ${marketWeight}`);
  }
  const mix = (outcome: Outcome) => (1 - marketWeight) * model[outcome] + marketWeight * market[outcome];
  return normalise(mix('home'), mix('draw'), mix('away'));
}

export interface LearnedWeight {
  /** The minimiser itself, which may lie outside [0, 1]; shown so that nobody mistakes the cap for a finding. */
  readonly unclipped: number;
  /** Clipped to [0, MAX_MARKET_WEIGHT]. */
  readonly weight: number;
}

/**
 * Market weight with the least summed Brier score on past forecasts: w* = Σ (y − m)·(o − m) / Σ |o − m|².
 * @returns null when model and market never differ
 */
export function learnMarketWeight(
  forecasts: readonly { readonly model: Triple; readonly market: Triple; readonly outcome: Outcome }[],
): LearnedWeight | null {
  let along = 0;
  let across = 0;
  for (const { model, market, outcome } of forecasts) {
    for (const each of OUTCOMES) {
      const difference = market[each] - model[each];
      along += ((each === outcome ? 1 : 0) - model[each]) * difference;
      across += difference * difference;
    }
  }
  if (across === 0) return null;
  const unclipped = along / across;
  return { unclipped, weight: Math.min(MAX_MARKET_WEIGHT, Math.max(0, unclipped)) };
}
