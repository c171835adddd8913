import { POOL_CODE } from '../../core/words/pool';
import type { ReadableDb, WritableDb } from '../connection';

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
  const all = db.prepare<[], LeagueRow>(
    `SELECT id, code, name, country FROM leagues WHERE code <> '${POOL_CODE}' ORDER BY code`,
  );
  const byCode = db.prepare<[string], LeagueRow>('SELECT id, code, name, country FROM leagues WHERE code = ?');
  const teams = db.prepare<[], TeamRow>(`
    SELECT * FROM (
      SELECT t.id, t.league_id AS leagueId, l.code AS league, t.name, t.canonical_name AS canonicalName,
             max(coalesce((SELECT max(season) FROM matches WHERE home_team_id = t.id), ''),
                 coalesce((SELECT max(season) FROM matches WHERE away_team_id = t.id), '')) AS lastSeason
        FROM teams t JOIN leagues l ON l.id = t.league_id)
     WHERE lastSeason <> '' ORDER BY league, name`);
  const teamIds = db.prepare<[number], { id: number; canonicalName: string }>(
    'SELECT id, canonical_name AS canonicalName FROM teams WHERE league_id = ?',
  );
  const byKey = db.prepare<[number, string], { id: number; name: string }>(
    'SELECT id, name FROM teams WHERE league_id = ? AND canonical_name = ?',
  );
  const aliasesOf = db.prepare<[number], { canonicalName: string; teamId: number }>(
    'SELECT canonical_name AS canonicalName, team_id AS teamId FROM team_aliases WHERE league_id = ?',
  );
  const aliases = db.prepare<[], { leagueId: number; canonicalName: string; teamId: number }>(
    'SELECT league_id AS leagueId, canonical_name AS canonicalName, team_id AS teamId FROM team_aliases',
  );
  const playing = db.prepare<{ leagueId: number }, { id: number; name: string }>(`
    SELECT t.id, t.name FROM teams t
     WHERE t.league_id = @leagueId AND t.id IN (
       SELECT home_team_id FROM matches WHERE league_id = @leagueId
       UNION SELECT away_team_id FROM matches WHERE league_id = @leagueId)
     ORDER BY t.name`);
  const nameOf = db.prepare<[number], string>('SELECT name FROM teams WHERE id = ?').pluck();
  const codeOf = db.prepare<[number], string>('SELECT code FROM leagues WHERE id = ?').pluck();
  return {
    all: (): readonly LeagueRow[] => all.all(),
    /** The name shown for a team that exists. */
    teamName: (id: number): string => nameOf.get(id)!,
    codeOf: (id: number): string => codeOf.get(id)!,
    find: (code: string): LeagueRow | undefined => byCode.get(code),
    /** Every team that has a match, by league and name. */
    teams: (): readonly TeamRow[] => teams.all(),
    /** Every team of a league that has a match. */
    teamsOf: (leagueId: number): readonly { readonly id: number; readonly name: string }[] => playing.all({ leagueId }),
    /** Teams of a league by comparison key; a recorded spelling counts before a name. */
    namesOf: (leagueId: number): Map<string, { readonly id: number; readonly isAlias: boolean }> => {
      const names = new Map(
        teamIds.all(leagueId).map(({ id, canonicalName }) => [canonicalName, { id, isAlias: false }]),
      );
      for (const { canonicalName, teamId } of aliasesOf.all(leagueId)) {
        names.set(canonicalName, { id: teamId, isAlias: true });
      }
      return names;
    },
    /** A team by its own name's comparison key, also one without matches. */
    teamByKey: (leagueId: number, key: string): { readonly id: number; readonly name: string } | undefined =>
      byKey.get(leagueId, key),
    aliases: () => aliases.all(),
  };
}

export function leagueWriter(db: WritableDb) {
  const insertLeague = db.prepare<[string, string, string]>(
    'INSERT INTO leagues (code, name, country) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING',
  );
  const idOf = db.prepare<[string], number>('SELECT id FROM leagues WHERE code = ?').pluck();
  const insertTeam = db.prepare<[number, string, string]>(
    'INSERT INTO teams (league_id, name, canonical_name) VALUES (?, ?, ?)',
  );
  const prefer = db.prepare<{ id: number; name: string; key: string }>(
    'UPDATE teams SET name = @name WHERE id = @id AND canonical_name = @key AND name > @name',
  );
  return {
    /** The league under which pooled models stand. @returns its id */
    pool: (): number => {
      insertLeague.run(POOL_CODE, 'Pooled league', '');
      return idOf.get(POOL_CODE)!;
    },
    addLeague: (code: string, name: string, country: string): void => void insertLeague.run(code, name, country),
    /** @returns the new team's id */
    addTeam: (leagueId: number, name: string, canonicalName: string): number =>
      Number(insertTeam.run(leagueId, name, canonicalName).lastInsertRowid),
    /** Of two spellings with one key show the smaller by code unit, so that the order of imports cannot matter. */
    preferName: (id: number, name: string, key: string): void => void prefer.run({ id, name, key }),
  };
}
