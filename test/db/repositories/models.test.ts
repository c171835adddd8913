import { expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import type { WritableDb } from '../../../src/main/db/connection';
import { auditWriter } from '../../../src/main/db/repositories/audit';
import { checkSeal, sealModel } from '../../../src/main/db/repositories/model-seal';
import { modelRepository, modelWriter } from '../../../src/main/db/repositories/models';
import { hash, twoLeagues } from '../../support/memory-store';

const modelOf = (id: string, status: 'active' | 'archived' | 'failed', leagueId = 1) => ({
  ...{ id: hash(id), version: `v-${id}`, leagueId, preset: 'fitted' as const, parameters: '{"mu":0.1}' },
  ...{ evidence: '{"matches":3}', snapshotHash: hash('5'), settingsHash: hash('6'), trainedAt: '2024-03-09', status },
});
const noScores = { brierScore: null, logLoss: null };

it('one model of a league is active, and a failed training is no model', () => {
  const { db } = twoLeagues();
  const write = modelWriter(db);
  const models = modelRepository(db);
  for (const [id, league] of [
    ['a', 1],
    ['b', 1],
    ['c', 2],
  ] as const)
    write.add({ ...modelOf(id, 'archived', league), ...noScores });
  write.addFailed({ ...modelOf('f', 'failed'), ...noScores, brierScore: null });
  const active = () => models.active().map(({ version }) => version);
  write.activate(1, hash('a'));
  write.activate(2, hash('c'));
  write.activate(1, hash('b'));
  expect(active()).toEqual(['v-b', 'v-c']);
  const kept = models.all().map(({ version }) => version);
  expect(kept.sort()).toEqual(['v-a', 'v-b', 'v-c']);
  expect(models.byVersion('v-f')?.status).toBe('failed');
});

it('the same failure is kept once, and takes no version that is there', () => {
  const { db } = twoLeagues();
  const { addFailed } = modelWriter(db);
  const failed = { ...modelOf('f', 'failed'), ...noScores };
  addFailed(failed);
  addFailed(failed);
  addFailed({ ...failed, id: hash('e') });
  addFailed({ ...failed, version: 'another' });
  expect(db.prepare('SELECT version FROM models').pluck().all()).toEqual(['v-f']);
});

it('what a training put out is kept once: its matches, settings, strengths and release', () => {
  const { db, team } = twoLeagues();
  const write = modelWriter(db);
  write.add({ ...modelOf('a', 'archived'), ...noScores });
  const feature = {
    ...{ teamId: team('Ash'), date: '2024-03-09', attack: 0.1, defence: 0, homeAdvantage: 0.2, xi: 0.002 },
    ...{ featureVersion: 'v', sourceHash: hash('7') },
  };
  for (const _ of [1, 2]) {
    write.addSnapshot(hash('5'), 'E0', 3, new Uint8Array([1]));
    write.addSettings(hash('6'), '{}');
    write.addFeature(feature);
    write.addRelease(hash('9'), modelRepository(db).all());
  }
  write.addFeature({ ...feature, date: '2024-03-10' });
  write.addFeature({ ...feature, teamId: team('Birch'), attack: 0.3 });
  const { features, ofRelease } = modelRepository(db);
  expect(features('v', 'Ash').map(({ date }) => date)).toEqual(['2024-03-09', '2024-03-10']);
  expect(features('v', null)).toHaveLength(3);
  expect(features('w', null)).toEqual([]);
  expect(ofRelease(hash('9')).map(({ version }) => version)).toEqual(['v-a']);
});

const CURVE = {
  ...{ set: 'A', outcome: 'home', bins: '[0.1]', frequencies: '[0.2]', weight: 0.5, scope: 'league', samples: 300 },
  ...{ reason: 'r', trainedOnEnd: '2024-03-09' },
};
/** A model with all its parts, and the entry of its training. */
function sealed() {
  const { db } = twoLeagues();
  const row = modelOf('a', 'archived');
  const write = modelWriter(db);
  write.add({ ...row, ...noScores });
  write.addCovariance(row.id, '{"values":[1]}');
  write.addCurve({ modelId: row.id, ...CURVE });
  const seal = sealModel(db, row);
  auditWriter(db).append({ action: 'train', subject: row.version, analyst: 'tester', details: { seal } });
  const check = () => checkSeal(db, modelRepository(db).byId(row.id)!);
  return { db, row, check };
}
const change = (db: WritableDb, trigger: string, update: string): void =>
  void db.exec(`DROP TRIGGER ${trigger}; UPDATE ${update}`);

it.each([
  ['parameters', 'models_only_status', `models SET parameters = '{"mu":0.2}'`],
  ['evidence', 'models_only_status', `models SET evidence = '{"matches":4}'`],
  ['covariance', 'model_covariances_no_update', `model_covariances SET covariance = '{"values":[2]}'`],
  ['calibration', 'calibration_data_no_update', 'calibration_data SET weight = 0.25'],
  ['calibration', 'calibration_data_no_update', `calibration_data SET trained_on_end = '2024-03-10'`],
])('a seal shows that the %s of a model changed, and no other part', (part, trigger, update) => {
  const { db, check } = sealed();
  expect(check()).toEqual({ state: 'intact' });
  change(db, trigger, update);
  expect(check()).toEqual({ state: 'broken', parts: [part] });
});

it('a model without a seal is neither sound nor broken; the latest entry of its training counts', () => {
  const { db, row, check } = sealed();
  expect(checkSeal(db, { ...row, version: 'another' })).toEqual({ state: 'unsealed' });
  const append = (details: Record<string, unknown>, action: 'train' | 'import' = 'train') =>
    auditWriter(db).append({ action, subject: row.version, analyst: 'tester', details });
  append({ seal: { ...sealModel(db, row), evidence: hashOf('other') } }, 'import');
  expect(check()).toEqual({ state: 'intact' });
  append({ seal: { ...sealModel(db, row), evidence: hashOf('other') } });
  expect(check()).toEqual({ state: 'broken', parts: ['evidence'] });
  append({});
  expect(check()).toEqual({ state: 'unsealed' });
});
