import { z } from 'zod';
import { SCORE_IDS } from '../main/core/words/scores';
import { FORECAST_SOURCES, STAGES, VOICES } from '../main/core/words/voices';
import { Called, IsoDate, MOST_ASKED, Outcome, Probability, SeasonLabel, SetId } from './common';
import { ComparisonVerdict } from './reliability-verdict';

const Count = z.int().nonnegative();
export const VoiceId = z.enum(VOICES);
export type VoiceId = z.infer<typeof VoiceId>;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;
export const ForecastSource = z.enum(FORECAST_SOURCES);
export type ForecastSource = z.infer<typeof ForecastSource>;
export const ScoreName = z.enum(SCORE_IDS);

/**
 * Which past forecasts are looked at, of matches with usable odds: walk-forward forecasts behind the active models, or
 * those of finalised jackpots as they were locked, which are not known as blended.
 */
export const ForecastSelection = z.strictObject({
  source: ForecastSource.default('backtest'),
  /** Codes; all where it is empty. */
  leagues: z.array(Called).max(MOST_ASKED).default([]),
  fromSeason: SeasonLabel.nullable().default(null),
  toSeason: SeasonLabel.nullable().default(null),
  fromDate: IsoDate.nullable().default(null),
  toDate: IsoDate.nullable().default(null),
  stage: Stage.default('calibrated'),
});
export type ForecastSelection = z.infer<typeof ForecastSelection>;

/** Which locked jackpots there are, and what of them counts, whatever is selected of it. */
export const LockedFacts = z.strictObject({
  /** With a result. */
  jackpots: Count,
  /** Finalised, without any result yet. */
  waiting: Count,
  /** Finalised versions that a newer one stands in for. */
  superseded: Count,
  /** Fixtures with a result, those of them whose match counts in an earlier jackpot, void ones, and ones without. */
  results: Count,
  repeated: Count,
  void: Count,
  open: Count,
});
export type LockedFacts = z.infer<typeof LockedFacts>;

/** What a selection came to. */
export const SelectionFacts = z.strictObject({
  source: ForecastSource,
  /** Null for a backtest. */
  locked: LockedFacts.nullable(),
  n: Count,
  days: Count,
  /** Forecast matches of the leagues without usable odds: they are left out, so that all are scored on the same ones. */
  unpriced: Count,
  leagues: z.array(z.string()),
  fromDate: IsoDate.nullable(),
  toDate: IsoDate.nullable(),
  /** Versions of the models whose past forecasts these are. */
  models: z.array(z.string()),
  /** Leagues whose models were stored before forecasts were kept: train them again. */
  withoutForecasts: z.array(z.string()),
});
export type SelectionFacts = z.infer<typeof SelectionFacts>;

/** A mean with its 95 % interval, matches clustered by day; no interval on a single day, or where a loss is infinite. */
const Estimate = z.strictObject({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Estimate = z.infer<typeof Estimate>;

export const VoiceScores = z.strictObject({
  voice: VoiceId,
  logLoss: Estimate,
  /** Summed over the three outcomes. */
  brier: Estimate,
  rps: Estimate,
  brierOf: z.strictObject({ home: Estimate, draw: Estimate, away: Estimate }),
  /** Share of the log loss of base rates, and of the market, that it saves. */
  skillToBaseRates: Estimate,
  skillToMarket: Estimate,
  /** Spiegelhalter's z of the Brier score, three-way: how far it lies from what the forecasts expect of themselves. */
  spiegelhalter: z.number().nullable(),
});
export type VoiceScores = z.infer<typeof VoiceScores>;

export const VoiceComparison = z.strictObject({
  against: VoiceId,
  /** Mean loss of the set less that of the other; below 0 the set is better. */
  mean: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  p: Probability.nullable(),
  verdict: ComparisonVerdict,
  words: z.string(),
});
export type VoiceComparison = z.infer<typeof VoiceComparison>;

/** A point of a reliability curve. */
const CurvePoint = z.strictObject({
  low: Probability,
  high: Probability,
  forecast: Probability,
  value: Probability,
  cases: Count,
  events: Count,
});
const Decomposition = z.strictObject({
  score: z.number(),
  miscalibration: z.number(),
  discrimination: z.number(),
  uncertainty: z.number(),
});
const Bin = z.strictObject({
  low: Probability,
  high: Probability,
  n: Count,
  events: Count,
  forecast: Probability.nullable(),
  observed: Probability.nullable(),
  /** Wilson's interval of the share of events. */
  wilsonLow: Probability.nullable(),
  wilsonHigh: Probability.nullable(),
});
export const Diagram = z.strictObject({
  n: Count,
  events: Count,
  curve: z.array(CurvePoint),
  brier: Decomposition,
  logLoss: Decomposition,
  /** Miscalibration that calibrated forecasts would show by luck. */
  expectedMiscalibration: z.strictObject({ brier: z.number(), logLoss: z.number(), isExact: z.boolean() }),
  /** Exact simultaneous 95 % band: steps at these forecasts. */
  band: z.strictObject({
    forecast: z.array(Probability),
    lower: z.array(Probability),
    upper: z.array(Probability),
    /** Decimals to which forecasts were grouped, outwards; null: each for itself. */
    digits: Count.nullable(),
  }),
  bins: z.array(Bin),
  spiegelhalter: z.strictObject({ z: z.number().nullable(), p: Probability.nullable() }),
  line: z
    .strictObject({ intercept: z.number(), slope: z.number(), interceptError: z.number(), slopeError: z.number() })
    .nullable(),
  ece: z.strictObject({ error: z.number(), nullMean: z.number(), nullSpread: z.number() }),
});
export type Diagram = z.infer<typeof Diagram>;

export const SmallDiagram = z.strictObject({
  voice: VoiceId,
  outcome: Outcome,
  n: Count,
  points: z.array(z.strictObject({ forecast: Probability, value: Probability, cases: Count })),
  miscalibration: z.number(),
  expected: z.number(),
});

export const Period = z.strictObject({
  period: z.string(),
  n: Count,
  logLoss: Estimate,
  market: z.number(),
  skillToBaseRates: Estimate,
  skillToMarket: Estimate,
  /** Mean largest distance between the set and the market on one outcome; mean entropy in nats; mean expected goals. */
  divergence: z.number(),
  entropy: z.number(),
  expectedGoals: z.number(),
  /** Goals of a match, expected by the model and come, on the matches whose score the store knows. */
  goals: z.strictObject({ n: Count, expected: z.number().nullable(), observed: Estimate }),
  /** Share of home wins less share of away wins: expected by the set, and come. */
  homeAdvantage: z.strictObject({ expected: z.number(), observed: Estimate }),
  expected: z.strictObject({ home: z.number(), draw: z.number(), away: z.number() }),
  observed: z.strictObject({ home: Count, draw: Count, away: Count }),
});
export type Period = z.infer<typeof Period>;

export const DriftRun = z.strictObject({
  outcome: Outcome,
  /** ln of the running evidence against calibration, thinned for drawing: match number, day and value. */
  points: z.array(z.strictObject({ match: Count, date: IsoDate, log: z.number() })),
  largestLog: z.number(),
  crossedOn: IsoDate.nullable(),
  /** Events expected, come, and how far apart in standard deviations. */
  expected: z.number(),
  observed: Count,
  z: z.number().nullable(),
});

export const SlateRecord = z.strictObject({
  set: VoiceId,
  expected: z.array(z.number()),
  observed: z.array(Count),
  meanExpected: z.number(),
  meanObserved: z.number(),
  z: z.number().nullable(),
  allExpected: z.number(),
  allObserved: Count,
  /** Chance of as many slates all right, or more, and of as many or fewer, were the probabilities true: exact. */
  allAtLeast: Probability,
  allAtMost: Probability,
});
export type SlateRecord = z.infer<typeof SlateRecord>;

/** One set in one locked jackpot: its picks whose results are known and not void, against what was locked. */
const LockedSlate = z.strictObject({
  set: SetId,
  right: Count,
  expected: z.number(),
  /** P(so many right or fewer), P(so many or more), were the probabilities true: exact. */
  atMost: Probability,
  atLeast: Probability,
  /** Chance of all that count. */
  all: Probability,
});
export const LockedJackpot = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.int().positive(),
  lockedAt: z.string(),
  fromDate: IsoDate,
  toDate: IsoDate,
  fixtures: Count,
  /** Fixtures with a result that is not void, void ones, and ones without: only without these does it count in a sum. */
  counted: Count,
  void: Count,
  open: Count,
  /** Matches that an earlier jackpot has, too. */
  shared: Count,
  sets: z.array(LockedSlate),
});
export type LockedJackpotRow = z.infer<typeof LockedJackpot>;

/** One set over all locked jackpots whose results are complete. */
export const LockedRecord = z.strictObject({
  set: SetId,
  right: Count,
  expected: z.number(),
  z: z.number().nullable(),
  /** Exact distribution of right picks in sum: probabilities[k] = P(first + k right). */
  first: Count,
  probabilities: z.array(Probability),
  atMost: Probability,
  atLeast: Probability,
  /** Jackpots all right, of those that share no match with one before: said, come, and exact chances of so many. */
  allExpected: z.number(),
  allObserved: Count,
  allAtLeast: Probability,
  allAtMost: Probability,
});
export type LockedRecord = z.infer<typeof LockedRecord>;
