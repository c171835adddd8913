import type { ReadableDb } from '../connection';

/** Who met whom, when, with what score, and in which file that stands. */
export interface Appearance {
  readonly season: string;
  readonly date: string;
  readonly homeTeamId: number;
  readonly awayTeamId: number;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  readonly status: string;
  readonly fileId: number;
}

/** A season of a team. */
export interface TeamSeason {
  readonly teamId: number;
  readonly name: string;
  readonly key: string;
  readonly leagueId: number;
  readonly league: string;
  readonly country: string;
  readonly season: string;
  readonly matches: number;
  readonly firstDate: string;
}

export function appearanceRepository(db: ReadableDb) {
  const columns = `season, match_date AS date, home_team_id AS homeTeamId, away_team_id AS awayTeamId,
    home_goals AS homeGoals, away_goals AS awayGoals, status, source_file_id AS fileId FROM matches`;
  const ofLeague = db.prepare<[number], Appearance>(`SELECT ${columns} WHERE league_id = ? ORDER BY match_date, id`);
  const ofSeason = db.prepare<[number, string], Appearance>(
    `SELECT ${columns} WHERE league_id = ? AND season = ? ORDER BY match_date, id`,
  );
  const seasons = db.prepare<[], TeamSeason>(`
    SELECT p.team AS teamId, t.name, t.canonical_name AS key, l.id AS leagueId, l.code AS league, l.country, p.season,
           sum(p.n) AS matches, min(p.first) AS firstDate
      FROM (SELECT home_team_id AS team, season, count(*) AS n, min(match_date) AS first FROM matches GROUP BY 1, 2
            UNION ALL SELECT away_team_id, season, count(*), min(match_date) FROM matches GROUP BY 1, 2) p
      JOIN teams t ON t.id = p.team JOIN leagues l ON l.id = t.league_id
     GROUP BY p.team, p.season ORDER BY l.code, t.name, p.season`);
  const severalFiles = db.prepare<[], { leagueId: number; season: string }>(`
    SELECT league_id AS leagueId, season FROM matches
     GROUP BY league_id, season HAVING min(source_file_id) < max(source_file_id)`);
  return {
    ofLeague: (leagueId: number): readonly Appearance[] => ofLeague.all(leagueId),
    ofSeason: (leagueId: number, season: string): readonly Appearance[] => ofSeason.all(leagueId, season),
    /** Every season of every team, by league, name and season. */
    teamSeasons: (): readonly TeamSeason[] => seasons.all(),
    /** Seasons whose matches come from more than one file. */
    severalFiles: () => severalFiles.all(),
  };
}
