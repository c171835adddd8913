import { z } from 'zod';
import { Called, CalledOrEmpty, IsoDate, MOST_ASKED, SeasonLabel, Written } from './common';

const Count = z.int().nonnegative();
const Reason = Written(500);
const Name = z.string().trim().min(1).max(120);
const League = Called;

/** Who mapped which spelling to which team, when and why. */
export const TeamAlias = z.strictObject({
  league: z.string(),
  spelling: z.string(),
  team: z.string(),
  analyst: z.string(),
  reason: z.string(),
  createdAt: z.string(),
});
export type TeamAlias = z.infer<typeof TeamAlias>;

/** A team of a league, under the name shown for it. */
export const TeamRow = z.strictObject({
  league: z.string(),
  country: z.string(),
  name: z.string(),
  firstSeason: SeasonLabel,
  lastSeason: SeasonLabel,
  seasons: Count,
  matches: Count,
  /** Other spellings that mean it. */
  spellings: z.array(z.string()),
  /** The club it is in other leagues of its country, where somebody has linked it. */
  club: z.string().nullable(),
  /** A person has not yet said whether this is a club of its own. */
  toReview: z.boolean(),
});
export type TeamRow = z.infer<typeof TeamRow>;

/**
 * A name that an import met and that a person should look at. `new-team`: it became a team of a league that had teams
 * already; `unknown`: it stands in a list of fixtures, whose matches wait until somebody says what it means.
 */
export const UnknownSpelling = z.strictObject({
  league: z.string(),
  spelling: z.string(),
  kind: z.enum(['new-team', 'unknown']),
  /** Where it stands first. */
  file: z.string(),
  line: Count,
  season: SeasonLabel,
  matches: Count,
  /** Teams of the country with a like name, most like first: for a person to choose from. */
  suggestions: z.array(z.string()),
});
export type UnknownSpelling = z.infer<typeof UnknownSpelling>;

/** What a spelling means: a team of the league, or, with `team` null, a club of its own. */
export const SpellingDecision = z.strictObject({
  league: League,
  spelling: Name,
  team: Name.nullable(),
  reason: Reason,
});
export type SpellingDecision = z.infer<typeof SpellingDecision>;

/** What speaks for or against two names being one club: when each played, and whom. */
export const TeamEvidence = z.strictObject({
  name: z.string(),
  seasons: z.array(SeasonLabel),
  matches: Count,
  firstDate: IsoDate.nullable(),
  lastDate: IsoDate.nullable(),
  /** Its opponents in its latest season. */
  opponents: z.array(z.string()),
});
export type TeamEvidence = z.infer<typeof TeamEvidence>;

export const ReviewItem = UnknownSpelling.extend({
  own: TeamEvidence,
  /** Evidence for each suggestion, in the same order. */
  candidates: z.array(TeamEvidence.extend({ reason: z.string() })),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

/**
 * Names of one league whose matches are those of other names: the same fixtures on the same days with the same scores.
 * One decision settles them all.
 */
export const TwinGroup = z.strictObject({
  league: z.string(),
  seasons: z.array(SeasonLabel),
  /** Each spelling with the team it is and the number of matches that both tell. */
  pairs: z.array(z.strictObject({ spelling: z.string(), team: z.string(), coincide: Count })),
  /** Matches told twice because of these spellings, of all that are told under them. */
  coincide: Count,
  of: Count,
});
export type TwinGroup = z.infer<typeof TwinGroup>;

export const TeamChange = z.strictObject({
  kind: z.enum(['alias', 'confirm', 'merge', 'split', 'link', 'unlink']),
  league: z.string(),
  /** The spelling or team it was done to. */
  subject: z.string(),
  /** The team or club it was joined to or taken from; null for a confirmation. */
  object: z.string().nullable(),
  matches: Count,
  analyst: z.string(),
  reason: z.string(),
  at: z.string(),
});
export type TeamChange = z.infer<typeof TeamChange>;

/** Other names of clubs that come with the application, by country; a name that could mean two clubs is not among them. */
export const KnownSpellings = z.strictObject({
  isOn: z.boolean(),
  /** Who last switched it, and why; null while nobody has. */
  choice: z.strictObject({ analyst: z.string(), reason: z.string(), at: z.string() }).nullable(),
  countries: z.array(
    z.strictObject({
      country: z.string(),
      clubs: z.array(z.strictObject({ name: z.string(), also: z.array(z.string()) })),
    }),
  ),
});
export type KnownSpellings = z.infer<typeof KnownSpellings>;

export const Club = z.strictObject({
  country: z.string(),
  name: z.string(),
  teams: z.array(z.strictObject({ league: z.string(), name: z.string(), seasons: z.array(SeasonLabel) })),
});
export type Club = z.infer<typeof Club>;

export const teamChannels = {
  'teams.list': { request: z.strictObject({ league: CalledOrEmpty.optional() }), response: z.array(TeamRow) },
  'teams.aliases': { request: z.strictObject({}), response: z.array(TeamAlias) },
  /** Record that a spelling means a team of a league, from now on. */
  'teams.addAlias': {
    request: z.strictObject({ league: League, spelling: Name, team: Name, reason: Reason }),
    response: TeamAlias,
  },
  /** Names that wait for a person, those with a like name first, with the evidence side by side. */
  'teams.review': { request: z.strictObject({}), response: z.array(ReviewItem) },
  /** Names whose matches coincide with those of other names, by league. */
  'teams.twins': { request: z.strictObject({}), response: z.array(TwinGroup) },
  /** Say what one or more waiting spellings mean. All are recorded or none. */
  'teams.decide': {
    request: z.strictObject({ decisions: z.array(SpellingDecision).min(1).max(1000) }),
    response: z.strictObject({ decided: Count }),
  },
  /** Two teams of a league are one club: all matches of `from` become matches of `into`. */
  'teams.merge': {
    request: z.strictObject({ league: League, from: Name, into: Name, reason: Reason }),
    response: TeamChange,
  },
  /** A spelling is a club of its own after all: the matches that files told under it go back to it. */
  'teams.split': { request: z.strictObject({ league: League, spelling: Name, reason: Reason }), response: TeamChange },
  /** The list of known spellings: whether this store reads names by it, and what it holds. */
  'teams.knownSpellings': { request: z.strictObject({}), response: KnownSpellings },
  /** Read names by the list of known spellings from now on, or leave it aside. What is stored stays as it is. */
  'teams.useKnownSpellings': {
    request: z.strictObject({ isOn: z.boolean(), reason: Reason }),
    response: KnownSpellings,
  },
  'teams.history': { request: z.strictObject({}), response: z.array(TeamChange) },
  'teams.clubs': {
    request: z.strictObject({}),
    response: z.strictObject({
      clubs: z.array(Club),
      /** Teams of one country with the same name in two or more leagues, not linked yet: probably one club. */
      suggestions: z.array(Club),
    }),
  },
  /** Teams of several leagues of one country are one club: it keeps its identity when it is promoted or relegated. */
  'teams.link': {
    request: z.strictObject({
      name: Name,
      teams: z
        .array(z.strictObject({ league: League, team: Name }))
        .min(2)
        .max(MOST_ASKED),
      reason: Reason,
    }),
    response: Club,
  },
  'teams.unlink': { request: z.strictObject({ league: League, team: Name, reason: Reason }), response: TeamChange },
} as const;
