import { plural } from './counts';

/** How reasons are written where they are kept, and what a person reads. */
const REASONS: readonly (readonly [RegExp, (...found: readonly number[]) => string])[] = [
  [
    /^identity: (\d+) forecasts, (\d+) needed/,
    (there, needed) => `calibration learns from ${plural(needed!, 'past forecast')}, and there are ${there!}`,
  ],
  [
    /^identity: (\d+) seasons have (\d+) seasons of forecasts before them, (\d+) needed/,
    (there, before, needed) =>
      `calibration is tried on ${plural(needed!, 'season')} with ${before!} seasons of forecasts before each, and there ${there === 1 ? 'is' : 'are'} ${there!}`,
  ],
  [
    /^identity: no weight lowered the log loss of (\d+) later forecasts/,
    (forecasts) => `tried on ${plural(forecasts!, 'later forecast')}, calibrating would not have made them better`,
  ],
];

/** Why a set is not calibrated, in words; one that is written otherwise stays as it is. */
export function calibrationReasonInWords(reason: string): string {
  for (const [pattern, words] of REASONS) {
    const found = pattern.exec(reason);
    if (found) return words(...found.slice(1).map(Number)) + reason.slice(found[0].length);
  }
  return reason;
}

/** A warning that names such a reason in brackets, with the reason in words. */
export const calibrationReasonsInWords = (warning: string): string =>
  warning.replace(/\((identity: [^()]*)\)/, (_whole, reason: string) => `(${calibrationReasonInWords(reason)})`);
