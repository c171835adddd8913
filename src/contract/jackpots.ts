import { z } from 'zod';
import { MAX_FIXTURES, MAX_ROWS } from '../main/core/words/limits';
import {
  Called,
  Degradation,
  IsoDate,
  OddsTriple,
  Probability,
  SetId,
  Sha256,
  Triple,
  TripleInterval,
  Written,
} from './common';

const Count = z.int().nonnegative();
/** Place of a fixture in its jackpot, from 1. */
export const Order = z.int().min(1).max(MAX_FIXTURES);

/** A cell of a list, as typed. */
const Cell = z.string().max(400);

export const KickOff = z
  .string()
  .max(5)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** What a fixture says of itself only where it does: absent is no time given, and a home side at home. */
export const FixtureDetails = {
  /** `HH:MM` as published, never moved by a zone. */
  kickoff: KickOff.optional(),
  /** Played on neutral ground: without home advantage. */
  neutral: z.literal(true).optional(),
};

/** One fixture as typed: raw text is kept, resolution happens beside it. */
export const FixtureInput = z.strictObject({
  date: IsoDate,
  league: Cell,
  home: Cell.min(1),
  away: Cell.min(1),
  odds: OddsTriple.nullable(),
  ...FixtureDetails,
});
export type FixtureInput = z.infer<typeof FixtureInput>;

/** A fixture to be looked at although its day may not be known. */
export const CheckedFixture = FixtureInput.extend({ date: IsoDate.nullable() });
export type CheckedFixture = z.infer<typeof CheckedFixture>;

/** A row of the entry grid, each cell as typed: nothing is lost, whatever is wrong with it. */
export const DraftRow = z.strictObject({
  date: Cell,
  time: Cell,
  league: Cell,
  home: Cell,
  away: Cell,
  oddsHome: Cell,
  oddsDraw: Cell,
  oddsAway: Cell,
  neutral: z.boolean(),
});
export type DraftRow = z.infer<typeof DraftRow>;

/** A row of a list as it was understood, also where it cannot be used yet. */
export const FixtureRow = z.strictObject({
  line: Count,
  date: IsoDate.nullable(),
  league: z.string(),
  home: z.string().min(1),
  away: z.string().min(1),
  odds: OddsTriple.nullable(),
  ...FixtureDetails,
  /** What stands where no date could be read, and the three prices as written; empty where there are none. */
  written: z.strictObject({ date: z.string(), odds: z.array(z.string()).max(3) }),
});
export type FixtureRow = z.infer<typeof FixtureRow>;

/**
 * What keeps a line of a fixture list from being used. `line` counts from 1: of the text, of the fixtures, or of the rows of a
 * draft.
 */
export const FixtureProblem = z.strictObject({
  line: Count,
  column: z.string().nullable(),
  code: z.string(),
  /** Without the line, which stands beside it. */
  message: z.string(),
  /** What is written there; null where it is the whole line or nothing. */
  value: z.string().nullable(),
  /** What may be meant, at most three, likeliest first. */
  suggestions: z.array(z.string()),
});
export type FixtureProblem = z.infer<typeof FixtureProblem>;

export const SetInfo = z.strictObject({
  id: SetId,
  name: z.string(),
  kind: z.enum(['calibrated', 'scenario']),
  definition: z.string(),
});

/** 95 % intervals of one fixture's numbers: the error of the parameters alone. */
export const FixtureIntervals = z.strictObject({
  /** Before calibration: the goal model alone. */
  model: TripleInterval,
  sets: z.record(SetId, TripleInterval),
});
export type FixtureIntervals = z.infer<typeof FixtureIntervals>;

export const FixturePrediction = z.strictObject({
  order: Order,
  date: IsoDate,
  league: z.string(),
  home: z.string(),
  away: z.string(),
  ...FixtureDetails,
  modelVersion: z.string(),
  /** Days between the end of the model's data and the fixture. */
  dataAge: z.int(),
  odds: OddsTriple.nullable(),
  overround: z.number().nullable(),
  market: Triple.nullable(),
  /** What past prices say in place of a market; absent where there is one, or no memory of them. */
  memory: Triple.optional(),
  lambdaHome: z.number().positive(),
  lambdaAway: z.number().positive(),
  rho: z.number(),
  /** Before calibration: the goal model alone. */
  model: Triple,
  sets: z.record(SetId, Triple),
  /** Null where the model was stored without the covariance of its parameters. */
  intervals: FixtureIntervals.nullable(),
  /** By set: entropy in nats (at most ln 3), the largest probability less the second, sets of the same likeliest outcome. */
  entropy: z.record(SetId, z.number()),
  margin: z.record(SetId, Probability),
  agreeing: z.record(SetId, z.int().min(1).max(7)),
  degradations: z.array(Degradation),
});
export type FixturePrediction = z.infer<typeof FixturePrediction>;

export const JackpotStatus = z.enum(['draft', 'finalised']);
export const JackpotSummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.int().positive(),
  status: JackpotStatus,
  fixtures: Count,
  release: Sha256.nullable(),
  /** Probability that the likeliest outcome of set B is right in every fixture; null until predicted. */
  probabilityAll: z.number().nullable(),
  revises: z.string().nullable(),
  /** Why this version was made of the one before it. */
  reason: z.string().nullable(),
  /** Fixtures with a result. */
  results: Count,
  createdAt: z.string(),
  finalisedAt: z.string().nullable(),
});
export type JackpotSummary = z.infer<typeof JackpotSummary>;

export const JackpotDetail = z.strictObject({
  jackpot: JackpotSummary,
  /** The entry grid, each cell as typed; dates as the store writes them where they can be read. */
  rows: z.array(DraftRow),
  /** What of the rows can be read, in their order. */
  inputs: z.array(FixtureInput),
  models: z.array(z.strictObject({ league: z.string(), version: z.string() })),
  /** Those that are shown. */
  sets: z.array(SetInfo),
  /** Those that are left out of a draft: somebody switched them off. What is finalised keeps all. */
  setsOff: z.array(SetId),
  /** Blended sets of its models that nothing calibrates, and why: they are shown as blended. */
  uncalibrated: z.array(z.strictObject({ version: z.string(), set: SetId, reason: z.string() })),
  notes: z.array(z.strictObject({ text: z.string(), analyst: z.string(), at: z.string() })),
  /** What stands between the inputs and a prediction; empty when predictions are complete. */
  problems: z.array(FixtureProblem),
  predictions: z.array(FixturePrediction),
  contentHash: Sha256.nullable(),
});
export type JackpotDetail = z.infer<typeof JackpotDetail>;

const Id = z.strictObject({ id: Called });
const Name = Written(120);

export const jackpotChannels = {
  /** Read a pasted or loaded fixture list in whatever form people publish it. Writes nothing. */
  'jackpots.parse': {
    request: z.strictObject({
      text: z.string().max(1_000_000),
      /** Day of pasting, from which days without a year are counted; today when it is left out. */
      asOf: IsoDate.optional(),
      /** Day of every fixture for which the list states none. */
      date: IsoDate.optional(),
    }),
    response: z.strictObject({
      /** Those that can be used as they are. */
      fixtures: z.array(FixtureInput),
      /** All of them, in the order of the text. */
      rows: z.array(FixtureRow),
      problems: z.array(FixtureProblem),
    }),
  },
  /** Check fixtures against the teams the store knows and, where asked, its active models. Writes nothing. */
  'jackpots.check': {
    request: z.strictObject({
      fixtures: z.array(CheckedFixture).max(MAX_FIXTURES),
      /** The line of each fixture, for the problems; its place in the list when left out. */
      lines: z.array(Count).max(MAX_FIXTURES).optional(),
      againstModels: z.boolean().default(false),
    }),
    response: z.strictObject({ problems: z.array(FixtureProblem) }),
  },
  'jackpots.list': { request: z.strictObject({}), response: z.array(JackpotSummary) },
  'jackpots.get': { request: Id, response: JackpotDetail },
  /** New draft, locked to the models active now; or a jackpot that is finalised at once, or not there at all. */
  'jackpots.create': {
    request: z.strictObject({
      name: Name,
      fixtures: z.array(FixtureInput).max(MAX_FIXTURES).default([]),
      /** The grid as typed, in the place of fixtures. */
      rows: z.array(DraftRow).max(MAX_ROWS).optional(),
      finalise: z.boolean().default(false),
    }),
    response: JackpotDetail,
  },
  /** Change a draft; `useCurrentModels` locks it to the models active now. */
  'jackpots.update': {
    request: z.strictObject({
      id: Called,
      name: Name.optional(),
      fixtures: z.array(FixtureInput).max(MAX_FIXTURES).optional(),
      rows: z.array(DraftRow).max(MAX_ROWS).optional(),
      useCurrentModels: z.boolean().default(false),
    }),
    response: JackpotDetail,
  },
  'jackpots.delete': { request: Id, response: z.strictObject({ deleted: z.literal(true) }) },
  /** Store the predictions and close the jackpot for good. */
  'jackpots.finalise': { request: Id, response: JackpotDetail },
  /** Copy a finalised jackpot into a new draft, version n + 1. */
  'jackpots.revise': {
    request: z.strictObject({ id: Called, reason: Written(500) }),
    response: JackpotDetail,
  },
} as const;
