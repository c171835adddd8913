import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { WritableDb } from '../../../src/main/db/connection';
import { openStore } from '../../../src/main/db/handle';
import { exportRepository, exportWriter } from '../../../src/main/db/repositories/exports';
import { jackpotRepository, jackpotWriter } from '../../../src/main/db/repositories/jackpots';
import { addLeague, addRow, addTeam, hash } from '../../support/memory-store';

const folder = mkdtempSync(join(tmpdir(), 'jackpot-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

let [mine, theirs]: WritableDb[] = [];
let stores = 0;
/** One store, seen by two analysts; each has a draft, `m` and `t`, of one fixture. */
beforeEach(() => {
  mine?.close();
  theirs?.close();
  const path = join(folder, `${stores++}.sqlite`);
  const open = (analyst: string) => openStore({ path, analyst });
  [mine, theirs] = [open('me'), open('them')];
  addTeam(mine, addLeague(mine, 'E0'), 'Ash');
  addTeam(mine, 1, 'Birch');
  addRow(mine, 'releases', { id: hash('1') });
  addRow(mine, 'releases', { id: hash('2') });
  const model = { id: hash('a'), version: 'v', league_id: 1, preset: 'fitted', parameters: '{}', evidence: '{}' };
  addRow(mine, 'models', {
    ...{ ...model, snapshot_hash: hash('5'), settings_hash: hash('6'), trained_at: 'x', status: 'active' },
  });
  for (const [db, id] of [
    [mine, 'm'],
    [theirs, 't'],
  ] as const) {
    const write = jackpotWriter(db);
    write.add({ id, name: 'Saturday', version: 1, revises: null, reason: null, releaseId: hash('1') });
    write.replaceFixtures(id, [FIXTURE]);
    write.addContent(id, `{"of":"${id}"}`);
    addPredictions(db, id);
  }
});
afterAll(() => [mine, theirs].forEach((db) => db?.close()));

const FIXTURE = { date: '2024-08-10', league: 'E0', home: 'Ash', away: 'Birch', odds: { home: 2, draw: 3, away: 4 } };
function addPredictions(db: WritableDb, id: string): void {
  const [fixture] = jackpotRepository(db).fixtures(id);
  const numbers = { home: 0.5, draw: 0.3, away: 0.2, lambdaHome: 1, lambdaAway: 1, marketWeight: 0 };
  for (const set of 'ABCDEFG') {
    const row = { fixtureId: fixture!.id, modelId: hash('a'), set, ...numbers, degradations: '[]' };
    jackpotWriter(db).addPrediction(row);
  }
}

it('an analyst sees their own jackpots, fixtures, predictions and contents only', () => {
  const { all, find, findByContent, countNamed, fixtures, predictions, contentOf } = jackpotRepository(mine!);
  jackpotWriter(theirs!).finalise('t', hash('c'));
  expect(all()).toMatchObject([{ id: 'm', fixtures: 1, status: 'calculating' }]);
  expect([find('t'), findByContent(hash('c')), countNamed('Saturday')]).toEqual([undefined, undefined, 1]);
  expect([fixtures('t'), predictions('t'), contentOf('t')]).toEqual([[], [], null]);
  expect(fixtures('m')).toMatchObject([{ ...FIXTURE, order: 1 }]);
  expect(predictions('m').map(({ set }) => set)).toEqual([...'ABCDEFG']);
  expect(mine!.prepare('SELECT count(*) FROM my_predictions').pluck().get()).toBe(7);
  expect(contentOf('m')).toBe('{"of":"m"}');
  expect(jackpotRepository(theirs!).findByContent(hash('c'))?.id).toBe('t');
});

it('changes nothing of another’s', () => {
  const write = jackpotWriter(mine!);
  const seen = () => jackpotRepository(theirs!).find('t');
  const before = seen();
  write.rename('t', 'x');
  write.lockRelease('t', hash('2'));
  write.setProbability('t', 0.5);
  write.finalise('t', hash('c'));
  write.delete('t');
  expect(seen()).toEqual(before);
  write.rename('m', 'x');
  write.lockRelease('m', hash('2'));
  write.setProbability('m', 0.5);
  write.finalise('m', hash('c'));
  expect(jackpotRepository(mine!).find('m')).toMatchObject({
    ...{ name: 'x', releaseId: hash('2'), probabilityAll: 0.5, status: 'finalized', contentHash: hash('c') },
  });
});

it('a list of fixtures is replaced whole and numbered anew; what they resolved to stays with them', () => {
  const write = jackpotWriter(mine!);
  write.add({ id: 'd', name: 'd', version: 1, revises: null, reason: null, releaseId: null });
  const other = { ...FIXTURE, home: 'Birch', away: 'Ash', odds: null };
  write.replaceFixtures('d', [FIXTURE, other]);
  write.replaceFixtures('d', [other, FIXTURE]);
  const { fixtures } = jackpotRepository(mine!);
  expect(fixtures('d')).toMatchObject([
    { ...other, order: 1 },
    { ...FIXTURE, order: 2 },
  ]);
  write.resolveFixture(fixtures('d')[0]!.id, { leagueId: 1, homeTeamId: 2, awayTeamId: 1 });
  const resolved = 'SELECT home_team_id FROM jackpot_fixtures WHERE jackpot_id = ? ORDER BY match_order';
  expect(mine!.prepare(resolved).pluck().all('d')).toEqual([2, null]);
  write.delete('d');
  expect(jackpotRepository(mine!).find('d')).toBeUndefined();
});

it('jackpots whose content is not kept are found whoever they belong to', () => {
  expect(jackpotRepository(mine!).unsealed()).toEqual([]);
  jackpotWriter(theirs!).finalise('t', hash('c'));
  expect(jackpotRepository(mine!).unsealed()).toEqual([]);
  mine!.exec(`DROP TRIGGER jackpot_contents_no_delete; DELETE FROM jackpot_contents`);
  const { unsealed, fixturesOfAny } = jackpotRepository(mine!);
  expect(unsealed().map(({ id }) => id)).toEqual(['t']);
  expect(fixturesOfAny('t')).toMatchObject([FIXTURE]);
});

it('exports are listed newest first, each analyst’s own', () => {
  for (const [db, id, directory] of [
    [mine!, 'm', 'one'],
    [theirs!, 't', 'two'],
    [mine!, 'm', 'three'],
  ] as const)
    exportWriter(db).add(id, directory, hash('c'), '[]');
  expect(
    exportRepository(mine!)
      .all()
      .map(({ directory }) => directory),
  ).toEqual(['three', 'one']);
});
