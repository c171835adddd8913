import { z } from 'zod';

/** What can go wrong that a person can act on. Everything else is a bug and travels as `internal`. */
export const ErrorCode = z.enum([
  'bad-request',
  'bad-file',
  'needs-mapping',
  'rows-unusable',
  'not-found',
  'unknown-league',
  'unknown-team',
  'insufficient-data',
  'too-few-matches',
  'disconnected',
  'no-maximum',
  'not-converged',
  'bad-odds',
  'finalised',
  'no-model',
  'store-newer',
  'store-changed',
  'store-corrupt',
  'store-busy',
  'store-full',
  'cancelled',
  'verification-failed',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const ApiError = z.strictObject({ code: ErrorCode, message: z.string(), hint: z.string().optional() });
export type ApiError = z.infer<typeof ApiError>;

/** Failures travel as data: of a thrown error, Electron would deliver only the message. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: ApiError };

export const Probability = z.number().min(0).max(1);
/** Three probabilities of one match: home win, draw, away win. They sum to 1. */
export const Triple = z.strictObject({ home: Probability, draw: Probability, away: Probability });
export type Triple = z.infer<typeof Triple>;
/** Decimal prices of one match, each above 1. */
/** Where a probability lies in 95 of 100 cases, as far as its parameters are uncertain. */
export const Interval = z.strictObject({ low: Probability, high: Probability });
export type Interval = z.infer<typeof Interval>;
export const TripleInterval = z.strictObject({ home: Interval, draw: Interval, away: Interval });
export type TripleInterval = z.infer<typeof TripleInterval>;

export const OddsTriple = z.strictObject({ home: z.number().gt(1), draw: z.number().gt(1), away: z.number().gt(1) });
export type OddsTriple = z.infer<typeof OddsTriple>;

export const SetId = z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
export type SetId = z.infer<typeof SetId>;
export const Preset = z.enum(['fitted', 'specification']);
export type Preset = z.infer<typeof Preset>;
/** How model and market are blended: (1 − w) model + w market, or model^(1 − w) · market^w, renormalised. */
export const BlendMethod = z.enum(['linear', 'log-pool']);
export type BlendMethod = z.infer<typeof BlendMethod>;
/** Where the market's weight in set B comes from: the constant, or the forecasts of earlier seasons. */
export const MarketWeightRule = z.enum(['fixed', 'learned']);
export type MarketWeightRule = z.infer<typeof MarketWeightRule>;
/** Ways to take the margin out of odds. */
export const OddsMethod = z.enum(['multiplicative', 'additive', 'power', 'shin', 'odds-ratio']);
export type OddsMethod = z.infer<typeof OddsMethod>;
/** Calendar date, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A season as written by the league: `2013-14`, or `2015` where it follows the calendar year. */
export const SeasonLabel = z.string().regex(/^\d{4}(-\d{2})?$/);
export const OddsKind = z.enum(['closing', 'pre-closing']);
export type OddsKind = z.infer<typeof OddsKind>;

/** Every fallback the engine may take. It is stored with the number it touched and shown wherever that number is. */
export const DegradationCode = z.enum([
  'no-odds',
  'odds-refused',
  'unseen-team',
  'thin-history',
  'rho-clamped',
  'stale-model',
  'margin-method',
  'as-stored',
]);
export type DegradationCode = z.infer<typeof DegradationCode>;
export const Degradation = z.strictObject({
  code: DegradationCode,
  message: z.string(),
  /** The sets whose numbers it touched. */
  sets: z.array(SetId),
});
export type Degradation = z.infer<typeof Degradation>;
