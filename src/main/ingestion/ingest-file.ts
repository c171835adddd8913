import { sha256 } from '../audit/canonical-json';
import { teamKey } from '../core/cleaning/canonicalize';
import type { SourceFile } from '../../preload/contract';
import type { CleaningIssue, CleanMatch } from '../core/cleaning/issue';
import type { WritableDb } from '../db/handle';
import { auditWriter } from '../db/repositories/audit';
import { leagueRepository, leagueWriter } from '../db/repositories/leagues';
import { matchWriter, type StoredMatch } from '../db/repositories/matches';
import { sourceRepository, sourceWriter } from '../db/repositories/sources';
import { parseSource, type ParsedGroup } from './parsed-source';

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
    for (const issue of parsed.issues) addIssue(fileId, issue);
    const excluded = new Map(
      parsed.issues.filter((issue) => EXCLUDING_RULES.has(issue.rule)).map((issue) => [issue.line, issue.rule]),
    );
    return parsed.groups.map((group, index): IngestedGroup => {
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
      const issues = index === 0 ? parsed.issues : [];
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
  return {
    /** @throws {UserError} bad-file, with the store unchanged */
    ingest: (bytes: Uint8Array, name: string): IngestedGroup[] => {
      const hash = sha256(bytes);
      const known = sources.groupsOf(hash);
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

function toStored(match: CleanMatch, homeTeamId: number, awayTeamId: number, exclusion: string | null): StoredMatch {
  const { date, status, homeGoals, awayGoals, odds, oddsSource, oddsKind } = match;
  return {
    matchDate: date,
    homeTeamId,
    awayTeamId,
    status,
    homeGoals,
    awayGoals,
    oddsHome: odds?.home ?? null,
    oddsDraw: odds?.draw ?? null,
    oddsAway: odds?.away ?? null,
    oddsSource,
    oddsKind,
    exclusion,
  };
}

/**
 * The newer statement where there is one; what it leaves empty stays as it was. A score is never taken back, and a
 * closing price never gives way to an earlier one.
 */
function merge(known: StoredMatch, next: StoredMatch): StoredMatch {
  const score = next.homeGoals === null && known.homeGoals !== null ? known : next;
  const keepsPrices =
    next.oddsHome === null ||
    (known.oddsKind === 'closing' && next.oddsKind === 'pre-closing') ||
    samePrices(known, next);
  const prices = keepsPrices ? known : next;
  return {
    matchDate: known.matchDate,
    homeTeamId: known.homeTeamId,
    awayTeamId: known.awayTeamId,
    status: score.status,
    homeGoals: score.homeGoals,
    awayGoals: score.awayGoals,
    oddsHome: prices.oddsHome,
    oddsDraw: prices.oddsDraw,
    oddsAway: prices.oddsAway,
    oddsSource: prices.oddsSource,
    oddsKind: prices.oddsKind,
    exclusion: score.exclusion,
  };
}

/** The same prices under another column name are no change: the second layout renamed `PH` to `PSCH`. */
const samePrices = (a: StoredMatch, b: StoredMatch): boolean =>
  a.oddsKind === b.oddsKind && a.oddsHome === b.oddsHome && a.oddsDraw === b.oddsDraw && a.oddsAway === b.oddsAway;

const isEqual = (a: StoredMatch, b: StoredMatch): boolean =>
  (Object.keys(b) as (keyof StoredMatch)[]).every((key) => a[key] === b[key]);

const keyOf = (match: StoredMatch): string => `${match.matchDate} ${match.homeTeamId} ${match.awayTeamId}`;

const today = (): string => new Date().toISOString().slice(0, 10);
