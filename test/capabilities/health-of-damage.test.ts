import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createCall } from '../../src/main/capabilities/answer';
import { openServices } from '../../src/main/capabilities/services';
import { demoCopy } from '../support/stores';

/** A cell made another without SQLite's noticing, past every guard. */
function damage(path: string, sql: string): void {
  const db = new Database(path);
  db.pragma('ignore_check_constraints = ON');
  const guards = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all() as string[];
  for (const guard of guards) db.exec(`DROP TRIGGER "${guard}"`);
  db.exec(sql);
  db.close();
}

describe('a row that says nothing that can be understood', () => {
  it.each([
    ['the summary of a model', `UPDATE model_summaries SET summary = '{"a": 1 "b"}'`, /^Models (trained|up to date)$/],
    ['the log of a job', `UPDATE jobs SET request = '{"a": 1 "b"}'`, /^Jobs$/],
    [
      'a day',
      `UPDATE matches SET match_date = substr(match_date, 1, 7) || 'm' || substr(match_date, 9)
        WHERE season = (SELECT max(season) FROM matches WHERE season < (SELECT max(season) FROM matches))`,
      /^Results up to date$/,
    ],
  ])('is told where it is %s, with all else', async (_, sql, name) => {
    const path = demoCopy();
    damage(path, sql);
    const services = openServices({ storePath: path, analyst: 'tester', workerFile: null, logBug: () => 'id' });
    const call = createCall(services);
    const checks = await call('health.check', { today: '2024-05-06' });
    const unreadable = checks.filter(({ figure }) => figure === 'unreadable');
    expect(unreadable.map((check) => check.name).some((each) => name.test(each))).toBe(true);
    expect(
      unreadable.every(({ state, detail }) => state === 'degraded' && detail.includes('cannot be understood')),
    ).toBe(true);
    expect(checks.length - unreadable.length).toBeGreaterThan(7);
    expect(await call('health.integrity', {})).toHaveLength(4);
    await services.close();
  });
});
