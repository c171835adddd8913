import type { WritableDb } from '../db/connection';
import type { ParsedGroup, ParsedSource, SourceName } from './table/parsed';
import { sha256 } from '../audit/canonical-json';
import { dayOf } from '../core/numeric/calendar';
import type { CleaningIssue } from '../core/cleaning/issue';
import { auditWriter } from '../db/repositories/audit';
import { mappingRepository } from '../db/repositories/mappings';
import { sourceRepository, sourceWriter } from '../db/repositories/sources';
import { nameReading } from '../clubs/name-reading';
import { createKnownOnly } from './teams/known-only';
import { createOddsAttacher } from './match/attach-odds';
import { createGroupStore, type StoredGroup } from './match/store-group';
import { parseMapping } from './mapped/parse-mapping';
import { parseSource } from './parse-source';
import { refuseRejected } from './refuse-rejected';

/** What an import did to one league and season of a file; a file of several gives several. */
export interface IngestedGroup extends Omit<StoredGroup, 'made' | 'isNewLeague' | 'findings'> {
  readonly sha256: string;
  readonly source: string;
  readonly league: string;
  readonly rows: number;
  /** Issues of the whole file, counted with its first group. */
  readonly issues: readonly CleaningIssue[];
  /** The same number where the file was known and its issues are in the store already. */
  readonly issueCount: number;
  /** Teams the league did not have before, where it had any. */
  readonly newTeams: readonly string[];
  /** The store had the very bytes of the file already. */
  readonly isKnown: boolean;
}

/** Sources that make no team: they wait until the seasons of the same import are in. */
const WAITING: ReadonlySet<SourceName> = new Set(['football-data.co.uk fixtures', 'api-football odds']);

export interface Ingester {
  /**
   * Store one file.
   * @param mayWait leave a list of fixtures or prices for later, when the seasons of the same import are in the store
   * @returns what was done, or `later`
   * @throws {UserError} bad-file, also for a file of which a tenth of the rows cannot be used, or needs-mapping, with the
   *   store unchanged
   */
  readonly ingest: (bytes: Uint8Array, name: string, mayWait: boolean) => readonly IngestedGroup[] | 'later';
}

export interface IngesterOptions {
  /** Take what can be read of a file of which a tenth of the rows or more cannot be used, instead of refusing it. */
  readonly partial?: boolean;
  /** Called before each file that is about to be stored, while the store is as the one before left it. */
  readonly beforeFirst?: () => void;
}

/**
 * Stores files, one transaction each, so that a file is in the store whole or not at all.
 *
 * A file whose bytes are known changes nothing, unless it is a list whose spellings may have been recorded since.
 */
export function createIngester(db: WritableDb, analyst: string, options: IngesterOptions = {}): Ingester {
  const { partial = false, beforeFirst = () => undefined } = options;
  const sources = sourceRepository(db);
  const { addFile, addIssue, addLog } = sourceWriter(db);
  const { append } = auditWriter(db);
  const { find: findMapping } = mappingRepository(db);
  const readName = nameReading(db);
  const groupStore = createGroupStore(db, readName);
  const knownOnly = createKnownOnly(db, readName);
  const oddsAttacher = createOddsAttacher(db);
  const mappingFor = (headerHash: string) => {
    const row = findMapping(headerHash);
    return row ? parseMapping(row.mapping) : null;
  };

  const store = (parsed: ParsedSource, fileId: number, hash: string, rows: readonly CleaningIssue[]) => {
    const unknown: CleaningIssue[] = [];
    const groups = parsed.groups.map((group) =>
      WAITING.has(parsed.source) ? knownOnly(group, fileId, unknown) : group,
    );
    const stored: (StoredGroup & { readonly group: GroupName })[] = groups.map((group) => ({
      group,
      ...groupStore.store(group, fileId, hash, rows),
    }));
    stored.push(...oddsAttacher.attach(parsed.odds, fileId, hash, unknown));
    return { stored, unknown };
  };

  const ingestNew = db.transaction((parsed: ParsedSource, bytes: Uint8Array, name: string, hash: string) => {
    // Another process may have stored the same bytes since they were looked for.
    const meanwhile = sources.groupsOf(hash);
    if (meanwhile.length > 0) {
      return isList(meanwhile) ? ingestAgain(parsed, meanwhile[0]!.id, hash) : meanwhile.map(toKnown);
    }
    const fileId = addFile(name, hash, bytes.length, parsed.encoding);
    const { stored, unknown } = store(parsed, fileId, hash, parsed.issues);
    const found = [...parsed.issues, ...unknown, ...stored.flatMap(({ findings }) => findings)];
    for (const issue of found) addIssue(fileId, issue);
    return stored.map(({ group, ...outcome }, index) => {
      const { league, rows } = group;
      const { inserted, updated, unchanged, season } = outcome;
      const issues = index === 0 ? found : [];
      const [source, snapshotDate] = [parsed.source, today()];
      const counts = { loaded: rows, inserted, updated, unchanged };
      addLog(fileId, hash, { source, leagueCode: league, season, snapshotDate, ...counts, ...lastResultOf(group) });
      const details = { league, season, rows, inserted, updated, unchanged, issues: issues.length };
      append({ action: 'import', subject: hash, analyst, details });
      return toIngested(group, outcome, parsed.source, hash, issues);
    });
  });

  const ingestAgain = db.transaction((parsed: ParsedSource, fileId: number, hash: string) => {
    const { stored } = store(parsed, fileId, hash, parsed.issues);
    const count = stored.reduce((total, { inserted, updated }) => total + inserted + updated, 0);
    if (count > 0) append({ action: 'import-again', subject: hash, analyst, details: { stored: count } });
    return stored.map(({ group, ...outcome }) => toIngested(group, outcome, parsed.source, hash, []));
  });

  return {
    ingest: (bytes, name, mayWait) => {
      const hash = sha256(bytes);
      const known = sources.groupsOf(hash);
      const isWaiting = isList(known);
      if (known.length > 0 && !isWaiting) return known.map(toKnown);
      if (isWaiting && mayWait) return 'later';
      const parsed = parseSource(bytes, name, mappingFor, { today: dayOf(today()) });
      if (mayWait && WAITING.has(parsed.source)) return 'later';
      if (!partial) refuseRejected(parsed, name);
      beforeFirst();
      return known.length > 0
        ? ingestAgain.immediate(parsed, known[0]!.id, hash)
        : ingestNew.immediate(parsed, bytes, name, hash);
    },
  };
}

type KnownGroup = ReturnType<ReturnType<typeof sourceRepository>['groupsOf']>[number];

const isList = (groups: readonly KnownGroup[]): boolean =>
  groups.some(({ source }) => WAITING.has(source as SourceName));

/** A group of a file whose bytes the store had already. */
const toKnown = (group: KnownGroup): IngestedGroup => ({
  sha256: group.sha256,
  source: group.source,
  league: group.league,
  season: group.season,
  rows: group.rows,
  inserted: 0,
  updated: 0,
  unchanged: group.inserted + group.updated + group.unchanged,
  changes: [],
  issues: [],
  issueCount: group.issues,
  newTeams: [],
  isKnown: true,
});

/** What names a group; prices bring no matches of their own. */
type GroupName = Pick<ParsedGroup, 'league' | 'season' | 'rows'> & Partial<Pick<ParsedGroup, 'matches'>>;

const toIngested = (
  { league, rows }: GroupName,
  { made, isNewLeague, findings: _findings, ...counts }: StoredGroup,
  source: string,
  hash: string,
  issues: readonly CleaningIssue[],
): IngestedGroup => ({
  sha256: hash,
  source,
  league,
  rows,
  ...counts,
  issues,
  issueCount: issues.length,
  newTeams: isNewLeague ? [] : made.map(({ name }) => name),
  isKnown: false,
});

/** How far into the season the group saw. */
function lastResultOf({ matches = [] }: GroupName): { lastResult: string | null; results: number } {
  const played = matches.filter(({ homeGoals }) => homeGoals !== null);
  const lastResult = played.reduce<string | null>((last, { date }) => (last && last > date ? last : date), null);
  return { lastResult, results: played.length };
}

const today = (): string => new Date().toISOString().slice(0, 10);
