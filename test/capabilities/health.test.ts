import { copyFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HealthCheck } from '../../src/contract';
import { createCall } from '../../src/main/capabilities/answer';
import type { Services } from '../../src/main/capabilities/services';
import { CLUBS, importSeason } from '../support/small-leagues';
import { demoStore, emptyStore } from '../support/stores';
import { openWindow } from '../support/window';

const byName = (checks: readonly HealthCheck[], name: string): HealthCheck =>
  checks.find((check) => check.name === name)!;
const messages = ({ findings }: HealthCheck): string[] =>
  findings.filter(({ state }) => state !== 'steady').map(({ state, message }) => `${state} ${message}`);
const checkOf = async (services: Services, name: string, today = '2024-05-06'): Promise<HealthCheck> =>
  byName(await createCall(services)('health.check', { today }), name);
const integrityOf = async (services: Services, name: string): Promise<HealthCheck> =>
  byName(await createCall(services)('health.integrity', {}), name);

describe('leagues that could not be trained', () => {
  let before: readonly HealthCheck[];
  let after: readonly HealthCheck[];
  /** Of two groups that never met: D1 has a model from before they came, E0 and SP1 have none. */
  beforeAll(async () => {
    const window = await openWindow(emptyStore());
    const [north, south] = [CLUBS.slice(0, 3), CLUBS.slice(3, 6)];
    const train = async (leagues: string[], asOf?: string): Promise<unknown> =>
      window.run((ask) =>
        ask('training.train', { leagues, preset: 'specification', ...(asOf === undefined ? {} : { asOf }) }),
      );
    for (const league of ['D1', 'E0', 'SP1']) await importSeason(window, { league, start: 2020, clubs: north });
    await train(['D1']);
    for (const league of ['D1', 'E0', 'SP1']) await importSeason(window, { league, start: 2021, clubs: south });
    await train(['D1', 'E0', 'SP1']);
    before = await window.ask('health.check', { today: '2022-01-01' });
    // E0 meets, and is trained; of D1 the model that is there is asked for again.
    await importSeason(window, { league: 'E0', start: 2022, clubs: [...north, ...south] });
    await train(['E0']);
    const { asOf } = (await window.ask('models.list', {})).find(({ league }) => league === 'D1')!;
    await train(['D1'], asOf);
    expect((await window.ask('models.list', {})).filter(({ league }) => league === 'D1')).toHaveLength(1);
    after = await window.ask('health.check', { today: '2022-01-01' });
    await window.close();
  });

  it('are named with the reason and what forecasts them meanwhile', () => {
    const check = byName(before, 'Failed trainings');
    expect([check.state, check.figure]).toEqual(['degraded', '3 leagues']);
    expect(messages(check)).toEqual([
      expect.stringMatching(/^degraded E0: the training of .* failed \(.*\): .*; it has no model\.$/) as string,
      expect.stringMatching(/^degraded SP1: /) as string,
      expect.stringMatching(/^watch D1: .*; an older model forecasts it meanwhile\.$/) as string,
    ]);
    expect(messages(byName(before, 'Models trained'))).toEqual(['watch E0 has no model.', 'watch SP1 has no model.']);
    expect(messages(byName(before, 'Models up to date'))).toEqual([
      expect.stringMatching(/^watch D1-.* has seen results to 2020-.*, and D1 has results to 2021-/) as string,
    ]);
  });

  it('are forgotten once a later training brought a model, be it new or one that was there', () => {
    expect(byName(after, 'Failed trainings').findings.map(({ subject }) => subject)).toEqual(['SP1']);
  });

  it('have the seasons before that of their last result for a rhythm', () => {
    const ages = byName(before, 'Results up to date').findings.map(({ message }) => message);
    expect(ages[0]).toMatch(/^D1: last result 2021-.* by the rhythm of 2020-21 /);
    expect(byName(after, 'Results up to date').findings.find(({ subject }) => subject === 'E0')!.message).toMatch(
      /after today/,
    );
  });
});

describe('the demo', () => {
  it('has three seasons before its last for a rhythm', async () => {
    const services = demoStore();
    const { findings } = await checkOf(services, 'Results up to date');
    expect(findings.map(({ message }) => /by the rhythm of .* to \S+/.exec(message)?.[0])).toEqual([
      'by the rhythm of 2020-21 to 2022-23',
      'by the rhythm of 2020-21 to 2022-23',
    ]);
    await services.close();
  });

  it('is named where its models’ forecasts were not kept', async () => {
    const services = demoStore();
    expect(await checkOf(services, 'Forecasts kept')).toMatchObject({ state: 'steady', figure: '2 of 2' });
    const ofDemo = `SELECT m.id FROM models m JOIN leagues l ON l.id = m.league_id WHERE l.code = 'DEMO'`;
    services.db.exec(`
      DROP TRIGGER model_forecasts_no_delete; DELETE FROM model_forecasts WHERE model_id IN (${ofDemo})`);
    const check = await checkOf(services, 'Forecasts kept');
    expect([check.state, check.figure]).toEqual(['watch', '1 of 2']);
    expect(messages(check)).toEqual([
      expect.stringMatching(/was stored before forecasts were kept: Reliability cannot look at DEMO\.$/) as string,
    ]);
    expect(check.findings[0]!.action).toMatchObject({ kind: 'train', leagues: ['DEMO'] });
    await services.close();
  });

  it('counts a fixture once for each thing it did without, whatever the number of sets', async () => {
    const services = demoStore();
    const check = await checkOf(services, 'Fallbacks in recent jackpots');
    const withoutOdds = services.db
      .prepare(`SELECT count(*) FROM jackpot_fixtures WHERE odds_home IS NULL`)
      .pluck()
      .get() as number;
    expect(withoutOdds).toBeGreaterThan(0);
    expect(check.figure).toBe(`${withoutOdds} of 15`);
    expect(check.detail).toMatch(new RegExp(`^no-odds: ${withoutOdds} of 15 fixtures, in 1 of 1 jackpot: `));
    // All had unseen clubs, too: no more fixtures were touched than there are.
    services.db.exec(`
      DROP TRIGGER predictions_no_update;
      UPDATE predictions SET degradations = json_insert(degradations, '$[#]', json('{"code":"unseen-team"}'))`);
    const both = await checkOf(services, 'Fallbacks in recent jackpots');
    expect([both.state, both.figure]).toEqual(['degraded', '15 of 15']);
    expect(both.findings.map(({ subject }) => subject)).toEqual(['unseen-team', 'no-odds']);
    await services.close();
  });

  it('has its sizes, and a copy beside it', async () => {
    const services = demoStore();
    const { storePath } = services;
    copyFileSync(storePath, `${storePath}.before-schema-2.from-1.backup`);
    copyFileSync(storePath, `${storePath}.of-mine`);
    const check = await checkOf(services, 'Sizes');
    expect(check.findings.map(({ subject }) => subject)).toEqual([`${storePath}.before-schema-2.from-1.backup`]);
    expect(Object.fromEntries(check.facts)).toMatchObject({ 'Rows of matches': '4\u202f800', 'Rows of jackpots': '1' });
    await services.close();
  });

  it('tells which entry of its log is broken, and which report still stands', async () => {
    const services = demoStore();
    expect((await integrityOf(services, 'Audit log')).detail).toMatch(
      /^Every link holds; head [0-9a-f]{64}\. No checkpoint here: whether the end of the log was cut is not checked/,
    );
    services.db.exec(`
      DROP TRIGGER audit_log_no_update; UPDATE audit_log SET entry = replace(entry, ':', ': ') WHERE sequence = 3`);
    const check = await integrityOf(services, 'Audit log');
    expect(check.state).toBe('degraded');
    expect(check.detail).toMatch(/The audit log was changed: entry 3 of \d+ \(Imported .*\) no longer has its hash\.$/);
    expect(check.findings[0]!.action).toMatchObject({ kind: 'run' });
    await services.close();
  });

  it('tells what of its summaries is not what its matches and models say', async () => {
    const services = demoStore();
    services.db.exec(`
      UPDATE season_summaries SET finished = finished - 1 WHERE season = '2020-21' AND league_id IN (
        SELECT id FROM leagues WHERE code = 'DEMO')`);
    const check = await integrityOf(services, 'Summaries');
    expect([check.state, check.figure]).toEqual(['degraded', '1 differ']);
    expect(messages(check)).toEqual(['degraded DEMO 2020-21: what lists and maps show is not what it says.']);
    await services.close();
  });
});

describe('a league of one season', () => {
  it('has it for a rhythm, for want of others', async () => {
    const window = await openWindow(emptyStore());
    await importSeason(window, { league: 'D2', start: 2021, clubs: CLUBS.slice(0, 4) });
    const check = byName(await window.ask('health.check', { today: '2022-07-01' }), 'Results up to date');
    expect(check.findings[0]!.message).toMatch(/; by the rhythm of 2021-22 /);
    await window.close();
  });
});

describe('an empty store', () => {
  it('has nothing to look at but that it is empty', async () => {
    const services = emptyStore();
    const call = createCall(services);
    const checks = [...(await call('health.integrity', {})), ...(await call('health.check', {}))];
    expect(checks.filter(({ state }) => state !== 'steady').map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
      'Data: Nothing is imported yet.',
    ]);
    await services.close();
  });
});
