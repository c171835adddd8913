import type { EnsembleWeights } from '../sets/set-g';
import type { SetId } from '../words/sets';

/** What a model gives the market in the sets it blends. */
export interface MarketRule {
  readonly marketWeights: { readonly B: number; readonly C: number };
  readonly ensembleWeights: EnsembleWeights;
}

/**
 * The market's share in each of the seven sets of a fixture. D, E and F are made of B; G mixes A, B and C.
 * @param isPriced without usable odds the market has no share in anything
 */
export function marketShares({ marketWeights, ensembleWeights }: MarketRule, isPriced: boolean): Record<SetId, number> {
  const { B, C } = isPriced ? marketWeights : { B: 0, C: 0 };
  return { A: 0, B, C, D: B, E: B, F: B, G: ensembleWeights.B * B + ensembleWeights.C * C };
}
