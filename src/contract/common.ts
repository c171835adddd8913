import { z } from 'zod';
import { BLEND_METHODS, MARKET_WEIGHT_RULES, PRESET_NAMES } from '../main/core/words/choices';
import { DEGRADATION_CODES } from '../main/core/words/degradations';
import { ERROR_CODES } from '../main/core/words/errors';
import { hiddenIn } from '../main/core/words/hidden';
import { ODDS_KINDS, ODDS_METHODS } from '../main/core/words/odds';
import { OUTCOMES } from '../main/core/words/outcomes';
import { SET_IDS } from '../main/core/words/sets';

export const ErrorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const ApiError = z.strictObject({ code: ErrorCode, message: z.string(), hint: z.string().optional() });
export type ApiError = z.infer<typeof ApiError>;

/** Failures travel as data: of a thrown error, Electron would deliver only the message. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: ApiError };

/** No name of a club, league, rule, model or person, and no id, is as long. */
const MOST_IN_A_NAME = 200;
/** What a request calls a thing of the store: an id, a version, a code, a name. */
export const Called = z.string().min(1).max(MOST_IN_A_NAME);
/** The same, where nothing may stand as well. */
export const CalledOrEmpty = z.string().max(MOST_IN_A_NAME);
/** What a person writes for others to read: nothing in it hides, or turns round what stands beside it. */
export const Written = (most: number, why?: string) =>
  z.string().trim().min(1, why).max(most).refine(isPlain, { error: hides });
/** The same, where nothing may be written as well. */
export const WrittenOrEmpty = (most: number) => z.string().trim().max(most).refine(isPlain, { error: hides });
const isPlain = (text: string): boolean => hiddenIn(text) === null;
const hides = ({ input }: { readonly input?: unknown }): string =>
  `holds the hidden character ${hiddenIn(String(input))}: take it out`;
/** More leagues, seasons or models than a person can ask for one by one. */
export const MOST_ASKED = 1000;

/** Longer than any path of Windows or Unix. */
const MOST_IN_A_PATH = 33_000;
/**
 * A file or folder of this machine. To the page it is a token that main has given it: it names none itself
 * (`main/bridge/place-fields.ts`).
 */
export const Place = z.string().min(1).max(MOST_IN_A_PATH).meta({ isPlace: true });
/** What was chosen or dropped at once. */
export const Places = z.array(Place).max(1000);

export const Probability = z.number().min(0).max(1);
/** Three probabilities of one match: home win, draw, away win. They sum to 1. */
export const Triple = z.strictObject({ home: Probability, draw: Probability, away: Probability });
export type Triple = z.infer<typeof Triple>;
/** Which side won a match, or neither. */
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;
/** Where a probability lies in 95 of 100 cases, as far as its parameters are uncertain. */
export const Interval = z.strictObject({ low: Probability, high: Probability });
export type Interval = z.infer<typeof Interval>;
export const TripleInterval = z.strictObject({ home: Interval, draw: Interval, away: Interval });
export type TripleInterval = z.infer<typeof TripleInterval>;

/** Decimal prices of one match, each above 1. */
export const OddsTriple = z.strictObject({ home: z.number().gt(1), draw: z.number().gt(1), away: z.number().gt(1) });
export type OddsTriple = z.infer<typeof OddsTriple>;

export const SetId = z.enum(SET_IDS);
export type SetId = z.infer<typeof SetId>;
export const Preset = z.enum(PRESET_NAMES);
export type Preset = z.infer<typeof Preset>;
export const BlendMethod = z.enum(BLEND_METHODS);
export type BlendMethod = z.infer<typeof BlendMethod>;
export const MarketWeightRule = z.enum(MARKET_WEIGHT_RULES);
export type MarketWeightRule = z.infer<typeof MarketWeightRule>;
export const OddsMethod = z.enum(ODDS_METHODS);
export type OddsMethod = z.infer<typeof OddsMethod>;
/** Calendar date, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
export const Sha256 = z
  .string()
  .max(64)
  .regex(/^[0-9a-f]{64}$/);
/** A season as written by the league: `2013-14`, or `2015` where it follows the calendar year. */
export const SeasonLabel = z
  .string()
  .max(7)
  .regex(/^\d{4}(-\d{2})?$/);
export const OddsKind = z.enum(ODDS_KINDS);
export type OddsKind = z.infer<typeof OddsKind>;

export const DegradationCode = z.enum(DEGRADATION_CODES);
export type DegradationCode = z.infer<typeof DegradationCode>;
export const Degradation = z.strictObject({
  code: DegradationCode,
  message: z.string(),
  /** The sets whose numbers it touched. */
  sets: z.array(SetId),
});
export type Degradation = z.infer<typeof Degradation>;
