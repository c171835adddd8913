import type { RequestOf, ResponseOf, VoiceId } from '../../../contract';
import { comparisonVerdictInWords, voiceInWords } from '../../../text/reliability-words';
import { compareLosses } from '../../core/reliability/diebold-mariano';
import { skillScore } from '../../core/reliability/skill';
import { threeWayTests } from '../../core/reliability/spiegelhalter';
import { comparisonVerdicts } from '../../core/reliability/verdict';
import type { Constants } from '../../core/settings/constants';
import { daysOf, lossesOf, threeWayColumns, type VoiceLosses } from '../../core/validation/selected-losses';
import { VOICES } from '../../core/words/voices';
import { meanOf, NOTHING, partsOf, skillEstimate } from './estimates';
import type { Selected } from './forecasts';

/** Scores of all voices on the same matches, and the chosen set against each other one. */
export function scores(
  selected: Selected,
  request: RequestOf<'reliability.scores'>,
  constants: Constants,
): ResponseOf<'reliability.scores'> {
  const { selection, set, score } = request;
  const { columns, matches, facts } = selected;
  const clusters = daysOf(columns, matches);
  const losses = Object.fromEntries(
    VOICES.map((voice) => [voice, lossesOf(columns, selection.stage, voice, matches)]),
  ) as Record<VoiceId, VoiceLosses>;
  const mean = (values: Float64Array) => meanOf(values, clusters);
  const skill = (voice: VoiceId, reference: VoiceId) =>
    voice === reference
      ? NOTHING
      : skillEstimate(skillScore(losses[voice].logLoss, losses[reference].logLoss, clusters));
  const own = losses[set][score];
  const compared = VOICES.filter((voice) => voice !== set).map((against) => {
    return { against, comparison: compareLosses(own, losses[against][score], clusters) };
  });
  const verdicts = comparisonVerdicts(compared, { leastMatches: constants.MIN_VALIDATION_SAMPLES });
  const perOutcome = (voice: VoiceId) => {
    const value = mean(losses[voice].brier).value;
    return value === null ? null : value / 3;
  };
  return {
    facts,
    set,
    score,
    voices: VOICES.map((voice) => {
      const { logLoss, brier, rps, byOutcome } = losses[voice];
      const [home, draw, away] = byOutcome.map(mean) as [ReturnType<typeof mean>, ReturnType<typeof mean>, ReturnType<typeof mean>]; // prettier-ignore
      return {
        voice,
        logLoss: mean(logLoss),
        brier: mean(brier),
        rps: mean(rps),
        brierOf: { home, draw, away },
        skillToBaseRates: skill(voice, 'baseRates'),
        skillToMarket: skill(voice, 'market'),
        spiegelhalter: threeWayTests(threeWayColumns(columns, selection.stage, voice, matches)).brier.z,
      };
    }),
    comparisons: verdicts.map((verdict, index) => {
      const { against, comparison } = compared[index]!;
      const words = comparisonVerdictInWords(`Set ${set}`, voiceInWords(against), verdict);
      return { against, ...partsOf(comparison), verdict, words };
    }),
    threshold: {
      value: constants.BRIER_SCORE_THRESHOLD,
      set: perOutcome(set),
      baseRates: perOutcome('baseRates'),
    },
  };
}
