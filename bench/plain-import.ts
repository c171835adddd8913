import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { WritableDb } from '../src/main/db/connection';

/** Kept by triggers of the store, or said of the job and not of the files. */
const NOT_INSERTED = ['audit_log', 'jobs', 'season_summaries', 'season_teams', 'meta', 'sqlite_sequence'];

interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly unknown[][];
}

/** Every row that an import wrote into a store, by table. */
export function rowsWritten(db: WritableDb): Rows[] {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
    .pluck()
    .all() as string[];
  return tables
    .filter((table) => !NOT_INSERTED.includes(table) && !table.startsWith('sqlite_'))
    .map((table) => {
      // Columns that the store computes itself have a number of their own in this list.
      const all = db.prepare('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0').pluck().all(table);
      const columns = all as string[];
      return {
        table,
        columns,
        rows: db
          .prepare(`SELECT ${columns.join(', ')} FROM "${table}"`)
          .raw()
          .all() as unknown[][],
      };
    })
    .filter(({ rows }) => rows.length > 0);
}

/**
 * What no import can do without: read the files, split every line at its commas, insert the same rows into the same
 * tables with their indexes and triggers.
 * @returns milliseconds, and cells split
 */
export function plainImport(db: WritableDb, folder: string, written: readonly Rows[]): { ms: number; cells: number } {
  const start = performance.now();
  let cells = 0;
  for (const name of readdirSync(folder)) {
    for (const line of readFileSync(join(folder, name), 'utf8').split(/\r?\n/)) cells += line.split(',').length;
  }
  db.transaction(() => {
    db.pragma('defer_foreign_keys = ON');
    for (const { table, columns, rows } of written) {
      const places = columns.map(() => '?').join(', ');
      const insert = db.prepare(`INSERT OR IGNORE INTO "${table}" (${columns.join(', ')}) VALUES (${places})`);
      for (const row of rows) insert.run(...row);
    }
  })();
  return { ms: performance.now() - start, cells };
}
