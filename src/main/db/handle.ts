import type { ReadableDb, WritableDb } from './connection';
import Database from 'better-sqlite3';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { UserError } from '../core/words/errors';
import { makeFolder } from '../keys/make-folder';
import { checkpointPath } from './checkpoints';
import { migrate, rowAccessSql, SCHEMA_VERSION } from './migrate';
import { toStoreError } from './store-error';

/** 'FJPE' in ASCII. */
export const APPLICATION_ID = 1_179_275_333;
/** Older SQLite can lose committed writes when two connections checkpoint a WAL at once. */
const OLDEST_SQLITE = [3, 51, 3] as const;
const BUSY_TIMEOUT_MS = 10_000;
/** What a connection that only reads keeps of the file. */
const READER_CACHE_KIB = 4000;

export interface StoreOptions {
  readonly path: string;
  /** Whose jackpots this connection sees. */
  readonly analyst: string;
  /** How long a write waits for another process that writes. @defaultValue ten seconds */
  readonly busyTimeoutMs?: number | undefined;
}

/**
 * Open the store for reading and writing, creating and migrating it as needed.
 * @throws {UserError} store-newer, store-changed, store-corrupt or store-busy, naming the file
 */
export function openStore(options: StoreOptions): WritableDb {
  const { path } = options;
  return guarded(path, () => {
    makeFolder(dirname(path));
    refuseEmptied(path);
    const db = new Database(path, { timeout: options.busyTimeoutMs ?? BUSY_TIMEOUT_MS }) as unknown as WritableDb;
    try {
      assertSqliteVersion(db);
      assertOurs(db, path);
      configure(db);
      db.pragma('journal_mode = WAL');
      migrate(db, path);
      prepareSession(db, options.analyst);
    } catch (error) {
      db.close();
      throw error;
    }
    return db;
  });
}

/** Open an existing store for reading only. @throws {UserError} not-found, or as {@link openStore} */
export function openStoreReadOnly(options: StoreOptions): ReadableDb {
  const { path } = options;
  if (!existsSync(path)) throw new UserError('not-found', `no store at ${path}`);
  return guarded(path, () => {
    const db = new Database(path, { readonly: true, timeout: BUSY_TIMEOUT_MS }) as unknown as ReadableDb;
    configure(db);
    // The system keeps what was read of the file: a second copy here would be as large as the file.
    db.pragma(`cache_size = -${READER_CACHE_KIB}`);
    prepareSession(db, options.analyst);
    return db;
  });
}

/** Damage that SQLite can see: an empty list when every page, row and index is sound. Cost: reads the whole file. */
export function integrityCheck(db: ReadableDb): string[] {
  const rows = db.pragma('integrity_check(20)') as { integrity_check: string }[];
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

export const sqliteVersion = (db: ReadableDb): string =>
  db.prepare('SELECT sqlite_version() AS version').pluck().get() as string;

function configure(db: ReadableDb): void {
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('trusted_schema = OFF');
}

/** Row access of migration 016: views over what the analyst of this connection owns. */
function prepareSession(db: ReadableDb, analyst: string): void {
  db.function('current_analyst', { deterministic: true }, () => analyst);
  db.exec(rowAccessSql);
}

function assertSqliteVersion(db: ReadableDb): void {
  const version = sqliteVersion(db).split('.').map(Number);
  const difference = OLDEST_SQLITE.map((part, i) => (version[i] ?? 0) - part).find((part) => part !== 0) ?? 0;
  if (difference < 0) throw new Error(`SQLite ${version.join('.')} is older than ${OLDEST_SQLITE.join('.')}`);
}

/** Refuse another program's database before anything is written to it. */
function assertOurs(db: ReadableDb, path: string): void {
  const id = db.pragma('application_id', { simple: true }) as number;
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  const isForeign = id !== APPLICATION_ID && (tables > 0 || id !== 0);
  const schema = db.pragma('user_version', { simple: true }) as number;
  if (!isForeign && schema > SCHEMA_VERSION) {
    throw new UserError(
      'store-newer',
      `${path} has schema ${schema}, this application knows ${SCHEMA_VERSION}`,
      'Open it with the newer application that wrote it.',
    );
  }
  if (isForeign) {
    throw new UserError(
      'store-corrupt',
      `${path} is a database of another program`,
      'Choose another file for the store.',
    );
  }
}

/**
 * A file without a byte, or none, where a store was: what lies beside it tells. A new store takes its place only where there was none.
 */
function refuseEmptied(path: string): void {
  const name = basename(path);
  if (!existsSync(path)) {
    // A store that is left for another takes its checkpoints along: here it was lost.
    if (!existsSync(checkpointPath(path))) return;
    throw new UserError(
      'store-corrupt',
      `${path} is not there, and ${name}.checkpoints beside it tells of a store that was`,
      'Restore a backup, or begin with an empty store: jackpot store restore, jackpot store fresh.',
    );
  }
  if (statSync(path).size > 0) return;
  const left = readdirSync(dirname(path)).find(
    (each) => each === `${name}.checkpoints` || (each.startsWith(`${name}.`) && each.endsWith('.backup')),
  );
  if (left === undefined) return;
  throw new UserError(
    'store-corrupt',
    `${path} is empty, and ${left} beside it tells of a store that was there`,
    'Restore a backup; to begin anew, move the empty file and what lies beside it away.',
  );
}

function guarded<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw toStoreError(error, path) ?? error;
  }
}
