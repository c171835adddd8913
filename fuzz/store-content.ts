import type { ReadableDb } from '../src/main/db/connection';
import { createHash } from 'node:crypto';
import { teamKey } from '../src/main/core/cleaning/canonicalize';

/**
 * What a store says about matches, as one hash that no order of rows, columns, files or imports may change: leagues and
 * clubs by name instead of number, without the lines, names and times of the imports.
 *
 * @param withFiles with the hash of the file each match came from; without it files of other bytes but the same matches
 *   are alike
 */
export function hashStore(db: ReadableDb, withFiles = true): string {
  const matches = db
    .prepare(
      `SELECT l.code, l.name AS league, l.country, m.season, m.match_date, h.name AS home, a.name AS away, m.status,
              m.home_goals, m.away_goals, m.odds_home, m.odds_draw, m.odds_away, m.odds_source, m.odds_kind, m.exclusion,
              m.neutral, m.home_spelling, m.away_spelling, ${withFiles ? 'f.sha256' : 'NULL'}
         FROM matches m JOIN leagues l ON l.id = m.league_id JOIN teams h ON h.id = m.home_team_id
         JOIN teams a ON a.id = m.away_team_id JOIN source_files f ON f.id = m.source_file_id
        ORDER BY 1, 4, 5, 6, 7`,
    )
    .raw()
    .all();
  const files = withFiles
    ? db.prepare('SELECT sha256, bytes, encoding FROM source_files ORDER BY sha256').raw().all()
    : [];
  return createHash('sha256')
    .update(JSON.stringify([matches, files]))
    .digest('hex');
}

/** Every issue in the store without the place it was found at: lines, and the columns of names, go with their rows. */
export function issuesOf(db: ReadableDb): string[] {
  const rows = db.prepare('SELECT rule, severity, action, text, message FROM ingestion_issues').raw().all();
  return rows.map((row) => JSON.stringify(row).replace(/\b(line|entry) \d+/g, '$1')).sort();
}

/** What a store says about each match, by league, season, date and clubs; clubs by key, since a name is the whole file's. */
export function matchesByPair(db: ReadableDb): Map<string, { readonly pair: string; readonly content: string }> {
  const rows = db
    .prepare(
      `SELECT l.code, m.season, m.match_date, h.name, a.name, m.status, m.home_goals, m.away_goals, m.odds_home,
              m.odds_draw, m.odds_away, m.odds_source, m.odds_kind, m.exclusion, m.neutral
         FROM matches m JOIN leagues l ON l.id = m.league_id JOIN teams h ON h.id = m.home_team_id
         JOIN teams a ON a.id = m.away_team_id`,
    )
    .raw()
    .all() as [string, string, string, string, string, ...unknown[]][];
  return new Map(
    rows.map(([league, season, date, home, away, ...content]) => {
      const pair = `${teamKey(home)} - ${teamKey(away)}`;
      return [`${league} ${season} ${date} ${pair}`, { pair, content: JSON.stringify(content) }];
    }),
  );
}

/** What is wrong with a store's file or its references; empty when it is sound. */
export function faultsOf(db: ReadableDb): string[] {
  const damage = (db.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const dangling = (db.pragma('foreign_key_check') as { table: string }[]).map(({ table }) => `dangling in ${table}`);
  return [...damage, ...dangling];
}
