import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const Database = createRequire(import.meta.url)('better-sqlite3');

/** What a store says, without the moments and numbers of rows that differ from one run to the next. */
const QUERIES = {
  matches: `SELECT l.code, m.season, m.match_date, h.name, a.name, m.status, m.home_goals, m.away_goals, m.odds_home,
                   m.odds_draw, m.odds_away, f.sha256, m.source_line
              FROM matches m JOIN leagues l ON l.id = m.league_id JOIN teams h ON h.id = m.home_team_id
              JOIN teams a ON a.id = m.away_team_id JOIN source_files f ON f.id = m.source_file_id ORDER BY 1, 2, 3, 4, 5`,
  models: 'SELECT id, status, parameters, evidence FROM models ORDER BY id',
  jackpots: `SELECT name, version, status, content_hash FROM jackpots ORDER BY name, version, status`,
  exports: 'SELECT content_hash FROM exports ORDER BY 1',
};
/** What is sealed: nothing of it may change without being noticed. */
const SEALED = {
  models: QUERIES.models,
  jackpots: `SELECT name, version, content_hash FROM jackpots WHERE status = 'finalized' ORDER BY 1, 2`,
  contents: 'SELECT content FROM jackpot_contents ORDER BY 1',
  log: 'SELECT sequence, entry, previous_hash, hash FROM audit_log ORDER BY sequence',
};

const answerOf = (db, sql) => {
  try {
    return db.prepare(sql).raw().all();
  } catch (error) {
    // An older schema, or none yet.
    if (/no such (table|column)/.test(error.message)) return [];
    throw error;
  }
};
const hashOf = (db, queries) =>
  createHash('sha256')
    .update(JSON.stringify(Object.values(queries).map((sql) => answerOf(db, sql))))
    .digest('hex');

/** @returns what a store holds, as a hash; 'nothing' where there is none */
export function contentOf(path) {
  return reading(path, 'nothing', (db) => hashOf(db, QUERIES));
}
/** What a store holds, row by row. @returns a set of texts */
export const rowsOf = (path) =>
  reading(
    path,
    new Set(),
    (db) =>
      new Set(
        Object.entries(QUERIES).flatMap(([name, sql]) =>
          answerOf(db, sql).map((row) => `${name} ${JSON.stringify(row)}`),
        ),
      ),
  );
export const sealedOf = (path) => reading(path, 'nothing', (db) => hashOf(db, SEALED));
/** Length and head of the log. */
export const headOf = (path) =>
  reading(
    path,
    null,
    (db) => answerOf(db, 'SELECT sequence, hash FROM audit_log ORDER BY sequence DESC LIMIT 1')[0] ?? null,
  );
export const hashAt = (path, sequence) =>
  reading(
    path,
    null,
    (db) => db.prepare('SELECT hash FROM audit_log WHERE sequence = ?').pluck().get(sequence) ?? null,
  );

/** Damage in a store as it was left: pages, references, files that are there in part. */
export function faultsOf(path) {
  return reading(path, [], (db) => {
    const faults = db
      .pragma('integrity_check')
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok');
    faults.push(...db.pragma('foreign_key_check').map((row) => `dangling reference in ${row.table}`));
    for (const [id, inserted] of answerOf(db, 'SELECT source_file_id, records_inserted FROM ingestion_logs')) {
      const there = db.prepare('SELECT count(*) FROM matches WHERE source_file_id = ?').pluck().get(id);
      if (there !== inserted) faults.push(`file ${id} has ${there} of ${inserted} matches`);
    }
    return faults;
  });
}

function reading(path, none, work) {
  if (!existsSync(path)) return none;
  const db = new Database(path, { fileMustExist: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
