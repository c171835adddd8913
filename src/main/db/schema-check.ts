import Database from 'better-sqlite3';
import type { ReadableDb, WritableDb } from './connection';
import { migrate } from './migrate';

interface Part {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

const PARTS = `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`;
const partsOf = (db: ReadableDb): ReadonlyMap<string, string | null> =>
  new Map(
    db
      .prepare<[], Part>(PARTS)
      .all()
      .map(({ type, name, sql }) => [`${type} ${name}`, sql]),
  );

let expected: ReadonlyMap<string, string | null> | null = null;

/** What the migrations make of nothing. Made once: it is the same for every store. */
function shouldBe(): ReadonlyMap<string, string | null> {
  if (expected) return expected;
  const db = new Database(':memory:') as unknown as WritableDb;
  migrate(db, ':memory:');
  expected = partsOf(db);
  db.close();
  return expected;
}

/**
 * Where the schema of a store is not what the migrations made: a guard that was dropped, a table or view that was changed
 * or added, each by its name. Empty when all is there.
 */
export function schemaFaults(db: ReadableDb): string[] {
  const is = partsOf(db);
  const should = shouldBe();
  return [
    ...[...should.keys()].filter((name) => !is.has(name)).map((name) => `the ${name} is missing`),
    ...[...should]
      .filter(([name, sql]) => is.has(name) && is.get(name) !== sql)
      .map(([name]) => `the ${name} was changed`),
    ...[...is.keys()].filter((name) => !should.has(name)).map((name) => `the ${name} is none of ours`),
  ];
}
