import { exp, ln } from './elementary';
import { normalUpperTail } from './normal';

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
/** The first guess is good to 4.5e-4; each step doubles the digits that are right. */
const STEPS = 4;

/**
 * The z that a standard normal number exceeds with this probability; relative error below 1e-11.
 *
 * Newton's steps on ln P(Z > z), which is concave, so that far tails converge as fast as near ones.
 *
 * @param tail 0 < tail < 1
 * @throws {RangeError} for another tail
 * Source: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.2.23 for the first guess.
 */
export function normalUpperQuantile(tail: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError(`a tail must lie between 0 and 1, got ${tail}`);
  if (tail > 0.5) return -normalUpperQuantile(1 - tail);
  if (tail === 0.5) return 0;
  const t = Math.sqrt(-2 * ln(tail));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let z = t - above / below;
  for (let step = 0; step < STEPS; step += 1) {
    const upper = normalUpperTail(z);
    const density = exp((-z * z) / 2) / SQRT_TWO_PI;
    z += (ln(upper / tail) * upper) / density;
  }
  return z;
}

/** Probability that a standard normal number lies at least as far from 0 as z, on either side. */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * normalUpperTail(Math.abs(z)));
