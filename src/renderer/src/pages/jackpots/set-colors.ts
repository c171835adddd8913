import type { SetId } from '../../contract-types';

/** Okabe-Ito order; always beside the letter, never instead of it. */
export const SET_COLOR: Record<SetId, string> = {
  A: '#e69f00',
  B: '#56b4e9',
  C: '#009e73',
  D: '#f0e442',
  E: '#0072b2',
  F: '#d55e00',
  G: '#cc79a7',
};
