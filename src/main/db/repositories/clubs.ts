import type { ReadableDb, WritableDb } from '../connection';

/** A team of a league that somebody has said to be a club's. */
export interface ClubTeam {
  readonly teamId: number;
  readonly league: string;
  readonly team: string;
  readonly country: string;
  readonly club: string;
}

export function clubRepository(db: ReadableDb) {
  const all = db.prepare<[], ClubTeam>(`
    SELECT c.team_id AS teamId, l.code AS league, t.name AS team, c.country, c.club
      FROM club_teams c JOIN teams t ON t.id = c.team_id JOIN leagues l ON l.id = t.league_id
     ORDER BY c.country, c.club, l.code, t.name`);
  return {
    /** By country, club and league. */
    all: (): readonly ClubTeam[] => all.all(),
  };
}

export function clubWriter(db: WritableDb) {
  const link = db.prepare(`
    INSERT INTO club_teams (team_id, country, club, analyst, reason) VALUES (@teamId, @country, @club, @analyst, @reason)
    ON CONFLICT (team_id) DO UPDATE SET country = excluded.country, club = excluded.club, analyst = excluded.analyst,
      reason = excluded.reason, created_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`);
  const unlink = db.prepare<[number]>('DELETE FROM club_teams WHERE team_id = ?');
  return {
    link: (row: { teamId: number; country: string; club: string; analyst: string; reason: string }): void =>
      void link.run(row),
    unlink: (teamId: number): void => void unlink.run(teamId),
  };
}
