import { z } from 'zod';
import { ErrorCode, IsoDate, OddsKind, SeasonLabel, Sha256 } from './common';

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
  audit: z.strictObject({ count: Count, head: Sha256, ok: z.boolean() }),
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

export const ImportedFile = z.strictObject({
  path: z.string(),
  sha256: Sha256,
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
});
/** A file that could not be used as a whole; the others were imported. */
export const RefusedFile = z.strictObject({ path: z.string(), code: ErrorCode, message: z.string() });
export const ImportResult = z.strictObject({
  /** True when nothing was written: what an import would do. */
  dryRun: z.boolean(),
  files: z.array(ImportedFile),
  refused: z.array(RefusedFile),
  matches: Count,
  issues: Count,
});
export type ImportResult = z.infer<typeof ImportResult>;

export const IssueSeverity = z.enum(['error', 'warning', 'info']);
export type IssueSeverity = z.infer<typeof IssueSeverity>;
export const IssueAction = z.enum(['row-rejected', 'cell-ignored', 'repaired', 'flagged']);
export type IssueAction = z.infer<typeof IssueAction>;

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

export const MatchRow = z.strictObject({
  date: IsoDate,
  home: z.string(),
  away: z.string(),
  homeGoals: Count.nullable(),
  awayGoals: Count.nullable(),
  odds: z.strictObject({ home: z.number(), draw: z.number(), away: z.number() }).nullable(),
  oddsSource: z.string().nullable(),
  oddsKind: OddsKind.nullable(),
  file: z.string(),
  line: Count,
});
export type MatchRow = z.infer<typeof MatchRow>;

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

export const dataChannels = {
  'data.status': { request: z.strictObject({}), response: Status },
  'data.coverage': { request: z.strictObject({}), response: Coverage },
  /** Start importing files and folders, or, with `dryRun`, find out what that would do; the result is the job's. */
  'data.import': {
    request: z.strictObject({ paths: z.array(z.string().min(1)).min(1), dryRun: z.boolean().default(false) }),
    response: z.strictObject({ jobId: z.string() }),
  },
  /** Generate the demo league beside the store and import it. */
  'data.loadDemo': {
    request: z.strictObject({}),
    response: z.strictObject({ jobId: z.string(), directory: z.string() }),
  },
  'data.files': { request: z.strictObject({}), response: z.array(SourceFile) },
  'data.issues': {
    request: z.strictObject({ fileId: z.int().optional(), limit: z.int().positive().max(10_000).default(1000) }),
    response: z.strictObject({ total: Count, issues: z.array(IngestionIssue) }),
  },
  'data.matches': {
    request: z.strictObject({ league: z.string(), season: SeasonLabel }),
    response: z.array(MatchRow),
  },
  'data.teams': {
    request: z.strictObject({ league: z.string().optional() }),
    response: z.array(z.strictObject({ league: z.string(), name: z.string(), lastSeason: SeasonLabel })),
  },
  'data.aliases': { request: z.strictObject({}), response: z.array(TeamAlias) },
  /** Record that a spelling means a team of a league, from now on. */
  'data.addAlias': {
    request: z.strictObject({
      league: z.string().min(1),
      spelling: z.string().trim().min(1).max(120),
      team: z.string().min(1),
      reason: z.string().trim().min(1).max(500),
    }),
    response: TeamAlias,
  },
} as const;
