import type { ReadableDb, WritableDb } from '../connection';
import type { TeamChange } from '../../../contract';

export interface NewTeamChange extends Omit<TeamChange, 'league' | 'at'> {
  readonly leagueId: number;
  /** JSON of what an undoing needs. */
  readonly details: string;
}
type StoredTeamChange = TeamChange & { readonly id: number; readonly details: string };

const COLUMNS = `
  SELECT c.id, c.kind, l.code AS league, c.subject, c.object, c.matches, c.analyst, c.reason, c.created_at AS at, c.details
    FROM team_changes c JOIN leagues l ON l.id = c.league_id`;

export function teamChangeRepository(db: ReadableDb) {
  const all = db.prepare<[], StoredTeamChange>(`${COLUMNS} ORDER BY c.id DESC`);
  const ofLeague = db.prepare<[number, string], StoredTeamChange>(
    `${COLUMNS} WHERE c.league_id = ? AND c.kind = ? ORDER BY c.id DESC`,
  );
  const toChange = ({ id: _id, details: _details, ...change }: StoredTeamChange): TeamChange => change;
  return {
    /** Newest first. */
    all: (): TeamChange[] => all.all().map(toChange),
    /** Merges of a league, newest first, with what they set aside. */
    mergesOf: (leagueId: number): readonly { readonly subject: string; readonly details: string }[] =>
      ofLeague.all(leagueId, 'merge'),
  };
}

export function teamChangeWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO team_changes (kind, league_id, subject, object, matches, analyst, reason, details)
    VALUES (@kind, @leagueId, @subject, @object, @matches, @analyst, @reason, @details)`);
  return { add: (change: NewTeamChange): void => void insert.run(change) };
}
