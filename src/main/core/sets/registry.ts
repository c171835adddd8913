import type { BlendMethod } from '../words/choices';
import type { BlendedSet, SetId } from '../words/sets';
import { DEFAULT_MARKET_WEIGHT, MAX_MARKET_WEIGHT } from '../blending/linear-blend';
import type { OddsTriple, Triple } from '../words/outcomes';
import { DRAW_BOOST, setD } from './set-d';
import { setE, SHARPENING } from './set-e';
import { setF } from './set-f';
import { setG, type EnsembleWeights } from './set-g';

export interface SetDefinition {
  readonly id: SetId;
  readonly name: string;
  /** Scenario sets answer a what-if; they are never called calibrated. */
  readonly kind: 'calibrated' | 'scenario';
  readonly definition: string;
  readonly needsOdds: boolean;
  readonly make: (basis: SetBasis) => Triple;
  /** The blended set that a scenario alters; null for what is itself blended. */
  readonly alters: BlendedSet | null;
  /** The market's share in it, where there is one. */
  readonly marketShare: (rule: ShareRule) => number;
}

/** What a set is made from: the three blended ones, calibrated, and the prices. */
export interface SetBasis {
  readonly A: Triple;
  /** A itself where neither market nor past prices speak, as C. */
  readonly B: Triple;
  readonly C: Triple;
  /** Whether one of them does. */
  readonly hasVoice: boolean;
  /** Null without usable ones. */
  readonly odds: OddsTriple | null;
  readonly ensembleWeights: EnsembleWeights;
}

/** How a model weighs the market. */
export interface ShareRule {
  readonly marketWeights: { readonly B: number; readonly C: number };
  readonly ensembleWeights: EnsembleWeights;
}

/** How a model blends: what the definitions of B and C depend on. */
export interface BlendRule {
  readonly blend?: BlendMethod | undefined;
  readonly marketWeights: { readonly B: number; readonly C: number };
}
const DEFAULT_RULE: BlendRule = { marketWeights: { B: DEFAULT_MARKET_WEIGHT, C: MAX_MARKET_WEIGHT } };

/** `0.6 model + 0.4 market`, or `model^0.6 × market^0.4, renormalised`; weights to four digits. */
function blendDefinition({ blend = 'linear', marketWeights }: BlendRule, set: 'B' | 'C'): string {
  const market = Number(marketWeights[set].toFixed(4));
  const model = Number((1 - marketWeights[set]).toFixed(4));
  return blend === 'linear'
    ? `${model} model + ${market} market, calibrated`
    : `model^${model} × market^${market}, renormalised, calibrated`;
}

/** The seven sets as some models make them: B and C say each way in which these blend. */
export function describeSets(models: readonly (BlendRule & { readonly league: string })[]): SetDefinition[] {
  return SETS.map((set) => {
    if (set.id !== 'B' && set.id !== 'C') return set;
    const { id } = set;
    const leagues = new Map<string, string[]>();
    for (const model of models) {
      const definition = blendDefinition(model, id);
      leagues.set(definition, [...(leagues.get(definition) ?? []), model.league]);
    }
    if (leagues.size <= 1) return { ...set, definition: [...leagues.keys()][0] ?? set.definition };
    return { ...set, definition: [...leagues].map(([text, codes]) => `${codes.join(', ')}: ${text}`).join('; ') };
  });
}

const shareOfB = ({ marketWeights }: ShareRule): number => marketWeights.B;

/** The seven sets under the default blend, in the order in which every table shows them. */
export const SETS: readonly SetDefinition[] = [
  {
    id: 'A',
    name: 'Pure model',
    kind: 'calibrated',
    definition: 'the goal model, calibrated',
    needsOdds: false,
    make: ({ A }) => A,
    alters: null,
    marketShare: () => 0,
  },
  {
    id: 'B',
    name: 'Market-aware, balanced',
    kind: 'calibrated',
    definition: blendDefinition(DEFAULT_RULE, 'B'),
    needsOdds: true,
    make: ({ B }) => B,
    alters: null,
    marketShare: shareOfB,
  },
  {
    id: 'C',
    name: 'Market-dominant, conservative',
    kind: 'calibrated',
    definition: blendDefinition(DEFAULT_RULE, 'C'),
    needsOdds: true,
    make: ({ C }) => C,
    alters: null,
    marketShare: ({ marketWeights }) => marketWeights.C,
  },
  {
    id: 'D',
    name: 'Draw-boosted',
    kind: 'scenario',
    definition: `B with draw × ${DRAW_BOOST}, renormalised`,
    needsOdds: false,
    make: ({ B }) => setD(B),
    alters: 'B',
    marketShare: shareOfB,
  },
  {
    id: 'E',
    name: 'Entropy-penalised, high conviction',
    kind: 'scenario',
    definition: `B to the power ${SHARPENING}, renormalised`,
    needsOdds: false,
    make: ({ B }) => setE(B),
    alters: 'B',
    marketShare: shareOfB,
  },
  {
    id: 'F',
    name: 'Edge-weighted',
    kind: 'scenario',
    definition: 'B × (1 + k), renormalised; k = max(0, (B × odds − 1) / (odds − 1))',
    needsOdds: true,
    make: ({ B, odds }) => (odds ? setF(B, odds) : B),
    alters: 'B',
    marketShare: shareOfB,
  },
  {
    id: 'G',
    name: 'Ensemble',
    kind: 'calibrated',
    definition: 'weighted mean of A, B and C; weights with the least walk-forward log loss',
    needsOdds: true,
    // Without a market or a memory of it the three are one: their mean is it, bit for bit.
    make: ({ A, B, C, hasVoice, ensembleWeights }) => (hasVoice ? setG({ A, B, C }, ensembleWeights) : A),
    alters: null,
    marketShare: ({ marketWeights, ensembleWeights }) =>
      ensembleWeights.B * marketWeights.B + ensembleWeights.C * marketWeights.C,
  },
];
