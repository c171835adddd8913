import { normalise, type Triple } from '../words/outcomes';

/** Factor on the draw before all three probabilities are renormalised. */
export const DRAW_BOOST = 1.15;

/** Set D, draw-boosted: set B with the draw × 1.15, all three renormalised. A scenario, not a calibrated forecast. */
export const setD = (setB: Triple): Triple => normalise(setB.home, setB.draw * DRAW_BOOST, setB.away);
