import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/main/db/handle';

/** Tables of which no row changes, goes or is replaced, by each key of theirs beside the first. */
const KEPT: Readonly<Record<string, readonly (readonly string[])[]>> = {
  audit_log: [['hash']],
  backtest_predictions: [],
  calibration_data: [['model_id', 'set_id', 'outcome']],
  data_snapshots: [],
  exports: [],
  ingestion_issues: [],
  ingestion_logs: [['source', 'checksum', 'league_code', 'season']],
  jackpot_contents: [],
  match_corrections: [],
  model_covariances: [],
  model_doubts: [],
  models: [['version']],
  predictions: [['fixture_id', 'set_id']],
  release_models: [],
  releases: [],
  settings_changes: [],
  settings_versions: [],
  source_files: [['sha256']],
  team_changes: [],
  team_features: [['team_id', 'snapshot_date', 'feature_version']],
  training_runs: [],
  validation_results: [['model_id', 'set_id', 'outcome']],
};

const folder = mkdtempSync(join(tmpdir(), 'jackpot-test-'));
const path = join(folder, 'store.sqlite');
openStore({ path, analyst: 'tester' }).close();
// As another program opens the file: no pragma of ours, above all not recursive_triggers.
const db = new Database(path);
db.pragma('foreign_keys = OFF');
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}
const columnsOf = (table: string): Column[] =>
  db.prepare('SELECT name, type, pk FROM pragma_table_info(?)').all(table) as Column[];
/** Any row of a table; the checks of its values are not what is looked at here. */
function anyRow(table: string): Record<string, unknown> {
  const valueOf = ({ name, type }: Column): unknown =>
    name === 'status' ? 'failed' : type === 'TEXT' ? '{}' : type === 'BLOB' ? Buffer.from('x') : 1;
  return Object.fromEntries(columnsOf(table).map((column) => [column.name, valueOf(column)]));
}
function put(verb: 'INSERT' | 'REPLACE', table: string, row: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(row);
  db.prepare(`${verb} INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(
    row,
  );
}
const countOf = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

describe.each(Object.entries(KEPT))('%s', (table, keys) => {
  const row = anyRow(table);
  db.pragma('ignore_check_constraints = ON');
  put('INSERT', table, row);

  it('keeps every row as it is', () => {
    const [column] = columnsOf(table)
      .filter(({ pk }) => pk === 0)
      .concat(columnsOf(table));
    expect(() => db.exec(`UPDATE ${table} SET ${column!.name} = ${column!.name}`)).toThrow(
      /append-only|only the status|immutable/,
    );
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/append-only|immutable/);
    expect(() => put('REPLACE', table, row)).toThrow(/append-only|immutable/);
    expect(countOf(table)).toBe(1);
  });

  it.each(keys.map((key) => [key.join(', '), key] as const))('is not replaced by %s either', (_, key) => {
    const primary = columnsOf(table).filter(({ pk, name }) => pk > 0 && !key.includes(name));
    const other = {
      ...row,
      ...Object.fromEntries(primary.map(({ name, type }) => [name, type === 'TEXT' ? '[]' : 2])),
    };
    expect(() => put('REPLACE', table, other)).toThrow(/append-only|immutable/);
    expect(countOf(table)).toBe(1);
  });
});
