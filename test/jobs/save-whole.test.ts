import { expect, it } from 'vitest';
import { checkSeal } from '../../src/main/db/repositories/model-seal';
import { modelRepository } from '../../src/main/db/repositories/models';
import { runTrain } from '../../src/main/jobs/train-job';
import { contextHere } from '../../src/main/jobs/context-here';
import { storeOfFiles } from '../support/files-in-memory';
import { seasonText } from '../support/season-text';

const CLUBS = ['Ashford', 'Belton', 'Carrow', 'Denby'];
const TABLES = [
  ...['models', 'training_runs', 'calibration_data', 'model_covariances', 'data_snapshots', 'team_features'],
  ...['forecast_blocks', 'model_forecasts', 'validation_results', 'settings_versions'],
];

it('a model is stored whole, with its seal, or not at all', async () => {
  const { db, take } = storeOfFiles();
  for (const start of [2020, 2021]) take(seasonText({ league: 'X2', start, clubs: CLUBS }));
  const context = contextHere(db, 'tester');
  const train = () =>
    runTrain(context, { leagues: 'all', preset: 'specification', blend: 'linear', marketWeight: 'fixed' });
  const counts = () => TABLES.map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

  db.exec(`CREATE TEMP TRIGGER late BEFORE INSERT ON main.audit_log BEGIN SELECT RAISE(ABORT, 'late'); END`);
  await expect(train()).rejects.toThrow('late');
  expect(counts()).toEqual(TABLES.map(() => 0));
  db.exec('DROP TRIGGER late');
  const { models } = await train();
  expect(counts()).not.toContain(0);
  expect(checkSeal(db, modelRepository(db).byId(models[0]!.id)!)).toEqual({ state: 'intact' });
});
