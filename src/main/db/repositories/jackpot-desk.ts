import type { FixtureResult, Outcome, SetId } from '../../../contract';
import type { ReadableDb, WritableDb } from '../connection';

/** A pick that a person changed. */
export interface ChangedPick {
  readonly order: number;
  readonly set: SetId;
  readonly outcome: Outcome;
}
export interface NoteRow {
  readonly text: string;
  readonly analyst: string;
  readonly at: string;
}
/** One entry of the results. */
export interface ResultRow {
  readonly id: number;
  readonly order: number;
  readonly outcome: FixtureResult;
  readonly source: 'hand' | 'store' | 'file';
  readonly note: string;
  readonly analyst: string;
  readonly at: string;
  readonly isReplaced: 0 | 1;
}

/** A jackpot of this analyst: the view of migration 016 decides. */
const MINE = 'jackpot_id IN (SELECT id FROM my_jackpots WHERE id = ?)';

/** What a person adds to a jackpot besides its fixtures: picks, notes, results. */
export function jackpotDesk(db: ReadableDb) {
  const picks = db.prepare<[string], ChangedPick>(
    `SELECT match_order AS "order", set_id AS "set", outcome FROM jackpot_picks WHERE ${MINE} ORDER BY match_order, set_id`,
  );
  const notes = db.prepare<[string], NoteRow>(
    `SELECT text, user_id AS analyst, created_at AS at FROM jackpot_notes WHERE ${MINE} ORDER BY id`,
  );
  const results = db.prepare<[string], ResultRow>(`
    SELECT r.id, r.match_order AS "order", r.outcome, r.source, r.note, r.user_id AS analyst, r.created_at AS at,
           EXISTS (SELECT 1 FROM jackpot_results WHERE replaces = r.id) AS isReplaced
      FROM jackpot_results r WHERE r.${MINE} ORDER BY r.id`);
  const lastResult = db
    .prepare<[], number>(
      'SELECT coalesce(max(id), 0) FROM jackpot_results WHERE jackpot_id IN (SELECT id FROM my_jackpots)',
    )
    .pluck();
  return {
    picks: (id: string): readonly ChangedPick[] => picks.all(id),
    /** Oldest first. */
    notes: (id: string): readonly NoteRow[] => notes.all(id),
    /** Oldest first, corrected ones among them. */
    results: (id: string): readonly ResultRow[] => results.all(id),
    /** Number of the newest entry of any jackpot, 0 for none: entries are never taken back. */
    lastResult: (): number => lastResult.get()!,
  };
}

export interface NewResult {
  readonly jackpotId: string;
  readonly order: number;
  readonly outcome: FixtureResult;
  readonly source: 'hand' | 'store' | 'file';
  readonly note: string;
  /** The entry it corrects; null for the first of a fixture. */
  readonly replaces: number | null;
}

export function jackpotDeskWriter(db: WritableDb) {
  const clearPick = db.prepare<[string, number, SetId]>(
    `DELETE FROM jackpot_picks WHERE ${MINE} AND match_order = ? AND set_id = ?`,
  );
  const clearPicks = db.prepare<[string]>(`DELETE FROM jackpot_picks WHERE ${MINE}`);
  const insertPick = db.prepare<[string, number, SetId, Outcome]>(
    'INSERT INTO jackpot_picks (jackpot_id, match_order, set_id, outcome) VALUES (?, ?, ?, ?)',
  );
  const insertNote = db.prepare<[string, string]>(
    'INSERT INTO jackpot_notes (jackpot_id, text, user_id) VALUES (?, ?, current_analyst())',
  );
  const insertResult = db.prepare(`
    INSERT INTO jackpot_results (jackpot_id, match_order, outcome, source, note, replaces, user_id)
    VALUES (@jackpotId, @order, @outcome, @source, @note, @replaces, current_analyst())`);
  return {
    /** @param outcome null goes back to the likeliest */
    pick: (id: string, { order, set, outcome }: Omit<ChangedPick, 'outcome'> & { outcome: Outcome | null }): void => {
      clearPick.run(id, order, set);
      if (outcome !== null) insertPick.run(id, order, set, outcome);
    },
    /** Put these in the place of all picks that were changed. */
    replacePicks: (id: string, picks: readonly ChangedPick[]): void => {
      clearPicks.run(id);
      for (const { order, set, outcome } of picks) insertPick.run(id, order, set, outcome);
    },
    addNote: (id: string, text: string): void => void insertNote.run(id, text),
    addResult: (result: NewResult): void => void insertResult.run(result),
  };
}
