import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { sha256 } from '../audit/canonical-json';

/** Kept results of walked seasons: bytes under a key that names all they depend on. */
export interface WalkCache {
  readonly get: (key: string) => Uint8Array | null;
  readonly put: (entries: readonly { readonly key: string; readonly bytes: Uint8Array }[]) => void;
  readonly close: () => void;
}

/** For work that keeps nothing. */
export const NO_CACHE: WalkCache = { get: () => null, put: () => undefined, close: () => undefined };

/** About thirty leagues of twenty seasons. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * A file beside the store that may be deleted at any time: it only saves walking again what has not changed. Every entry
 * carries the hash of its bytes, and one that does not match it is as good as none; a file that cannot be used is made
 * anew, and where it cannot be made there is no cache.
 */
export function openWalkCache(storePath: string): WalkCache {
  const path = `${storePath}.walks`;
  const db = attempt(() => open(path)) ?? attempt(() => remake(path));
  if (!db) return NO_CACHE;
  const select = db.prepare<[string], { bytes: Uint8Array; hash: string }>(
    'SELECT bytes, hash FROM walks WHERE key = ?',
  );
  const touch = db.prepare<[string]>('UPDATE walks SET used = (SELECT max(used) + 1 FROM walks) WHERE key = ?');
  const insert = db.prepare<[string, Uint8Array, string]>(
    `INSERT OR REPLACE INTO walks (key, bytes, hash, used)
     VALUES (?, ?, ?, coalesce((SELECT max(used) + 1 FROM walks), 1))`,
  );
  const total = db.prepare<[], number | null>('SELECT sum(length(bytes)) FROM walks').pluck();
  const drop = db.prepare(
    'DELETE FROM walks WHERE key IN (SELECT key FROM walks ORDER BY used LIMIT (SELECT count(*) / 4 + 1 FROM walks))',
  );
  return {
    get: (key) =>
      attempt(() => {
        const row = select.get(key);
        if (!row || sha256(row.bytes) !== row.hash) return null;
        touch.run(key);
        return row.bytes;
      }) ?? null,
    put: (entries) =>
      void attempt(() =>
        db
          .transaction(() => {
            for (const { key, bytes } of entries) insert.run(key, bytes, sha256(bytes));
            while ((total.get() ?? 0) > MOST_BYTES) drop.run();
          })
          .immediate(),
      ),
    close: () => db.close(),
  };
}

function open(path: string): Database.Database {
  const db = new Database(path, { timeout: 1000 });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = OFF');
    db.exec(`CREATE TABLE IF NOT EXISTS walks (
      key TEXT PRIMARY KEY, bytes BLOB NOT NULL, hash TEXT NOT NULL, used INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS walks_used ON walks (used)`);
    db.prepare('SELECT key, bytes, hash, used FROM walks LIMIT 1').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function remake(path: string): Database.Database {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  return open(path);
}

/** A cache never stops the work it serves. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
