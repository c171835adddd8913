import type { Estimate } from '../../../contract';
import { sum } from '../../core/numeric/sum';
import { studentUpperQuantile } from '../../core/numeric/student';
import type { LossComparison } from '../../core/reliability/diebold-mariano';
import type { Skill } from '../../core/reliability/skill';
import { clusteredError, type Clusters } from '../../core/scoring/paired-difference';

/** Where there is nothing to estimate. */
export const NOTHING: Estimate = { value: null, low: null, high: null };

const quantiles = new Map<number, number>();
/** Of Student's t, two-sided at 5 of 100; asked for the same few numbers of days again and again. */
function quantileOf(degrees: number): number {
  const known = quantiles.get(degrees);
  if (known !== undefined) return known;
  if (quantiles.size > 1000) quantiles.clear();
  const quantile = studentUpperQuantile(0.025, degrees);
  quantiles.set(degrees, quantile);
  return quantile;
}

/** The mean of losses with its interval, matches clustered by day; nothing where one is infinite. */
export function meanOf(losses: Float64Array, clusters: Clusters): Estimate {
  const n = losses.length;
  if (n === 0) return NOTHING;
  const value = sum(losses) / n;
  if (!Number.isFinite(value)) return NOTHING;
  if (clusters.count < 2) return { ...NOTHING, value };
  const reach = quantileOf(clusters.count - 1) * clusteredError(losses, value, clusters);
  return { value, low: value - reach, high: value + reach };
}

/** Skill with its interval. */
export const skillEstimate = (skill: Skill): Estimate =>
  skill.kind === 'measured' ? { value: skill.skill, low: skill.low, high: skill.high } : NOTHING;

/** The parts of a comparison that a table shows. */
export const partsOf = (compared: LossComparison) =>
  compared.kind === 'measured'
    ? { mean: compared.mean, low: compared.low, high: compared.high, p: compared.p }
    : { mean: 'mean' in compared ? compared.mean : null, low: null, high: null, p: null };
