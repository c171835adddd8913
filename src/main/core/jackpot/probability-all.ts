import type { Triple } from '../words/outcomes';

/** The probability that the likeliest outcome of set B is right in every fixture; null for none. */
export const probabilityAll = (predictions: readonly { readonly sets: { readonly B: Triple } }[]): number | null =>
  predictions.length === 0
    ? null
    : predictions.reduce((product, { sets: { B } }) => product * Math.max(B.home, B.draw, B.away), 1);
