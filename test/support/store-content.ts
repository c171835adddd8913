import type Database from 'better-sqlite3';
import { hashOf } from '../../src/main/audit/canonical-json';

/** What a store says about matches, by content: no row ids, lines or dates of import. */
export function matchContent(db: Database.Database): unknown[] {
  return db
    .prepare(
      `SELECT l.code, m.season, m.match_date, h.name AS home, a.name AS away, m.home_spelling, m.away_spelling, m.status,
              m.home_goals, m.away_goals, m.neutral, m.odds_home, m.odds_draw, m.odds_away, m.odds_source, m.odds_kind,
              m.exclusion, m.decision, f.sha256, o.sha256 AS odds_sha256
         FROM matches m JOIN leagues l ON l.id = m.league_id
         JOIN teams h ON h.id = m.home_team_id JOIN teams a ON a.id = m.away_team_id
         JOIN source_files f ON f.id = m.source_file_id
         LEFT JOIN source_files o ON o.id = coalesce(m.odds_file_id, iif(m.odds_home IS NULL, NULL, m.source_file_id))
        ORDER BY 1, 2, 3, 4, 5`,
    )
    .raw()
    .all();
}

export const matchHash = (db: Database.Database): string => hashOf(matchContent(db));

/** Every row of every table as one hash: equal only where nothing at all was written. */
export function wholeHash(db: Database.Database): string {
  const tables = db
    .prepare(`SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'jobs' ORDER BY name`)
    .pluck()
    .all() as string[];
  return hashOf(tables.map((name) => [name, rowsOf(db, name)]));
}

const rowsOf = (db: Database.Database, table: string): string[] =>
  db
    .prepare(`SELECT * FROM main."${table}"`)
    .raw()
    .all()
    .map((row) => JSON.stringify(row))
    .sort();
