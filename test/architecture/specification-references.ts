import { existsSync, readFileSync } from 'node:fs';
import { contract } from '../../src/contract';
import { SPECIFICATION } from '../../src/main/core/settings/constants';
import type { ReadableDb } from '../../src/main/db/connection';
import { exportsOf, titlesOf } from './source-names';
import type { Reference } from './specification-page';

/** What references are held against. */
export interface Application {
  /** A store that all migrations have made. */
  readonly db: ReadableDb;
  /** Commands as typed: `jackpot train`. */
  readonly commands: ReadonlySet<string>;
}

/** What is wrong with a reference, or null where it names what is there. */
export function faultOf(reference: Reference, { db, commands }: Application): string | null {
  switch (reference.kind) {
    case 'file':
      return existsSync(reference.path) ? null : `no ${reference.path}`;
    case 'export': {
      const exported = exportsOf(read(reference.path));
      const missing = reference.names.filter((name) => !exported.has(name));
      return missing.length === 0 ? null : `${reference.path} does not export ${missing.join(', ')}`;
    }
    case 'test':
      return titlesOf(read(reference.path)).has(reference.title)
        ? null
        : `${reference.path} has no test “${reference.title}”`;
    case 'channel':
      return Object.hasOwn(contract, reference.text) ? null : `no channel ${reference.text}`;
    case 'command':
      return commands.has(reference.text) ? null : `no command ${reference.text}`;
    case 'constant':
      return isConstant(reference.text) ? null : `no constant ${reference.text}`;
    default:
      return isInStore(db, reference.kind, reference.text)
        ? null
        : `the store has no ${reference.kind} ${reference.text}`;
  }
}

const texts = new Map<string, string>();
function read(path: string): string {
  const text = texts.get(path) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '');
  texts.set(path, text);
  return text;
}

function isConstant(text: string): boolean {
  const [name, value] = text.split(' = ');
  return Object.entries(SPECIFICATION).some(([each, number]) => each === name && number === Number(value));
}

type StoreKind = Exclude<Reference['kind'], 'file' | 'export' | 'test' | 'channel' | 'command' | 'constant'>;

function isInStore(db: ReadableDb, kind: StoreKind, text: string): boolean {
  const [head = '', rest = ''] = text.split(/(?<=^\w+): | \((?=[^()]+\)$)/);
  switch (kind) {
    case 'column':
      return columnsOf(db, text.split('.')[0]!).includes(text);
    case 'unique':
      return uniqueColumnsOf(db, head).includes(rest.replace(/\)$/, ''));
    case 'foreign key':
      return foreignKeysOf(db, text.split('.')[0]!).includes(text);
    case 'check':
      return rest !== '' && sqlOf(db, head).includes(rest);
    case 'enum':
      return rest !== '' && valuesOf(db, head) === rest.split(', ').sort().join(', ');
    default:
      return db.prepare(`SELECT 1 FROM ${SCHEMAS} WHERE type = ? AND name = ?`).get(kind, text) !== undefined;
  }
}

const SCHEMAS = '(SELECT type, name FROM sqlite_schema UNION ALL SELECT type, name FROM sqlite_temp_schema)';

/** `matches.season TEXT NOT NULL` of every column, generated ones too; of a key `teams.id INTEGER PRIMARY KEY`. */
function columnsOf(db: ReadableDb, table: string): string[] {
  const columns = db.prepare('SELECT name, type, "notnull" AS filled, pk FROM pragma_table_xinfo(?)').all(table);
  return (columns as { name: string; type: string; filled: number; pk: number }[]).map(
    ({ name, type, filled, pk }) => `${table}.${name} ${type}${filled ? ' NOT NULL' : ''}${pk ? ' PRIMARY KEY' : ''}`,
  );
}

/** Columns of every key of whole rows, in its order: `league_id, canonical_name`. */
function uniqueColumnsOf(db: ReadableDb, table: string): string[] {
  const indexes = db.prepare(`SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND partial = 0`);
  const columns = db.prepare('SELECT name FROM pragma_index_info(?) ORDER BY seqno').pluck();
  return (indexes.pluck().all(table) as string[]).map((index) => (columns.all(index) as string[]).join(', '));
}

/** `teams.league_id → leagues.id`, with CASCADE where a row goes with what it refers to. */
function foreignKeysOf(db: ReadableDb, table: string): string[] {
  const keys = db.prepare('SELECT "from" AS own, "table" AS other, "to" AS key, on_delete AS gone FROM pragma_foreign_key_list(?)'); // prettier-ignore
  return (keys.all(table) as { own: string; other: string; key: string; gone: string }[]).map(
    ({ own, other, key, gone }) => `${table}.${own} → ${other}.${key}${gone === 'NO ACTION' ? '' : ` ${gone}`}`,
  );
}

/** The statement that made a table, with single spaces. */
function sqlOf(db: ReadableDb, table: string): string {
  const sql = db.prepare(`SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?`).pluck().get(table);
  return String(sql ?? '').replace(/\s+/g, ' ');
}

const valuesOf = (db: ReadableDb, name: string): string =>
  db.prepare('SELECT value FROM enums WHERE name = ? ORDER BY value').pluck().all(name).join(', ');
