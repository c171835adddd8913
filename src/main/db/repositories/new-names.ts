import type { ReadableDb, WritableDb } from '../connection';

/** Names a person has said to be new: clubs of a league before their first match there, and competitions without a league. */
export function newNames(db: ReadableDb) {
  const clubs = db.prepare<[], { leagueId: number; canonicalName: string; name: string }>(
    'SELECT league_id AS leagueId, canonical_name AS canonicalName, name FROM new_clubs',
  );
  const competitions = db.prepare<[], string>('SELECT canonical_name FROM other_competitions').pluck();
  return {
    clubs: () => clubs.all(),
    /** Comparison keys. */
    competitions: (): ReadonlySet<string> => new Set(competitions.all()),
  };
}

export interface NewName {
  readonly canonicalName: string;
  readonly name: string;
  readonly analyst: string;
  readonly reason: string;
}

export function newNameWriter(db: WritableDb) {
  const club = db.prepare(`
    INSERT INTO new_clubs (league_id, canonical_name, name, analyst, reason)
    VALUES (@leagueId, @canonicalName, @name, @analyst, @reason)
    ON CONFLICT DO UPDATE SET name = excluded.name, analyst = excluded.analyst, reason = excluded.reason`);
  const competition = db.prepare(`
    INSERT INTO other_competitions (canonical_name, name, analyst, reason)
    VALUES (@canonicalName, @name, @analyst, @reason)
    ON CONFLICT DO UPDATE SET name = excluded.name, analyst = excluded.analyst, reason = excluded.reason`);
  return {
    addClub: (leagueId: number, name: NewName): void => void club.run({ leagueId, ...name }),
    addCompetition: (name: NewName): void => void competition.run(name),
  };
}
