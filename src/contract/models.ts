import { z } from 'zod';
import { CHANNELS } from '../main/core/words/channels';
import { CalibrationCurve, CalibrationEvidence } from './calibration';
import { BlendMethod, IsoDate, MarketWeightRule, OddsMethod, Preset, SeasonLabel, Sha256 } from './common';
import { ModelDoubt } from './doubts';
import { LeagueBaselinesFigures, MoveFigures, NestedPoissonFigures } from './features';
import { LeagueValidation, Scores, TeamStrength } from './validation';

const Count = z.int().nonnegative();

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
  /** How it blends and with which constants, where that is not the usual: `log pool, market weight learned`. */
  madeWith: z.string(),
  /** Constants that it was trained with and that are others now; none where the settings are the same. */
  otherSettings: z.array(z.strictObject({ name: z.string(), trained: z.string(), inForce: z.string() })),
  validation: LeagueValidation.nullable(),
});
export type ModelSummary = z.infer<typeof ModelSummary>;

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
  /** What was chosen for each: blend, market weights, constants. */
  choices: z.array(z.strictObject({ name: z.string(), first: z.string(), second: z.string() })),
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
