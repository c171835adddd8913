import { studentUpperQuantile } from '../numeric/student';
import { sum } from '../numeric/sum';
import { clusteredError, type Clusters } from '../scoring/paired-difference';

/** How much of a reference's loss a forecast saves. */
export type Skill =
  | {
      readonly kind: 'measured';
      readonly n: number;
      readonly clusters: number;
      /** Mean losses on the same matches. */
      readonly score: number;
      readonly reference: number;
      /** 1 − score / reference: 1 is perfect, 0 no better than the reference, below 0 worse. */
      readonly skill: number;
      readonly standardError: number;
      /** Where the true skill lies, in 95 of 100 cases. */
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly kind: 'no-matches' | 'one-day' | 'not-finite' | 'no-loss';
      readonly n: number;
      readonly clusters: number;
    };

/**
 * Skill score of losses against a reference's on the same matches, with a clustered interval.
 *
 * A ratio of means R = Σs / Σr is as uncertain as the mean of s − R·r, divided by the mean of r: the delta method, with
 * the sums of match days as independent and Student's t with one degree of freedom less than days.
 *
 * @param losses n losses of the forecast, and those of the reference on the same matches; ≥ 0
 * @param clusters their days (`clustersOf`)
 * @returns 'no-loss' where the reference loses nothing: nothing is saved of nothing
 * @throws {RangeError} for columns of different length
 * Source: Cochran (1977), Sampling Techniques, on ratio estimates.
 */
export function skillScore(
  losses: ArrayLike<number>,
  references: ArrayLike<number>,
  clusters: Clusters,
  alpha = 0.05,
): Skill {
  const n = losses.length;
  if (references.length !== n || clusters.of.length !== n) {
    throw new RangeError(`paired losses differ in length: ${n}, ${references.length}, ${clusters.of.length} days`);
  }
  const none = { n, clusters: clusters.count };
  if (n === 0) return { kind: 'no-matches', ...none };
  const score = sum(Float64Array.from(losses)) / n;
  const reference = sum(Float64Array.from(references)) / n;
  if (!Number.isFinite(score) || !Number.isFinite(reference)) return { kind: 'not-finite', ...none };
  if (clusters.count === 1) return { kind: 'one-day', ...none };
  if (reference === 0) return { kind: 'no-loss', ...none };

  const ratio = score / reference;
  const residual = new Float64Array(n);
  for (let match = 0; match < n; match += 1) residual[match] = losses[match]! - ratio * references[match]!;
  const standardError = clusteredError(residual, 0, clusters) / reference;
  const reach = studentUpperQuantile(alpha / 2, clusters.count - 1) * standardError;
  const skill = 1 - ratio;
  return { kind: 'measured', ...none, score, reference, skill, standardError, low: skill - reach, high: skill + reach };
}
