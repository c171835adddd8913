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
  { id: 'A', name: 'Pure model', kind: 'calibrated', definition: 'Cal(M)', needsOdds: false },
  {
    id: 'B',
    name: 'Market-aware, balanced',
    kind: 'calibrated',
    definition: `Cal(${1 - DEFAULT_MARKET_WEIGHT} M + ${DEFAULT_MARKET_WEIGHT} O)`,
    needsOdds: true,
  },
  {
    id: 'C',
    name: 'Market-dominant, conservative',
    kind: 'calibrated',
    definition: `Cal(${(10 - 10 * MAX_MARKET_WEIGHT) / 10} M + ${MAX_MARKET_WEIGHT} O)`,
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
    definition: `p ∝ B^${SHARPENING}`,
    needsOdds: false,
  },
  {
    id: 'F',
    name: 'Edge-weighted',
    kind: 'scenario',
    definition: 'p ∝ B·(1 + k), k = max(0, (p_B·odds − 1)/(odds − 1))',
    needsOdds: true,
  },
  {
    id: 'G',
    name: 'Ensemble',
    kind: 'calibrated',
    definition: 'Σ w·s over A, B, C; w minimises walk-forward log loss',
    needsOdds: true,
  },
];
