import type { Call } from '../../src/main/capabilities/call';
import { createCall } from '../../src/main/capabilities/answer';
import Database from 'better-sqlite3';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../src/main/capabilities/services';
import { Manifest as Manifest2 } from '../../src/main/export/report/content';
import { Manifest } from '../../src/main/export/report/format-1/content';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';
import type { JackpotDetail } from '../../src/contract';
import { EARLIER_SCHEMAS, UNSEALED_SCHEMAS, earlierReport, earlierStore, openEarlier } from '../support/fixtures';
import { demoStore, exportReport, fiveSeasons, runToEnd, temporaryFolder } from '../support/stores';

const FIXTURES = [
  { date: '2024-08-10', league: '', home: 'Saltmere', away: 'Underhill', odds: { home: 1.9, draw: 3.5, away: 4.4 } },
  { date: '2024-08-10', league: 'DEMO', home: 'Copperhill', away: 'Fenbridge', odds: null },
];
const manifestOf = (directory: string): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')));

/** Without what tells of later models. */
const said = ({ jackpot, inputs, models, predictions, problems, contentHash }: JackpotDetail) => ({
  jackpot,
  inputs,
  models,
  predictions,
  problems,
  contentHash,
});

describe('a finalised jackpot', () => {
  let services: Services;
  let call: Call;
  let before: JackpotDetail;
  let report: string;
  const again = () => call('jackpots.get', { id: before.jackpot.id });
  const exported = () => exportReport(services, { jackpotId: before.jackpot.id, directory: temporaryFolder() });

  beforeAll(async () => {
    services = demoStore();
    call = createCall(services);
    const { jackpot } = await call('jackpots.create', { name: 'Truth', fixtures: FIXTURES });
    before = await call('jackpots.finalise', { id: jackpot.id });
    report = (await exported()).contentHash;
  });
  afterAll(() => services.close());

  it('is listed as it is shown', async () => {
    const listed = (await call('jackpots.list', {})).find(({ id }) => id === before.jackpot.id);
    expect(before.jackpot.probabilityAll).toBeGreaterThan(0);
    expect(listed).toEqual(before.jackpot);
  });

  it('says the same after a league with the same names, a merge of its club and a new model', async () => {
    const folder = fiveSeasons();
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(folder, name), text.replaceAll(/^DEMO,/gm, 'OTHER,'));
    }
    const later = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\n';
    const rows = ['10/08/2024,Salt Marsh Rovers,Underhill,4,0', '17/08/2024,Fenbridge,Salt Marsh Rovers,0,3'];
    writeFileSync(join(folder, 'DEMO_2024-25.csv'), later + rows.map((row) => `DEMO,${row}\n`).join(''));
    await runToEnd(services, (start) => start('data.import', { paths: [folder] }), 'import');
    await call('teams.merge', { league: 'DEMO', from: 'Saltmere', into: 'Salt Marsh Rovers', reason: 'renamed' });
    await runToEnd(services, (start) => start('training.train', { leagues: ['DEMO', 'OTHER'] }), 'train');

    expect(said(await again())).toEqual(said(before));
    const { directory, contentHash } = await exported();
    expect(contentHash).toBe(report);
    expect(verifyReport(directory).ok).toBe(true);
    // What was typed means something else by now: a draft with the same lines shows it.
    const draft = await call('jackpots.create', { name: 'Truth now', fixtures: FIXTURES });
    expect(draft.problems.length + draft.predictions.length).toBeGreaterThan(0);
    expect(draft.predictions).not.toEqual(before.predictions);
  });

  it('is exported as it was finalised or not at all', async () => {
    services.db.exec(`
      DROP TRIGGER jackpot_contents_no_update;
      UPDATE jackpot_contents SET content = json_set(content, '$.predictions[0].lambdaHome', 9.5)
       WHERE jackpot_id = '${before.jackpot.id}'`);
    await expect(exported()).rejects.toThrow(new RegExp(`store-changed .*${before.contentHash!.slice(0, 16)}`));
  });
});

describe('nothing is finalised by hand', () => {
  const services = demoStore();
  afterAll(() => services.close());
  const { db } = services;
  const draft = async () =>
    (await createCall(services)('jackpots.create', { name: 'D', fixtures: FIXTURES })).jackpot.id;

  it('neither inserted, nor closed without content, nor by way of a fixture moved in', async () => {
    const id = await draft();
    const finalised = db.prepare(`SELECT id FROM jackpots WHERE status = 'finalized'`).pluck().get() as string;
    const hash = 'a'.repeat(64);
    const at = '2024-01-01T00:00:00.000Z';
    expect(() =>
      db.exec(`INSERT INTO jackpots (id, user_id, name, version, release_id, status, content_hash, finalized_at)
        SELECT 'x', user_id, 'x', 1, release_id, 'finalized', '${hash}', '${at}' FROM jackpots WHERE id = '${finalised}'`),
    ).toThrow(/begins as a draft/);
    const close = `UPDATE jackpots SET status = 'finalized', content_hash = '${hash}', finalized_at = '${at}' WHERE id = '${id}'`;
    expect(() => db.exec(close)).toThrow(/with its content/);
    db.exec(`INSERT INTO jackpot_contents (jackpot_id, content) VALUES ('${id}', '{}')`);
    expect(() => db.exec(close)).toThrow(/with its content/);
    expect(() =>
      db.exec(
        `UPDATE jackpot_fixtures SET jackpot_id = '${finalised}', match_order = 40 WHERE jackpot_id = '${id}' AND match_order = 1`,
      ),
    ).toThrow(/never edited/);
    for (const change of [
      `REPLACE INTO jackpot_contents (jackpot_id, content) VALUES ('${finalised}', '{}')`,
      `UPDATE jackpot_contents SET content = '{}'`,
      'DELETE FROM jackpot_contents',
    ])
      expect(() => db.exec(change)).toThrow(/append-only/);
  });
});

describe.each(EARLIER_SCHEMAS)('a store of schema %i', (schema) => {
  const { content } = manifestOf(earlierReport(schema));

  it('keeps what its jackpot said, whoever opens it first, and its report verifies', async () => {
    const path = earlierStore(schema);
    await openEarlier(path, 'somebody else').close();
    const services = openEarlier(path);
    const call = createCall(services);
    const [listed] = await call('jackpots.list', {});
    const detail = await call('jackpots.get', { id: listed!.id });
    expect(detail.contentHash).toBe(content.jackpot.hash);
    expect(
      detail.predictions.map(({ order, sets, lambdaHome, degradations }) => ({
        order,
        sets,
        lambdaHome,
        degradations,
      })),
    ).toEqual(
      content.predictions.map(({ order, sets, lambdaHome, degradations }) => ({
        order,
        sets,
        lambdaHome,
        degradations,
      })),
    );
    expect(listed!.probabilityAll).toBe(detail.jackpot.probabilityAll);
    const { directory } = await exportReport(services, { jackpotId: listed!.id, directory: temporaryFolder() });
    const again = Manifest2.parse(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')));
    expect(again.content.predictions).toEqual(content.predictions);
    for (const folder of [directory, earlierReport(schema)]) expect(verifyReport(folder)).toMatchObject({ ok: true });
    await services.close();
  });
});

describe.each(EARLIER_SCHEMAS)('the models of schema %i', (schema) => {
  it('show what their engine knew, and their strengths come out of their own settings bit for bit', async () => {
    const services = openEarlier(earlierStore(schema));
    const call = createCall(services);
    for (const { version } of await call('models.list', {})) {
      const detail = await call('models.get', { version });
      expect(detail).toMatchObject({ channels: [], constants: [], memory: null, profileAgainst: 'chosen' });
      expect(detail.profile.filter(({ chosen }) => chosen)).toHaveLength(1);
      expect(detail.teams.every(({ goalsAlone }) => goalsAlone === null)).toBe(true);
      const rebuilt = await call('features.rebuild', { version });
      expect(rebuilt.snapshots).toBeGreaterThan(20);
      expect(rebuilt.differences).toEqual([]);
    }
    await services.close();
  });
});

describe.each(UNSEALED_SCHEMAS)('a jackpot of schema %i', (schema) => {
  const { content } = manifestOf(earlierReport(schema));

  it('shows the stored rows where it can no longer be made again, and says so', async () => {
    const path = earlierStore(schema);
    const raw = new Database(path);
    raw.exec(`UPDATE teams SET name = name || ' Rovers', canonical_name = canonical_name || ' rovers'`);
    raw.close();
    const services = openEarlier(path);
    const call = createCall(services);
    const [listed] = await call('jackpots.list', {});
    const detail = await call('jackpots.get', { id: listed!.id });
    expect(detail.problems).toEqual([]);
    const numbers = ({
      order,
      lambdaHome,
      lambdaAway,
      rho,
      overround,
      market,
      model,
      sets,
    }: (typeof content.predictions)[0]) => ({
      order,
      lambdaHome,
      lambdaAway,
      rho,
      overround,
      market,
      model,
      sets,
    });
    expect(detail.predictions.map((each) => numbers(each))).toEqual(content.predictions.map((each) => numbers(each)));
    for (const { intervals, degradations } of detail.predictions) {
      expect(intervals).toBeNull();
      expect(degradations.map(({ code }) => code)).toContain('as-stored');
    }
    await expect(exportReport(services, { jackpotId: listed!.id, directory: temporaryFolder() })).rejects.toThrow(
      /failed: store-changed/,
    );
    await services.close();
  });
});
