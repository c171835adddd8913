import { createCall } from '../../src/main/capabilities/answer';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import type { Services } from '../../src/main/capabilities/services';
import {
  demoStore,
  emptyStore,
  exportReport,
  fiveSeasons,
  linkSuggested,
  runToEnd,
  temporaryFolder,
} from '../support/stores';

/** Import the demo's files in an order, link clubs, train, and see what comes of it. */
async function wholeWay(services: Services, order: (files: string[]) => string[]) {
  const folder = join(inject('demo'), 'seasons');
  for (const file of order(readdirSync(folder).sort())) {
    await runToEnd(services, (call) => call('data.import', { paths: [join(folder, file)] }), 'import');
  }
  await linkSuggested(createCall(services));
  await runToEnd(services, (call) => call('training.train', { leagues: 'all' }), 'train');
  return bitsOf(services);
}

/** Models and their numbers, and the hash of a report of both divisions. */
async function bitsOf(services: Services) {
  const call = createCall(services);
  const fixtures = [
    { date: '2024-08-10', league: '', home: 'Saltmere', away: 'Underhill', odds: { home: 1.9, draw: 3.5, away: 4.4 } },
    { date: '2024-08-10', league: 'DEMO', home: 'Copperhill', away: 'Fenbridge', odds: null },
    { date: '2024-08-10', league: '', home: 'Zealbridge', away: 'Bellwick', odds: { home: 3.1, draw: 3.6, away: 2.2 } },
  ];
  const { jackpot } = await call('jackpots.create', { name: 'Same bits', fixtures });
  await call('jackpots.finalise', { id: jackpot.id });
  const report = await exportReport(services, { jackpotId: jackpot.id, directory: temporaryFolder() });
  const models = (await call('models.list', {})).map(({ id, version }) => ({ id, version }));
  const numbers = models.map(({ id }) => {
    return sha256(services.db.prepare('SELECT parameters FROM models WHERE id = ?').pluck().get(id) as string);
  });
  await services.close();
  return { models, numbers, report: report.contentHash };
}

it('gives the same model versions and report hash whatever the order of import, in a worker and in-process', async () => {
  const shipped = await bitsOf(demoStore()); // by the command line, in order, in workers
  const inProcess = await wholeWay(emptyStore(), (files) => [...files.slice(7), ...files.slice(0, 7)].reverse());
  expect(inProcess).toEqual(shipped);
  // Every number of a full training, one hash a model: they move when a published number moves, and then the commit says why.
  expect(shipped.numbers).toEqual([
    '124debfe1f4e78b0e3854d091b84c2f85990a1e7770d413d2722df99504f2145',
    'a657b3b44fa87c6363077585762b1579e4e837c40e6eed89b8a479584ee6f23c',
  ]);
});

it('gives back the existing version for the same input, and keeps the active model when a training fails', async () => {
  const services = emptyStore();
  const call = createCall(services);
  await runToEnd(services, (start) => start('data.import', { paths: [fiveSeasons()] }), 'import');
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
