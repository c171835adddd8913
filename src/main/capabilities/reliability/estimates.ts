import type { Estimate } from '../../../contract';
import { compareLosses, type LossComparison } from '../../core/reliability/diebold-mariano';
import type { Skill } from '../../core/reliability/skill';
import type { Clusters } from '../../core/scoring/paired-difference';

const NOTHING: Estimate = { value: null, low: null, high: null };

/** The mean of losses with its interval, matches clustered by day; nothing where one is infinite. */
export function meanOf(losses: Float64Array, clusters: Clusters): Estimate {
  const n = losses.length;
  if (n === 0) return NOTHING;
  const compared = compareLosses(losses, new Float64Array(n), clusters, { smallSample: false });
  if (compared.kind === 'measured') return { value: compared.mean, low: compared.low, high: compared.high };
  const value = losses.reduce((total, each) => total + each, 0) / n;
  return Number.isFinite(value) ? { ...NOTHING, value } : NOTHING;
}

/** Skill with its interval. */
export const skillEstimate = (skill: Skill): Estimate =>
  skill.kind === 'measured' ? { value: skill.skill, low: skill.low, high: skill.high } : NOTHING;

/** The parts of a comparison that a table shows. */
export const partsOf = (compared: LossComparison) =>
  compared.kind === 'measured'
    ? { mean: compared.mean, low: compared.low, high: compared.high, p: compared.p }
    : { mean: 'mean' in compared ? compared.mean : null, low: null, high: null, p: null };
