import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCall } from '../../src/main/capabilities/answer';
import { demoStore, exportReport, temporaryFolder } from '../support/stores';

const services = demoStore();
const call = createCall(services);
afterAll(() => services.close());
const FIXTURE = { date: '2024-09-01', league: 'DEMO', home: 'Saltmere', away: 'Eastwick Rovers', odds: null };

// A finalised jackpot with all that belongs to one: rows, a changed pick, a note, results with a correction, a report.
const { jackpot } = await call('jackpots.create', { name: 'Closed', fixtures: [FIXTURE] });
const { id } = jackpot;
await call('jackpots.pick', { id, order: 1, set: 'B', outcome: 'draw' });
await call('jackpots.addNote', { id, text: 'a note' });
await call('jackpots.finalise', { id });
await call('jackpots.enterResults', { id, results: [{ order: 1, outcome: 'home' }] });
await call('jackpots.enterResults', { id, results: [{ order: 1, outcome: 'away', note: 'told wrong' }] });
await exportReport(services, { jackpotId: id, directory: temporaryFolder() });
const path = join(temporaryFolder(), 'copy.sqlite');
services.db.exec(`VACUUM INTO '${path}'`);

/** Every table that holds something of it, with what is its. */
const OWN: Readonly<Record<string, string>> = {
  jackpots: `id = '${id}'`,
  jackpot_fixtures: `jackpot_id = '${id}'`,
  jackpot_contents: `jackpot_id = '${id}'`,
  jackpot_rows: `jackpot_id = '${id}'`,
  jackpot_picks: `jackpot_id = '${id}'`,
  jackpot_notes: `jackpot_id = '${id}'`,
  jackpot_results: `jackpot_id = '${id}'`,
  exports: `jackpot_id = '${id}'`,
  predictions: `fixture_id IN (SELECT id FROM jackpot_fixtures WHERE jackpot_id = '${id}')`,
};
const REFUSED = /never|append-only|immutable|belong|begins as a draft|keeps its id|predictions are/;
/** Our own connection, and one of another program: no pragma of ours, foreign keys off, REPLACE that deletes unseen. */
const connections = {
  'our own connection': () => services.db,
  'another program': () => {
    const db = new Database(path);
    db.pragma('foreign_keys = OFF');
    return db;
  },
};

describe.each(Object.entries(connections))('a finalised jackpot, through %s', (_, open) => {
  const db = open();
  const snapshot = () =>
    Object.entries(OWN).map(([table, own]) =>
      db.prepare(`SELECT * FROM ${table} WHERE ${own} ORDER BY 1, 2`).raw().all(),
    );
  const before = snapshot();
  const refuses = (sql: string) => {
    expect(() => db.exec(sql), sql).toThrow(REFUSED);
    expect(snapshot(), sql).toEqual(before);
  };

  it('has its tables in this list', () => {
    const tables = db
      .prepare(
        `SELECT DISTINCT m.name FROM sqlite_schema m, pragma_table_info(m.name) c
          WHERE m.type = 'table' AND c.name IN ('jackpot_id', 'fixture_id') ORDER BY 1`,
      )
      .pluck()
      .all();
    expect([...tables, 'jackpots'].sort()).toEqual(Object.keys(OWN).sort());
    expect(before.every((rows) => rows.length > 0)).toBe(true);
  });

  it.each(Object.entries(OWN))('%s: no column is changed, no row goes, none is put in its place', (table, own) => {
    const columns = db
      .prepare(`SELECT name FROM pragma_table_xinfo('${table}') WHERE hidden = 0`)
      .pluck()
      .all() as string[];
    for (const column of columns) refuses(`UPDATE ${table} SET ${column} = ${column} WHERE ${own}`);
    refuses(`UPDATE OR REPLACE ${table} SET ${columns[0]!} = ${columns[0]!} WHERE ${own}`);
    refuses(`DELETE FROM ${table} WHERE ${own}`);
    const list = columns.join(', ');
    refuses(`REPLACE INTO ${table} (${list}) SELECT ${list} FROM ${table} WHERE ${own}`);
    refuses(`INSERT OR REPLACE INTO ${table} (${list}) SELECT ${list} FROM ${table} WHERE ${own}`);
    const first = columns[0]!;
    refuses(
      `INSERT INTO ${table} (${list}) SELECT ${list} FROM ${table} WHERE ${own}
         ON CONFLICT DO UPDATE SET ${first} = excluded.${first}`,
    );
  });

  it('takes nothing new: no fixture, row, pick, and no result but a correction of the last', () => {
    refuses(`INSERT INTO jackpot_fixtures (jackpot_id, match_order, match_date, league_code, home_team, away_team)
             VALUES ('${id}', 2, '2024-09-01', 'DEMO', 'a', 'b')`);
    refuses(`INSERT INTO jackpot_picks (jackpot_id, match_order, set_id, outcome) VALUES ('${id}', 1, 'C', 'draw')`);
    const result = (order: number, replaces: string, note = 'x') =>
      `INSERT INTO jackpot_results (jackpot_id, match_order, outcome, source, note, replaces, user_id)
       VALUES ('${id}', ${order}, 'draw', 'hand', '${note}', ${replaces}, 'x')`;
    refuses(result(1, 'NULL'));
    refuses(result(1, `(SELECT min(id) FROM jackpot_results)`));
    refuses(result(2, 'NULL'));
    expect(() => db.exec(result(1, `(SELECT max(id) FROM jackpot_results)`, ''))).toThrow(/CHECK/);
  });

  it('is not reached through a draft that takes its rows along', () => {
    db.exec(
      `INSERT INTO jackpots (id, user_id, name, version, status) VALUES ('other', 'x', 'other', 1, 'calculating')`,
    );
    for (const table of ['jackpot_rows', 'jackpot_picks', 'jackpot_notes', 'jackpot_results', 'jackpot_fixtures'])
      refuses(`UPDATE ${table} SET jackpot_id = 'other' WHERE jackpot_id = '${id}'`);
    refuses(`INSERT INTO jackpot_rows (jackpot_id, rows) VALUES ('${id}', '[]')`);
    db.exec(`DELETE FROM jackpots WHERE id = 'other'`);
  });
});
