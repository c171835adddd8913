import { afterAll, describe, expect, it } from 'vitest';
import { demoStore } from '../support/stores';
import { leagueRepository } from '../../src/main/db/repositories/leagues';
import { jackpotRepository } from '../../src/main/db/repositories/jackpots';
import { auditRepository } from '../../src/main/db/repositories/audit';

const services = demoStore();
afterAll(() => services.close());

/** The statements that a call runs, with the plan of each. */
function plansOf(run: (db: typeof services.db) => unknown): string[] {
  const statements = new Set<string>();
  const spy = new Proxy(services.db, {
    get: (db, name) =>
      name === 'prepare'
        ? (sql: string) => {
            statements.add(sql);
            return db.prepare(sql);
          }
        : (Reflect.get(db, name) as unknown),
  });
  run(spy);
  return [...statements].map((sql) =>
    (services.db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll(/[?]|@\w+/g, 'NULL')}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n'),
  );
}

describe('lists are read by index', () => {
  it('of teams with their last season: no scan of matches', () => {
    const plans = plansOf((db) => leagueRepository(db).teams()).filter((plan) =>
      plan.includes('idx_matches_home_season'),
    );
    expect(plans).toHaveLength(1);
    expect(plans[0]).not.toMatch(/SCAN matches/);
    expect(plans[0]).toMatch(/SEARCH matches USING COVERING INDEX idx_matches_away_season/);
  });

  it('of jackpots: one statement, fixtures counted by index', () => {
    const plans = plansOf((db) => jackpotRepository(db).all()).filter(
      (plan) => plan.endsWith('ORDER BY') && plan.includes('idx_jackpots_user'),
    );
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatch(/SEARCH f USING COVERING INDEX/);
    expect(plans[0]).not.toMatch(/SCAN/);
  });

  it('of what the audit log says of a subject', () => {
    const plans = plansOf((db) => auditRepository(db).find('train', 'x'));
    expect(plans.some((plan) => /USING INDEX idx_audit_log_subject/.test(plan))).toBe(true);
  });
});
