import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import type { ReadableDb } from '../connection';
import { auditRepository } from '../repositories/audit';
import { backupsOf } from './backup-files';
import { isBackupDue } from './rotation';

/**
 * Whether a store is to be backed up today: something was done in it, no backup is young enough, and the newest one is of
 * another state. An empty store is not worth one.
 */
export function isDailyDue(db: ReadableDb, storePath: string, now: Date): boolean {
  if (storePath === ':memory:') return false;
  const head = auditRepository(db).last()?.hash;
  if (head === undefined) return false;
  const backups = backupsOf(storePath);
  if (!isBackupDue(backups, writtenAt(storePath), now.getTime())) return false;
  const [newest] = backups;
  return newest === undefined || stateOf(newest.path) !== stateOf(storePath);
}

/** When a store's file or its log was last written, ms. */
const writtenAt = (path: string): number =>
  Math.max(...[path, `${path}-wal`].map((each) => statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0));

const DRAFTS = `
  SELECT j.id, j.name, f.* FROM jackpots j LEFT JOIN jackpot_fixtures f ON f.jackpot_id = j.id
   WHERE j.status = 'draft' ORDER BY j.id, f.rowid`;

/** What tells one state of a store from another: the head of its log, and its drafts, which change without an entry. */
function stateOf(path: string): string {
  let db: ReadableDb | null = null;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true }) as unknown as ReadableDb;
    return JSON.stringify([auditRepository(db).last()?.hash, db.prepare(DRAFTS).raw().all()]);
  } catch {
    return path;
  } finally {
    db?.close();
  }
}
