import type { SetDefinition } from '../../src/main/core/sets/registry';
import { normalise, type Triple } from '../../src/main/core/words/outcomes';

/** Set H, home-boosted: set B with the home win × 1.1, renormalised. A scenario, not a calibrated forecast. */
export const setH = (setB: Triple): Triple => normalise(setB.home * 1.1, setB.draw, setB.away);

export const H: Omit<SetDefinition, 'id'> = {
  name: 'Home-boosted',
  kind: 'scenario',
  definition: 'B with home × 1.1, renormalised',
  needsOdds: false,
  make: ({ B }) => setH(B),
  alters: 'B',
  marketShare: ({ marketWeights }) => marketWeights.B,
};
