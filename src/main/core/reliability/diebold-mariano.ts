import { studentTwoSided, studentUpperQuantile } from '../numeric/student';
import { clusteredDifference, type Clusters, type PairedDifference } from '../scoring/paired-difference';

/** A paired comparison of two forecasts with its test. */
export type LossComparison =
  | {
      readonly kind: 'measured';
      /** Matches, and the match days they fall on. */
      readonly n: number;
      readonly clusters: number;
      /** Mean of first − second: negative where the first loses less. */
      readonly mean: number;
      readonly standardError: number;
      /** mean / standardError times the factor for small samples; with degrees of freedom one less than match days. */
      readonly t: number;
      readonly degrees: number;
      /** Two-sided. */
      readonly p: number;
      /** Where the true mean difference lies, in 95 of 100 cases. */
      readonly low: number;
      readonly high: number;
      /** Smallest true difference that would be found four times in five. */
      readonly detectable: number;
    }
  /** Both lose the same, or differ by the same every day: nothing to be judged by its spread. */
  | { readonly kind: 'no-spread'; readonly n: number; readonly clusters: number; readonly mean: number }
  | Exclude<PairedDifference, { readonly kind: 'measured' }>;

export interface ComparisonOptions {
  /** Multiply t by √((n − 1)/n), n the matches, as Harvey, Leybourne & Newbold do for one step ahead; default true. */
  readonly smallSample?: boolean;
  readonly alpha?: number;
}

/**
 * Diebold and Mariano's test of two forecasts on the same matches, clustered by match day.
 *
 * Matches of a day share a fit: their differences are summed by day (`scoring/paired-difference`), and the t
 * distribution has as many degrees of freedom as days, less one. The factor G/(G − 1) in the variance corrects for few
 * days; Harvey, Leybourne and Newbold's factor of n comes on top and makes the test a little more careful.
 *
 * @param first losses of n matches
 * @param second losses of the same matches
 * @param clusters their days (`clustersOf`); a day of its own for each match gives the usual paired t test, which is
 *   Harvey, Leybourne and Newbold's for independent matches: for that leave their factor out
 * @throws {RangeError} for columns of different length
 * Sources: Diebold & Mariano (1995), J. Bus. Econ. Stat. 13(3), 253–263; Harvey, Leybourne & Newbold (1997), Int. J.
 * Forecast. 13(2), 281–291.
 */
export function compareLosses(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  clusters: Clusters,
  { smallSample = true, alpha = 0.05 }: ComparisonOptions = {},
): LossComparison {
  const difference = clusteredDifference(first, second, clusters);
  if (difference.kind !== 'measured') return difference;
  const { n, mean, standardError, z, detectable } = difference;
  if (z === null) return { kind: 'no-spread', n, clusters: difference.clusters, mean };
  const factor = smallSample ? Math.sqrt((n - 1) / n) : 1;
  const degrees = difference.clusters - 1;
  const reach = (studentUpperQuantile(alpha / 2, degrees) * standardError) / factor;
  return {
    kind: 'measured',
    n,
    clusters: difference.clusters,
    mean,
    standardError,
    t: z * factor,
    degrees,
    p: studentTwoSided(z * factor, degrees),
    low: mean - reach,
    high: mean + reach,
    detectable,
  };
}
