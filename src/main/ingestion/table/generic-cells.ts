import { canonicalize } from '../../core/cleaning/canonicalize';
import { readScoreCell } from '../../core/cleaning/score-cell';

const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', 't', '1', '1.0', 'x', 'neutral', 'ja', 'si', 'oui']);
const NO: ReadonlySet<string> = new Set(['', 'no', 'n', 'false', 'f', '0', '0.0', '-', 'home', 'nein', 'non']);

/** The goals of a cell that holds a score, whatever else stands there; null for anything else, nothing included. */
export function splitScore(text: string): readonly [home: string, away: string] | null {
  const { home, away } = readScoreCell(text);
  return home === '' || away === '' ? null : [home, away];
}

/** Whether a cell says yes; no when it is empty, null when it says neither. */
export function readYesNo(text: string): boolean | null {
  const word = canonicalize(text).toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
