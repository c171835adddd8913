import { ln } from '../numeric/elementary';
import { normalise, type Outcome, type Triple } from '../words/outcomes';
import { brierScore } from '../scoring/scores';
import { simplexWeights } from './simplex-weights';

export interface EnsembleWeights {
  readonly A: number;
  readonly B: number;
  readonly C: number;
}
/** Matches at which the best mixture and the best set alone count alike. */
export const ENSEMBLE_CASES = 500;
export const EQUAL_WEIGHTS: EnsembleWeights = { A: 1 / 3, B: 1 / 3, C: 1 / 3 };

/** Forecasts of one match by the three sets, with what happened. */
export interface EnsembleCase {
  readonly A: Triple;
  readonly B: Triple;
  readonly C: Triple;
  readonly outcome: Outcome;
}

/**
 * Weights on the simplex with the least log loss of Σ w_s·s (`simplexWeights`), shrunk toward the best set alone: what a
 * short past gains by mixing is mostly luck. Equal ones where there is no case, or none but infinite losses. The market's share stays at or below the largest of the sets' own shares.
 */
export function logLossWeights(cases: readonly EnsembleCase[]): EnsembleWeights {
  if (cases.length === 0) return EQUAL_WEIGHTS;
  const column = (set: 'A' | 'B' | 'C') => Float64Array.from(cases, (each) => each[set][each.outcome]);
  const columns = [column('A'), column('B'), column('C')] as const;
  const weights = simplexWeights(columns);
  if (!weights) return EQUAL_WEIGHTS;
  const losses = columns.map((probabilities) => probabilities.reduce((total, p) => total - ln(p), 0));
  const best = losses.indexOf(Math.min(...losses));
  const n = cases.length;
  const shrunk = (set: 0 | 1 | 2) =>
    (n * weights[set] + ENSEMBLE_CASES * (set === best ? 1 : 0)) / (n + ENSEMBLE_CASES);
  return { A: shrunk(0), B: shrunk(1), C: shrunk(2) };
}

/** The specification's weights, ∝ 1 / mean Brier score. */
export function inverseBrierWeights(cases: readonly EnsembleCase[]): EnsembleWeights {
  if (cases.length === 0) return EQUAL_WEIGHTS;
  const inverse = (set: 'A' | 'B' | 'C') =>
    cases.length / cases.reduce((total, each) => total + brierScore(each[set], each.outcome), 0);
  const [a, b, c] = [inverse('A'), inverse('B'), inverse('C')];
  const total = a + b + c;
  return { A: a / total, B: b / total, C: c / total };
}

/** Set G, ensemble: Σ w_s·s over the calibrated sets A, B and C. */
export function setG(sets: Readonly<Record<'A' | 'B' | 'C', Triple>>, weights: EnsembleWeights): Triple {
  const mix = (outcome: Outcome) =>
    weights.A * sets.A[outcome] + weights.B * sets.B[outcome] + weights.C * sets.C[outcome];
  return normalise(mix('home'), mix('draw'), mix('away'));
}
