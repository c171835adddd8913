import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseModel } from '../../src/main/audit/model-document';
import { createCall } from '../../src/main/capabilities/answer';
import type { Call } from '../../src/main/capabilities/call';
import type { Services } from '../../src/main/capabilities/services';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';
import { seasonText } from '../support/season-text';
import { emptyStore, exportReport, runToEnd, temporaryFolder } from '../support/stores';

const CLUBS = ['Ashford', 'Belton', 'Carrow', 'Denby', 'Elstow', 'Fulham'];
const ODDS = { home: 1.9, draw: 3.5, away: 4.4 };
/** The last match is of 3 September 2022. */
const fixture = (date: string, home: string, away: string, odds: typeof ODDS | null = null) => ({
  ...{ date, league: 'X2', home, away, odds },
});

let services: Services;
let call: Call;
beforeAll(async () => {
  services = emptyStore();
  call = createCall(services);
  const folder = temporaryFolder();
  for (const start of [2020, 2021, 2022])
    writeFileSync(join(folder, `${start}.csv`), seasonText({ league: 'X2', start, clubs: CLUBS }));
  await runToEnd(services, (start) => start('data.import', { paths: [folder] }), 'import');
  await runToEnd(services, (start) => start('training.train', { leagues: 'all', preset: 'specification' }), 'train');
});
afterAll(() => services.close());

async function finalised(name: string, fixtures: readonly ReturnType<typeof fixture>[]) {
  const { jackpot } = await call('jackpots.create', { name, fixtures: [...fixtures] });
  return call('jackpots.finalise', { id: jackpot.id });
}

describe('a fixture', () => {
  it('lies after what its model has seen: the day after the last match, and never on it', async () => {
    const codes = async (date: string) =>
      (
        await call('jackpots.check', { fixtures: [fixture(date, 'Ashford', 'Belton')], againstModels: true })
      ).problems.map(({ code }) => code);
    expect(await codes('2022-09-04')).toEqual([]);
    expect(await codes('2022-09-03')).toEqual(['date-in-sample']);
    const { jackpot, predictions } = await finalised('First day', [fixture('2022-09-04', 'Ashford', 'Belton')]);
    expect([jackpot.status, predictions.length]).toEqual(['finalised', 1]);
    const draft = await call('jackpots.create', {
      name: 'Too early',
      fixtures: [fixture('2022-09-03', 'Ashford', 'Belton')],
    });
    await expect(call('jackpots.finalise', { id: draft.jackpot.id })).rejects.toThrow(/lies within the data of X2-/);
  });
});

describe('what is stored of a finalised jackpot', () => {
  it('are seven sets of each fixture, with the market’s share of each and what had to fall back in it', async () => {
    const { jackpot, predictions } = await finalised('Shares', [
      fixture('2022-09-10', 'Ashford', 'Belton', ODDS),
      fixture('2022-09-10', 'Carrow', 'Denby'),
    ]);
    const rows = services.db
      .prepare(
        `SELECT f.match_order AS place, p.set_id AS "set", p.prob_home AS home, p.market_weight AS share, p.degradations, f.home_team_id AS team
           FROM predictions p JOIN jackpot_fixtures f ON f.id = p.fixture_id WHERE f.jackpot_id = ? ORDER BY 1, 2`,
      )
      .all(jackpot.id) as {
      place: number;
      set: 'A';
      home: number;
      share: number;
      degradations: string;
      team: number;
    }[];
    const { marketWeights: m, ensembleWeights: w } = parseModel(
      services.db.prepare(`SELECT parameters FROM models WHERE status = 'active'`).pluck().get() as string,
    );
    expect(m).toEqual({ B: 0.4, C: 0.7 });
    const shares = [0, m.B, m.C, m.B, m.B, m.B, w.B * m.B + w.C * m.C];
    expect(rows.filter(({ place }) => place === 1).map(({ share }) => share)).toEqual(shares);
    expect(rows.filter(({ place }) => place === 2).map(({ share }) => share)).toEqual(shares.map(() => 0));
    for (const { place, set, home, degradations, team } of rows) {
      const told = predictions[place - 1]!;
      expect(home).toBe(told.sets[set].home);
      expect(JSON.parse(degradations)).toEqual(told.degradations.filter(({ sets }) => sets.includes(set)));
      expect(services.db.prepare('SELECT name FROM teams WHERE id = ?').pluck().get(team)).toBe(told.home);
    }
  });

  it('is what the audit log says was finalised, once', async () => {
    const { jackpot, contentHash } = await finalised('Once', [fixture('2022-09-11', 'Ashford', 'Belton', ODDS)]);
    await expect(call('jackpots.finalise', { id: jackpot.id })).rejects.toMatchObject({ code: 'finalised' });
    const entries = services.db
      .prepare(`SELECT count(*) FROM audit_log WHERE json_extract(entry, '$.subject') = ?`)
      .pluck()
      .get(contentHash);
    expect(entries).toBe(1);
    const empty = await call('jackpots.create', { name: 'Empty', fixtures: [] });
    await expect(call('jackpots.finalise', { id: empty.jackpot.id })).rejects.toThrow(/no fixture to finalise/);
  });
});

describe('the folder of a report', () => {
  const exportTo = (jackpotId: string, directory: string) =>
    exportReport(services, { jackpotId, directory, ownFolder: false });

  it('keeps the report it holds: another one is refused, the same one written again', async () => {
    const [one, other] = await Promise.all(
      ['One', 'Other'].map((name) => finalised(name, [fixture('2022-09-12', 'Ashford', 'Belton', ODDS)])),
    );
    const folder = temporaryFolder();
    const { contentHash } = await exportTo(one!.jackpot.id, folder);
    const read = () =>
      readdirSync(folder)
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    const before = read();
    await expect(exportTo(other!.jackpot.id, folder)).rejects.toThrow(/failed: bad-file .* holds another report/);
    expect(read()).toEqual(before);
    expect((await exportTo(one!.jackpot.id, folder)).contentHash).toBe(contentHash);
    expect(read()).toEqual(before);
    expect(verifyReport(folder).ok).toBe(true);
    expect(before.map(([name]) => name)).toEqual([
      ...['manifest.json', 'predictions.csv', 'report.html', 'report.json', 'report.zip', 'seal.json', 'verify.mjs'],
    ]);
  });
});
