import { z } from 'zod';
import { Interval, IsoDate, OddsTriple, Outcome, Probability, SetId, Triple } from './common';
import { FormResult } from './features';
import { FixturePrediction, JackpotDetail, Order } from './jackpots';

const Count = z.int().nonnegative();
const Id = z.strictObject({ id: z.string().min(1) });
const Text = z.string().trim().min(1).max(2000);
/** How far something moves each probability; the three sum to 0. */
const Contribution = z.strictObject({ home: z.number(), draw: z.number(), away: z.number() });

// ── picks, distribution, plan ────────────────────────────────────────────────────────────────────────────────────

/** The outcome picked in one fixture, and what the set gives it. */
export const Pick = z.strictObject({
  order: Order,
  outcome: Outcome,
  probability: Probability,
  /** A person has chosen it; else it is the likeliest of the set. */
  isChanged: z.boolean(),
});
export type Pick = z.infer<typeof Pick>;

/** How many picks of one set come right, exactly. */
export const SetDistribution = z.strictObject({
  set: SetId,
  picks: z.array(Pick),
  all: Probability,
  /** 1 / all; null where that is 0. */
  oneIn: z.number().nullable(),
  /** 95 % interval of `all`: the error of the parameters alone; null where a model has no covariance. */
  interval: Interval.nullable(),
  mean: z.number(),
  /** Standard deviation. */
  spread: z.number(),
  /** P(exactly k right), k = 0 … n. */
  distribution: z.array(Probability),
  /** P(k right or more). */
  atLeast: z.array(Probability),
});
export type SetDistribution = z.infer<typeof SetDistribution>;

/** The best singles, doubles and trebles for a number of lines: arithmetic, never advice. */
export const CoveragePlan = z.strictObject({
  set: SetId,
  /** Lines asked for, and used. */
  asked: z.int().positive(),
  lines: z.int().positive(),
  /** Covered outcomes of each fixture, the pick first. */
  choices: z.array(z.strictObject({ order: Order, outcomes: z.array(Outcome).min(1).max(3), covered: Probability })),
  covered: Probability,
  /** Beside the one line of the picks; null where that has no chance. */
  gain: z.number().nullable(),
  /** P(exactly k fixtures covered). */
  distribution: z.array(Probability),
  /** What other numbers of lines would cover, each better than any with fewer. */
  alternatives: z.array(
    z.strictObject({ lines: z.int().positive(), doubles: Count, trebles: Count, covered: Probability }),
  ),
});
export type CoveragePlan = z.infer<typeof CoveragePlan>;

// ── explanation ──────────────────────────────────────────────────────────────────────────────────────────────────

export const GoalFactor = z.enum(['homeAttack', 'awayDefence', 'awayAttack', 'homeDefence', 'homeAdvantage', 'rho']);
export type GoalFactor = z.infer<typeof GoalFactor>;
export const SetStep = z.enum(['market', 'calibration', 'set']);
export type SetStep = z.infer<typeof SetStep>;

/** What calibration has to say in one set: a weight of 0 changes nothing, for the reason given. */
export const SetCalibrator = z.strictObject({
  set: SetId,
  weight: Probability,
  samples: Count,
  scope: z.enum(['league', 'pooled']),
  reason: z.string(),
});
export type SetCalibrator = z.infer<typeof SetCalibrator>;

const StrengthWithError = z.strictObject({ value: z.number(), error: z.number().nullable() });
/** One club of a fixture: what the model makes of it, and what it has shown. */
export const ExplainedClub = z.strictObject({
  name: z.string(),
  attack: StrengthWithError,
  defence: StrengthWithError,
  /** Decayed number of matches behind it; null for a club that the model has not seen. */
  effectiveMatches: z.number().nullable(),
  /** Strengths month by month, oldest first. */
  trail: z.array(z.strictObject({ date: IsoDate, attack: z.number(), defence: z.number() })),
  /** Days since its last match in the store before the fixture; null where there is none. */
  restDays: Count.nullable(),
  /** Its last matches before the fixture, newest first, in any league of the store that knows it. */
  form: z.array(FormResult),
});
export type ExplainedClub = z.infer<typeof ExplainedClub>;

/** A match of the two, as the store has it. */
export const PastMeeting = z.strictObject({
  date: IsoDate,
  league: z.string(),
  home: z.string(),
  away: z.string(),
  homeGoals: Count,
  awayGoals: Count,
});
export type PastMeeting = z.infer<typeof PastMeeting>;

export const FixtureExplanation = z.strictObject({
  fixture: FixturePrediction,
  /** Two average teams on neutral ground, rho = 0. */
  baseline: Triple,
  goals: z.array(z.strictObject({ factor: GoalFactor, contribution: Contribution })),
  sets: z.record(
    SetId,
    z.strictObject({
      blended: Triple,
      calibrated: Triple,
      final: Triple,
      /** Those behind the step of calibration: its own, that of the set it alters, of the ensemble all three; A's without odds. */
      calibrators: z.array(SetCalibrator).min(1),
      steps: z.array(z.strictObject({ step: SetStep, contribution: Contribution })),
    }),
  ),
  /**
   * It comes to the numbers of the fixture to the last bit. An engine later than the one that finalised a jackpot may not:
   * then the stored numbers stand, and this explains what it would say now.
   */
  comesOut: z.boolean(),
  /** The same in words, a paragraph a set. */
  words: z.record(SetId, z.string()),
  scores: z.strictObject({
    /** [home][away], 0 … 8 and then more. */
    grid: z.array(z.array(Probability)),
    totals: z.array(z.strictObject({ line: z.number(), over: Probability })),
    bothScore: Probability,
    likeliest: z.array(z.strictObject({ homeGoals: Count, awayGoals: Count, probability: Probability })),
  }),
  home: ExplainedClub,
  away: ExplainedClub,
  /** Past meetings in the store before the fixture, newest first. */
  meetings: z.array(PastMeeting),
});
export type FixtureExplanation = z.infer<typeof FixtureExplanation>;

// ── results and record ───────────────────────────────────────────────────────────────────────────────────────────

export const FixtureResult = z.enum(['home', 'draw', 'away', 'void']);
export type FixtureResult = z.infer<typeof FixtureResult>;
export const ResultSource = z.enum(['hand', 'store', 'file']);

/** One entry of the results: the first of a fixture, or a correction of the one before it. */
export const ResultEntry = z.strictObject({
  order: Order,
  outcome: FixtureResult,
  source: ResultSource,
  note: z.string(),
  analyst: z.string(),
  at: z.string(),
  /** It has been corrected since. */
  isReplaced: z.boolean(),
});
export type ResultEntry = z.infer<typeof ResultEntry>;

const Scores = z.strictObject({
  brier: z.number().nullable(),
  /** Nats. */
  logLoss: z.number().nullable(),
  rps: z.number().nullable(),
});
export const SetSettlement = z.strictObject({
  set: SetId,
  /** Fixtures with a result that is not void. */
  counted: Count,
  right: Count,
  expected: z.number(),
  /** P(that many or fewer), P(that many or more), if the forecasts are true. */
  atMost: Probability,
  atLeast: Probability,
  ...Scores.shape,
});
export type SetSettlement = z.infer<typeof SetSettlement>;

export const JackpotResults = z.strictObject({
  id: z.string(),
  /** The result that holds of each fixture, in order; null where none is known. */
  latest: z.array(FixtureResult.nullable()),
  entries: z.array(ResultEntry),
  /** What the store's matches say of fixtures without a result, or against the one entered. */
  offered: z.array(z.strictObject({ order: Order, outcome: FixtureResult, detail: z.string() })),
  sets: z.array(SetSettlement),
});
export type JackpotResults = z.infer<typeof JackpotResults>;

const WithError = z.strictObject({ mean: z.number().nullable(), standardError: z.number().nullable() });
export const SetRecord = z.strictObject({
  set: SetId,
  n: Count,
  brier: WithError,
  logLoss: WithError,
  rps: WithError,
  right: Count,
  expected: z.number(),
  spread: z.number(),
  z: z.number().nullable(),
  /** Against the market on the same fixtures; the smallest difference so many could show. */
  against: z.strictObject({
    reference: z.literal('market'),
    n: Count,
    mean: z.number().nullable(),
    standardError: z.number().nullable(),
    detectable: z.number().nullable(),
  }),
  /** What its size can show and cannot, in a sentence. */
  verdict: z.string(),
});
export type SetRecord = z.infer<typeof SetRecord>;

export const RunningRecord = z.strictObject({
  /** Finalised jackpots with a result, the newest version of each; those it leaves out. */
  jackpots: z.array(
    z.strictObject({ id: z.string(), name: z.string(), version: z.int().positive(), counted: Count, right: Count }),
  ),
  superseded: Count,
  sets: z.array(SetRecord),
});
export type RunningRecord = z.infer<typeof RunningRecord>;

// ── versions ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** One thing that differs between two versions of a jackpot. */
export const JackpotChange = z.strictObject({
  kind: z.enum(['fixture', 'model', 'probability', 'pick']),
  order: Order.nullable(),
  what: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type JackpotChange = z.infer<typeof JackpotChange>;
const VersionRef = z.strictObject({ id: z.string(), name: z.string(), version: z.int().positive() });
export const JackpotDiff = z.strictObject({
  from: VersionRef,
  to: VersionRef,
  reason: z.string().nullable(),
  changes: z.array(JackpotChange),
});
export type JackpotDiff = z.infer<typeof JackpotDiff>;

/** A match of the store that has not been played. */
export const ComingMatch = z.strictObject({
  league: z.string(),
  date: IsoDate,
  home: z.string(),
  away: z.string(),
  odds: OddsTriple.nullable(),
});
export type ComingMatch = z.infer<typeof ComingMatch>;

export const deskChannels = {
  /** Exact distributions of right picks, all seven sets. */
  'jackpots.distribution': { request: Id, response: z.array(SetDistribution) },
  'jackpots.plan': {
    request: z.strictObject({ id: z.string().min(1), set: SetId.default('B'), lines: z.int().min(1).max(4_000_000) }),
    response: CoveragePlan,
  },
  /** Pick another outcome in one set of a draft; null goes back to the likeliest. */
  'jackpots.pick': {
    request: z.strictObject({ id: z.string().min(1), order: Order, set: SetId, outcome: Outcome.nullable() }),
    response: z.array(SetDistribution),
  },
  'jackpots.explain': {
    request: z.strictObject({ id: z.string().min(1), order: Order }),
    response: FixtureExplanation,
  },
  'jackpots.addNote': { request: z.strictObject({ id: z.string().min(1), text: Text }), response: JackpotDetail },
  'jackpots.results': { request: Id, response: JackpotResults },
  /**
   * Enter results of a finalised jackpot. Where one is there already it is a correction, which needs a note; the same again is
   * nothing. All are entered or none.
   */
  'jackpots.enterResults': {
    request: z.strictObject({
      id: z.string().min(1),
      results: z
        .array(z.strictObject({ order: Order, outcome: FixtureResult, note: z.string().trim().max(500).default('') }))
        .min(1)
        .max(50),
      source: z.enum(['hand', 'file']).default('hand'),
    }),
    response: JackpotResults,
  },
  /** Take the results that the store's matches offer for fixtures without one. */
  'jackpots.takeResults': { request: Id, response: JackpotResults },
  /** How the sets have done over all finalised jackpots of this analyst. */
  'jackpots.record': { request: z.strictObject({}), response: RunningRecord },
  'jackpots.diff': {
    request: z.strictObject({ from: z.string().min(1), to: z.string().min(1) }),
    response: JackpotDiff,
  },
  /** Matches of imported fixture lists that are still to come, by league and day. */
  'jackpots.coming': {
    request: z.strictObject({ league: z.string().optional(), from: IsoDate.optional() }),
    response: z.array(ComingMatch),
  },
  /** Record that a club is new in a league: it is known there from now on, and forecast at the prior. */
  'jackpots.addClub': {
    request: z.strictObject({ league: z.string().min(1), name: Text, reason: Text }),
    response: z.strictObject({ league: z.string(), name: z.string() }),
  },
  /** Record that a competition is none of the store's leagues: the pooled league forecasts it. */
  'jackpots.addCompetition': {
    request: z.strictObject({ name: Text, reason: Text }),
    response: z.strictObject({ name: z.string() }),
  },
} as const;
