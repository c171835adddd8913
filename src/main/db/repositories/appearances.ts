import type { ReadableDb } from '../connection';
import { SEASON_TEAMS } from './season-summaries';

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
    SELECT p.team_id AS teamId, t.name, t.canonical_name AS key, l.id AS leagueId, l.code AS league, l.country, p.season,
           p.matches, p.first_date AS firstDate
      FROM (${SEASON_TEAMS}) p JOIN teams t ON t.id = p.team_id JOIN leagues l ON l.id = t.league_id
     ORDER BY l.code, t.name, p.season`);
  return {
    ofLeague: (leagueId: number): readonly Appearance[] => ofLeague.all(leagueId),
    ofSeason: (leagueId: number, season: string): readonly Appearance[] => ofSeason.all(leagueId, season),
    /** Every season of every team, by league, name and season. */
    teamSeasons: (): readonly TeamSeason[] => seasons.all(),
  };
}
