import type { ReadableDb, WritableDb } from '../handle';

export interface LeagueRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly country: string;
}

/** A team of a league, with the last season it played there. */
export interface TeamRow {
  readonly id: number;
  readonly leagueId: number;
  readonly league: string;
  readonly name: string;
  readonly canonicalName: string;
  readonly lastSeason: string;
}

export function leagueRepository(db: ReadableDb) {
  const all = db.prepare<[], LeagueRow>('SELECT id, code, name, country FROM leagues ORDER BY code');
  const byCode = db.prepare<[string], LeagueRow>('SELECT id, code, name, country FROM leagues WHERE code = ?');
  const teams = db.prepare<[], TeamRow>(`
    SELECT t.id, t.league_id AS leagueId, l.code AS league, t.name, t.canonical_name AS canonicalName,
           max(m.season) AS lastSeason
      FROM teams t JOIN leagues l ON l.id = t.league_id
      JOIN (SELECT home_team_id AS team_id, season FROM matches UNION SELECT away_team_id, season FROM matches) m
        ON m.team_id = t.id
     GROUP BY t.id ORDER BY l.code, t.name`);
  const teamIds = db.prepare<[number], { id: number; canonicalName: string }>(
    'SELECT id, canonical_name AS canonicalName FROM teams WHERE league_id = ?',
  );
  const aliases = db.prepare<[], { leagueId: number; canonicalName: string; teamId: number }>(
    'SELECT league_id AS leagueId, canonical_name AS canonicalName, team_id AS teamId FROM team_aliases',
  );
  return {
    all: (): readonly LeagueRow[] => all.all(),
    find: (code: string): LeagueRow | undefined => byCode.get(code),
    /** Every team that has a match, by league and name. */
    teams: (): readonly TeamRow[] => teams.all(),
    /** Team ids of a league by comparison key, aliases included. */
    teamIdsOf: (leagueId: number): Map<string, number> => {
      const ids = new Map(teamIds.all(leagueId).map((team) => [team.canonicalName, team.id]));
      for (const alias of aliases.all()) if (alias.leagueId === leagueId) ids.set(alias.canonicalName, alias.teamId);
      return ids;
    },
    aliases: () => aliases.all(),
  };
}

export function leagueWriter(db: WritableDb) {
  const insertLeague = db.prepare<[string, string, string]>(
    'INSERT INTO leagues (code, name, country) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING',
  );
  const insertTeam = db.prepare<[number, string, string]>(
    'INSERT INTO teams (league_id, name, canonical_name) VALUES (?, ?, ?)',
  );
  const prefer = db.prepare<{ id: number; name: string; key: string }>(
    'UPDATE teams SET name = @name WHERE id = @id AND canonical_name = @key AND name > @name',
  );
  return {
    addLeague: (code: string, name: string, country: string): void => void insertLeague.run(code, name, country),
    /** @returns the new team's id */
    addTeam: (leagueId: number, name: string, canonicalName: string): number =>
      Number(insertTeam.run(leagueId, name, canonicalName).lastInsertRowid),
    /** Of two spellings with one key show the smaller by code unit, so that the order of imports cannot matter. */
    preferName: (id: number, name: string, key: string): void => void prefer.run({ id, name, key }),
  };
}
