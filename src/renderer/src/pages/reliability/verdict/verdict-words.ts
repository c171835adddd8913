import { OUTCOMES } from '../../../../../contract/words';
import type { CalibrationVerdict, DriftAnswer, DriftRun, Outcome } from '../../../contract-types';
import { formatCount, formatFixed } from '../../../text/format';
import type { Steadiness } from '../../../ui/state-mark';

interface Mark {
  readonly state: Steadiness;
  readonly word: string;
}

const CALIBRATION: Record<CalibrationVerdict['kind'], Mark> = {
  calibrated: { state: 'steady', word: 'calibrated' },
  'cannot-tell': { state: 'watch', word: 'cannot tell' },
  miscalibrated: { state: 'degraded', word: 'miscalibrated' },
};
/** Shape and word of a verdict on calibration. */
export const calibrationMark = ({ kind }: Pick<CalibrationVerdict, 'kind'>): Mark => CALIBRATION[kind];

const DRIFT: Record<NonNullable<DriftAnswer['judgement']['state']>, Steadiness> = {
  STABLE: 'steady',
  WATCH: 'watch',
  DEGRADED: 'degraded',
};
/** Shape and word of a state over time. */
export const driftMark = ({ state }: DriftAnswer['judgement']): Mark =>
  state === null ? { state: 'watch', word: 'no state' } : { state: DRIFT[state], word: state };

export const OUTCOME_PLURAL: Record<Outcome, string> = { home: 'home wins', draw: 'draws', away: 'away wins' };

const firedInWords = (runs: readonly DriftRun[]): string =>
  runs
    .filter(({ crossedOn }) => crossedOn !== null)
    .map(({ outcome, crossedOn }) => `${OUTCOME_PLURAL[outcome]} on ${crossedOn}`)
    .join(', ');

/** The outcome whose count lies furthest from what was expected: if any is off beyond luck, it is. */
function offInWords(runs: readonly DriftRun[]): string {
  const [first] = [...runs].sort((a, b) => Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0));
  if (!first?.z) return 'an outcome came more or less often than expected';
  const { outcome, observed, expected, z } = first;
  return `${OUTCOME_PLURAL[outcome]} came ${z > 0 ? 'more' : 'less'} often than expected (${formatCount(observed)} for ${formatFixed(expected, 1)})`;
}

/** Why a state is what it is; one clause a reason of the rule. */
export function driftReasonsInWords({ judgement, outcomes }: Pick<DriftAnswer, 'judgement' | 'outcomes'>): string {
  if (judgement.reasons.length === 0)
    return 'no drift test came near its alarm, the skill against base rates is above 0, and outcomes came as often as expected';
  return judgement.reasons
    .map((reason) => {
      switch (reason) {
        case 'too-few':
          return 'too few matches for a state';
        case 'drift-crossed':
          return `the drift test fired for ${firedInWords(outcomes) || 'an outcome'}`;
        case 'no-skill':
          return 'it does worse than base rates';
        case 'drift-near':
          return 'a drift test came near its alarm';
        case 'skill-doubtful':
          return 'the interval of its skill against base rates holds 0';
        case 'counts-off':
          return offInWords(outcomes);
      }
    })
    .join('; ');
}

/** Whether the drift test ever fired, outcome by outcome, in one sentence. */
export function everFiredInWords(runs: readonly DriftRun[]): string {
  const fired = firedInWords(runs);
  if (runs.length === 0) return 'No match to test.';
  if (fired === '') return 'The drift test never fired, for any outcome.';
  const quiet = OUTCOMES.filter((outcome) => runs.some((run) => run.outcome === outcome && run.crossedOn === null));
  const rest = quiet.length === 0 ? '' : `; never for ${quiet.map((outcome) => OUTCOME_PLURAL[outcome]).join(' and ')}`;
  return `The drift test fired for ${fired}${rest}.`;
}
