import { z } from 'zod';
import { CHANNELS } from '../main/core/words/channels';
import { SCORE_IDS, type ScoreId } from '../main/core/words/scores';
import { ModelDoubt } from './doubts';
import { LeagueBaselinesFigures, MoveFigures, NestedPoissonFigures } from './features';
import { BlendMethod, IsoDate, MarketWeightRule, OddsMethod, Preset, SeasonLabel, SetId, Sha256 } from './common';

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
  /** Last day whose matches it was trained on: it may serve only later ones; null where nothing was trained. */
  trainedOnEnd: IsoDate.nullable(),
  reason: z.string(),
  /** Knots of the mixed map, forecast → calibrated, before renormalising. */
  points: z.array(z.strictObject({ forecast: z.number(), calibrated: z.number() })),
});
const Scope = z.enum(['league', 'pooled']);
/** Seasons that scores are of, by their first and last; none where no season has enough behind it. */
const ScoredSeasons = { from: SeasonLabel.nullable(), to: SeasonLabel.nullable(), seasons: Count, n: Count };
/** Mean log loss in nats; null where it was infinite. */
const MeanLoss = z.number().nullable();
/** The forward chain that chose a calibrator: seasons scored under maps of what lay before each. */
export const CalibrationChain = z.strictObject({
  ...ScoredSeasons,
  weights: z.array(z.number().min(0).max(1)),
  /** A row a scope, a mean log loss for each weight. */
  rows: z.array(z.strictObject({ scope: Scope, losses: z.array(MeanLoss) })),
  /** Least loss; null where too little lay behind to choose. */
  best: z.strictObject({ scope: Scope, weight: z.number().min(0).max(1) }).nullable(),
  /** Share of the best weight that is used. */
  share: z.number().min(0).max(1),
});
export type CalibrationChain = z.infer<typeof CalibrationChain>;
/** Other ways to calibrate a set, scored out of sample season by season; shown, not used. */
export const CalibrationAlternatives = z.strictObject({
  ...ScoredSeasons,
  /** Of what is in use, as it was when each season began. */
  inUse: MeanLoss,
  alternatives: z.array(
    z.strictObject({
      method: z.enum(['identity', 'plain', 'centred', 'beta', 'temperature']),
      logLoss: MeanLoss,
      /** Mean log loss less that of what is in use; null where it cannot be measured. */
      difference: z.number().nullable(),
      /** Of that difference, matches paired and clustered by match day. */
      standardError: z.number().nonnegative().nullable(),
      /** Seasons in which the identity stood in, for want of a fit. */
      unfitted: Count,
      reason: z.string().nullable(),
      /** As fitted on everything up to the model's day. */
      parameters: z.array(
        z.strictObject({
          name: z.enum(['a', 'b', 'c', 't']),
          outcome: z.enum(['home', 'draw', 'away']).nullable(),
          value: z.number(),
        }),
      ),
    }),
  ),
});
export type CalibrationAlternatives = z.infer<typeof CalibrationAlternatives>;
export const CalibrationEvidence = z.strictObject({
  set: SetId,
  /** Null where nothing is chosen, as the specification has it. */
  chain: CalibrationChain.nullable(),
  /** Null where no season has enough behind it. */
  alternatives: CalibrationAlternatives.nullable(),
});
export type CalibrationEvidence = z.infer<typeof CalibrationEvidence>;
export const ProfilePoint = z.strictObject({
  xi: z.number(),
  sigma: z.number(),
  /** What the weights, and the shares, of all channels are multiplied by; 1 where absent. */
  omega: z.number().optional(),
  kappa: z.number().optional(),
  n: Count,
  logLoss: z.number(),
  /** Mean log loss less that of the point compared with, on the same matches; null where it was not or cannot be measured. */
  difference: z.number().nullable(),
  /** Of that difference, matches paired and clustered by match day; 0 for the point itself. */
  standardError: z.number().nonnegative().nullable(),
  chosen: z.boolean(),
});
/** Scores of one way to take the margin out of the odds, on a walk-forward's priced matches. */
export const OddsMethodScores = Scores.extend({
  method: OddsMethod,
  /** Matches on which it gave no probabilities and the multiplicative method stood in. */
  problematic: Count,
  /** Mean log loss less that of the power method, which every set uses; null where it cannot be measured. */
  difference: z.number().nullable(),
  /** Of that difference, matches paired and clustered by match day. */
  standardError: z.number().nonnegative().nullable(),
});
export const OddsMethodComparison = z.strictObject({
  n: Count,
  /** Least mean log loss; shown, not used. */
  best: OddsMethod,
  methods: z.array(OddsMethodScores),
});
export type OddsMethodComparison = z.infer<typeof OddsMethodComparison>;
/** One of the things counted besides goals, and how far it reaches. */
export const ChannelCoverage = z.strictObject({
  channel: z.enum([...CHANNELS, 'prices']),
  omega: z.number(),
  kappa: z.number(),
  xi: z.number(),
  seasons: z.array(
    z.strictObject({
      season: SeasonLabel,
      matches: Count,
      counted: Count,
      /** Mean count of a match, both sides together; null where nothing was counted. */
      mean: z.number().nullable(),
      /** It moved by more than play moves it: what counts as one may have changed. */
      isBreak: z.boolean(),
    }),
  ),
});
export type ChannelCoverage = z.infer<typeof ChannelCoverage>;
/** What speaks for or against the market memory in place of a market. */
export const MemoryEvidence = z.strictObject({
  n: Count,
  days: Count,
  /** Mean log loss of B with the memory less that of A; null where it cannot be measured. */
  difference: z.number().nullable(),
  standardError: z.number().nonnegative().nullable(),
  isConfirmed: z.boolean(),
});
export type MemoryEvidence = z.infer<typeof MemoryEvidence>;
/** A constant of a preset, and what it was chosen on. */
export const ChosenConstant = z.strictObject({ name: z.string(), value: z.string(), chosenOn: z.string() });
export type ChosenConstant = z.infer<typeof ChosenConstant>;

export const ModelDetail = z.strictObject({
  model: ModelSummary,
  /** Log strengths with their standard errors; null for a model stored before they were measured. */
  teams: z.array(
    TeamStrength.extend({
      effectiveMatches: z.number(),
      lastSeason: SeasonLabel,
      attackError: z.number().nullable(),
      defenceError: z.number().nullable(),
      /** What goals alone would say; null where nothing else was looked at. */
      goalsAlone: z.strictObject({ attack: z.number(), defence: z.number() }).nullable(),
    }),
  ),
  /** The other parameters with their standard errors. */
  parameters: z.array(
    z.strictObject({ name: z.enum(['mu', 'homeAdvantage', 'rho']), value: z.number(), error: z.number().nullable() }),
  ),
  poisson: NestedPoissonFigures.nullable(),
  baselines: LeagueBaselinesFigures.nullable(),
  moves: z.array(MoveFigures),
  rhoClamped: Count.nullable(),
  newcomerPrior: z.strictObject({ attack: z.number(), defence: z.number(), count: Count }),
  profile: z.array(ProfilePoint),
  /** What the points are compared with: since choices are pooled, the defaults. */
  profileAgainst: z.enum(['defaults', 'chosen']),
  /** Codes of the leagues whose forecasts chose; none where each league chose for itself. */
  chosenBy: z.array(z.string()),
  channels: z.array(ChannelCoverage),
  redCardWeight: z.number().nullable(),
  memory: MemoryEvidence.nullable(),
  constants: z.array(ChosenConstant),
  calibration: z.array(CalibrationCurve),
  /** What chose each set's curves, and the alternatives; null for a model stored before these were kept. */
  calibrationEvidence: z.array(CalibrationEvidence).nullable(),
  ensembleWeights: z.strictObject({ A: z.number(), B: z.number(), C: z.number() }),
  blend: z.strictObject({
    method: BlendMethod,
    /** Where B's weight comes from; `fixed` also where too few forecasts were there to learn from. */
    marketWeight: MarketWeightRule,
    marketWeightB: z.number(),
    marketWeightC: z.number(),
    /**
     * Market weight that all walk-forward forecasts teach, before the cap: the Brier minimiser of the linear blend, the
     * log-loss minimiser of the pool. Used where the weight is learned, else only shown.
     */
    learnedUnclipped: z.number().nullable(),
    learned: z.number().nullable(),
  }),
  /** The five ways to take the margin out of the odds; null where no forecast match was priced. */
  oddsMethods: OddsMethodComparison.nullable(),
  hashes: z.strictObject({ model: Sha256, snapshot: Sha256, settings: Sha256 }),
  /** Doubts about the league's data that were open when the model was trained; none where nothing was in question. */
  doubts: z.array(ModelDoubt),
});
export type ModelDetail = z.infer<typeof ModelDetail>;

const Compared = z.strictObject({
  name: z.string(),
  first: z.number().nullable(),
  second: z.number().nullable(),
});
export const ModelComparison = z.strictObject({
  first: ModelSummary,
  second: ModelSummary,
  parameters: z.array(Compared),
  /** Walk-forward log loss of each set, calibrated. */
  scores: z.array(Compared),
  /** Teams of either, by name; null where a version does not know one. */
  teams: z.array(
    z.strictObject({
      name: z.string(),
      attack: Compared.omit({ name: true }),
      defence: Compared.omit({ name: true }),
    }),
  ),
});
export type ModelComparison = z.infer<typeof ModelComparison>;

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
      ...blendOptions,
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
      ...blendOptions,
    }),
    response: z.strictObject({ jobId: z.string() }),
  },
  'models.list': { request: z.strictObject({}), response: z.array(ModelSummary) },
  'models.get': { request: z.strictObject({ version: z.string().min(1) }), response: ModelDetail },
  /** Two versions side by side; differences are those of the second from the first. */
  'models.compare': {
    request: z.strictObject({ first: z.string().min(1), second: z.string().min(1) }),
    response: ModelComparison,
  },
  /** Trainings that failed, newest first: each left the active model as it was. */
  'models.failures': {
    request: z.strictObject({}),
    response: z.array(z.strictObject({ league: z.string(), message: z.string(), at: z.string() })),
  },
  /** Make an older version the active one; recorded in the audit log. */
  'models.activate': { request: z.strictObject({ version: z.string().min(1) }), response: ModelSummary },
} as const;
