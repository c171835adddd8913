import type { WritableDb } from '../../src/main/db/connection';
import Database from 'better-sqlite3';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID, openStore, openStoreReadOnly, integrityCheck } from '../../src/main/db/handle';
import { migrate, MIGRATIONS, SCHEMA_VERSION } from '../../src/main/db/migrate';
import { temporaryFolder } from '../support/stores';

const newPath = () => join(temporaryFolder(), 'store.sqlite');
const open = (path: string) => openStore({ path, analyst: 'tester' });

describe('the migration runner', () => {
  it('makes a store with the application id, strict tables, the pragmas and one number a migration', () => {
    const db = open(newPath());
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    for (const pragma of ['foreign_keys', 'recursive_triggers']) expect(db.pragma(pragma, { simple: true })).toBe(1);
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
    const tables = db
      .prepare(
        `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
      )
      .all() as { name: string; strict: number }[];
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
    expect(MIGRATIONS.map((migration) => migration.number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(integrityCheck(db)).toEqual([]);
    db.close();
  });

  it('has the schema that was reviewed', async () => {
    const db = open(newPath());
    const schema = db
      .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name`)
      .pluck()
      .all() as string[];
    await expect(`${schema.join(';\n\n')};\n`).toMatchFileSnapshot('schema.snapshot.sql');
    db.close();
  });

  it('changes nothing when opened again', () => {
    const path = newPath();
    open(path).close();
    const db = open(path);
    expect(db.prepare('SELECT count(*) FROM schema_migrations').pluck().get()).toBe(MIGRATIONS.length);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.backup'))).toEqual([]);
    db.close();
  });

  it('refuses a store from a newer application', () => {
    const path = newPath();
    const db = open(path);
    db.prepare(`INSERT INTO schema_migrations (number, name, sha256) VALUES (999, '999_future', ?)`).run(
      '0'.repeat(64),
    );
    db.close();
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'store-newer' }) as Error);
  });

  it('refuses a store whose migrations are not ours', () => {
    const path = newPath();
    const db = open(path);
    db.prepare(`UPDATE schema_migrations SET sha256 = ? WHERE number = 5`).run('0'.repeat(64));
    db.close();
    expect(() => open(path)).toThrow(/migration 005_matches .* differs/);
  });

  it('backs the store up before it migrates, and stops at the first failure with the store as it was', () => {
    const path = newPath();
    const db = open(path);
    const next = SCHEMA_VERSION + 1;
    const bad = [
      ...MIGRATIONS,
      { number: next, name: `${next}_bad`, sql: 'CREATE TABLE x (a INTEGER) STRICT; SELECT nonsense();' },
    ];
    expect(() => migrate(db, path, bad)).toThrow(/nonsense/);
    expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'x'`).pluck().get()).toBe(0);
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    const backup = readdirSync(dirname(path)).find((name) => name.endsWith('.backup'))!;
    expect(integrityCheck(openStoreReadOnly({ path: join(dirname(path), backup), analyst: 'tester' }))).toEqual([]);
    db.close();
  });

  it('carries the corrections of an older store over, each with its number, and lets none be changed', () => {
    const path = newPath();
    const older = new Database(path) as WritableDb;
    older.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(
      older,
      path,
      MIGRATIONS.filter(({ number }) => number < 35),
    );
    older.exec(`
      INSERT INTO leagues (id, code, name, country) VALUES (1, 'E0', 'Premier League', 'England');
      INSERT INTO source_files (id, name, encoding, sha256, bytes) VALUES
        (1, 'a.csv', 'utf-8', '${'a'.repeat(64)}', 1), (2, 'b.csv', 'utf-8', '${'b'.repeat(64)}', 1);
      INSERT INTO match_corrections (id, league_id, season, match_date, home_team, away_team, field, before, after,
        before_file_id, before_line, after_file_id, after_line, created_at)
      SELECT value * 7, 1, '2022/23', '2022-08-0' || value, 'A', 'B', field, 'x' || value, 'y', 1, value, 2, 9, '2022-08-09T00:00:00.000Z'
      FROM (SELECT key + 1 AS value, value AS field FROM json_each('["score","status","odds","date","team"]'));
    `);
    const all = (db: Database.Database) => db.prepare('SELECT * FROM match_corrections ORDER BY id').all();
    const before = all(older);
    older.close();
    const db = open(path);
    expect(before).toHaveLength(5);
    expect(all(db)).toEqual(before);
    for (const change of [`UPDATE match_corrections SET after = 'z'`, 'DELETE FROM match_corrections'])
      expect(() => db.exec(change)).toThrow(/append-only/);
    expect(integrityCheck(db)).toEqual([]);
    db.close();
  });
});

describe('opening', () => {
  it('refuses a file that is no database, and another program’s database, untouched', () => {
    const text = newPath();
    writeFileSync(text, 'Div,Date,HomeTeam\n'.repeat(100));
    expect(() => open(text)).toThrow(expect.objectContaining({ code: 'store-corrupt' }) as Error);
    const foreign = newPath();
    const other = new Database(foreign);
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    expect(() => open(foreign)).toThrow(/database of another program/);
    expect(existsSync(`${foreign}-wal`)).toBe(false);
  });

  it('cannot write through a read-only connection', () => {
    const path = newPath();
    open(path).close();
    const db = openStoreReadOnly({ path, analyst: 'tester' });
    expect(() => db.exec(`INSERT INTO leagues (code, name, country) VALUES ('X', 'X', 'X')`)).toThrow(/readonly/);
    expect(() => openStoreReadOnly({ path: `${path}.none`, analyst: 'tester' })).toThrow(/no store at/);
  });
});
