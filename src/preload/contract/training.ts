import { z } from 'zod';
import { IsoDate, Preset, SeasonLabel, SetId, Sha256 } from './common';

const Count = z.int().nonnegative();
const LeagueList = z.array(z.string().min(1)).min(1);

export const TeamStrength = z.strictObject({ name: z.string(), attack: z.number(), defence: z.number() });
/** A fit shown to a person: attack and defence centred to sum zero, log x! included in the log-likelihood. */
export const FitResult = z.strictObject({
  league: z.string(),
  from: IsoDate,
  asOf: IsoDate,
  matches: Count,
  xi: z.number(),
  sigma: z.number().nullable(),
  mu: z.number(),
  homeAdvantage: z.number(),
  rho: z.number(),
  teams: z.array(TeamStrength),
  logLikelihood: z.number(),
  iterations: Count,
  gradientNorm: z.number(),
});
export type FitResult = z.infer<typeof FitResult>;

/** Mean scores of one set of forecasts. Log loss in nats, Brier summed over outcomes, RPS halved. Lower is better. */
export const Scores = z.strictObject({ logLoss: z.number(), brier: z.number(), rps: z.number() });
export type Scores = z.infer<typeof Scores>;
export const SetScores = Scores.extend({ uncalibrated: Scores });
export type SetScores = z.infer<typeof SetScores>;
export const CalibratedSetId = z.enum(['A', 'B', 'C', 'G']);

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
});
export type LeagueValidation = z.infer<typeof LeagueValidation>;
/** A league that could not be trained or scored, and why; the others were. */
export const FailedLeague = z.strictObject({ league: z.string(), code: z.string(), message: z.string() });
export const ValidateResult = z.strictObject({ leagues: z.array(LeagueValidation), failed: z.array(FailedLeague) });
export type ValidateResult = z.infer<typeof ValidateResult>;

export const ModelSummary = z.strictObject({
  id: Sha256,
  version: z.string(),
  league: z.string(),
  preset: Preset,
  status: z.enum(['active', 'archived', 'failed']),
  asOf: IsoDate,
  dataFrom: IsoDate,
  dataTo: IsoDate,
  matches: Count,
  effectiveMatches: z.number(),
  xi: z.number(),
  sigma: z.number().nullable(),
  rho: z.number(),
  homeAdvantage: z.number(),
  mu: z.number(),
  trainedAt: z.string(),
  /** The store holds finished matches of this league after the model's data end. */
  stale: z.boolean(),
  validation: LeagueValidation.nullable(),
});
export type ModelSummary = z.infer<typeof ModelSummary>;

export const CalibrationCurve = z.strictObject({
  set: SetId,
  outcome: z.enum(['home', 'draw', 'away']),
  /** Weight of the isotonic map in the mix with the identity; 0 = identity. */
  weight: z.number().min(0).max(1),
  scope: z.enum(['league', 'pooled']),
  samples: Count,
  reason: z.string(),
  /** Knots of the mixed map, forecast → calibrated, before renormalising. */
  points: z.array(z.strictObject({ forecast: z.number(), calibrated: z.number() })),
});
export const ProfilePoint = z.strictObject({
  xi: z.number(),
  sigma: z.number(),
  n: Count,
  logLoss: z.number(),
  chosen: z.boolean(),
});
export const ModelDetail = z.strictObject({
  model: ModelSummary,
  teams: z.array(TeamStrength.extend({ effectiveMatches: z.number(), lastSeason: SeasonLabel })),
  newcomerPrior: z.strictObject({ attack: z.number(), defence: z.number(), count: Count }),
  profile: z.array(ProfilePoint),
  calibration: z.array(CalibrationCurve),
  ensembleWeights: z.strictObject({ A: z.number(), B: z.number(), C: z.number() }),
  blend: z.strictObject({
    marketWeightB: z.number(),
    marketWeightC: z.number(),
    /** Brier-optimal market weight on the walk-forward forecasts, before the cap; shown, not used. */
    learnedUnclipped: z.number().nullable(),
    learned: z.number().nullable(),
  }),
  hashes: z.strictObject({ model: Sha256, snapshot: Sha256, settings: Sha256 }),
});
export type ModelDetail = z.infer<typeof ModelDetail>;

export const TrainedModel = z.strictObject({
  league: z.string(),
  version: z.string(),
  id: Sha256,
  existing: z.boolean(),
  xi: z.number(),
  sigma: z.number().nullable(),
  rho: z.number(),
  homeAdvantage: z.number(),
  matches: Count,
  tookMs: z.number(),
  logLoss: z.number().nullable(),
});
export const TrainResult = z.strictObject({ models: z.array(TrainedModel), failed: z.array(FailedLeague) });
export type TrainResult = z.infer<typeof TrainResult>;

export const trainingChannels = {
  /** Fit once and show the numbers; writes nothing. */
  'training.fit': {
    request: z.strictObject({
      league: z.string().min(1),
      from: IsoDate.optional(),
      before: IsoDate.optional(),
      xi: z.number().min(0).max(1).default(0.0018),
      sigma: z.number().positive().max(100).nullable().default(0.3),
    }),
    response: FitResult,
  },
  'training.train': {
    request: z.strictObject({
      leagues: z.union([z.literal('all'), LeagueList]),
      preset: Preset.default('fitted'),
      asOf: IsoDate.optional(),
    }),
    response: z.strictObject({ jobId: z.string() }),
  },
  'validation.run': {
    request: z.strictObject({
      leagues: z.union([z.literal('all'), LeagueList]),
      fromSeason: SeasonLabel.optional(),
      toSeason: SeasonLabel.optional(),
      preset: Preset.default('fitted'),
    }),
    response: z.strictObject({ jobId: z.string() }),
  },
  'models.list': { request: z.strictObject({}), response: z.array(ModelSummary) },
  'models.get': { request: z.strictObject({ version: z.string().min(1) }), response: ModelDetail },
  /** Make an older version the active one; recorded in the audit log. */
  'models.activate': { request: z.strictObject({ version: z.string().min(1) }), response: ModelSummary },
} as const;
