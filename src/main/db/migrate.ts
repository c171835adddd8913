import type { WritableDb } from './connection';
import { sha256 } from '../audit/canonical-json';
import { UserError } from '../core/words/errors';
import { backUp } from './backup';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Runs on every connection instead of once: TEMP views cannot be stored. */
const PER_CONNECTION = 16;

const files = import.meta.glob<string>('../../../migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** All migrations by number, as shipped with the application. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);
    return { number: Number(name.slice(0, 3)), name, sql: sql.replaceAll('\r\n', '\n') };
  })
  .sort((a, b) => a.number - b.number);

export const SCHEMA_VERSION = MIGRATIONS.at(-1)!.number;
export const rowAccessSql = MIGRATIONS.find((migration) => migration.number === PER_CONNECTION)!.sql;

/**
 * Bring a store to the present schema: a new one in one transaction, an older one in one a migration, after a backup.
 * @throws {UserError} store-newer: the store knows migrations we do not; store-changed: one of them is not what it was
 */
export function migrate(db: WritableDb, path: string, migrations: readonly Migration[] = MIGRATIONS): void {
  if (readApplied(db).length === 0) {
    // A new store appears whole or not at all; whoever else was making it has finished when the lock is ours.
    db.transaction(() => {
      db.exec(RECORD);
      if (readApplied(db).length === 0) for (const migration of migrations) apply(db, migration);
    }).immediate();
  }
  const applied = readApplied(db);
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const row of applied) {
    const migration = known.get(row.number);
    if (!migration) {
      throw new UserError(
        'store-newer',
        `${path} has schema ${applied.at(-1)!.number}, this application knows ${migrations.at(-1)!.number}`,
        'Open it with the newer application that wrote it.',
      );
    }
    if (sha256(migration.sql) !== row.sha256) {
      throw new UserError(
        'store-changed',
        `migration ${row.name} of ${path} differs from the one this application has`,
      );
    }
  }
  const pending = migrations.filter((migration) => !applied.some((row) => row.number === migration.number));
  if (pending.length === 0) return;
  backUpBefore(db, path, applied.at(-1)!.number);
  for (const migration of pending) db.transaction(() => apply(db, migration)).immediate();
}

const RECORD = `CREATE TABLE IF NOT EXISTS schema_migrations (
  number     INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT`;

function readApplied(db: WritableDb): { number: number; name: string; sha256: string }[] {
  const hasRecord = db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migrations'`).pluck().get();
  if (hasRecord === 0) return [];
  return db.prepare('SELECT number, name, sha256 FROM schema_migrations ORDER BY number').all() as {
    number: number;
    name: string;
    sha256: string;
  }[];
}

/** Run one migration and record it; the caller holds the transaction. */
function apply(db: WritableDb, { number, name, sql }: Migration): void {
  if (number !== PER_CONNECTION) db.exec(sql);
  db.prepare('INSERT INTO schema_migrations (number, name, sha256) VALUES (?, ?, ?)').run(number, name, sha256(sql));
  db.pragma(`user_version = ${number}`);
}

/** A sound copy of the store as it was, beside it. */
function backUpBefore(db: WritableDb, path: string, schema: number): void {
  if (path === ':memory:') return;
  backUp(db, `${path}.before-schema-${SCHEMA_VERSION}.from-${schema}.backup`);
}
