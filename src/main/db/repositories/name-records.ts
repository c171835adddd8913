import type { ReadableDb } from '../connection';

/** Who said something, why and when. */
interface Said {
  readonly analyst: string;
  readonly reason: string;
  readonly at: string;
}
const SAID = 'analyst, reason, created_at AS at';

/** What people have said about names, whole: to be taken over by another store. */
export function nameRecords(db: ReadableDb) {
  const spellings = db.prepare<[], Said & { league: string; spelling: string; team: string }>(`
    SELECT l.code AS league, a.spelling, t.name AS team, a.analyst, a.reason, a.created_at AS at
      FROM team_aliases a JOIN leagues l ON l.id = a.league_id JOIN teams t ON t.id = a.team_id
     ORDER BY l.code, a.spelling`);
  const apart = db.prepare<[], Said & { league: string; one: string; other: string }>(`
    SELECT l.code AS league, p.one, p.other, p.analyst, p.reason, p.created_at AS at
      FROM club_pairs_apart p JOIN leagues l ON l.id = p.league_id ORDER BY l.code, p.one, p.other`);
  const links = db.prepare<[], Said & { country: string; club: string; league: string; team: string }>(`
    SELECT c.country, c.club, l.code AS league, t.name AS team, c.analyst, c.reason, c.created_at AS at
      FROM club_teams c JOIN teams t ON t.id = c.team_id JOIN leagues l ON l.id = t.league_id
     ORDER BY c.country, c.club, l.code, t.name`);
  const clubs = db.prepare<[], Said & { league: string; name: string }>(`
    SELECT l.code AS league, n.name, n.analyst, n.reason, n.created_at AS at
      FROM new_clubs n JOIN leagues l ON l.id = n.league_id ORDER BY l.code, n.name`);
  const competitions = db.prepare<[], Said & { name: string }>(
    `SELECT name, ${SAID} FROM other_competitions ORDER BY name`,
  );
  return {
    spellings: () => spellings.all(),
    /** Pairs of comparison keys, the smaller first. */
    apart: () => apart.all(),
    links: () => links.all(),
    newClubs: () => clubs.all(),
    competitions: () => competitions.all(),
  };
}
