import type { CalibrationVerdict, ComparisonVerdict } from '../contract/reliability-verdict';
import type { VoiceId } from '../contract/reliability-figures';
import { countText } from './counts';

/** A difference of probabilities or losses that a person can quote: three decimals, more where it is smaller. */
const amount = (value: number): string =>
  Math.abs(value) >= 0.0005 || value === 0 ? value.toFixed(3) : value.toFixed(5);
const chance = (value: number): string => value.toFixed(2);
const size = (n: number): string => `n = ${countText(n)}`;

/**
 * The verdict on calibration in one sentence.
 * @param subject whose forecasts: `Set B's draws in the Bundesliga since 2018`
 */
export function calibrationVerdictInWords(subject: string, verdict: CalibrationVerdict): string {
  return `${subject}: ${statement(verdict)}`;
}

function statement(verdict: CalibrationVerdict): string {
  const { n, seen, narrowest } = verdict;
  switch (verdict.kind) {
    case 'calibrated':
      return `calibrated within the band; ${size(n)}; a miscalibration of ${amount(seen!)} would have been seen`;
    case 'miscalibrated': {
      const misses = verdict.misses.map(
        ({ low, high, direction, forecast, observed }) =>
          `too ${direction === 'too-low' ? 'low' : 'high'} ${low === high ? `at ${chance(low)}` : `from ${chance(low)} to ${chance(high)}`} (said ${chance(forecast)}, came ${chance(observed)})`,
      );
      return `miscalibrated: ${misses.join(', ')}; ${size(n)}`;
    }
    case 'cannot-tell':
      if (verdict.reason === 'too-few') return `cannot tell: too few matches; ${size(n)}`;
      return `cannot tell: a miscalibration below ${amount(seen!)} overall, or ${amount(narrowest!)} at any one forecast, would not have been seen; ${size(n)}`;
  }
}

const WHY: Record<Exclude<ComparisonVerdict, { kind: 'better' | 'worse' }>['reason'], string> = {
  'too-few': 'too few matches',
  'too-wide': 'too wide an interval',
  'one-day': 'all matches fall on one day',
  'no-spread': 'the losses differ by the same in every match',
  'not-finite': 'something called impossible came',
  'within-chance': 'the difference is within chance',
};

/**
 * The verdict on a comparison in one sentence.
 * @param subject whose forecasts: `Set B`
 * @param against in words: `the market`
 */
export function comparisonVerdictInWords(subject: string, against: string, verdict: ComparisonVerdict): string {
  const { n, mean, adjusted, detectable } = verdict;
  const seen = detectable === null ? '' : `; a difference of ${amount(detectable)} would have been seen`;
  if (verdict.kind !== 'cannot-tell') {
    const p = adjusted! < 0.001 ? 'p < 0.001' : `p = ${adjusted!.toFixed(3)}`;
    return `${subject} is ${verdict.kind} than ${against} by ${amount(Math.abs(mean!))} per match (${p}); ${size(n)}${seen}`;
  }
  return `${subject} against ${against}: cannot tell, ${WHY[verdict.reason]}; ${size(n)}${seen}`;
}

const VOICE_WORDS: Partial<Record<VoiceId, string>> = { market: 'the market', baseRates: 'base rates' };
/** A voice in a sentence. */
export const voiceInWords = (voice: VoiceId): string => VOICE_WORDS[voice] ?? `set ${voice}`;
