import { sumOfAnyOrder } from '../numeric/sum';

/**
 * Exact distribution of the number of right picks, each right with its own chance, independent of the others: the
 * Poisson-binomial distribution, one factor (1 − p) + p·x of its generating polynomial after another.
 *
 * The chances are sorted first, so that the order of the fixtures changes no bit. Every term is positive: no probability
 * loses digits, however small.
 *
 * @param chances n ≥ 0 probabilities
 * @returns length n + 1: P(0 right) … P(n right)
 * @throws {RangeError} for a chance outside [0, 1]
 * Cost: O(n²). Source: Hong (2013), Comput. Stat. Data Anal. 59, 41–51, section 2.
 */
export function correctPicks(chances: readonly number[]): Float64Array {
  for (const chance of chances) {
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance must lie in [0, 1], got ${chance}`);
  }
  const distribution = new Float64Array(chances.length + 1);
  distribution[0] = 1;
  Float64Array.from(chances)
    .sort()
    .forEach((chance, seen) => {
      for (let right = seen + 1; right > 0; right -= 1) {
        distribution[right] = distribution[right]! * (1 - chance) + distribution[right - 1]! * chance;
      }
      distribution[0]! *= 1 - chance;
    });
  return distribution;
}

/** How many of some picks will be right. */
export interface PicksDistribution {
  /** P(all right). */
  readonly all: number;
  /** 1 / all; null where they cannot all be right. */
  readonly oneIn: number | null;
  /** P(k right), k = 0 … n. */
  readonly distribution: readonly number[];
  readonly mean: number;
  /** Standard deviation. */
  readonly spread: number;
  /** P(k or more right), k = 0 … n. */
  readonly atLeast: readonly number[];
}

/** The distribution of right picks with what is read off it. @throws as {@link correctPicks} */
export function describePicks(chances: readonly number[]): PicksDistribution {
  const distribution = correctPicks(chances);
  const all = distribution[chances.length]!;
  return {
    all,
    oneIn: all > 0 ? 1 / all : null,
    distribution: Array.from(distribution),
    ...momentsOf(chances),
    atLeast: tailsOf(distribution),
  };
}

/** Mean and standard deviation of the number of right picks. */
export const momentsOf = (chances: readonly number[]): { mean: number; spread: number } => ({
  mean: sumOfAnyOrder(chances),
  spread: Math.sqrt(sumOfAnyOrder(chances.map((chance) => chance * (1 - chance)))),
});

/** P(k or more), summed from the far end, where the smallest terms of a rare event lie. */
export function tailsOf(distribution: Float64Array): number[] {
  const tails = Array.from(distribution);
  for (let right = tails.length - 2; right >= 0; right -= 1) {
    // Rounding may carry a sum above 1.
    tails[right] = Math.min(1, tails[right]! + tails[right + 1]!);
  }
  tails[0] = 1;
  return tails;
}
