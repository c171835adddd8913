import { INTERVAL } from './chart-spec';
import { MISSING, formatScore, formatScoreDifference } from '../../text/format';

/** A mean difference of two paired scores and its standard error; null where it was not measured. */
export interface PairedDifference {
  readonly difference: number | null;
  readonly standardError: number | null;
}

/** The 95 % interval of a paired difference; null where it was not measured. */
export function intervalOf({ difference, standardError }: PairedDifference): readonly [number, number] | null {
  if (difference === null || standardError === null) return null;
  return [difference - INTERVAL * standardError, difference + INTERVAL * standardError];
}

export type Verdict = 'not-measured' | 'not-told-apart' | 'better' | 'worse';

/** Whether the interval leaves 0 out, and on which side; lower scores are better. */
export function verdictOf(paired: PairedDifference): Verdict {
  const interval = intervalOf(paired);
  if (interval === null) return 'not-measured';
  if (interval[0] <= 0 && interval[1] >= 0) return 'not-told-apart';
  return interval[1] < 0 ? 'better' : 'worse';
}

/** `+0.0012 ± 0.0008`: the difference and half its 95 % interval. */
export function formatPaired({ difference, standardError }: PairedDifference): string {
  if (difference === null) return MISSING;
  const text = formatScoreDifference(difference);
  return standardError === null ? text : `${text} ± ${formatScore(INTERVAL * standardError)}`;
}
