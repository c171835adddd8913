import { uncalibratedWarning } from '../../../text/calibration-words';
import { BLENDED_SETS } from '../../core/words/sets';
import { SPECIFICATION } from '../../core/settings/constants';
import type { ReportModel } from './content';

/**
 * What a reader must know of the models before the numbers: doubts about their data, defaults taken for want of a past,
 * sets left uncalibrated.
 */
export function reportWarnings(
  models: readonly (Pick<ReportModel, 'version' | 'document' | 'evidence' | 'doubts'> &
    Partial<Pick<ReportModel, 'settingsUsed'>>)[],
): string[] {
  return models.flatMap(({ version, document, evidence, doubts, settingsUsed }) => {
    const warnings = doubts.map(
      ({ kind, count, example }) =>
        `${version} was trained with ${count} open ${count === 1 ? 'doubt' : 'doubts'} about its data (${kind}), for example: ${example}.`,
    );
    if (document.preset === 'specification') {
      warnings.push(`${version} uses the specification preset: its decay and fixed rho are known to cost log loss.`);
    }
    if (evidence.profile.length === 0) {
      warnings.push(
        `${version} has too few seasons to choose by: decay ${document.xi} and prior ${document.sigma} are defaults.`,
      );
    }
    if (document.preset === 'fitted' && evidence.channels && !document.channels) {
      warnings.push(`${version} learnt from goals alone: too few of its matches have shots or corners.`);
    }
    const { marketWeight } = evidence;
    if (marketWeight && marketWeight.asked !== marketWeight.used) {
      warnings.push(
        `${version} found no market weight to learn in ${marketWeight.samples} priced forecasts (at least ${leastToLearn(settingsUsed)} are needed): it is ${document.marketWeights.B}, the default.`,
      );
    }
    for (const set of BLENDED_SETS) {
      const { weight, reason } = document.calibrators[set];
      if (weight === 0) warnings.push(uncalibratedWarning([version], set, reason));
    }
    return warnings;
  });
}

/** Priced forecasts that a training asked for before it learned a weight. */
function leastToLearn(settings: ReportModel['settingsUsed'] | undefined): number {
  const told = (settings as { readonly minValidationSamples?: unknown } | null | undefined)?.minValidationSamples;
  return typeof told === 'number' ? told : SPECIFICATION.MIN_VALIDATION_SAMPLES;
}
