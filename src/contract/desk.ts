import { z } from 'zod';
import {
  Called,
  CalledOrEmpty,
  Interval,
  IsoDate,
  OddsTriple,
  Outcome,
  Probability,
  SetId,
  Written,
  WrittenOrEmpty,
} from './common';
import { FixtureExplanation } from './explanation';
import { JackpotDetail, Order } from './jackpots';
import { FixtureResult, JackpotResults, RunningRecord } from './results';

const Count = z.int().nonnegative();
/** A place a person asks for: whether the jackpot has it, its own answer says. */
const AskedOrder = z.int().positive();
/** More lines than anybody fills in: thirteen trebles and a double are fewer. */
const MOST_LINES = 4_000_000;
const Id = z.strictObject({ id: Called });
const Text = Written(2000);

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
    request: z.strictObject({
      id: Called,
      set: SetId.default('B'),
      lines: z.int().min(1).max(MOST_LINES, `a plan has at most ${MOST_LINES} lines`),
    }),
    response: CoveragePlan,
  },
  /** Pick another outcome in one set of a draft; null goes back to the likeliest. */
  'jackpots.pick': {
    request: z.strictObject({ id: Called, order: AskedOrder, set: SetId, outcome: Outcome.nullable() }),
    response: z.array(SetDistribution),
  },
  'jackpots.explain': {
    request: z.strictObject({ id: Called, order: AskedOrder }),
    response: FixtureExplanation,
  },
  'jackpots.addNote': { request: z.strictObject({ id: Called, text: Text }), response: JackpotDetail },
  'jackpots.results': { request: Id, response: JackpotResults },
  /**
   * Enter results of a finalised jackpot. Where one is there already it is a correction, which needs a note; the same again is
   * nothing. All are entered or none.
   */
  'jackpots.enterResults': {
    request: z.strictObject({
      id: Called,
      results: z
        .array(z.strictObject({ order: AskedOrder, outcome: FixtureResult, note: WrittenOrEmpty(500).default('') }))
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
    request: z.strictObject({ from: Called, to: Called }),
    response: JackpotDiff,
  },
  /** Matches of imported fixture lists that are still to come, by league and day. */
  'jackpots.coming': {
    request: z.strictObject({ league: CalledOrEmpty.optional(), from: IsoDate.optional() }),
    response: z.array(ComingMatch),
  },
  /** Record that a club is new in a league: it is known there from now on, and forecast at the prior. */
  'jackpots.addClub': {
    request: z.strictObject({ league: Called, name: Text, reason: Text }),
    response: z.strictObject({ league: z.string(), name: z.string() }),
  },
  /** Record that a competition is none of the store's leagues: the pooled league forecasts it. */
  'jackpots.addCompetition': {
    request: z.strictObject({ name: Text, reason: Text }),
    response: z.strictObject({ name: z.string() }),
  },
} as const;
