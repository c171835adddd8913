import { normalise, type OddsTriple, type Outcome, type Triple } from '../words/outcomes';

/**
 * Set F, edge-weighted: p ∝ B·(1 + k), where k = max(0, (p_B·odds − 1)/(odds − 1)) is the Kelly criterion read as a
 * weight. It moves probability toward outcomes that set B rates above their price. A scenario, not a forecast.
 */
export function setF(setB: Triple, odds: OddsTriple): Triple {
  const weigh = (outcome: Outcome) => {
    const edge = (setB[outcome] * odds[outcome] - 1) / (odds[outcome] - 1);
    return setB[outcome] * (1 + Math.max(0, edge));
  };
  return normalise(weigh('home'), weigh('draw'), weigh('away'));
}
