import type { ReadableDb, WritableDb } from '../connection';
import type { TeamAlias } from '../../../contract';

export function aliasRepository(db: ReadableDb) {
  const all = db.prepare<[], TeamAlias>(`
    SELECT l.code AS league, a.spelling, t.name AS team, a.analyst, a.reason, a.created_at AS createdAt
      FROM team_aliases a JOIN leagues l ON l.id = a.league_id JOIN teams t ON t.id = a.team_id
     ORDER BY l.code, a.spelling`);
  const byKey = db.prepare<[number, string], { teamId: number }>(
    'SELECT team_id AS teamId FROM team_aliases WHERE league_id = ? AND canonical_name = ?',
  );
  return {
    all: (): readonly TeamAlias[] => all.all(),
    /** The team a comparison key is an alias of. */
    teamOf: (leagueId: number, key: string): number | null => byKey.get(leagueId, key)?.teamId ?? null,
  };
}

export interface NewAlias {
  readonly leagueId: number;
  readonly spelling: string;
  readonly canonicalName: string;
  readonly teamId: number;
  readonly analyst: string;
  readonly reason: string;
}

export function aliasWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO team_aliases (league_id, spelling, canonical_name, team_id, analyst, reason)
    VALUES (@leagueId, @spelling, @canonicalName, @teamId, @analyst, @reason)`);
  const repoint = db.prepare<[number, number]>('UPDATE team_aliases SET team_id = ? WHERE team_id = ?');
  const remove = db.prepare<[number, string]>('DELETE FROM team_aliases WHERE league_id = ? AND canonical_name = ?');
  return {
    add: (alias: NewAlias): void => void insert.run(alias),
    /** Spellings of one team mean another from now on. */
    repoint: (from: number, into: number): void => void repoint.run(into, from),
    remove: (leagueId: number, canonicalName: string): void => void remove.run(leagueId, canonicalName),
  };
}
