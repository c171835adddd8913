import { exp } from './elementary';

const SQRT_PI = Math.sqrt(Math.PI);
/** Where the two expansions meet: the series still keeps 13 digits of its complement, the fraction converges fast. */
const CROSSOVER = 2;
/** Enough that what the series leaves out is below 1e-17 up to the crossover. */
const SERIES_TERMS = 40;
/** Enough that more change no bit from the crossover on. */
const FRACTION_TERMS = 100;

/**
 * Complementary error function, 2/√π ∫ exp(−t²) dt over (x, ∞); relative error below 1e-12.
 *
 * Below 2 one minus the series exp(−x²) Σ 2ⁿx²ⁿ⁺¹ / (1·3·…·(2n + 1)), whose terms are all positive; from 2 on the
 * continued fraction x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …))).
 * Source: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 7.1.6 and 7.1.14.
 */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  const scale = exp(-x * x) / SQRT_PI;
  if (x < CROSSOVER) {
    let term = x;
    let total = 0;
    for (let n = 0; n < SERIES_TERMS; n += 1) {
      total += term;
      term *= (2 * x * x) / (2 * n + 3);
    }
    return 1 - 2 * scale * total;
  }
  let fraction = x;
  for (let n = FRACTION_TERMS; n > 0; n -= 1) fraction = x + n / 2 / fraction;
  return scale / fraction;
}

/** Probability that a standard normal number exceeds z. */
export const normalUpperTail = (z: number): number => erfc(z / Math.SQRT2) / 2;

/** Probability that a χ² number with one degree of freedom, the square of a standard normal one, exceeds x ≥ 0. */
export const chiSquaredUpperTail = (x: number): number => 2 * normalUpperTail(Math.sqrt(x));
