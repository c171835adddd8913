import type { ReadableDb } from '../handle';

/** Who met whom, and when. */
export interface Appearance {
  readonly season: string;
  readonly date: string;
  readonly homeTeamId: number;
  readonly awayTeamId: number;
}

export function appearanceRepository(db: ReadableDb) {
  const ofLeague = db.prepare<[number], Appearance>(`
    SELECT season, match_date AS date, home_team_id AS homeTeamId, away_team_id AS awayTeamId
      FROM matches WHERE league_id = ?`);
  return { ofLeague: (leagueId: number): readonly Appearance[] => ofLeague.all(leagueId) };
}
