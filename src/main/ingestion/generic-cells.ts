import { canonicalize } from '../core/cleaning/canonicalize';

const SCORE = /^(\d{1,2}) ?[-:\u2010-\u2015\u2212] ?(\d{1,2})$/;
const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', 't', '1', '1.0', 'x', 'neutral', 'ja', 'si', 'oui']);
const NO: ReadonlySet<string> = new Set(['', 'no', 'n', 'false', 'f', '0', '0.0', '-', 'home', 'nein', 'non']);

/** The two sides of `2-1`, `2:1` or `2 – 1` as they stand; null for anything else, nothing included. */
export function splitScore(text: string): readonly [home: string, away: string] | null {
  const [, home, away] = SCORE.exec(canonicalize(text)) ?? [];
  return home === undefined || away === undefined ? null : [home, away];
}

/** Whether a cell says yes; no when it is empty, null when it says neither. */
export function readYesNo(text: string): boolean | null {
  const word = canonicalize(text).toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
