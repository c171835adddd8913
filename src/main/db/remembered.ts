import type { ReadableDb } from './connection';

/** What was found on a connection, and what the store was then. */
interface Remembered {
  readonly state: string;
  readonly found: unknown;
}

const byConnection = new WeakMap<ReadableDb, Map<(db: ReadableDb) => unknown, Remembered>>();

/** Changes with every commit of others and every row that this connection writes. */
const stateOf = (db: ReadableDb): string =>
  `${String(db.pragma('data_version', { simple: true }))} ${String(db.prepare('SELECT total_changes()').pluck().get())}`;

/**
 * What `find` finds in the store, found once while nothing in it changes: several answers of one page ask the same.
 * @param find pure but for what it reads
 */
export function rememberedOn<T>(db: ReadableDb, find: (db: ReadableDb) => T): T {
  // What a transaction has changed may be taken back.
  if (db.inTransaction) return find(db);
  const known = byConnection.get(db) ?? new Map<(db: ReadableDb) => unknown, Remembered>();
  byConnection.set(db, known);
  const state = stateOf(db);
  const last = known.get(find);
  if (last?.state === state) return last.found as T;
  const found = find(db);
  known.set(find, { state, found });
  return found;
}
