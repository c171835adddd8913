import type { SetCalibrator } from '../contract/explanation';
import { calibrationReasonInWords } from './calibration-reason';
import { plural } from './counts';

/** What a report says of a set that nothing calibrates, and every other place with it. */
export const asBlended = (reason: string): string => `as blended, not calibrated (${reason.replace(/\.$/, '')})`;

/** What one calibrator does, in a sentence. */
export function calibratorInWords({ set, weight, samples, scope, reason }: SetCalibrator): string {
  if (weight === 0) return `Set ${set} is ${asBlended(calibrationReasonInWords(reason))}.`;
  const whose = scope === 'pooled' ? 'all leagues together' : 'its league';
  const forecasts = plural(samples, 'earlier forecast');
  return `Set ${set} is calibrated on ${forecasts} of ${whose}, with weight ${weight.toFixed(2)}: ${reason.replace(/\.$/, '')}.`;
}

/** Whose calibration a set has where it is not its own; null where it is. */
export function borrowedCalibration(set: string, calibrators: readonly SetCalibrator[]): string | null {
  const behind = calibrators.map((each) => each.set);
  if (behind.length > 1) return `Set ${set} is a mean of sets ${behind.join(', ')}: calibration is done in these.`;
  if (behind[0] === set) return null;
  return `Set ${set} is made from set ${behind[0]} here: calibration is done in that one.`;
}

/** The same as a warning that names the models: `E0-1, E1-1: set A is as blended, …`. */
export const uncalibratedWarning = (versions: readonly string[], set: string, reason: string): string =>
  `${versions.join(', ')}: set ${set} is ${asBlended(reason)}.`;
