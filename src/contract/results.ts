import { z } from 'zod';
import { Probability, SetId } from './common';
import { Order } from './jackpots';

const Count = z.int().nonnegative();

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
