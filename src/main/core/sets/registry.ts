import type { SetId } from '../../../preload/contract';
import { DEFAULT_MARKET_WEIGHT, MAX_MARKET_WEIGHT } from '../blending/linear-blend';
import { DRAW_BOOST } from './set-d';
import { SHARPENING } from './set-e';

export interface SetDefinition {
  readonly id: SetId;
  readonly name: string;
  /** Scenario sets answer a what-if; they are never called calibrated. */
  readonly kind: 'calibrated' | 'scenario';
  readonly definition: string;
  readonly needsOdds: boolean;
}

/** The seven sets, in the order in which every table shows them. */
export const SETS: readonly SetDefinition[] = [
  { id: 'A', name: 'Pure model', kind: 'calibrated', definition: 'the goal model, calibrated', needsOdds: false },
  {
    id: 'B',
    name: 'Market-aware, balanced',
    kind: 'calibrated',
    definition: `${1 - DEFAULT_MARKET_WEIGHT} model + ${DEFAULT_MARKET_WEIGHT} market, calibrated`,
    needsOdds: true,
  },
  {
    id: 'C',
    name: 'Market-dominant, conservative',
    kind: 'calibrated',
    definition: `${(10 - 10 * MAX_MARKET_WEIGHT) / 10} model + ${MAX_MARKET_WEIGHT} market, calibrated`,
    needsOdds: true,
  },
  {
    id: 'D',
    name: 'Draw-boosted',
    kind: 'scenario',
    definition: `B with draw × ${DRAW_BOOST}, renormalised`,
    needsOdds: false,
  },
  {
    id: 'E',
    name: 'Entropy-penalised, high conviction',
    kind: 'scenario',
    definition: `B to the power ${SHARPENING}, renormalised`,
    needsOdds: false,
  },
  {
    id: 'F',
    name: 'Edge-weighted',
    kind: 'scenario',
    definition: 'B × (1 + k), renormalised; k = max(0, (B × odds − 1) / (odds − 1))',
    needsOdds: true,
  },
  {
    id: 'G',
    name: 'Ensemble',
    kind: 'calibrated',
    definition: 'weighted mean of A, B and C; weights with the least walk-forward log loss',
    needsOdds: true,
  },
];
