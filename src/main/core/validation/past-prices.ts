import type { Outcome, Triple } from '../words/outcomes';
import { logLoss, meanScores, type Scores } from '../scoring/scores';
import { pairedDifference } from '../scoring/paired-difference';
import { MIN_SELECTION_DAYS } from './pooled-choice';
import type { CalibratedForecast } from './validate-league';

/** Standard errors by which B must have been better with the memory than without. */
const TELLING_ERRORS = 2;

/** What the walk-forward says for or against the market memory in place of a market. */
export interface MemoryEvidence {
  /** Forecasts compared, and the match days they fall on. */
  readonly n: number;
  readonly days: number;
  /** Mean log loss of B, blended with the memory and calibrated, less that of A; null where it cannot be measured. */
  readonly difference: number | null;
  /** Of that difference, matches paired and clustered by match day. */
  readonly standardError: number | null;
  /** Better by two standard errors on enough match days: only then does it stand in for a market. */
  readonly isConfirmed: boolean;
}

/** The evidence of the seasons before number `season`. */
export function memoryEvidenceBefore(forecasts: readonly CalibratedForecast[], season: number): MemoryEvidence {
  const past = forecasts.filter(({ forecast, remembered }) => forecast.season < season && remembered !== null);
  const compared = pairedDifference(
    past.map(({ forecast, remembered }) => logLoss(remembered!.B, forecast.outcome)),
    past.map(({ forecast, sets }) => logLoss(sets.A!, forecast.outcome)),
    past.map(({ forecast }) => forecast.day),
  );
  const { n, clusters: days } = compared;
  if (compared.kind !== 'measured') return { n, days, difference: null, standardError: null, isConfirmed: false };
  const { mean: difference, standardError } = compared;
  const isConfirmed = days >= MIN_SELECTION_DAYS && difference < -TELLING_ERRORS * standardError;
  return { n, days, difference, standardError, isConfirmed };
}

/** Scores of forecasts that asked no price of their match, all on the same matches. */
export interface PastPriceScores {
  readonly n: number;
  /** The market memory alone. */
  readonly memory: Scores;
  readonly sets: Readonly<Record<'A' | 'B' | 'C', Scores>>;
  /** First season from which the chain has had B and C use it; null where it never has. */
  readonly confirmedFrom: string | null;
}

/**
 * Scores of the seasons from number `from` to number `to` as if no match had been priced.
 * @returns null where the memory has forecast none of them
 */
export function scorePastPrices(
  forecasts: readonly CalibratedForecast[],
  seasons: readonly string[],
  from: number,
  to: number,
): PastPriceScores | null {
  const inside = forecasts.filter(
    ({ forecast, remembered }) => remembered !== null && forecast.season >= from && forecast.season <= to,
  );
  if (inside.length === 0) return null;
  const outcomes: Outcome[] = inside.map(({ forecast }) => forecast.outcome);
  const score = (pick: (each: CalibratedForecast) => Triple): Scores => meanScores(inside.map(pick), outcomes);
  const first = seasons.findIndex((_, season) => memoryEvidenceBefore(forecasts, season).isConfirmed);
  return {
    n: inside.length,
    memory: score(({ forecast }) => forecast.memory!),
    sets: {
      A: score(({ sets }) => sets.A!),
      B: score(({ remembered }) => remembered!.B),
      C: score(({ remembered }) => remembered!.C),
    },
    confirmedFrom: first === -1 ? null : seasons[first]!,
  };
}
