import { z } from 'zod';
import { CalledOrEmpty, IsoDate, SeasonLabel } from './common';

const Count = z.int().nonnegative();

/** What may be wrong with the data as a whole; each kind is mended in its own way. */
export const DoubtKind = z.enum([
  /** A match that may be another one told again: kept out of fits until a person decides. */
  'possible-double',
  /** A club told to have played more than once on a day. */
  'club-twice-a-day',
  /** More matches, or more clubs, than the league can have. */
  'season-too-large',
  /** A club vanishes from a league and one of a like name appears. */
  'club-renamed',
  /** Names whose matches coincide with those of other names: counted twice until it is said that they are one. */
  'names-coincide',
  /** A name that nobody has said the meaning of. */
  'question-open',
]);
export type DoubtKind = z.infer<typeof DoubtKind>;

/** A match as a doubt shows it. */
export const DoubtMatch = z.strictObject({
  league: z.string(),
  season: SeasonLabel,
  date: IsoDate,
  home: z.string(),
  away: z.string(),
  /** `2-1`, or what became of it. */
  score: z.string(),
  file: z.string(),
  line: Count,
});
export type DoubtMatch = z.infer<typeof DoubtMatch>;

export const Doubt = z.strictObject({
  kind: DoubtKind,
  league: z.string(),
  season: SeasonLabel.nullable(),
  /** One sentence that names the thing and the number. */
  message: z.string(),
  /** Code of the rule of cleaning behind it; null where there is none. */
  rule: z.string().nullable(),
  /** The name in question; null where it is not about a name. */
  spelling: z.string().nullable(),
  /** The matches in question, at most a handful. */
  matches: z.array(DoubtMatch),
});
export type Doubt = z.infer<typeof Doubt>;

export const DoubtCount = z.strictObject({ kind: DoubtKind, count: Count, meaning: z.string(), action: z.string() });
export type DoubtCount = z.infer<typeof DoubtCount>;

/** Doubts that were open when a model was trained. */
export const ModelDoubt = z.strictObject({ kind: DoubtKind, count: Count, example: z.string() });
export type ModelDoubt = z.infer<typeof ModelDoubt>;

export const doubtChannels = {
  /** What about the stored data a person should settle, weightiest first; of one league where one is named. */
  'doubts.list': {
    request: z.strictObject({
      league: CalledOrEmpty.optional(),
      /** Most doubts listed; `total` and `kinds` count them all. */
      limit: z.int().positive().max(100_000).default(5000),
    }),
    response: z.strictObject({ total: Count, kinds: z.array(DoubtCount), doubts: z.array(Doubt) }),
  },
} as const;
