import Database from 'better-sqlite3';
import { toStoreError } from '../store-error';

/** Write what is still in a store's log into its file, so that the file alone is all of it. @throws {UserError} as `toStoreError` */
export function settleLog(path: string): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    throw toStoreError(error, path) ?? error;
  } finally {
    db.close();
  }
}
