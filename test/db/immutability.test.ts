import { afterAll, describe, expect, it } from 'vitest';
import { OLD_FORECAST } from '../support/old-rows';
import { demoStore } from '../support/stores';

const services = demoStore();
const { db } = services;
afterAll(() => services.close());

/** Tables of which no row may ever change or go. */
const APPEND_ONLY = [
  'team_features',
  'training_runs',
  'predictions',
  'validation_results',
  'calibration_data',
  'ingestion_logs',
  'source_files',
  'ingestion_issues',
  'backtest_predictions',
  'forecast_blocks',
  'model_forecasts',
  'releases',
  'release_models',
  'settings_versions',
  'audit_log',
  'exports',
];

const firstColumn = (table: string): string =>
  db.prepare(`SELECT name FROM pragma_table_info(?) WHERE pk = 0 ORDER BY cid LIMIT 1`).pluck().get(table) as string;

describe('what is stored stays as it was', () => {
  for (const table of APPEND_ONLY) {
    it(`${table} refuses UPDATE, DELETE and REPLACE`, () => {
      if (table === 'ingestion_issues') {
        db.exec(
          `INSERT INTO ingestion_issues (source_file_id, line, rule, severity, action, text, message) VALUES (1, 1, 'r', 'info', 'flagged', 't', 'm')`,
        );
      }
      if (table === 'backtest_predictions') {
        db.exec(OLD_FORECAST);
      }
      const column = firstColumn(table) ?? 'league_id';
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBeGreaterThan(0);
      expect(() => db.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(/append-only|immutable/);
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/append-only|immutable/);
      expect(() => db.exec(`REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`)).toThrow(/append-only|immutable/);
    });
  }

  it('models refuse everything but a change of status between active and archived', () => {
    expect(() => db.exec(`UPDATE models SET parameters = '{}'`)).toThrow(/only the status may change/);
    expect(() => db.exec(`UPDATE models SET status = 'failed'`)).toThrow(/only the status may change/);
    expect(() => db.exec('DELETE FROM models')).toThrow(/immutable/);
    expect(() => db.exec('REPLACE INTO models SELECT * FROM models')).toThrow(/immutable/);
    db.exec(`UPDATE models SET status = 'archived'; UPDATE models SET status = 'active'`);
  });

  it('a finalised jackpot and its fixtures refuse everything', () => {
    expect(() => db.exec(`UPDATE jackpots SET name = 'x'`)).toThrow(/never edited/);
    expect(() => db.exec('DELETE FROM jackpots')).toThrow(/never deleted|immutable/);
    expect(() => db.exec(`UPDATE jackpot_fixtures SET odds_home = 2`)).toThrow(/never edited/);
    expect(() => db.exec('DELETE FROM jackpot_fixtures')).toThrow(/never edited|FOREIGN KEY|immutable/);
    expect(() =>
      db.exec(`INSERT INTO jackpot_fixtures (jackpot_id, match_order, match_date, league_code, home_team, away_team)
               SELECT id, 40, '2024-08-10', 'DEMO', 'a', 'b' FROM jackpots`),
    ).toThrow(/never edited/);
    expect(() => db.exec(`UPDATE jackpot_fixtures SET actual_result = 'H' WHERE match_order = 1`)).toThrow(
      /never edited/,
    );
  });

  it('refuses numbers that are no probabilities, a market above its cap and impossible matches', () => {
    const prediction = (home: number, draw: number, away: number, weight: number) =>
      db
        .prepare(
          `
        INSERT INTO predictions (fixture_id, model_id, set_id, prob_home, prob_draw, prob_away, lambda_home, lambda_away, market_weight, degradations)
        SELECT 999, id, 'A', ?, ?, ?, 1, 1, ?, '[]' FROM models LIMIT 1`,
        )
        .run(home, draw, away, weight);
    expect(() => prediction(0.5, 0.3, 0.21, 0)).toThrow(/CHECK/);
    expect(() => prediction(1.2, -0.1, -0.1, 0)).toThrow(/CHECK/);
    expect(() => prediction(0.5, 0.3, 0.2, 0.71)).toThrow(/CHECK/);
    expect(() => db.exec(`UPDATE matches SET away_team_id = home_team_id WHERE id = 1`)).toThrow(/CHECK/);
    expect(() => db.exec(`UPDATE matches SET odds_home = 1 WHERE id = 1`)).toThrow(/CHECK/);
    expect(() => db.exec(`UPDATE matches SET home_goals = NULL WHERE id = 1`)).toThrow(/CHECK/);
    expect(() => db.exec(`UPDATE matches SET match_date = '2024-02-30' WHERE id = 1`)).toThrow(/CHECK/);
    expect(() => db.exec(`UPDATE matches SET odds_kind = 'opening' WHERE id = 1`)).toThrow(/CHECK/);
    expect(() => db.exec(`UPDATE matches SET home_goals = 'two' WHERE id = 1`)).toThrow(/cannot store TEXT/);
  });
});

it('the hot query of a fit uses an index', () => {
  const plan = db
    .prepare(
      `
    EXPLAIN QUERY PLAN SELECT 1 FROM matches m JOIN leagues l ON l.id = m.league_id
     WHERE l.code = 'DEMO' AND m.match_date >= '2020-01-01' AND m.match_date < '2021-01-01'`,
    )
    .all() as { detail: string }[];
  expect(plan.some(({ detail }) => /SEARCH m USING .*INDEX/.test(detail))).toBe(true);
});
