import { sha256 } from '../audit/canonical-json';
import { teamKey } from '../core/cleaning/canonicalize';
import type { SourceFile } from '../../preload/contract';
import type { CleaningIssue } from '../core/cleaning/issue';
import type { WritableDb } from '../db/handle';
import { auditWriter } from '../db/repositories/audit';
import { leagueRepository, leagueWriter } from '../db/repositories/leagues';
import { matchWriter } from '../db/repositories/matches';
import { sourceRepository, sourceWriter } from '../db/repositories/sources';
import { isEqual, keyOf, merge, toStored } from './merge-match';
import { parseSource, type ParsedGroup, type SourceName } from './parsed-source';

/** What an import did to one league and season of a file; a file of several gives several. */
export interface IngestedGroup {
  readonly sha256: string;
  readonly league: string;
  readonly season: string;
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Issues of the whole file, counted with its first group. */
  readonly issues: number;
  /** The same by rule. */
  readonly rules: Readonly<Record<string, number>>;
  /** Teams the league did not have before, where it had any. */
  readonly newTeams: readonly string[];
}

const FIXTURE_LIST: SourceName = 'football-data.co.uk fixtures';

/** Cleaning rules whose match is kept out of fits. */
const EXCLUDING_RULES = new Set(['walkover-suspected']);

/**
 * Store files, one transaction each, so that a file is in the store whole or not at all.
 *
 * A file whose bytes are known changes nothing. A match already stored is compared cell by cell: what differs is
 * updated, what the new file leaves empty stays.
 */
export function fileIngester(db: WritableDb, analyst: string) {
  const sources = sourceRepository(db);
  const ingest = db.transaction((bytes: Uint8Array, name: string, hash: string): IngestedGroup[] => {
    const parsed = parseSource(bytes, name);
    const { addFile, addIssue, addLog } = sourceWriter(db);
    const fileId = addFile(name, hash, bytes.length, parsed.encoding);
    const unknown: CleaningIssue[] = [];
    const groups =
      parsed.source === FIXTURE_LIST ? parsed.groups.map((group) => knownOnly(db, group, unknown)) : parsed.groups;
    const found = [...parsed.issues, ...unknown];
    for (const issue of found) addIssue(fileId, issue);
    const excluded = new Map(
      found.filter((issue) => EXCLUDING_RULES.has(issue.rule)).map((issue) => [issue.line, issue.rule]),
    );
    return groups.map((group, index): IngestedGroup => {
      const { league, season, rows } = group;
      const { newTeams, ...counts } = storeGroup(db, group, fileId, excluded);
      addLog(fileId, hash, {
        source: parsed.source,
        leagueCode: league,
        season,
        snapshotDate: today(),
        loaded: rows,
        ...counts,
      });
      const issues = index === 0 ? found : [];
      auditWriter(db).append({
        action: 'import',
        subject: hash,
        analyst,
        details: { league, season, rows, ...counts, issues: issues.length },
      });
      return {
        sha256: hash,
        league,
        season,
        rows,
        ...counts,
        issues: issues.length,
        rules: countRules(issues),
        newTeams,
      };
    });
  });
  /** A known fixture list may hold spellings that have been recorded since: what they mean is stored now. */
  const resolveAgain = db.transaction((bytes: Uint8Array, name: string, file: SourceFile): IngestedGroup[] => {
    const parsed = parseSource(bytes, name);
    const result = parsed.groups.map((group): IngestedGroup => {
      const { newTeams, ...counts } = storeGroup(db, knownOnly(db, group, []), file.id, new Map());
      const { league, season, rows } = group;
      return { sha256: file.sha256, league, season, rows, ...counts, issues: 0, rules: {}, newTeams };
    });
    const stored = result.reduce((total, { inserted, updated }) => total + inserted + updated, 0);
    if (stored > 0)
      auditWriter(db).append({ action: 'import-again', subject: file.sha256, analyst, details: { stored } });
    return result;
  });
  return {
    /** @throws {UserError} bad-file, with the store unchanged */
    ingest: (bytes: Uint8Array, name: string): IngestedGroup[] => {
      const hash = sha256(bytes);
      const known = sources.groupsOf(hash);
      if (known[0]?.source === FIXTURE_LIST) return resolveAgain.immediate(bytes, name, known[0]);
      return known.length > 0 ? known.map((group) => unchangedGroup(hash, group)) : ingest.immediate(bytes, name, hash);
    },
  };
}

function unchangedGroup(
  hash: string,
  { league, season, rows, inserted, updated, unchanged, issues }: SourceFile,
): IngestedGroup {
  const counts = { inserted: 0, updated: 0, unchanged: inserted + updated + unchanged };
  return { sha256: hash, league, season, rows, ...counts, issues, rules: {}, newTeams: [] };
}

/**
 * A fixture list spells clubs in its own ways and makes no club of its own: a match whose league or team the store does
 * not know, by name or recorded spelling, is left out and listed.
 */
function knownOnly(db: WritableDb, group: ParsedGroup, report: CleaningIssue[]): ParsedGroup {
  const league = leagueRepository(db).find(group.league);
  const ids = league ? leagueRepository(db).teamIdsOf(league.id) : new Map<string, number>();
  const matches = group.matches.filter((match) => {
    const unknown = (['home', 'away'] as const).filter((side) => !ids.has(teamKey(match[side])));
    for (const side of unknown) {
      report.push({
        line: match.line,
        column: side,
        rule: 'team-unknown',
        severity: 'warning',
        action: 'row-rejected',
        text: match[side],
        message: league
          ? `${match[side]} is no team of ${group.league}; record what it means and import the list again`
          : `${group.league} has no season in the store; import its seasons first`,
      });
    }
    return unknown.length === 0;
  });
  return { ...group, matches };
}

function countRules(issues: readonly CleaningIssue[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of issues) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

function storeGroup(
  db: WritableDb,
  { league, leagueName, country, season, matches }: ParsedGroup,
  fileId: number,
  excluded: ReadonlyMap<number, string>,
): { inserted: number; updated: number; unchanged: number; newTeams: string[] } {
  if (matches.length === 0) return { inserted: 0, updated: 0, unchanged: 0, newTeams: [] };
  leagueWriter(db).addLeague(league, leagueName, country);
  const leagueId = leagueRepository(db).find(league)!.id;
  const { teamId, newTeams } = teamResolver(db, leagueId);
  const writer = matchWriter(db);
  const stored = new Map(writer.ofSeason(leagueId, season).map((match) => [keyOf(match), match]));
  const snapshotDate = today();
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  for (const match of matches) {
    const next = toStored(match, teamId(match.home), teamId(match.away), excluded.get(match.line) ?? null);
    const origin = { fileId, line: match.line, snapshotDate };
    const known = stored.get(keyOf(next));
    if (!known) {
      writer.insert(leagueId, season, next, origin);
      counts.inserted += 1;
      continue;
    }
    const merged = merge(known, next);
    if (isEqual(known, merged)) counts.unchanged += 1;
    else {
      writer.update(known.id, merged, origin);
      counts.updated += 1;
    }
  }
  return { ...counts, newTeams };
}

/** Id of a spelling's team in a league, adding a team that is new. Aliases count; likeness never does. */
function teamResolver(db: WritableDb, leagueId: number): { teamId: (name: string) => number; newTeams: string[] } {
  const ids = leagueRepository(db).teamIdsOf(leagueId);
  const isFirstSeason = ids.size === 0;
  const { addTeam, preferName } = leagueWriter(db);
  const bySpelling = new Map<string, number>();
  const newTeams: string[] = [];
  const teamId = (name: string): number => {
    const known = bySpelling.get(name);
    if (known !== undefined) return known;
    const key = teamKey(name);
    if (!ids.has(key)) {
      ids.set(key, addTeam(leagueId, name, key));
      if (!isFirstSeason) newTeams.push(name);
    }
    const id = ids.get(key)!;
    preferName(id, name, key);
    bySpelling.set(name, id);
    return id;
  };
  return { teamId, newTeams };
}

const today = (): string => new Date().toISOString().slice(0, 10);
