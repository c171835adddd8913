import type { Outcome, Triple } from '../words/outcomes';
import { describePicks } from './correct-picks';

/** The probability that the pick of set B is right in every fixture; null for none. */
export const probabilityAll = (
  predictions: readonly { readonly sets: { readonly B: Triple } }[],
  picks: readonly Outcome[],
): number | null =>
  predictions.length === 0 ? null : describePicks(predictions.map(({ sets }, index) => sets.B[picks[index]!])).all;
