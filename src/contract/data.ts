import { z } from 'zod';
import { ISSUE_ACTIONS, ISSUE_SEVERITIES } from '../main/core/words/cleaning';
import { Called, CalledOrEmpty, ErrorCode, IsoDate, OddsKind, Places, SeasonLabel, Sha256, Written } from './common';
import { DoubtCount } from './doubts';
import { SpellingDecision, TwinGroup, UnknownSpelling } from './teams';

const Count = z.int().nonnegative();

export const LeagueStatus = z.strictObject({
  code: z.string(),
  name: z.string(),
  country: z.string(),
  seasons: z.array(SeasonLabel),
  matches: Count,
  withOdds: Count,
  firstDate: IsoDate.nullable(),
  lastDate: IsoDate.nullable(),
  activeModel: z.string().nullable(),
});
export const Status = z.strictObject({
  store: z.string(),
  sqlite: z.string(),
  analyst: z.string(),
  matches: Count,
  lastDate: IsoDate.nullable(),
  leagues: z.array(LeagueStatus),
  audit: z.strictObject({
    count: Count,
    head: Sha256,
    ok: z.boolean(),
    /** The first entry that is wrong, in a sentence. */
    fault: z.string().nullable(),
  }),
});
export type Status = z.infer<typeof Status>;

/** One cell of the coverage map: a league's season as the store holds it. */
export const CoverageCell = z.strictObject({
  league: z.string(),
  season: SeasonLabel,
  matches: Count,
  finished: Count,
  teams: Count,
  closing: Count,
  preClosing: Count,
  /** Kept out of fits: by a rule of cleaning or by a person. */
  excluded: Count,
  /** Without a result although the season has gone on for two weeks or more since. */
  overdue: Count,
  /** Matches of a full double round between these teams; what `matches` is shaded against. */
  expected: Count,
  firstDate: IsoDate,
  lastDate: IsoDate,
});
export type CoverageCell = z.infer<typeof CoverageCell>;
export const Coverage = z.strictObject({
  leagues: z.array(z.strictObject({ code: z.string(), name: z.string(), country: z.string() })),
  seasons: z.array(SeasonLabel),
  cells: z.array(CoverageCell),
});
export type Coverage = z.infer<typeof Coverage>;

export const IssueSeverity = z.enum(ISSUE_SEVERITIES);
export type IssueSeverity = z.infer<typeof IssueSeverity>;
export const IssueAction = z.enum(ISSUE_ACTIONS);
export type IssueAction = z.infer<typeof IssueAction>;

/** A stored value that a newer statement replaced. What was empty before is no change of a value. */
export const MatchChange = z.strictObject({
  league: z.string(),
  season: SeasonLabel,
  date: IsoDate,
  home: z.string(),
  away: z.string(),
  field: z.enum(['score', 'status', 'odds', 'date', 'team', 'statistics']),
  /** As a person reads it: `2-1`, `PSC closing 1.80 / 3.50 / 4.20`, `postponed`, `2024-05-01`. */
  before: z.string(),
  after: z.string(),
  beforeFile: z.string(),
  beforeLine: Count,
  afterFile: z.string(),
  afterLine: Count,
});
export type MatchChange = z.infer<typeof MatchChange>;

/** How often a rule of cleaning spoke, with its first findings. */
export const RuleCount = z.strictObject({
  rule: z.string(),
  severity: IssueSeverity,
  action: IssueAction,
  count: Count,
  examples: z.array(
    z.strictObject({
      file: z.string(),
      line: Count,
      column: z.string().nullable(),
      text: z.string(),
      message: z.string(),
    }),
  ),
});
export type RuleCount = z.infer<typeof RuleCount>;

export const ImportedFile = z.strictObject({
  path: z.string(),
  sha256: Sha256,
  /** Which reader understood it: `football-data.co.uk`, `api-football`, `generic csv`, … */
  source: z.string(),
  league: z.string(),
  season: SeasonLabel,
  rows: Count,
  inserted: Count,
  updated: Count,
  unchanged: Count,
  /** Issues of the whole file, counted with its first league and season. */
  issues: Count,
  /** The same by rule; empty for a file that was known. */
  rules: z.record(z.string(), Count),
  /** Teams the league did not have before, where it had any: new clubs, or new spellings of old ones. */
  newTeams: z.array(z.string()),
  /** The store had the very bytes of this file already. */
  isKnown: z.boolean(),
});
/** A file that could not be used as a whole; the others were imported. `needs-mapping` asks for a column mapping. */
export const RefusedFile = z.strictObject({
  path: z.string(),
  code: ErrorCode,
  message: z.string(),
  /** What to do about it, where that is known. */
  hint: z.string().optional(),
});
export const ImportResult = z.strictObject({
  /** True when nothing was written: what an import would do. */
  dryRun: z.boolean(),
  files: z.array(ImportedFile),
  refused: z.array(RefusedFile),
  matches: Count,
  issues: Count,
  /** By severity, then by count. */
  rules: z.array(RuleCount),
  /** Stored values that changed; the first few hundred are shown, all are counted and, once written, kept as history. */
  changes: z.strictObject({ total: Count, shown: z.array(MatchChange) }),
  /** Names whose matches coincide with those of others: by league one question, which one decision settles. */
  twins: z.array(TwinGroup),
  /** Names that a person should look at: like a name that the league has, or unknown in a list of fixtures. */
  spellings: z.array(UnknownSpelling),
  /** Everything about the stored data that a person should settle, by kind. */
  doubts: z.array(DoubtCount),
  tookMs: z.number().nonnegative(),
});
export type ImportResult = z.infer<typeof ImportResult>;

export const SourceFile = z.strictObject({
  id: z.int(),
  name: z.string(),
  source: z.string(),
  sha256: Sha256,
  bytes: Count,
  encoding: z.string(),
  league: z.string(),
  season: SeasonLabel,
  rows: Count,
  inserted: Count,
  updated: Count,
  unchanged: Count,
  issues: Count,
  importedAt: z.string(),
});
export type SourceFile = z.infer<typeof SourceFile>;

export const IngestionIssue = z.strictObject({
  file: z.string(),
  fileId: z.int(),
  line: Count,
  column: z.string().nullable(),
  rule: z.string(),
  severity: IssueSeverity,
  action: IssueAction,
  text: z.string(),
  message: z.string(),
});
export type IngestionIssue = z.infer<typeof IngestionIssue>;

export const MatchStatus = z.enum(['finished', 'scheduled', 'postponed', 'cancelled', 'abandoned', 'awarded']);
export const MatchDecision = z.enum(['include', 'exclude']);

/** Counts of a match beside its goals, home before away; null for a pair that no file has. */
const CountPair = z.tuple([Count, Count]).nullable();
export const MatchCounts = z.strictObject({
  shots: CountPair,
  shotsOnTarget: CountPair,
  corners: CountPair,
  halfTime: CountPair,
  redCards: CountPair,
  /** Where they were read. */
  file: z.string(),
  line: Count,
});
export type MatchCounts = z.infer<typeof MatchCounts>;

export const MatchRow = z.strictObject({
  date: IsoDate,
  home: z.string(),
  away: z.string(),
  status: MatchStatus,
  neutral: z.boolean(),
  homeGoals: Count.nullable(),
  awayGoals: Count.nullable(),
  odds: z.strictObject({ home: z.number(), draw: z.number(), away: z.number() }).nullable(),
  oddsSource: z.string().nullable(),
  oddsKind: OddsKind.nullable(),
  /** Rule of cleaning, or suspicion of being another match told again, that keeps the match out of fits; null for none. */
  exclusion: z.string().nullable(),
  /** What a person decided against or beyond the rule, with the reason. */
  decision: MatchDecision.nullable(),
  decisionReason: z.string().nullable(),
  file: z.string(),
  line: Count,
  /** Shots, corners, cards and half-time; null where no file has them. */
  counts: MatchCounts.nullable(),
});
export type MatchRow = z.infer<typeof MatchRow>;

/** A correction as it is kept: what changed, from which bytes to which, and when. */
export const Correction = MatchChange.extend({
  beforeSha256: Sha256,
  afterSha256: Sha256,
  at: z.string(),
});
export type Correction = z.infer<typeof Correction>;

const Limit = (most: number) => z.int().positive().max(10_000).default(most);

export const dataChannels = {
  'data.status': { request: z.strictObject({}), response: Status },
  'data.coverage': { request: z.strictObject({}), response: Coverage },
  /**
   * Start importing files and folders, or, with `dryRun`, find out what that would do; the result is the job's.
   * `decisions` say what spellings mean; they are recorded as part of the import.
   */
  'data.import': {
    request: z.strictObject({
      paths: Places.min(1),
      dryRun: z.boolean().default(false),
      decisions: z.array(SpellingDecision).max(1000).default([]),
      /** Take what can be read of files of which a tenth of the rows or more cannot be used; else they are refused. */
      partial: z.boolean().default(false),
    }),
    response: z.strictObject({ jobId: z.string() }),
  },
  /** Generate the demo league beside the store and import it. */
  'data.loadDemo': {
    request: z.strictObject({}),
    response: z.strictObject({ jobId: z.string(), directory: z.string() }),
  },
  'data.files': { request: z.strictObject({}), response: z.array(SourceFile) },
  /** Issues that meet every condition given, newest file first; `rules` counts all issues of the file or of all. */
  'data.issues': {
    request: z.strictObject({
      fileId: z.int().optional(),
      rule: CalledOrEmpty.optional(),
      severity: IssueSeverity.optional(),
      /** Part of the offending text, of the message or of the file's name. */
      text: z.string().max(200).optional(),
      limit: Limit(1000),
    }),
    response: z.strictObject({
      total: Count,
      rules: z.array(z.strictObject({ rule: z.string(), severity: IssueSeverity, meaning: z.string(), count: Count })),
      issues: z.array(IngestionIssue),
    }),
  },
  'data.matches': {
    request: z.strictObject({ league: CalledOrEmpty, season: SeasonLabel }),
    response: z.array(MatchRow),
  },
  /** Keep a match out of fits or let it in, with the reason; null takes the decision back. Recorded in the audit log. */
  'data.decideMatch': {
    request: z.strictObject({
      league: Called,
      season: SeasonLabel,
      date: IsoDate,
      home: Called,
      away: Called,
      decision: MatchDecision.nullable(),
      reason: Written(500),
    }),
    response: MatchRow,
  },
  'data.corrections': {
    request: z.strictObject({ league: CalledOrEmpty.optional(), season: SeasonLabel.optional(), limit: Limit(1000) }),
    response: z.strictObject({ total: Count, corrections: z.array(Correction) }),
  },
} as const;
