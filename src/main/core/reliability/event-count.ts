/** Distribution of a number of events: probabilities[k] = P(first + k events). */
export interface EventCount {
  readonly first: number;
  readonly probabilities: Float64Array;
}

/** A probability this small at either end is left out; what is lost stays below 1e-15 for a million chances. */
const NEGLIGIBLE = 1e-21;

/**
 * Distribution of the number of events among independent ones, each with its own chance: Poisson-binomial.
 *
 * As `jackpot/correct-picks`, one factor after another, for thousands of chances: ends that no longer matter are cut.
 *
 * @param chances n ≥ 0 probabilities; their order moves the last bits
 * @throws {RangeError} for a chance outside [0, 1]
 * Cost: O(n · 18 standard deviations). Source: Hong (2013), Comput. Stat. Data Anal. 59, 41–51, section 2.
 */
export function eventCount(chances: ArrayLike<number>): EventCount {
  const n = chances.length;
  const all = new Float64Array(n + 1);
  all[0] = 1;
  let first = 0;
  let last = 0;
  for (let i = 0; i < n; i += 1) {
    const p = chances[i]!;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a chance must lie in [0, 1], got ${p}`);
    const q = 1 - p;
    last += 1;
    for (let k = last; k > first; k -= 1) all[k] = all[k]! * q + all[k - 1]! * p;
    all[first]! *= q;
    while (first < last && all[first]! < NEGLIGIBLE) {
      all[first] = 0;
      first += 1;
    }
    while (last > first && all[last]! < NEGLIGIBLE) {
      all[last] = 0;
      last -= 1;
    }
  }
  return { first, probabilities: all.slice(first, last + 1) };
}

/** Chances of `count` events or more, and of so many or fewer, were these independent chances true. */
export function eventTails(chances: ArrayLike<number>, count: number): { atLeast: number; atMost: number } {
  const { first, probabilities } = eventCount(chances);
  let [below, above] = [0, 0];
  probabilities.forEach((chance, index) => {
    if (first + index <= count) below += chance;
    if (first + index >= count) above += chance;
  });
  return { atLeast: Math.min(1, above), atMost: Math.min(1, below) };
}
