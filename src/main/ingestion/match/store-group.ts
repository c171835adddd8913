import { UserError } from '../../core/words/errors';
import { POOL_CODE } from '../../core/words/pool';
import type { WritableDb } from '../../db/connection';
import type { ParsedGroup } from '../table/parsed';
import { excludedLines } from '../../core/cleaning/filters';
import { rejectRow, type CleaningIssue, type CleanMatch } from '../../core/cleaning/issue';
import { dayOf } from '../../core/numeric/calendar';
import { correctionWriter } from '../../db/repositories/corrections';
import { leagueRepository, leagueWriter } from '../../db/repositories/leagues';
import type { StatedMatch } from '../../db/repositories/match-writer';
import { sourceRepository } from '../../db/repositories/sources';
import { createLeagueTeams, type MadeTeam, type TeamReading } from './league-teams';
import { findingsOf } from './findings';
import { sourceOf, type FileRank } from './merge';
import type { SeasonRanks } from './draft';
import { createSeasonBook, type MatchValueChange } from './season-book';
import { createSeasonNamer } from './season-name';
import { toStated, toStatement } from './statement';

/** A replaced value of one match. */
export interface GroupChange extends MatchValueChange {
  readonly leagueId: number;
}

export interface StoredGroup {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** The season as the store calls it. */
  readonly season: string;
  readonly changes: readonly GroupChange[];
  /** Teams that the group made, and whether the league had none before. */
  readonly made: readonly MadeTeam[];
  readonly isNewLeague: boolean;
  /** What storing the group has found: matches told twice, clubs twice on a day, names read by the list of known ones. */
  readonly findings: readonly CleaningIssue[];
}

export interface GroupStore {
  /** Store one league and season of a file: what is new, what changed, and which of its matches were there already. */
  readonly store: (group: ParsedGroup, fileId: number, sha256: string, issues: readonly CleaningIssue[]) => StoredGroup;
}

/** Prepared once for all files of an import; call `store` inside the transaction of the file. */
export function createGroupStore(db: WritableDb, readName: TeamReading): GroupStore {
  const leagues = leagueRepository(db);
  const leagueWrites = leagueWriter(db);
  const book = createSeasonBook(db);
  const corrections = createCorrectionLog(db);
  const sources = sourceRepository(db);
  const nameSeason = createSeasonNamer(db);

  return {
    store: ({ league, leagueName, country, season: stated, matches }, fileId, sha256, issues) => {
      const nothing = { inserted: 0, updated: 0, unchanged: 0, changes: [], made: [], isNewLeague: false };
      if (matches.length === 0) return { ...nothing, season: stated, findings: [] };
      if (league === POOL_CODE)
        throw new UserError('bad-file', `${POOL_CODE} is the code of the pooled league: name this one otherwise`);
      leagueWrites.addLeague(league, leagueName, country);
      const { id: leagueId, country: storedCountry } = leagues.find(league)!;
      const days = matches.map(({ date }) => dayOf(date));
      const season = nameSeason(leagueId, stated, days);
      const teams = createLeagueTeams(leagueId, storedCountry, leagues, leagueWrites, readName);
      const excluded = excludedLines(matches, issues);
      const incoming: StatedMatch[] = [];
      const itself: CleaningIssue[] = [];
      for (const match of matches) {
        const home = teams.resolve(match.home, match.line);
        const away = teams.resolve(match.away, match.line);
        if (home.id === away.id) itself.push(playsItself(match));
        else incoming.push(toStated(match, season, home, away, fileId, excluded.get(match.line) ?? null));
      }
      const ranks = rankReader(sources, league, fileId, rankOfGroup(matches, sha256));
      const known = book.around(leagueId, season, days);
      const settled = book.settle(
        leagueId,
        season,
        [...known, ...incoming.map((each) => toStatement(each, null))],
        ranks,
      );
      const changes = settled.changes.map((change) => ({ ...change, leagueId }));
      corrections.add(changes);
      const counts = { inserted: 0, updated: 0, unchanged: 0 };
      for (const { incoming: own, outcome } of settled.matches) {
        if (own.length === 0) continue;
        counts[outcome] += 1;
        counts.unchanged += own.length - 1;
      }
      const findings = [...teams.findings, ...itself, ...findingsOf(settled.matches, leagues.teamName)];
      return { ...counts, season, changes, made: teams.made, isNewLeague: teams.isNew, findings };
    },
  };
}

/** Two names that the file takes for two clubs, and that mean one here. */
const playsItself = ({ line, home, away }: CleanMatch): CleaningIssue => {
  const message = `${home} and ${away} are one club by their recorded spellings, which cannot play itself`;
  return rejectRow(line, null, 'plays-itself', `${home},${away}`, message);
};

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

/** Ranks of a league's files by season. @param own rank of a file that is being stored, before the store knows it */
export function rankReader(
  { ranksOf, hashOf }: Pick<ReturnType<typeof sourceRepository>, 'ranksOf' | 'hashOf'>,
  league: string,
  fileId: number | null,
  own: FileRank | null,
): SeasonRanks {
  const bySeason = new Map<string, ReadonlyMap<number, FileRank>>();
  return (season) => {
    const ranks = bySeason.get(season) ?? ranksOf(league, season);
    bySeason.set(season, ranks);
    return (file) => {
      if (file === fileId && own) return own;
      return ranks.get(file) ?? { lastResult: '', results: 0, sha256: hashOf(file) };
    };
  };
}

/** Keeps replaced values as history, with the names of the teams as they are now; what is known of a match is not kept twice. */
export function createCorrectionLog(db: WritableDb): { readonly add: (changes: readonly GroupChange[]) => void } {
  const { add, has } = correctionWriter(db);
  const { teamName } = leagueRepository(db);
  return {
    add: (changes) => {
      for (const { leagueId, match, field, before, after, fileId, line } of changes) {
        const [afterFileId, afterLine] = sourceOf(match, field);
        const correction = {
          leagueId,
          season: match.season,
          date: match.matchDate,
          home: teamName(match.homeTeamId),
          away: teamName(match.awayTeamId),
          field,
          before,
          after,
          beforeFileId: fileId,
          beforeLine: line,
          afterFileId,
          afterLine,
        };
        if (!has(correction)) add(correction);
      }
    },
  };
}
