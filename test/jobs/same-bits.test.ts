import { createCall } from '../../src/main/capabilities/answer';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import type { Services } from '../../src/main/capabilities/services';
import { emptyStore, runToEnd, temporaryFolder, WORKER_FILE } from '../support/stores';

/** Import the demo's seasons in an order, train, predict, finalise and export: model version and report hash. */
async function wholeWay(services: Services, order: (files: string[]) => string[]) {
  const folder = temporaryFolder();
  cpSync(join(inject('demo'), 'seasons'), folder, { recursive: true });
  for (const file of order(readdirSync(folder).sort())) {
    await runToEnd(services, (call) => call('data.import', { paths: [join(folder, file)] }), 'import');
  }
  const { models } = await runToEnd(services, (call) => call('training.train', { leagues: 'all' }), 'train');
  const call = createCall(services);
  const fixtures = [
    { date: '2024-08-10', league: '', home: 'Saltmere', away: 'Underhill', odds: { home: 1.9, draw: 3.5, away: 4.4 } },
    { date: '2024-08-10', league: 'DEMO', home: 'Copperhill', away: 'Fenbridge', odds: null },
  ];
  const { jackpot } = await call('jackpots.create', { name: 'Same bits', fixtures });
  await call('jackpots.finalise', { id: jackpot.id });
  const report = await call('reports.export', { jackpotId: jackpot.id, directory: temporaryFolder() });
  const parameters = services.db
    .prepare('SELECT parameters FROM models WHERE id = ?')
    .pluck()
    .get(models[0]!.id) as string;
  await services.close();
  return {
    model: models[0]!.id,
    version: models[0]!.version,
    numbers: sha256(parameters),
    report: report.contentHash,
  };
}

it('gives the same model version and report hash whatever the order of import, in a worker and in-process', async () => {
  const inProcess = await wholeWay(emptyStore(), (files) => files);
  const reversed = await wholeWay(emptyStore(), (files) => files.reverse());
  const worker = await wholeWay(emptyStore(WORKER_FILE), (files) => [...files.slice(2), ...files.slice(0, 2)]);
  expect(reversed).toEqual(inProcess);
  expect(worker).toEqual(inProcess);
  // Every number of a full training, as one hash: it moves when a published number moves, and then the commit says why.
  expect(inProcess.numbers).toBe('92416a36b9268e89a60f7af22cd2225c2a56370a2c8f7d1286c1af2a28f6e387');
});

it('gives back the existing version for the same input, and keeps the active model when a training fails', async () => {
  const services = emptyStore();
  const call = createCall(services);
  await runToEnd(services, (start) => start('data.import', { paths: [join(inject('demo'), 'seasons')] }), 'import');
  const train = () =>
    runToEnd(services, (start) => start('training.train', { leagues: ['DEMO'], preset: 'specification' }), 'train');
  const first = await train();
  const second = await train();
  expect([first.models[0]!.existing, second.models[0]!.existing]).toEqual([false, true]);
  expect(second.models[0]!.id).toBe(first.models[0]!.id);

  const failing = runToEnd(
    services,
    (start) => start('training.train', { leagues: ['DEMO'], asOf: '2010-01-01' }),
    'train',
  );
  await expect(failing).rejects.toThrow(/insufficient-data DEMO: DEMO has no finished match/);
  const [model] = await call('models.list', {});
  expect(model).toMatchObject({ id: first.models[0]!.id, status: 'active' });
  const runs = services.db
    .prepare('SELECT error_message FROM training_runs WHERE error_message IS NOT NULL')
    .pluck()
    .all();
  expect(runs).toEqual(['DEMO has no finished match in the chosen range']);
  await services.close();
});
