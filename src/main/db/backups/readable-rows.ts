import Database from 'better-sqlite3';
import { UserError } from '../../core/words/errors';
import type { ReadableDb } from '../connection';

type Value = string | number | null | { readonly base64: string };
/** A row that could be read, or a place where reading failed and went on behind. */
export type Readable = { readonly row: Readonly<Record<string, Value>> } | { readonly gap: string };

/** A damaged store, open for reading what is left of it. */
export interface Wreck {
  readonly tables: readonly string[];
  readonly rowsOf: (table: string) => Generator<Readable>;
  readonly close: () => void;
}

/** No table of ours has a row with a larger number. */
const LAST_ROW = 2n ** 62n;

/**
 * Open a damaged store as far as that goes. Nothing is written to it.
 * @throws {UserError} store-corrupt where not even the list of its tables can be read
 */
export function openWreck(storePath: string): Wreck {
  let db: ReadableDb | null = null;
  try {
    db = new Database(storePath, { readonly: true, fileMustExist: true }) as unknown as ReadableDb;
    db.pragma('cell_size_check = ON');
    const list = db.pragma('table_list') as { schema: string; name: string; type: string; wr: number }[];
    const tables = list.filter(
      ({ schema, name, type }) => schema === 'main' && type === 'table' && !/^sqlite_/.test(name),
    );
    const open = db;
    const byName = new Map(tables.map((table) => [table.name, table]));
    return {
      tables: [...byName.keys()].sort(),
      rowsOf: (table) => (byName.get(table)?.wr === 1 ? fromBothEnds(open, table) : byRowNumber(open, table)),
      close: () => void open.close(),
    };
  } catch (cause) {
    db?.close();
    const why = cause instanceof Error ? cause.message : String(cause);
    const hint = 'Restore a backup, or begin anew and import your files again.';
    throw new UserError('store-corrupt', `nothing can be read of ${storePath}: ${why}`, hint, { cause });
  }
}

/** In the order of the rows' numbers. Where a page fails, rows are looked for behind it, each time twice as far on. */
function* byRowNumber(db: ReadableDb, table: string): Generator<Readable> {
  const sql = `SELECT rowid AS "row number", * FROM ${quoted(table)} WHERE rowid >= ? ORDER BY rowid`;
  let next = -LAST_ROW;
  let step = 1n;
  while (next < LAST_ROW) {
    try {
      for (const found of db.prepare(sql).safeIntegers().iterate(next) as Iterable<Record<string, unknown>>) {
        const { 'row number': number, ...row } = found;
        next = (number as bigint) + 1n;
        step = 1n;
        yield { row: plainRow(row) };
      }
      return;
    } catch (error) {
      yield { gap: reasonOf(error) };
      next = (next < 0n ? 0n : next) + step;
      step *= 2n;
    }
  }
}

/** A table without numbers of rows: as far as it goes from the first, then as far as it goes from the last. */
function* fromBothEnds(db: ReadableDb, table: string): Generator<Readable> {
  const keys = (db.pragma(`table_info(${quoted(table)})`) as { name: string; pk: number }[])
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => quoted(name));
  const seen = new Set<string>();
  for (const direction of ['ASC', 'DESC']) {
    try {
      const order = keys.map((key) => `${key} ${direction}`).join(', ');
      const query = db.prepare(`SELECT * FROM ${quoted(table)} ORDER BY ${order}`).safeIntegers();
      for (const found of query.iterate() as Iterable<Record<string, unknown>>) {
        const row = plainRow(found);
        const text = JSON.stringify(row);
        if (!seen.has(text)) yield { row };
        seen.add(text);
      }
      return;
    } catch (error) {
      if (direction === 'ASC') yield { gap: reasonOf(error) };
    }
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What SQLite says of a place it cannot read. @throws whatever is no failure of SQLite's */
function reasonOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && code.startsWith('SQLITE_')) return (error as Error).message;
  throw error;
}

/** Whole numbers as numbers while they are exact, bytes as base64. */
const plainRow = (row: Record<string, unknown>): Record<string, Value> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));

function plain(value: unknown): Value {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return Buffer.isBuffer(value) ? { base64: value.toString('base64') } : (value as Value);
}
