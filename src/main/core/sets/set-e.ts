import { exp, ln } from '../numeric/elementary';
import { normalise, type Triple } from '../words/outcomes';

/** Exponent on every probability; above 1 it sharpens, so entropy falls. */
export const SHARPENING = 1.5;

/** Set E, entropy-penalised: p ∝ B^1.5. A scenario, not a calibrated forecast. */
export function setE(setB: Triple): Triple {
  const power = (p: number) => (p > 0 ? exp(SHARPENING * ln(p)) : 0);
  return normalise(power(setB.home), power(setB.draw), power(setB.away));
}
