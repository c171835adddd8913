import { normalise, type Outcome, type Triple } from '../words/outcomes';
import { brierScore } from '../scoring/scores';

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

/** Fixed number of EM updates: the same count on every machine, far beyond what moves the fourth digit. */
const UPDATES = 500;

/**
 * Weights on the simplex with the least log loss of Σ w_s·s, by EM: w ← mean of w_s p_s / Σ w p. Each update lowers the
 * log loss; it starts from equal weights. The market's share stays at or below the largest of the sets' own shares.
 */
export function logLossWeights(cases: readonly EnsembleCase[]): EnsembleWeights {
  if (cases.length === 0) return EQUAL_WEIGHTS;
  let { A, B, C } = EQUAL_WEIGHTS;
  const a = Float64Array.from(cases, (each) => each.A[each.outcome]);
  const b = Float64Array.from(cases, (each) => each.B[each.outcome]);
  const c = Float64Array.from(cases, (each) => each.C[each.outcome]);
  for (let update = 0; update < UPDATES; update += 1) {
    let sumA = 0;
    let sumB = 0;
    let sumC = 0;
    for (let i = 0; i < a.length; i += 1) {
      const perMixed = 1 / (A * a[i]! + B * b[i]! + C * c[i]!);
      sumA += a[i]! * perMixed;
      sumB += b[i]! * perMixed;
      sumC += c[i]! * perMixed;
    }
    const total = A * sumA + B * sumB + C * sumC;
    [A, B, C] = [(A * sumA) / total, (B * sumB) / total, (C * sumC) / total];
  }
  return { A, B, C };
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
