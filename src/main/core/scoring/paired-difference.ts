import { sum } from '../numeric/sum';

/** Standard errors that a true mean difference must exceed to be found: 5 % two-sided, four times in five. */
export const DETECTABLE_ERRORS = 2.8;
/** A spread this small beside the largest difference is rounding: every match day says the same. */
const ROUNDING = 1e-12;

/** The mean difference of two losses on the same matches, or why there is none to be judged. */
export type PairedDifference =
  | {
      readonly kind: 'measured';
      /** Matches, and the match days they fall on. */
      readonly n: number;
      readonly clusters: number;
      /** Mean of first − second: negative where the first loses less. */
      readonly mean: number;
      readonly standardError: number;
      /** mean / standardError; null where every match day says the same and the error is 0. */
      readonly z: number | null;
      /** Smallest mean difference that this many matches could show. */
      readonly detectable: number;
    }
  | {
      readonly kind: 'no-matches' | 'one-day' | 'not-finite';
      readonly n: number;
      readonly clusters: number;
    };

/**
 * Compare two forecasts by their losses on the same matches.
 *
 * Matches of one day share a fit and a round, so their differences are summed by day, and the days count as independent:
 * Var(mean) = G/(G − 1) · Σ_g (Σ_{m in g} (d_m − mean))² / n², with d = first − second and G days.
 *
 * @param first losses of n matches, summed in the order given
 * @param second losses of the same matches
 * @param day cluster of each match: its day number
 * @throws {RangeError} for columns of different length (a bug in the caller, not in the data)
 * Sources: Diebold & Mariano (1995), J. Bus. Econ. Stat. 13(3), 253–263; clusters as in Liang & Zeger (1986),
 * Biometrika 73(1), 13–22; 2.8 = 1.96 + 0.84 as in Gelman & Hill (2007), section 20.1.
 */
export function pairedDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  day: ArrayLike<number>,
): PairedDifference {
  const n = first.length;
  if (second.length !== n || day.length !== n) {
    throw new RangeError(`paired losses differ in length: ${n}, ${second.length}, ${day.length} days`);
  }
  return clusteredDifference(first, second, clustersOf(day));
}

/** Which match day each match falls on, counted from 0 in rising order; made once for many comparisons. */
export interface Clusters {
  readonly count: number;
  readonly of: Uint32Array;
}

/** Number the days that matches fall on. Cost: O(n + days · log days). */
export function clustersOf(day: ArrayLike<number>): Clusters {
  const of = new Uint32Array(day.length);
  const seen = new Map<number, number>();
  for (let match = 0; match < of.length; match += 1) {
    // Matches mostly follow each other by day.
    if (match > 0 && day[match] === day[match - 1]) of[match] = of[match - 1]!;
    else {
      const known = seen.get(day[match]!) ?? seen.size;
      seen.set(day[match]!, known);
      of[match] = known;
    }
  }
  const days = [...seen.keys()];
  const rank = new Uint32Array(days.length);
  days
    .map((each, known) => [each, known] as const)
    .sort(([one], [other]) => one - other)
    .forEach(([, known], place) => (rank[known] = place));
  return { count: days.length, of: of.map((known) => rank[known]!) };
}

/** {@link pairedDifference} over match days numbered before. @throws {RangeError} as it does */
export function clusteredDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  { count: clusters, of }: Clusters,
): PairedDifference {
  const n = first.length;
  if (second.length !== n || of.length !== n) {
    throw new RangeError(`paired losses differ in length: ${n}, ${second.length}, ${of.length} days`);
  }
  const differences = new Float64Array(n);
  for (let match = 0; match < n; match += 1) differences[match] = first[match]! - second[match]!;
  if (n === 0) return { kind: 'no-matches', n, clusters };
  if (!differences.every(Number.isFinite)) return { kind: 'not-finite', n, clusters };
  if (clusters === 1) return { kind: 'one-day', n, clusters };

  const mean = sum(differences) / n;
  const spread = clusteredError(differences, mean, { count: clusters, of });
  const largest = differences.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const standardError = spread > ROUNDING * largest ? spread : 0;
  const z = standardError > 0 ? mean / standardError : null;
  return { kind: 'measured', n, clusters, mean, standardError, z, detectable: DETECTABLE_ERRORS * standardError };
}

/** Standard error of the mean of values of matches, days being independent: √(G/(G − 1) · Σ_g (Σ (v − mean))²) / n. */
export function clusteredError(values: Float64Array, mean: number, { count, of }: Clusters): number {
  const deviation = new Float64Array(count);
  for (let match = 0; match < values.length; match += 1) deviation[of[match]!]! += values[match]! - mean;
  const squares = sum(deviation.map((each) => each * each));
  return Math.sqrt((count / (count - 1)) * squares) / values.length;
}
