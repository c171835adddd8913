import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { OLD_FORECAST } from '../support/old-rows';
import { demoStore, temporaryFolder } from '../support/stores';

// Another program opens the file: none of our pragmas, above all not recursive_triggers, so that REPLACE deletes unseen.
const services = demoStore();
const path = join(temporaryFolder(), 'copy.sqlite');
// One row of what the demo has none of.
services.db.exec(`
  INSERT INTO ingestion_issues (source_file_id, line, rule, severity, action, text, message)
    VALUES (1, 1, 'r', 'info', 'flagged', 't', 'm');
  INSERT INTO match_corrections (league_id, season, match_date, home_team, away_team, field, before, after,
    before_file_id, before_line, after_file_id, after_line) VALUES (1, 's', '2024-08-10', 'a', 'b', 'score', 'x', 'y', 1, 1, 1, 1);
  INSERT INTO team_changes (kind, league_id, subject, matches, analyst, reason, details)
    VALUES ('alias', 1, 'a', 0, 'x', 'r', '{}');
  INSERT INTO model_doubts (model_id, kind, count, example) SELECT id, 'k', 1, 'e' FROM models LIMIT 1;
  ${OLD_FORECAST}
  INSERT INTO jackpots (id, user_id, name, version, status) VALUES ('picked', 'x', 'p', 1, 'calculating');
  INSERT INTO jackpot_picks (jackpot_id, match_order, set_id, outcome) VALUES ('picked', 1, 'B', 'draw');
  INSERT INTO jackpot_notes (jackpot_id, text, user_id) VALUES ('picked', 'a note', 'x');
  INSERT INTO jackpot_results (jackpot_id, match_order, outcome, source, user_id)
    SELECT id, 1, 'draw', 'hand', 'x' FROM jackpots WHERE status = 'finalized';
  INSERT INTO settings_changes (version, hash, chosen, analyst, reason)
    VALUES (1, '${'0'.repeat(64)}', '{}', 'x', 'r');
  VACUUM INTO '${path}'`);
afterAll(() => services.close());
const theirs = () => {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  return db;
};

interface Key {
  readonly table: string;
  readonly columns: readonly string[];
}
/** Every key of every table of which rows may not go: by its triggers, so that a new table cannot be forgotten. */
function guardedKeys(): Key[] {
  const db = theirs();
  const tables = db
    .prepare(
      `SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE%' ORDER BY 1`,
    )
    .pluck()
    .all() as string[];
  const keys = tables.flatMap((table) => {
    const primary = db.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table);
    const others = (
      db
        .prepare(`SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND origin = 'u'`)
        .pluck()
        .all(table) as string[]
    ).map((index) => db.prepare('SELECT name FROM pragma_index_info(?) ORDER BY seqno').pluck().all(index));
    return [primary, ...others].map((columns) => ({ table, columns: columns as string[] }));
  });
  db.close();
  return keys;
}

describe('no row is replaced through a connection of another program', () => {
  for (const { table, columns } of guardedKeys()) {
    it(`${table} by ${columns.join(', ')}`, () => {
      const db = theirs();
      const row = db.prepare(`SELECT * FROM ${table} LIMIT 1`).get() as Record<string, unknown>;
      const before = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
      const primary = db.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0').pluck().all(table) as string[];
      // By another key than the first: its own number is new.
      if (!primary.every((column) => columns.includes(column)) && primary.length === 1) {
        row[primary[0]!] = typeof row[primary[0]!] === 'number' ? 1_000_000 : 'f'.repeat(64);
      }
      const names = Object.keys(row);
      const replace = db.prepare(
        `REPLACE INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      );
      expect(() => replace.run(row)).toThrow(/append-only|immutable|never|begins as a draft/);
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(before);
      db.close();
    });
  }

  it('nor by an UPDATE that takes the key of another row, nor is a second model active', () => {
    const db = theirs();
    db.exec(`INSERT INTO jackpots (id, user_id, name, version, status) VALUES ('d', 'x', 'd', 1, 'calculating');
      INSERT INTO jackpot_fixtures (id, jackpot_id, match_order, match_date, league_code, home_team, away_team)
        VALUES (9999, 'd', 1, '2024-08-10', '', 'a', 'b')`);
    const finalised = db.prepare(`SELECT id FROM jackpots WHERE status = 'finalized'`).pluck().get() as string;
    const fixture = db.prepare('SELECT id FROM jackpot_fixtures WHERE jackpot_id = ?').pluck().get(finalised) as number;
    const active = db.prepare(`SELECT * FROM models WHERE status = 'active'`).get() as Record<string, unknown>;
    expect(() => db.exec(`UPDATE OR REPLACE jackpots SET id = '${finalised}' WHERE id = 'd'`)).toThrow(/keeps its id/);
    expect(() => db.exec(`UPDATE OR REPLACE jackpot_fixtures SET id = ${fixture} WHERE id = 9999`)).toThrow(
      /keeps its id/,
    );
    const names = Object.keys(active);
    const insert = (verb: string, status: string) =>
      db
        .prepare(`${verb} INTO models (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`)
        .run({ ...active, id: 'e'.repeat(64), version: 'another', status });
    expect(() => insert('REPLACE', 'active')).toThrow(/another model of the league is active/);
    insert('INSERT', 'archived');
    expect(() => db.exec(`UPDATE OR REPLACE models SET status = 'active' WHERE version = 'another'`)).toThrow(
      /another model of the league is active/,
    );
    db.close();
  });

  it('the audit log takes the next entry only', () => {
    const db = theirs();
    const last = db.prepare('SELECT sequence, hash FROM audit_log ORDER BY sequence DESC LIMIT 1').get() as {
      sequence: number;
      hash: string;
    };
    const add = (sequence: number, previous: string) =>
      db
        .prepare(`INSERT INTO audit_log (sequence, entry, previous_hash, hash, at) VALUES (?, '{}', ?, ?, '')`)
        .run(sequence, previous, 'd'.repeat(64));
    expect(() => add(last.sequence + 2, last.hash)).toThrow(/follows the last one/);
    expect(() => add(last.sequence + 1, 'c'.repeat(64))).toThrow(/follows the last one/);
    expect(() => add(last.sequence + 1, last.hash)).not.toThrow();
    db.close();
  });
});
