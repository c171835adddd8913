import { z } from 'zod';
import {
  CalibrationEvidence,
  ChannelCoverage,
  IsoDate,
  LeagueBaselinesFigures,
  MarketWeightRule,
  MemoryEvidence,
  MoveFigures,
  NestedPoissonFigures,
  OddsMethodComparison,
  PastPriceScores,
  Scores,
  SeasonLabel,
  SetScores,
  Sha256,
} from '../../contract';
import { DataDecisions } from './data-decisions';

const Count = z.int().nonnegative();
const LineSums = z.strictObject({ x: z.number(), y: z.number(), xx: z.number(), xy: z.number() });
const NewcomerRecord = z.strictObject({
  attackTotal: z.number(),
  defenceTotal: z.number(),
  count: Count,
  moves: z.record(z.string(), z.strictObject({ count: Count, attack: LineSums, defence: LineSums })),
});

/** One league of a training: its matches by their hash, the day they end before, what linked clubs had shown elsewhere. */
export const TrainedWith = z.strictObject({
  league: z.string(),
  snapshot: Sha256,
  asOf: z.int(),
  neighbours: Sha256.optional(),
  /** Models of engines since those of linked clubs are part of them. */
  carries: z.literal(true).optional(),
});
export type TrainedWith = z.infer<typeof TrainedWith>;

/**
 * Why a model is what it is: stored beside its parameters as canonical JSON. What is optional is absent from models
 * stored before it was measured; a default filled in here would change the hash of their reports.
 */
export const ModelEvidence = z.strictObject({
  dataFrom: IsoDate,
  dataTo: IsoDate,
  matches: Count,
  effectiveMatches: z.number(),
  logLikelihood: z.number(),
  iterations: Count,
  gradientNorm: z.number(),
  profile: z.array(
    z.strictObject({
      xi: z.number(),
      sigma: z.number(),
      omega: z.number().optional(),
      kappa: z.number().optional(),
      n: Count,
      logLoss: z.number(),
      difference: z.number().nullable().optional(),
      standardError: z.number().nonnegative().nullable().optional(),
    }),
  ),
  learned: z.strictObject({ unclipped: z.number(), weight: z.number() }).nullable(),
  /** The rule asked for, the one set B follows, and the priced forecasts there were to learn from. */
  marketWeight: z.strictObject({ asked: MarketWeightRule, used: MarketWeightRule, samples: Count }).optional(),
  oddsMethods: OddsMethodComparison.nullable().optional(),
  scores: z
    .strictObject({
      n: Count,
      withoutOdds: Count,
      sets: z.strictObject({ A: SetScores, B: SetScores, C: SetScores, G: SetScores }),
      market: Scores,
      baseRates: Scores,
    })
    .nullable(),
  scoredFrom: SeasonLabel.nullable(),
  scoredTo: SeasonLabel.nullable(),
  notForecast: Count,
  sourceFiles: z.array(Sha256),
  /** Those of leagues that linked clubs came from; absent where there are none. */
  linkedFiles: z.array(Sha256).optional(),
  /** What a person had decided about the data by then. */
  decisions: DataDecisions.optional(),
  /** The leagues trained together with their data: with settings and engine they are the identity of the model. */
  trainedWith: z.array(TrainedWith).optional(),
  /** Standard errors of the parameters; of the strengths in the order of the model's teams. */
  standardErrors: z
    .strictObject({
      mu: z.number().nonnegative(),
      homeAdvantage: z.number().nonnegative(),
      rho: z.number().nonnegative(),
      teams: z.array(
        z.strictObject({ name: z.string(), attack: z.number().nonnegative(), defence: z.number().nonnegative() }),
      ),
    })
    .optional(),
  poisson: NestedPoissonFigures.optional(),
  baselines: LeagueBaselinesFigures.optional(),
  /** Walk-forward forecasts whose rho had to be moved into the interval of their rates. */
  rhoClamped: Count.optional(),
  /** What newcomers had shown when each season began, and in other leagues before: a snapshot is made again from them. */
  newcomers: z.array(z.strictObject({ season: Count, record: NewcomerRecord })).optional(),
  neighbours: z
    .array(z.strictObject({ season: Count, team: Count, from: z.string(), attack: z.number(), defence: z.number() }))
    .optional(),
  moves: z.array(MoveFigures).optional(),
  /** Leagues whose forecasts chose decay, prior and weights together; absent where each league chose for itself. */
  chosenBy: z.array(z.string()).optional(),
  /** What they chose of the weights and shares of all channels, beside decay and prior; absent where that is 1. */
  chosen: z.strictObject({ omega: z.number().optional(), kappa: z.number().optional() }).optional(),
  channels: z.array(ChannelCoverage).optional(),
  memory: MemoryEvidence.nullable().optional(),
  pastPrices: PastPriceScores.nullable().optional(),
  /** What chose each set's calibrator, and the alternatives beside it. */
  calibration: z.array(CalibrationEvidence).optional(),
});
export type ModelEvidence = z.infer<typeof ModelEvidence>;

/** Read stored evidence back. @throws {z.ZodError} when it is none */
export const parseEvidence = (json: string): ModelEvidence => ModelEvidence.parse(JSON.parse(json));
