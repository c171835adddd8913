import type { CoverageCell } from '../../../contract';
import type { ReadableDb, WritableDb } from '../connection';
import { PLAYED, USABLE } from './usable';

/** Days after a match day by which a result is in the files; a match without one is overdue then. */
const OVERDUE_DAYS = 14;

const STALE = 'SELECT league_id, season FROM season_summaries WHERE is_stale = 1';

/** How many clubs and played matches a season has, and how often its pairings stand at one ground. */
const shapeOf = (seasons: string): string => `
  SELECT p.league_id, p.season, sum(p.n) AS played, count(*) AS grounds, sum(p.n > 1) AS repeated, k.clubs FROM (
      SELECT league_id, season, home_team_id, away_team_id, count(*) AS n FROM matches
       WHERE ${PLAYED} AND (league_id, season) IN (${seasons}) GROUP BY 1, 2, 3, 4) p
    JOIN (SELECT league_id, season, count(DISTINCT team) AS clubs FROM (
            SELECT league_id, season, home_team_id AS team FROM matches WHERE ${PLAYED} AND (league_id, season) IN (${seasons})
            UNION SELECT league_id, season, away_team_id FROM matches WHERE ${PLAYED} AND (league_id, season) IN (${seasons}))
           GROUP BY 1, 2) k ON k.league_id = p.league_id AND k.season = p.season
   GROUP BY p.league_id, p.season`;

/** Days of clubs that played more than once, where a match of them is undecided. */
const crowdedOf = (seasons: string): string => `
  SELECT league_id, season, count(*) AS crowded FROM (
    SELECT league_id, season FROM (
      SELECT league_id, season, match_date, home_team_id AS team, decision IS NULL AS isOpen
        FROM matches WHERE ${PLAYED} AND (league_id, season) IN (${seasons})
      UNION ALL SELECT league_id, season, match_date, away_team_id, decision IS NULL
        FROM matches WHERE ${PLAYED} AND (league_id, season) IN (${seasons}))
     GROUP BY league_id, season, match_date, team HAVING count(*) > 1 AND sum(isOpen) > 0)
   GROUP BY 1, 2`;

/** Summaries of the seasons among `seasons`, counted from their matches; in the order of {@link COLUMNS}. */
const counted = (seasons: string): string => `
  SELECT m.league_id, m.season, count(*) AS matches, sum(m.status = 'finished') AS finished, t.teams,
         count(m.odds_home) AS priced, sum(m.odds_kind IS 'closing') AS closing,
         sum(m.odds_kind IS 'pre-closing') AS pre_closing,
         sum(m.status = 'finished' AND NOT (${USABLE})) AS excluded,
         coalesce(sum(m.status IN ('scheduled', 'postponed')
                      AND m.match_date <= date(t.last_result, '-${OVERDUE_DAYS} days')), 0) AS overdue,
         min(m.match_date) AS first_date, max(m.match_date) AS last_date, t.last_result,
         max(iif(${USABLE}, m.match_date, NULL)) AS last_used, count(DISTINCT m.source_file_id) AS files,
         coalesce(g.played, 0) AS played, coalesce(g.clubs, 0) AS clubs, coalesce(g.grounds, 0) AS grounds, coalesce(g.repeated, 0) AS repeated, coalesce(c.crowded, 0) AS crowded
    FROM matches m
    LEFT JOIN (${shapeOf(seasons)}) g ON g.league_id = m.league_id AND g.season = m.season
    LEFT JOIN (${crowdedOf(seasons)}) c ON c.league_id = m.league_id AND c.season = m.season
    JOIN (SELECT league_id, season, count(DISTINCT team_id) AS teams, nullif(max(last_result), '') AS last_result FROM (
            SELECT league_id, season, home_team_id AS team_id, max(iif(status = 'finished', match_date, '')) AS last_result
              FROM matches WHERE (league_id, season) IN (${seasons}) GROUP BY 1, 2, 3
            UNION SELECT league_id, season, away_team_id, '' FROM matches WHERE (league_id, season) IN (${seasons}))
           GROUP BY league_id, season) t ON t.league_id = m.league_id AND t.season = m.season
   WHERE (m.league_id, m.season) IN (${seasons})
   GROUP BY m.league_id, m.season`;

const COLUMNS = [
  'matches',
  'finished',
  'teams',
  'priced',
  'closing',
  'pre_closing',
  'excluded',
  'overdue',
  'first_date',
  'last_date',
  'last_result',
  'last_used',
  'files',
  'played',
  'clubs',
  'grounds',
  'repeated',
  'crowded',
] as const;

/** Every season: as kept, or counted where its matches have changed since. */
const NOW = `
  SELECT league_id, season, ${COLUMNS.join(', ')} FROM season_summaries WHERE is_stale = 0
  UNION ALL SELECT * FROM (${counted(STALE)})`;

const countedTeams = (seasons: string): string => `
  SELECT league_id, season, team_id, sum(n) AS matches, min(first) AS first_date FROM (
    SELECT league_id, season, home_team_id AS team_id, count(*) AS n, min(match_date) AS first
      FROM matches WHERE (league_id, season) IN (${seasons}) GROUP BY 1, 2, 3
    UNION ALL SELECT league_id, season, away_team_id, count(*), min(match_date)
      FROM matches WHERE (league_id, season) IN (${seasons}) GROUP BY 1, 2, 3)
   GROUP BY league_id, season, team_id`;

/** Every season of every team. */
export const SEASON_TEAMS = `
  SELECT t.league_id, t.season, t.team_id, t.matches, t.first_date FROM season_teams t
    JOIN season_summaries s ON s.league_id = t.league_id AND s.season = t.season WHERE s.is_stale = 0
  UNION ALL ${countedTeams(STALE)}`;

/** The day of a league's last usable match, for a query in which `league` is its id. */
export const lastUsedOf = (league: string): string => `
  (SELECT max(iif(s.is_stale = 0, s.last_used,
                  (SELECT max(m.match_date) FROM matches m
                    WHERE m.league_id = s.league_id AND m.season = s.season AND ${USABLE})))
     FROM season_summaries s WHERE s.league_id = ${league})`;

/** How many clubs and matches a season has, and how often its pairings stand at one ground. */
export interface SeasonShape {
  readonly leagueId: number;
  readonly league: string;
  readonly season: string;
  readonly clubs: number;
  readonly matches: number;
  /** Pairings at a ground, and those of them that stand there more than once. */
  readonly grounds: number;
  readonly repeated: number;
}

/**
 * Leagues in which a club may have played twice on a day: within a season by its summary, or in two seasons that were
 * played at one time.
 */
export const CROWDED_LEAGUES = `
  WITH now AS MATERIALIZED (${NOW})
  SELECT league_id FROM now WHERE crowded > 0
  UNION SELECT a.league_id FROM now a JOIN now b
     ON a.league_id = b.league_id AND a.season < b.season AND a.last_date >= b.first_date AND b.last_date >= a.first_date`;

/** A season as lists count it. */
export interface LeagueCount {
  readonly leagueId: number;
  readonly season: string;
  readonly matches: number;
  readonly withOdds: number;
  readonly firstDate: string;
  readonly lastDate: string;
}

export function seasonSummaries(db: ReadableDb) {
  const counts = db.prepare<[], LeagueCount>(`
    SELECT league_id AS leagueId, season, matches, priced AS withOdds, first_date AS firstDate, last_date AS lastDate
      FROM (${NOW}) ORDER BY league_id, season`);
  const coverage = db.prepare<[], CoverageCell>(`
    SELECT l.code AS league, s.season, s.matches, s.finished, s.teams, s.closing, s.pre_closing AS preClosing,
           s.excluded, s.overdue, s.teams * (s.teams - 1) AS expected, s.first_date AS firstDate, s.last_date AS lastDate
      FROM (${NOW}) s JOIN leagues l ON l.id = s.league_id ORDER BY l.code, s.season`);
  const total = db.prepare<[], { matches: number; lastDate: string | null }>(
    `SELECT coalesce(sum(matches), 0) AS matches, max(last_result) AS lastDate FROM (${NOW})`,
  );
  const severalFiles = db.prepare<[], { leagueId: number; season: string }>(
    `SELECT league_id AS leagueId, season FROM (${NOW}) WHERE files > 1 ORDER BY league_id, season`,
  );
  const shapes = db.prepare<[], SeasonShape>(`
    SELECT s.league_id AS leagueId, l.code AS league, s.season, s.clubs, s.played AS matches, s.grounds, s.repeated
      FROM (${NOW}) s JOIN leagues l ON l.id = s.league_id WHERE s.played > 0 ORDER BY l.code, s.season`);
  const lastResults = db.prepare<[], { league: string; season: string; lastResult: string | null }>(
    `SELECT l.code AS league, s.season, s.last_result AS lastResult
       FROM (${NOW}) s JOIN leagues l ON l.id = s.league_id ORDER BY l.code, s.season`,
  );
  const differing = db.prepare<[], { league: string; season: string }>(`
    SELECT l.code AS league, season FROM (
      SELECT league_id, season, ${COLUMNS.join(', ')} FROM season_summaries WHERE is_stale = 0
      EXCEPT ${counted('SELECT league_id, season FROM season_summaries WHERE is_stale = 0')})
      JOIN leagues l ON l.id = league_id ORDER BY 1, 2`);
  return {
    countsBySeason: (): readonly LeagueCount[] => counts.all(),
    coverage: (): readonly CoverageCell[] => coverage.all(),
    total: () => total.get()!,
    /** Every season with the day of its last result, by league and season. */
    lastResults: () => lastResults.all(),
    /** Seasons that have a played match. */
    shapes: (): readonly SeasonShape[] => shapes.all(),
    /** Seasons whose matches come from more than one file. */
    severalFiles: () => severalFiles.all(),
    /** Kept summaries that are not what their matches say; none unless somebody else wrote them. */
    differing: () => differing.all(),
  };
}

/** Make the summaries again of seasons whose matches have changed. Cost: a few milliseconds a season. */
export function refreshSummaries(db: WritableDb): void {
  if (db.prepare(`SELECT 1 FROM (${STALE}) LIMIT 1`).get() === undefined) return;
  const set = COLUMNS.map((column) => `${column} = now.${column}`).join(', ');
  db.transaction(() => {
    db.exec(`
      DELETE FROM season_teams WHERE (league_id, season) IN (${STALE});
      INSERT INTO season_teams (league_id, season, team_id, matches, first_date) ${countedTeams(STALE)};
      DELETE FROM season_summaries WHERE is_stale = 1 AND NOT EXISTS (
        SELECT 1 FROM matches m WHERE m.league_id = season_summaries.league_id AND m.season = season_summaries.season);
      CREATE TEMP TABLE IF NOT EXISTS counted_seasons AS SELECT * FROM (${counted(STALE)}) WHERE 0;
      DELETE FROM counted_seasons;
      INSERT INTO counted_seasons ${counted(STALE)};
      UPDATE season_summaries SET is_stale = 0, ${set} FROM counted_seasons now
       WHERE now.league_id = season_summaries.league_id AND now.season = season_summaries.season;
      DELETE FROM counted_seasons;`);
  }).immediate();
}
