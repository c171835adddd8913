import type { CleaningIssue } from '../core/cleaning/issue';
import { exclusionOf } from '../core/cleaning/filters';
import type { WritableDb } from '../db/handle';
import { correctionWriter } from '../db/repositories/corrections';
import { leagueRepository, leagueWriter } from '../db/repositories/leagues';
import { matchStatements, matchWriter, type StatedMatch, type StoredMatch } from '../db/repositories/match-writer';
import { sourceRepository } from '../db/repositories/sources';
import { spellingWriter } from '../db/repositories/spellings';
import { createLeagueTeams, type MadeTeam } from './league-teams';
import { keyOf, merge, toStated, type FileRank, type RankOf, type ValueChange } from './merge-match';
import type { ParsedGroup } from './parsed-source';

/** A replaced value of one match. */
export interface GroupChange extends ValueChange {
  readonly leagueId: number;
  readonly season: string;
  readonly match: StatedMatch;
}

export interface StoredGroup {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly changes: readonly GroupChange[];
  /** Teams that the group made, and whether the league had none before. */
  readonly made: readonly MadeTeam[];
  readonly isNewLeague: boolean;
}

export interface GroupStore {
  /** Store one league and season of a file: insert what is new, merge what is known, keep what changed as history. */
  readonly store: (group: ParsedGroup, fileId: number, sha256: string, issues: readonly CleaningIssue[]) => StoredGroup;
}

const NOTHING: StoredGroup = { inserted: 0, updated: 0, unchanged: 0, changes: [], made: [], isNewLeague: false };

/** Prepared once for all files of an import; call `store` inside the transaction of the file. */
export function createGroupStore(db: WritableDb): GroupStore {
  const leagues = leagueRepository(db);
  const leagueWrites = leagueWriter(db);
  const statements = matchStatements(db);
  const writer = matchWriter(db);
  const corrections = createCorrectionLog(db);
  const ranks = sourceRepository(db);
  const { ask } = spellingWriter(db);

  return {
    store: ({ league, leagueName, country, season, matches }, fileId, sha256, issues) => {
      if (matches.length === 0) return NOTHING;
      leagueWrites.addLeague(league, leagueName, country);
      const leagueId = leagues.find(league)!.id;
      const teams = createLeagueTeams(leagueId, leagues, leagueWrites);
      const rankOf = rankReader(ranks.ranksOf(league, season), fileId, rankOfGroup(matches, sha256));
      const book = new SeasonBook(statements.ofSeason(leagueId, season));
      const excluded = exclusionsByLine(matches, issues);
      const snapshotDate = new Date().toISOString().slice(0, 10);
      const counts = { inserted: 0, updated: 0, unchanged: 0 };
      const changes: GroupChange[] = [];
      for (const match of matches) {
        const home = teams.resolve(match.home, match.line);
        const away = teams.resolve(match.away, match.line);
        if (home.id === away.id) continue;
        const next = toStated(match, home, away, fileId, excluded.get(match.line) ?? null);
        const known = book.find(next);
        if (!known) {
          book.put({ ...next, id: writer.insert(leagueId, season, next, snapshotDate) });
          counts.inserted += 1;
          continue;
        }
        const merged = merge(known, next, rankOf);
        counts[merged.isChanged ? 'updated' : 'unchanged'] += 1;
        if (!merged.isTouched || book.isTaken(merged.match, known)) continue;
        writer.update(known.id, merged.match, snapshotDate);
        book.replace(known, { ...merged.match, id: known.id });
        for (const change of merged.changes) changes.push({ ...change, leagueId, season, match: merged.match });
      }
      corrections.add(changes);
      if (!teams.isNew) {
        for (const { name, key, line } of teams.made) {
          const count = matches.filter(({ home, away }) => home === name || away === name).length;
          ask({ leagueId, canonicalName: key, spelling: name, kind: 'new-team', season, fileId, line, matches: count });
        }
      }
      return { ...counts, changes, made: teams.made, isNewLeague: teams.isNew };
    },
  };
}

/** Matches of one season by what tells them apart: date and teams, or the provider's number. */
class SeasonBook {
  private readonly byKey = new Map<string, StoredMatch>();
  private readonly byProvider = new Map<string, StoredMatch>();

  constructor(stored: readonly StoredMatch[]) {
    for (const match of stored) this.put(match);
  }

  find(match: StatedMatch): StoredMatch | undefined {
    const known = match.providerId === null ? undefined : this.byProvider.get(match.providerId);
    return known ?? this.byKey.get(keyOf(match));
  }

  put(match: StoredMatch): void {
    this.byKey.set(keyOf(match), match);
    if (match.providerId !== null) this.byProvider.set(match.providerId, match);
  }

  replace(known: StoredMatch, match: StoredMatch): void {
    this.byKey.delete(keyOf(known));
    this.put(match);
  }

  /** Whether another match than `known` stands at the date and teams of `match` already. */
  isTaken(match: StatedMatch, known: StoredMatch): boolean {
    const there = this.byKey.get(keyOf(match));
    return there !== undefined && there.id !== known.id;
  }
}

function rankOfGroup(matches: ParsedGroup['matches'], sha256: string): FileRank {
  let lastResult = '';
  let results = 0;
  for (const { homeGoals, date } of matches) {
    if (homeGoals === null) continue;
    results += 1;
    if (date > lastResult) lastResult = date;
  }
  return { lastResult, results, sha256 };
}

function rankReader(known: ReadonlyMap<number, FileRank>, fileId: number, own: FileRank): RankOf {
  const nothing: FileRank = { lastResult: '', results: 0, sha256: '' };
  return (file) => (file === fileId ? own : (known.get(file) ?? nothing));
}

/** Rules that keep matches out of fits, by line. */
function exclusionsByLine(matches: ParsedGroup['matches'], issues: readonly CleaningIssue[]): Map<number, string> {
  const byLine = new Map<number, CleaningIssue[]>();
  for (const issue of issues) {
    const list = byLine.get(issue.line);
    if (list) list.push(issue);
    else byLine.set(issue.line, [issue]);
  }
  const excluded = new Map<number, string>();
  for (const { line, status } of matches) {
    const rule = exclusionOf(byLine.get(line) ?? [], status);
    if (rule !== null) excluded.set(line, rule);
  }
  return excluded;
}

/** Keeps replaced values as history, with the names of the teams as they are now. */
export function createCorrectionLog(db: WritableDb): { readonly add: (changes: readonly GroupChange[]) => void } {
  const { add } = correctionWriter(db);
  const { teamName } = leagueRepository(db);
  return {
    add: (changes) => {
      for (const { leagueId, season, match, field, before, after, fileId, line } of changes) {
        const isOdds = field === 'odds';
        add({
          leagueId,
          season,
          date: match.matchDate,
          home: teamName(match.homeTeamId),
          away: teamName(match.awayTeamId),
          field,
          before,
          after,
          beforeFileId: fileId,
          beforeLine: line,
          afterFileId: isOdds ? match.oddsFileId! : match.fileId,
          afterLine: isOdds ? match.oddsLine! : match.line,
        });
      }
    },
  };
}
