import type { Triple } from '../words/outcomes';
import { likeliestOutcome } from './picks';

/** The probability that the likeliest outcome of set B is right in every fixture; null for none. */
export const probabilityAll = (predictions: readonly { readonly sets: { readonly B: Triple } }[]): number | null =>
  predictions.length === 0
    ? null
    : predictions.reduce((product, { sets: { B } }) => product * B[likeliestOutcome(B)], 1);
