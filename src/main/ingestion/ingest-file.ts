import { sha256 } from '../audit/canonical-json';
import { teamKey } from '../core/cleaning/canonicalize';
import type { CleanMatch } from '../core/cleaning/issue';
import type { WritableDb } from '../db/handle';
import { auditWriter } from '../db/repositories/audit';
import { leagueRepository, leagueWriter } from '../db/repositories/leagues';
import { matchWriter, type StoredMatch } from '../db/repositories/matches';
import { sourceRepository, sourceWriter } from '../db/repositories/sources';
import { parseSeasonFile, type ParsedSeasonFile } from './football-data-csv';
import { describeLeague } from './league-catalogue';

export interface IngestedFile {
  readonly sha256: string;
  readonly league: string;
  readonly season: string;
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly issues: number;
}

/** Name of the source in the ingestion log. */
const SOURCE = 'football-data.co.uk';
/** Cleaning rules whose match is kept out of fits. */
const EXCLUDING_RULES = new Set(['walkover-suspected']);

/**
 * Store season files, one transaction each, so that a file is in the store whole or not at all.
 *
 * A file whose bytes are known changes nothing. A match already stored is compared cell by cell: what differs is
 * updated, what the new file leaves empty stays.
 */
export function seasonFileIngester(db: WritableDb, analyst: string) {
  const sources = sourceRepository(db);
  const ingest = db.transaction((bytes: Uint8Array, name: string, hash: string): IngestedFile => {
    const parsed = parseSeasonFile(bytes, name);
    const fileId = sourceWriter(db).addFile(name, hash, bytes.length, parsed.encoding);
    const counts = storeMatches(db, parsed, fileId);
    const { addIssue, addLog } = sourceWriter(db);
    for (const issue of parsed.issues) addIssue(fileId, issue);
    const { league, season, rows } = parsed;
    addLog(fileId, hash, {
      source: SOURCE,
      leagueCode: league,
      season,
      snapshotDate: today(),
      loaded: rows,
      ...counts,
    });
    auditWriter(db).append({
      action: 'import',
      subject: hash,
      analyst,
      details: { league, season, rows, ...counts, issues: parsed.issues.length },
    });
    return { sha256: hash, league, season, rows, ...counts, issues: parsed.issues.length };
  });
  return {
    /** @throws {UserError} bad-file, with the store unchanged */
    ingest: (bytes: Uint8Array, name: string): IngestedFile => {
      const hash = sha256(bytes);
      const known = sources.find(hash);
      if (known) {
        const { league, season, rows, inserted, updated, unchanged, issues } = known;
        return {
          sha256: hash,
          league,
          season,
          rows,
          inserted: 0,
          updated: 0,
          unchanged: inserted + updated + unchanged,
          issues,
        };
      }
      return ingest.immediate(bytes, name, hash);
    },
  };
}

function storeMatches(
  db: WritableDb,
  { league, season, matches, issues }: ParsedSeasonFile,
  fileId: number,
): { inserted: number; updated: number; unchanged: number } {
  const { code, name, country } = describeLeague(league);
  leagueWriter(db).addLeague(code, name, country);
  const leagueId = leagueRepository(db).find(code)!.id;
  const teamId = teamResolver(db, leagueId);
  const writer = matchWriter(db);
  const stored = new Map(writer.ofSeason(leagueId, season).map((match) => [keyOf(match), match]));
  const excluded = new Map(issues.filter((issue) => EXCLUDING_RULES.has(issue.rule)).map((i) => [i.line, i.rule]));
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
  return counts;
}

/** Id of a spelling's team in a league, adding a team that is new. Aliases count; likeness never does. */
function teamResolver(db: WritableDb, leagueId: number): (name: string) => number {
  const ids = leagueRepository(db).teamIdsOf(leagueId);
  const { addTeam, preferName } = leagueWriter(db);
  const bySpelling = new Map<string, number>();
  return (name) => {
    const known = bySpelling.get(name);
    if (known !== undefined) return known;
    const key = teamKey(name);
    const id = ids.get(key) ?? addTeam(leagueId, name, key);
    preferName(id, name, key);
    ids.set(key, id);
    bySpelling.set(name, id);
    return id;
  };
}

function toStored(match: CleanMatch, homeTeamId: number, awayTeamId: number, exclusion: string | null): StoredMatch {
  const { date, homeGoals, awayGoals, odds, oddsSource, oddsKind } = match;
  return {
    matchDate: date,
    homeTeamId,
    awayTeamId,
    status: homeGoals === null ? 'scheduled' : 'finished',
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

/** The newer statement where there is one; what it leaves empty stays as it was. */
function merge(known: StoredMatch, next: StoredMatch): StoredMatch {
  const score = next.homeGoals === null ? known : next;
  const prices = next.oddsHome === null ? known : next;
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

const isEqual = (a: StoredMatch, b: StoredMatch): boolean =>
  (Object.keys(b) as (keyof StoredMatch)[]).every((key) => a[key] === b[key]);

const keyOf = (match: StoredMatch): string => `${match.matchDate} ${match.homeTeamId} ${match.awayTeamId}`;

const today = (): string => new Date().toISOString().slice(0, 10);
