import type { CoverageCell, MatchRow, OddsKind } from '../../../preload/contract';
import type { MatchStatus } from '../../core/cleaning/issue';
import type { ReadableDb, WritableDb } from '../handle';

/** A finished match of one league, as fits and snapshots use it. */
export interface FinishedRow {
  readonly date: string;
  readonly season: string;
  readonly home: string;
  readonly away: string;
  readonly homeGoals: number;
  readonly awayGoals: number;
  readonly oddsHome: number | null;
  readonly oddsDraw: number | null;
  readonly oddsAway: number | null;
}

/** A match as a file states it, keyed by season, day and teams. */
export interface StoredMatch {
  readonly matchDate: string;
  readonly homeTeamId: number;
  readonly awayTeamId: number;
  readonly status: MatchStatus;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  readonly oddsHome: number | null;
  readonly oddsDraw: number | null;
  readonly oddsAway: number | null;
  readonly oddsSource: string | null;
  readonly oddsKind: OddsKind | null;
  readonly exclusion: string | null;
}

export interface LeagueCount {
  readonly leagueId: number;
  readonly season: string;
  readonly matches: number;
  readonly withOdds: number;
  readonly firstDate: string;
  readonly lastDate: string;
}

export function matchRepository(db: ReadableDb) {
  const finished = db.prepare<{ league: string; from: string; before: string }, FinishedRow>(`
    SELECT m.match_date AS date, m.season, h.name AS home, a.name AS away,
           m.home_goals AS homeGoals, m.away_goals AS awayGoals,
           m.odds_home AS oddsHome, m.odds_draw AS oddsDraw, m.odds_away AS oddsAway
      FROM matches m
      JOIN leagues l ON l.id = m.league_id
      JOIN teams h ON h.id = m.home_team_id
      JOIN teams a ON a.id = m.away_team_id
     WHERE l.code = @league AND m.match_date >= @from AND m.match_date < @before
       AND m.status = 'finished' AND m.exclusion IS NULL
     ORDER BY m.match_date, h.name, a.name, m.season`);
  const lastFinished = db.prepare<[string], { date: string | null }>(`
    SELECT max(m.match_date) AS date FROM matches m JOIN leagues l ON l.id = m.league_id
     WHERE l.code = ? AND m.status = 'finished' AND m.exclusion IS NULL`);
  const counts = db.prepare<[], LeagueCount>(`
    SELECT league_id AS leagueId, season, count(*) AS matches, count(odds_home) AS withOdds,
           min(match_date) AS firstDate, max(match_date) AS lastDate
      FROM matches GROUP BY league_id, season ORDER BY league_id, season`);
  const coverage = db.prepare<[], CoverageCell>(`
    WITH played AS (
      SELECT league_id, season, count(DISTINCT team) AS teams FROM (
        SELECT league_id, season, home_team_id AS team FROM matches
        UNION SELECT league_id, season, away_team_id FROM matches) GROUP BY league_id, season)
    SELECT l.code AS league, m.season, count(*) AS matches, sum(m.status = 'finished') AS finished, p.teams,
           sum(m.odds_kind IS 'closing') AS closing, sum(m.odds_kind IS 'pre-closing') AS preClosing,
           p.teams * (p.teams - 1) AS expected, min(m.match_date) AS firstDate, max(m.match_date) AS lastDate
      FROM matches m JOIN leagues l ON l.id = m.league_id
      JOIN played p ON p.league_id = m.league_id AND p.season = m.season
     GROUP BY m.league_id, m.season ORDER BY l.code, m.season`);
  const ofSeason = db.prepare<
    { league: string; season: string },
    Omit<MatchRow, 'odds'> & Record<'oddsHome' | 'oddsDraw' | 'oddsAway', number | null>
  >(`
    SELECT m.match_date AS date, h.name AS home, a.name AS away, m.home_goals AS homeGoals, m.away_goals AS awayGoals,
           m.odds_home AS oddsHome, m.odds_draw AS oddsDraw, m.odds_away AS oddsAway,
           m.odds_source AS oddsSource, m.odds_kind AS oddsKind, f.name AS file, m.source_line AS line
      FROM matches m
      JOIN leagues l ON l.id = m.league_id
      JOIN teams h ON h.id = m.home_team_id
      JOIN teams a ON a.id = m.away_team_id
      JOIN source_files f ON f.id = m.source_file_id
     WHERE l.code = @league AND m.season = @season ORDER BY m.match_date, h.name`);
  const total = db.prepare<[], { matches: number; lastDate: string | null }>(
    `SELECT count(*) AS matches, max(match_date) FILTER (WHERE status = 'finished') AS lastDate FROM matches`,
  );
  return {
    /** Finished matches of a league with date in [from, before) that fits may use, oldest first, ties by name. */
    finishedBetween: (league: string, from: string, before: string): readonly FinishedRow[] =>
      finished.all({ league, from, before }),
    lastFinishedDate: (league: string): string | null => lastFinished.get(league)?.date ?? null,
    countsBySeason: (): readonly LeagueCount[] => counts.all(),
    coverage: (): readonly CoverageCell[] => coverage.all(),
    ofSeason: (league: string, season: string): readonly MatchRow[] =>
      ofSeason.all({ league, season }).map(({ oddsHome, oddsDraw, oddsAway, ...row }) => ({
        ...row,
        odds: oddsHome === null ? null : { home: oddsHome, draw: oddsDraw!, away: oddsAway! },
      })),
    total: () => total.get()!,
  };
}

export function matchWriter(db: WritableDb) {
  const ofSeason = db.prepare<[number, string], StoredMatch & { id: number }>(`
    SELECT id, match_date AS matchDate, home_team_id AS homeTeamId, away_team_id AS awayTeamId,
           status, home_goals AS homeGoals, away_goals AS awayGoals, odds_home AS oddsHome, odds_draw AS oddsDraw,
           odds_away AS oddsAway, odds_source AS oddsSource, odds_kind AS oddsKind, exclusion
      FROM matches WHERE league_id = ? AND season = ?`);
  const insert = db.prepare(`
    INSERT INTO matches (league_id, season, match_date, home_team_id, away_team_id, status, home_goals, away_goals,
                         odds_home, odds_draw, odds_away, odds_source, odds_kind, exclusion,
                         source_file_id, source_line, snapshot_date)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const update = db.prepare(`
    UPDATE matches SET status = ?, home_goals = ?, away_goals = ?, odds_home = ?, odds_draw = ?, odds_away = ?, odds_source = ?,
                       odds_kind = ?, exclusion = ?, source_file_id = ?, source_line = ?, snapshot_date = ?
     WHERE id = ?`);
  const values = (m: StoredMatch) =>
    [
      m.status,
      m.homeGoals,
      m.awayGoals,
      m.oddsHome,
      m.oddsDraw,
      m.oddsAway,
      m.oddsSource,
      m.oddsKind,
      m.exclusion,
    ] as const;
  return {
    ofSeason: (leagueId: number, season: string) => ofSeason.all(leagueId, season),
    insert: (leagueId: number, season: string, match: StoredMatch, origin: MatchOrigin): void => {
      const { fileId, line, snapshotDate } = origin;
      const key = [leagueId, season, match.matchDate, match.homeTeamId, match.awayTeamId];
      insert.run(...key, ...values(match), fileId, line, snapshotDate);
    },
    update: (id: number, match: StoredMatch, { fileId, line, snapshotDate }: MatchOrigin): void =>
      void update.run(...values(match), fileId, line, snapshotDate, id),
  };
}

/** Where a stored match came from. */
export interface MatchOrigin {
  readonly fileId: number;
  readonly line: number;
  /** Date of the import; for reading, never for arithmetic. */
  readonly snapshotDate: string;
}
