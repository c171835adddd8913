import { z } from 'zod';
import { BlendMethod, Preset, Sha256 } from '../../contract';
import { CHANNELS } from '../core/words/channels';
import type { LeagueModel } from '../core/sets/league-model';

const Knots = z.strictObject({ forecast: z.array(z.number()), value: z.array(z.number()) });
const Calibrator = z.strictObject({
  weight: z.number().min(0).max(1),
  scope: z.enum(['league', 'pooled']),
  samples: z.int().nonnegative(),
  trainedOnEnd: z.int().nullable(),
  reason: z.string(),
  maps: z.strictObject({ home: Knots, draw: Knots, away: Knots }).nullable(),
});
const LineSums = z.strictObject({ x: z.number(), y: z.number(), xx: z.number(), xy: z.number() });
const MoveSums = z.strictObject({ count: z.int().nonnegative(), attack: LineSums, defence: LineSums });
const MarketWeights = z.strictObject({ B: z.number().min(0).max(0.7), C: z.number().min(0).max(0.7) });
const PoolMember = z.strictObject({
  id: Sha256,
  version: z.string(),
  league: z.string(),
  asOf: z.int(),
  weight: z.number().positive(),
  mu: z.number(),
  homeAdvantage: z.number(),
  rho: z.number(),
  errors: z.array(z.number()).length(6),
  attack: z.number(),
  defence: z.number(),
  both: z.number(),
  /** Absent where they are those of every training before they could be changed. */
  marketWeights: MarketWeights.optional(),
});
const Strengths = { attack: z.number(), defence: z.number() };
const Team = z.strictObject({
  name: z.string(),
  ...Strengths,
  effectiveMatches: z.number(),
  lastSeason: z.string(),
  goalsAlone: z.strictObject(Strengths).optional(),
});
/** Shrinkage is absent in models stored before there was a choice. */
const Newcomers = z.strictObject({
  ...Strengths,
  count: z.int().nonnegative(),
  shrinkage: z.number().positive().optional(),
});
const Channels = z.strictObject({
  channels: z.array(
    z.strictObject({
      channel: z.enum([...CHANNELS, 'prices']),
      omega: z.number().positive(),
      kappa: z.number().positive(),
      xi: z.number().nonnegative(),
    }),
  ),
  redCardWeight: z.number().positive(),
});
const Memory = z.strictObject({
  mu: z.number(),
  homeAdvantage: z.number(),
  rho: z.number(),
  teams: z.array(Team),
  newcomers: Newcomers,
  moves: z.record(z.string(), MoveSums).optional(),
});

/** A model as JSON: what the store and the report carry, in full precision. */
export const ModelDocument = z.strictObject({
  engine: z.string(),
  league: z.string(),
  preset: Preset,
  asOf: z.int(),
  xi: z.number().nonnegative(),
  sigma: z.number().positive(),
  maxGoals: z.int().positive().nullable(),
  mu: z.number(),
  homeAdvantage: z.number(),
  rho: z.number(),
  teams: z.array(Team),
  newcomers: Newcomers,
  moves: z.record(z.string(), MoveSums).optional(),
  pool: z.array(PoolMember).min(1).optional(),
  /** Both absent in models stored before they were known, and where there was nothing to count or to remember. */
  channels: Channels.optional(),
  memory: Memory.optional(),
  /** Absent in models stored before there was a choice; a default filled in here would change the hash of their reports. */
  blend: BlendMethod.optional(),
  marketWeights: MarketWeights,
  calibrators: z.strictObject({ A: Calibrator, B: Calibrator, C: Calibrator }),
  ensembleWeights: z.strictObject({ A: z.number(), B: z.number(), C: z.number() }),
}) satisfies z.ZodType<LeagueModel>;
export type ModelDocument = z.infer<typeof ModelDocument>;

/** Read a model back from stored JSON. @throws {z.ZodError} when it is not one */
export const parseModel = (json: string): ModelDocument => ModelDocument.parse(JSON.parse(json));
