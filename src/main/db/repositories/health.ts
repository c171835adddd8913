import type { ReadableDb } from '../connection';
import { POOL_CODE } from '../../core/words/pool';

/** The last training of a league, where it failed and none has brought a model since. */
export interface FailedTraining {
  readonly league: string;
  readonly message: string;
  readonly code: string | null;
  readonly at: string;
  /** Whether an older model forecasts the league meanwhile. */
  readonly hasModel: 0 | 1;
}

/** How many fixtures of a finalised jackpot had to do without something. */
export interface FallbackCount {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly at: string;
  readonly fixtures: number;
  /** Null counts the fixtures that had to do without anything at all. */
  readonly code: string | null;
  readonly touched: number;
}

const COUNTED_TABLES = [
  'matches',
  'ingestion_issues',
  'models',
  'forecast_blocks',
  'jackpots',
  'predictions',
  'audit_log',
] as const;
type CountedTable = (typeof COUNTED_TABLES)[number];

/** What the checks of health ask beyond what lists show. */
export function healthRepository(db: ReadableDb) {
  // A job that found its model there already says so in its result alone.
  const failed = db.prepare<[], FailedTraining>(`
    SELECT l.code AS league, r.error_message AS message, json_extract(r.metrics, '$.code') AS code, r.created_at AS at,
           EXISTS (SELECT 1 FROM models m WHERE m.league_id = r.league_id AND m.status = 'active') AS hasModel
      FROM training_runs r JOIN leagues l ON l.id = r.league_id
     WHERE r.id IN (SELECT max(id) FROM training_runs GROUP BY league_id) AND r.error_message IS NOT NULL
       AND NOT EXISTS (
         SELECT 1 FROM jobs j, json_each(j.result, '$.models') m
          WHERE j.kind = 'train' AND j.finished_at > r.created_at AND json_extract(m.value, '$.league') = l.code)
     ORDER BY l.code`);
  const fallbacks = db.prepare<[number], FallbackCount>(`
    WITH recent AS (
      SELECT id, name, version, finalized_at AS at FROM my_jackpots WHERE status = 'finalized'
       ORDER BY finalized_at DESC, id LIMIT ?),
    touched AS (
      SELECT DISTINCT f.jackpot_id, f.id AS fixture, json_extract(d.value, '$.code') AS code
        FROM recent JOIN jackpot_fixtures f ON f.jackpot_id = recent.id JOIN predictions p ON p.fixture_id = f.id,
             json_each(p.degradations) d)
    SELECT recent.*, (SELECT count(*) FROM jackpot_fixtures f WHERE f.jackpot_id = recent.id) AS fixtures, NULL AS code,
           (SELECT count(DISTINCT fixture) FROM touched t WHERE t.jackpot_id = recent.id) AS touched FROM recent
    UNION ALL
    SELECT recent.*, (SELECT count(*) FROM jackpot_fixtures f WHERE f.jackpot_id = recent.id), t.code, count(*)
      FROM recent JOIN touched t ON t.jackpot_id = recent.id GROUP BY recent.id, t.code
     ORDER BY at DESC, id, code`);
  const withoutForecasts = db
    .prepare<[], string>(
      `SELECT l.code FROM models m JOIN leagues l ON l.id = m.league_id
        WHERE m.status = 'active' AND l.code <> '${POOL_CODE}'
          AND NOT EXISTS (SELECT 1 FROM model_forecasts f WHERE f.model_id = m.id) ORDER BY l.code`,
    )
    .pluck();
  const days = db
    .prepare<[string, string], string>(
      `SELECT DISTINCT match_date FROM matches
        WHERE league_id = (SELECT id FROM leagues WHERE code = ?) AND season = ? ORDER BY match_date`,
    )
    .pluck();
  const lastImport = db.prepare<[], string | null>('SELECT max(created_at) FROM ingestion_logs').pluck();
  const counts = db.prepare<[], Record<CountedTable, number>>(
    `SELECT ${COUNTED_TABLES.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`,
  );
  return {
    /** Leagues whose last training failed, and why. */
    failedTrainings: (): readonly FailedTraining[] => failed.all(),
    /** What the newest finalised jackpots had to do without, newest first. Reads what each prediction stored. */
    fallbacks: (jackpots: number): readonly FallbackCount[] => fallbacks.all(jackpots),
    /** Leagues whose active model has no walk-forward forecasts. */
    withoutForecasts: (): readonly string[] => withoutForecasts.all(),
    /** The days on which a season has matches, rising. */
    seasonDays: (league: string, season: string): readonly string[] => days.all(league, season),
    lastImport: (): string | null => lastImport.get() ?? null,
    counts: () => counts.get()!,
  };
}
