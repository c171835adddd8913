import { z } from 'zod';
import { SCORE_IDS, type ScoreId } from '../main/core/words/scores';
import { SeasonLabel } from './common';

const Count = z.int().nonnegative();

export const TeamStrength = z.strictObject({ name: z.string(), attack: z.number(), defence: z.number() });
const scoreShape = Object.fromEntries(SCORE_IDS.map((id) => [id, z.number()])) as Record<ScoreId, z.ZodNumber>;
/** Mean scores of one set of forecasts. Log loss in nats, Brier summed over outcomes, RPS halved. Lower is better. */
export const Scores = z.strictObject(scoreShape);
export type Scores = z.infer<typeof Scores>;
export const SetScores = Scores.extend({ uncalibrated: Scores });
export type SetScores = z.infer<typeof SetScores>;

/** Scores of forecasts that asked no price of their match, all on the same matches. */
export const PastPriceScores = z.strictObject({
  n: Count,
  /** The market memory alone: strengths that also learnt what past prices expected. */
  memory: Scores,
  sets: z.strictObject({ A: Scores, B: Scores, C: Scores }),
  /** First season from which the past spoke for the memory; null where it never has. */
  confirmedFrom: SeasonLabel.nullable(),
});
export type PastPriceScores = z.infer<typeof PastPriceScores>;

export const LeagueValidation = z.strictObject({
  league: z.string(),
  from: SeasonLabel,
  to: SeasonLabel,
  /** Matches scored: forecast by the model and priced by the market, so that all scores are of the same matches. */
  n: Count,
  withoutOdds: Count,
  notForecast: Count,
  sets: z.record(z.string(), SetScores),
  market: Scores,
  baseRates: Scores,
  /** As if no match had been priced; absent where the market memory was not looked at. */
  pastPrices: PastPriceScores.nullable().optional(),
});
export type LeagueValidation = z.infer<typeof LeagueValidation>;
/** A league that could not be trained or scored, and why; the others were. */
export const FailedLeague = z.strictObject({ league: z.string(), code: z.string(), message: z.string() });
export const ValidateResult = z.strictObject({ leagues: z.array(LeagueValidation), failed: z.array(FailedLeague) });
export type ValidateResult = z.infer<typeof ValidateResult>;
