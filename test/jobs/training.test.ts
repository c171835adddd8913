import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../../src/main/db/connection';
import { modelRepository } from '../../src/main/db/repositories/models';
import type { WalkCache } from '../../src/main/db/walk-cache';
import type { JobContext } from '../../src/main/jobs/job-context';
import { rebuildFeatures } from '../../src/main/jobs/rebuild-features';
import { runTrain } from '../../src/main/jobs/train-job';
import { runValidate } from '../../src/main/jobs/validate-job';
import { contextHere } from '../../src/main/jobs/context-here';
import { walkHere } from '../../src/main/jobs/walkers';
import { storeOfFiles } from '../support/files-in-memory';
import { seasonText } from '../support/season-text';
import { addRow } from '../support/memory-store';

const CLUBS = ['Ashford', 'Belton', 'Carrow', 'Denby', 'Elstow', 'Fulham'];
const season = (league: string, start: number): string => seasonText({ league, start, clubs: CLUBS });

/** A store of three seasons of one league, the last one from 5 August 2022 to 3 September. */
function store(...others: readonly string[]) {
  const files = storeOfFiles();
  for (const start of [2020, 2021, 2022]) files.take(season('X2', start));
  for (const text of others) files.take(text);
  return files;
}

const kept = new Map<string, Uint8Array>();
/** A cache in memory that counts what it was asked for and had. */
function cacheOf(entries = new Map<string, Uint8Array>()): WalkCache & { readonly entries: Map<string, Uint8Array> } {
  return {
    entries,
    get: (key) => entries.get(key) ?? null,
    put: (all) => all.forEach(({ key, bytes }) => entries.set(key, bytes)),
    close: () => undefined,
  };
}

const contextOf = (db: WritableDb, changes: Partial<JobContext> = {}): JobContext =>
  contextHere(db, 'tester', { cache: cacheOf(kept), ...changes });
const REQUEST = { leagues: 'all', preset: 'specification', blend: 'linear', marketWeight: 'fixed' } as const;
const train = (db: WritableDb, more: object = {}, changes: Partial<JobContext> = {}) =>
  runTrain(contextOf(db, changes), { ...REQUEST, ...more });
const actionsOf = (db: WritableDb) =>
  db
    .prepare(
      `SELECT json_extract(entry, '$.action') FROM audit_log WHERE json_extract(entry, '$.action') <> 'pool' ORDER BY sequence`,
    )
    .pluck()
    .all();
const statusOf = (db: WritableDb) =>
  Object.fromEntries(
    db.prepare("SELECT version, status FROM models WHERE version NOT LIKE 'POOL-%'").raw().all() as [string, string][],
  );

describe('a training', () => {
  it('stores a model of all that was played, the day after the last match, and makes it the active one', async () => {
    const { db } = store();
    const { models, failed } = await train(db);
    expect(failed).toEqual([]);
    expect(models).toMatchObject([{ league: 'X2', existing: false, matches: 90 }]);
    expect(models[0]!.version).toMatch(/^X2-2022-09-04-[0-9a-f]{8}$/);
    expect(statusOf(db)).toEqual({ [models[0]!.version]: 'active' });
    expect(db.prepare('SELECT count(*) FROM training_runs').pluck().get()).toBe(1);
    expect(actionsOf(db).at(-1)).toBe('train');
  });

  it('of what has been trained gives the model back, active again, and walks nothing', async () => {
    const { db } = store();
    const [first] = (await train(db)).models;
    const [early] = (await train(db, { asOf: '2022-08-20' })).models;
    expect(early!.id).not.toBe(first!.id);
    expect(statusOf(db)).toEqual({ [first!.version]: 'archived', [early!.version]: 'active' });
    const walk = () => Promise.reject(new Error('walked'));
    const [again] = (await train(db, {}, { walk })).models;
    expect(again).toMatchObject({ id: first!.id, existing: true, matches: 90 });
    expect(statusOf(db)).toEqual({ [first!.version]: 'active', [early!.version]: 'archived' });
    expect(actionsOf(db).slice(-3)).toEqual(['train', 'train', 'activate']);
    await train(db, {}, { walk });
    expect(actionsOf(db).at(-1)).toBe('activate');
    expect(actionsOf(db)).toHaveLength(6);
  });

  it('sees no match of its own day or after it', async () => {
    const { db } = store();
    const [before] = (await train(db, { asOf: '2022-08-20' })).models;
    db.exec(`UPDATE matches SET home_goals = home_goals + 5 WHERE match_date >= '2022-08-20'`);
    const walk = () => Promise.reject(new Error('walked'));
    expect((await train(db, { asOf: '2022-08-20' }, { walk })).models[0]!.id).toBe(before!.id);
    db.exec(`UPDATE matches SET home_goals = home_goals + 5 WHERE match_date = '2022-08-19'`);
    await expect(train(db, { asOf: '2022-08-20' }, { walk })).rejects.toThrow('walked');
  });

  it('takes seasons that were walked before from there, to the bit', async () => {
    const { db } = store();
    const [early] = (await train(db, { asOf: '2022-08-20' }, { cache: cacheOf() })).models;
    const cache = cacheOf();
    const [first] = (await train(db, {}, { cache })).models;
    expect([first!.seasonsReused, first!.seasonsWalked]).toEqual([0, 3]);
    const other = store();
    const [again] = (await train(other.db, { asOf: '2022-08-20' }, { cache: cacheOf(cache.entries) })).models;
    expect([again!.seasonsReused, again!.seasonsWalked]).toEqual([2, 1]);
    const parameters = ({ db: of }: { db: WritableDb }, id: string) => modelRepository(of).byId(id)?.parameters;
    expect(again!.id).toBe(early!.id);
    expect(parameters(other, again!.id)).toBe(parameters({ db }, early!.id));
    // Where a season is missing between others, the walk goes on from those before it.
    const [one, , three] = [...cache.entries];
    const third = store();
    const [last] = (await train(third.db, {}, { cache: cacheOf(new Map([one!, three!])) })).models;
    expect([last!.seasonsReused, last!.seasonsWalked]).toEqual([1, 2]);
    expect(parameters(third, last!.id)).toBe(parameters({ db }, first!.id));
  });

  it('that fails is kept with its reason, once, and tried again each time; the active model stays', async () => {
    const { db } = store();
    const [model] = (await train(db)).models;
    for (const _ of [1, 2])
      await expect(train(db, { asOf: '2010-01-01' })).rejects.toThrow(
        'X2: X2 has no finished match in the chosen range',
      );
    expect(Object.values(statusOf(db)).sort()).toEqual(['active', 'failed']);
    expect(statusOf(db)[model!.version]).toBe('active');
    expect(modelRepository(db).failures()).toHaveLength(2);
    expect(actionsOf(db).slice(-2)).toEqual(['train-failed', 'train-failed']);
  });

  it('takes no failed training for a model, also where one stood under its name', async () => {
    const { models } = await train(store().db);
    const { db } = store();
    addRow(db, 'models', {
      ...{ id: models[0]!.id, version: 'x', league_id: 1, preset: 'specification', parameters: '{}', evidence: '{}' },
      ...{ snapshot_hash: '5'.repeat(64), settings_hash: '6'.repeat(64), trained_at: 'x', status: 'failed' },
    });
    const walk = () => Promise.reject(new Error('walked'));
    await expect(train(db, {}, { walk })).rejects.toThrow('walked');
  });

  it('of several leagues goes on where one fails, and is another one than that of each alone', async () => {
    const { db, take } = store(
      seasonText({ league: 'X3', start: 2022, clubs: ['Oak', 'Elm'], keep: (row) => row === 0 }),
    );
    take('Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\nX4,13/08/22,Oak,Elm,,\n');
    const { models, failed } = await train(db, { asOf: '2022-08-05' });
    expect(models.map(({ league }) => league)).toEqual(['X2']);
    expect(failed.map(({ league, code }) => [league, code])).toEqual([['X3', 'insufficient-data']]);
    const two = store(season('X3', 2021), season('X3', 2022));
    const together = (await train(two.db)).models;
    const [alone] = (await train(two.db, { leagues: ['X2'] })).models;
    expect(together.map(({ league }) => league)).toEqual(['X2', 'X3']);
    expect(together.map(({ id }) => id)).not.toContain(alone!.id);
    const again = () =>
      train(two.db, { leagues: ['X3', 'X2', 'X2'] }, { walk: () => Promise.reject(new Error('walked')) });
    expect((await again()).models.map(({ id }) => id)).toEqual(together.map(({ id }) => id));
    two.db.pragma('foreign_keys = OFF');
    two.db.exec(`DROP TRIGGER models_no_delete; DELETE FROM models WHERE id = '${together[1]!.id}'`);
    await expect(again()).rejects.toThrow('walked');
  });

  it('that is stopped stores nothing', async () => {
    const { db } = store();
    let isStopped = false;
    const walk: JobContext['walk'] = async (...all) => {
      await walkHere(...all);
      isStopped = true;
    };
    const phases: string[] = [];
    const changes = {
      walk,
      cancelled: () => isStopped,
      progress: ({ phase }: { phase: string }) => void phases.push(phase),
    };
    await expect(train(db, {}, changes)).rejects.toMatchObject({ code: 'cancelled' });
    expect(phases).not.toContain('calibrate');
    expect([statusOf(db), actionsOf(db)]).toEqual([{}, ['import', 'import', 'import']]);
  });

  it('refuses a day that is none, and a store without a result', async () => {
    const { db } = store();
    await expect(train(db, { asOf: '2022-02-30' })).rejects.toThrow(/not a date: 2022-02-30/);
    await expect(train(storeOfFiles().db)).rejects.toMatchObject({ code: 'insufficient-data' });
    await expect(train(db, { leagues: ['Q9'] })).rejects.toMatchObject({ code: 'unknown-league' });
  });
});

describe('a model’s strengths through time', () => {
  it('are made again from the kept matches, bit for bit, whatever the store says by now', async () => {
    const { db } = store();
    const [model] = (await train(db)).models;
    const row = () => modelRepository(db).byId(model!.id)!;
    db.exec('UPDATE matches SET home_goals = home_goals + 1');
    const rebuilt = rebuildFeatures(db, row());
    expect(rebuilt).toMatchObject({ differences: [] });
    expect(rebuilt.rows).toBe(6 * rebuilt.snapshots);
    const { date } = modelRepository(db).features(model!.version, null)[0]!;
    expect(rebuildFeatures(db, row(), date)).toMatchObject({ snapshots: 1, rows: 6 });
    expect(() => rebuildFeatures(db, row(), '1999-01-01')).toThrow(/no feature snapshot of 1999-01-01/);
    db.exec(`DROP TRIGGER team_features_no_update; DROP TRIGGER team_features_no_delete;
      UPDATE team_features SET attack_strength = attack_strength + 1e-12 WHERE id = 1;
      UPDATE team_features SET home_advantage = home_advantage + 1e-12 WHERE id = 2;
      UPDATE team_features SET defense_strength = defense_strength + 1e-12 WHERE id = 3;
      DELETE FROM team_features WHERE id = 4`);
    expect(rebuildFeatures(db, row()).differences).toHaveLength(4);
  });
});

describe('a validation', () => {
  it('scores the seasons asked for, each by what lay before it, and writes nothing', async () => {
    const { db } = store();
    const validate = (more: object = {}) => runValidate(contextOf(db), { ...REQUEST, ...more });
    const before = actionsOf(db).length;
    const { leagues } = await validate();
    expect(leagues).toMatchObject([{ league: 'X2', from: '2021-22', to: '2022-23' }]);
    expect((await validate({ toSeason: '2021-22' })).leagues).toMatchObject([{ from: '2021-22', to: '2021-22' }]);
    expect((await validate({ fromSeason: '2022-23' })).leagues).toMatchObject([{ from: '2022-23', to: '2022-23' }]);
    await expect(validate({ toSeason: '2020-21' })).rejects.toThrow(
      /no season with forecasts and odds between 2020-21 and 2020-21/,
    );
    await expect(validate({ fromSeason: '2023-24' })).rejects.toMatchObject({ code: 'insufficient-data' });
    expect([actionsOf(db).length, statusOf(db)]).toEqual([before, {}]);
  });
});
