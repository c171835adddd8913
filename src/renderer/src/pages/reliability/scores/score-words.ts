import type { ScoreId } from '../../../../../contract/words';
import type { ScoresAnswer, VoiceComparison } from '../../../contract-types';
import { formatScore } from '../../../text/format';
import { voiceName } from '../../../text/voices';

export const SCORE_NAME: Record<ScoreId, string> = { logLoss: 'Log loss', brier: 'Brier', rps: 'RPS' };

/** The specification's BRIER_SCORE_THRESHOLD. */
const SPECIFIED = 0.22;

/** The threshold that is asked for, and that base rates alone may pass it. */
export function thresholdInWords({ set, threshold }: Pick<ScoresAnswer, 'set' | 'threshold'>): string {
  const asked = `${threshold.value === SPECIFIED ? 'The specification asks' : 'The settings ask'} for a mean Brier score of at most ${threshold.value} an outcome`;
  if (threshold.set === null || threshold.baseRates === null) return `${asked}; there is no match to score.`;
  const own = `${voiceName(set)} scores ${formatScore(threshold.set)}, which ${threshold.set <= threshold.value ? 'passes' : 'does not pass'}`;
  const base = `base rates, which know no team, score ${formatScore(threshold.baseRates)} and ${threshold.baseRates <= threshold.value ? 'pass too: to pass says little' : 'do not pass'}`;
  return `${asked}. ${own}; ${base}.`;
}

const VERDICT: Record<VoiceComparison['verdict']['kind'], string> = {
  better: '● better',
  worse: '■ worse',
  'cannot-tell': '▲ cannot tell',
};
/** Better, worse or cannot tell, with the shape that says it, too. */
export const comparisonMark = ({ kind }: Pick<VoiceComparison['verdict'], 'kind'>): string => VERDICT[kind];
