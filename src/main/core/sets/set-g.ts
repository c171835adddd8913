import { normalise, type Outcome, type Triple } from '../words/outcomes';
import { brierScore } from '../scoring/scores';
import { simplexWeights } from './simplex-weights';

export interface EnsembleWeights {
  readonly A: number;
  readonly B: number;
  readonly C: number;
}
export const EQUAL_WEIGHTS: EnsembleWeights = { A: 1 / 3, B: 1 / 3, C: 1 / 3 };

/** Forecasts of one match by the three sets, with what happened. */
export interface EnsembleCase {
  readonly A: Triple;
  readonly B: Triple;
  readonly C: Triple;
  readonly outcome: Outcome;
}

/**
 * Weights on the simplex with the least log loss of Σ w_s·s (`simplexWeights`); equal ones where there is no case, or none
 * but infinite losses. The market's share stays at or below the largest of the sets' own shares.
 */
export function logLossWeights(cases: readonly EnsembleCase[]): EnsembleWeights {
  if (cases.length === 0) return EQUAL_WEIGHTS;
  const column = (set: 'A' | 'B' | 'C') => Float64Array.from(cases, (each) => each[set][each.outcome]);
  const weights = simplexWeights([column('A'), column('B'), column('C')]);
  return weights ? { A: weights[0], B: weights[1], C: weights[2] } : EQUAL_WEIGHTS;
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
