import type { ReadableDb, WritableDb } from '../connection';

/** A spelling that waits for a person. */
export interface WaitingSpelling {
  readonly leagueId: number;
  readonly league: string;
  readonly canonicalName: string;
  readonly spelling: string;
  readonly kind: 'new-team' | 'unknown';
  readonly season: string;
  readonly fileId: number;
  readonly file: string;
  readonly line: number;
  readonly matches: number;
}

const COLUMNS = `
  SELECT r.league_id AS leagueId, l.code AS league, r.canonical_name AS canonicalName, r.spelling, r.kind, r.season,
         r.source_file_id AS fileId, f.name AS file, r.line, r.matches
    FROM spelling_reviews r JOIN leagues l ON l.id = r.league_id JOIN source_files f ON f.id = r.source_file_id`;

export function spellingRepository(db: ReadableDb) {
  const all = db.prepare<[], WaitingSpelling>(`${COLUMNS} ORDER BY l.code, r.spelling`);
  const byKey = db.prepare<[number, string], WaitingSpelling>(
    `${COLUMNS} WHERE r.league_id = ? AND r.canonical_name = ?`,
  );
  return {
    waiting: (): readonly WaitingSpelling[] => all.all(),
    find: (leagueId: number, canonicalName: string): WaitingSpelling | undefined => byKey.get(leagueId, canonicalName),
  };
}

export function spellingWriter(db: WritableDb) {
  const add = db.prepare(`
    INSERT INTO spelling_reviews (league_id, canonical_name, spelling, kind, season, source_file_id, line, matches)
    VALUES (@leagueId, @canonicalName, @spelling, @kind, @season, @fileId, @line, @matches)
    ON CONFLICT (league_id, canonical_name) DO UPDATE SET matches = excluded.matches`);
  const remove = db.prepare<[number, string]>(
    'DELETE FROM spelling_reviews WHERE league_id = ? AND canonical_name = ?',
  );
  return {
    /** Put a spelling into the queue; one that waits already keeps its place. */
    ask: (row: Omit<WaitingSpelling, 'league' | 'file'>): void => void add.run(row),
    answered: (leagueId: number, canonicalName: string): void => void remove.run(leagueId, canonicalName),
  };
}
