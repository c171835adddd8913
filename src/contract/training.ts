import { z } from 'zod';
import { BlendMethod, Called, IsoDate, MarketWeightRule, MOST_ASKED, Preset, SeasonLabel, Sha256 } from './common';
import { ModelComparison, ModelDetail, ModelSummary } from './models';
import { FailedLeague, TeamStrength } from './validation';

const Count = z.int().nonnegative();
const LeagueList = z.array(Called).min(1).max(MOST_ASKED);

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
  /** Walks of a season under one candidate that were made, and that were taken from an earlier training. */
  seasonsWalked: Count.optional(),
  seasonsReused: Count.optional(),
});
export const TrainResult = z.strictObject({ models: z.array(TrainedModel), failed: z.array(FailedLeague) });
export type TrainResult = z.infer<typeof TrainResult>;

/** Choices beside the preset; the specification has its own and refuses others. */
const blendOptions = {
  blend: BlendMethod.default('linear'),
  marketWeight: MarketWeightRule.default('fixed'),
};

export const trainingChannels = {
  /** Fit once and show the numbers; writes nothing. */
  'training.fit': {
    request: z.strictObject({
      league: Called,
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
      ...blendOptions,
      asOf: IsoDate.optional(),
      /** Whether the new versions forecast at once; a league without a model has its first one at once. */
      activate: z.boolean().default(true),
    }),
    response: z.strictObject({ jobId: z.string() }),
  },
  'validation.run': {
    request: z.strictObject({
      leagues: z.union([z.literal('all'), LeagueList]),
      fromSeason: SeasonLabel.optional(),
      toSeason: SeasonLabel.optional(),
      preset: Preset.default('fitted'),
      ...blendOptions,
    }),
    response: z.strictObject({ jobId: z.string() }),
  },
  'models.list': { request: z.strictObject({}), response: z.array(ModelSummary) },
  'models.get': { request: z.strictObject({ version: Called }), response: ModelDetail },
  /** Two versions side by side; differences are those of the second from the first. */
  'models.compare': {
    request: z.strictObject({ first: Called, second: Called }),
    response: ModelComparison,
  },
  /** Trainings that failed, newest first: each left the active model as it was. */
  'models.failures': {
    request: z.strictObject({}),
    response: z.array(z.strictObject({ league: z.string(), message: z.string(), at: z.string() })),
  },
  /** Make an older version the active one; recorded in the audit log. */
  'models.activate': { request: z.strictObject({ version: Called }), response: ModelSummary },
} as const;
