import { createCall } from '../../src/main/capabilities/answer';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { parseModel } from '../../src/main/audit/model-document';
import { calibrate } from '../../src/main/core/calibration/calibrator';
import { dayOf } from '../../src/main/core/numeric/calendar';
import { logPool } from '../../src/main/core/blending/log-pool';
import { predictJackpot } from '../../src/main/export/jackpot-content';
import { Manifest } from '../../src/main/export/report/content';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';
import { demoStore, emptyStore, exportReport, runToEnd, temporaryFolder } from '../support/stores';

const FIXTURE = {
  date: '2024-08-10',
  league: 'DEMO',
  home: 'Saltmere',
  away: 'Underhill',
  odds: { home: 1.9, draw: 3.5, away: 4.4 },
};

it('trains a log pool with a learned weight, says so everywhere, and its report recomputes', async () => {
  const services = demoStore();
  const call = createCall(services);
  const options = { blend: 'log-pool', marketWeight: 'learned' } as const;
  const { models } = await runToEnd(
    services,
    (start) => start('training.train', { leagues: ['DEMO'], ...options }),
    'train',
  );
  const { version, id, existing } = models[0]!;
  expect(existing).toBe(false);
  const { blend } = await call('models.get', { version });
  expect(blend).toMatchObject({ method: 'log-pool', marketWeight: 'learned', marketWeightC: 0.7 });
  expect(blend.marketWeightB).toBe(blend.learned);
  expect(blend.marketWeightB).toBeLessThanOrEqual(0.7);
  const stored = services.db.prepare('SELECT parameters FROM models WHERE id = ?').pluck().get(id) as string;
  expect(parseModel(stored)).toMatchObject({ blend: 'log-pool', marketWeights: { B: blend.marketWeightB, C: 0.7 } });

  const { jackpot, sets } = await call('jackpots.create', { name: 'Pool', fixtures: [FIXTURE] });
  const shown = sets.find((set) => set.id === 'B')!.definition;
  expect(shown).toBe(
    `model^${Number((1 - blend.marketWeightB).toFixed(4))} × market^${blend.marketWeightB}, renormalised, calibrated`,
  );
  await call('jackpots.finalise', { id: jackpot.id });
  const directory = temporaryFolder();
  await exportReport(services, { jackpotId: jackpot.id, directory });
  expect(verifyReport(directory)).toMatchObject({ ok: true, maxDifference: 0 });
  const { content } = Manifest.parse(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')));
  expect(content.formulas.blend).toMatch(/^log-pool: model\^\(1 - w\) \* market\^w/);
  expect(content.formulas['set B']).toContain(shown);
  const { model, market, sets: numbers } = content.predictions[0]!;
  const { calibrators } = content.models[0]!.document;
  const pool = logPool(model, market!, blend.marketWeightB);
  expect(numbers.B).toEqual(calibrate(calibrators.B, pool, dayOf(FIXTURE.date)));
  await services.close();
});

it('reads models stored before there was a choice as linear', () => {
  const { content } = Manifest.parse(JSON.parse(readFileSync(join(inject('demo'), 'report', 'manifest.json'), 'utf8')));
  const old = content.models.map((model) => ({ ...model, document: { ...model.document, blend: undefined } }));
  const read = old.map(({ id, document }) => ({ id, document: parseModel(JSON.stringify(document)) }));
  expect(read[0]!.document).not.toHaveProperty('blend');
  const stated = content.predictions.map(({ uncertainty }) => uncertainty?.covariance);
  expect(predictJackpot(read, content.fixtures, ({ order }) => stated[order - 1])).toEqual(content.predictions);
  // A model stored before covariances were kept predicts the same, without intervals.
  const plain = content.predictions.map(({ uncertainty, ...numbers }) => numbers);
  expect(stated[0]).toHaveLength(28);
  expect(predictJackpot(read, content.fixtures, () => undefined)).toEqual(plain);
});

it('warns where the weight was to be learned and too few forecasts were there', async () => {
  const services = emptyStore();
  const call = createCall(services);
  const folder = temporaryFolder();
  cpSync(join(inject('demo'), 'seasons', 'DEMO_2014-15.csv'), join(folder, 'DEMO_2014-15.csv'));
  await runToEnd(services, (start) => start('data.import', { paths: [folder] }), 'import');
  const { models } = await runToEnd(
    services,
    (start) => start('training.train', { leagues: 'all', marketWeight: 'learned' }),
    'train',
  );
  const { blend } = await call('models.get', { version: models[0]!.version });
  expect(blend).toMatchObject({ method: 'linear', marketWeight: 'fixed', marketWeightB: 0.4, learned: null });
  const [home, away] = (await call('teams.list', {})).map(({ name }) => name);
  const fixtures = [{ ...FIXTURE, home: home!, away: away! }];
  const { jackpot } = await call('jackpots.create', { name: 'Early', fixtures });
  await call('jackpots.finalise', { id: jackpot.id });
  const directory = temporaryFolder();
  await exportReport(services, { jackpotId: jackpot.id, directory });
  const { content } = Manifest.parse(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')));
  expect(content.warnings).toContainEqual(
    expect.stringMatching(
      /found no market weight to learn in 0 priced forecasts \(at least 100 are needed\): it is 0\.4/,
    ),
  );
  await services.close();
});

it('refuses another blend for the specification preset before a job is queued', async () => {
  const services = demoStore();
  const call = createCall(services);
  const jobs = (await call('jobs.list', {})).length;
  const options = { leagues: 'all', preset: 'specification', blend: 'log-pool' } as const;
  await expect(call('training.train', options)).rejects.toThrow(/the specification preset blends linearly/);
  await expect(call('validation.run', options)).rejects.toThrow(/the specification preset blends linearly/);
  expect(await call('jobs.list', {})).toHaveLength(jobs);
  await services.close();
});
