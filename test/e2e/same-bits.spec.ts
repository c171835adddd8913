import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, expect, goTo, jackpot, launch, test, waitForJob, type Demo } from './application';

/** What must not depend on where it was computed. */
interface Bits {
  readonly version: string;
  readonly model: string;
  readonly contentHash: string;
}

const bitsOf = (demo: Pick<Demo, 'trained' | 'contentHash'>): Bits => {
  const [model] = demo.trained.models;
  return { version: model!.version, model: model!.id, contentHash: demo.contentHash };
};

test('the window, the worker and the command line compute the same bits', async ({ demo, folder }) => {
  const store = join(folder, 'window', 'store.sqlite');
  const { app, page } = await launch({ store });
  const engines = [await app.evaluate(() => process.versions.v8), process.versions.v8];
  test.info().annotations.push({ type: 'engines', description: `V8 ${engines.join(' and ')}` });
  const window = await demoInWindow(page, join(folder, 'window'));
  await app.close();
  expect(window).toEqual(bitsOf(demo));
  expect(await demoInProcess(demo, folder)).toEqual(bitsOf(demo));
});

/** Import and train through the window; the rest through its channels. */
async function demoInWindow(page: Page, folder: string): Promise<Bits> {
  await page.getByRole('button', { name: 'Load the demo league' }).click();
  await waitForJob(page, /: done\./);
  await goTo(page, 'Models');
  await page.getByRole('button', { name: 'Train all', exact: true }).first().click();
  await waitForJob(page, /^Train.*: done\./);
  const models = await call(page, 'models.list', {});
  const active = models.find((model) => model.status === 'active');
  const list = readFileSync(join(folder, 'demo-league', 'DEMO_2024-25_fixtures.csv'), 'utf8');
  const { fixtures, problems } = await call(page, 'jackpots.parse', { text: list });
  expect(problems).toEqual([]);
  const { jackpot: draft } = await call(page, 'jackpots.create', { name: 'Demo jackpot', fixtures });
  await call(page, 'jackpots.finalise', { id: draft.id });
  const report = await call(page, 'reports.export', { jackpotId: draft.id, directory: join(folder, 'report') });
  return { version: active!.version, model: active!.id, contentHash: report.contentHash };
}

/** The same on the command line, without a worker. */
async function demoInProcess({ directory, fixtures }: Demo, folder: string): Promise<Bits> {
  const run = async <T>(...args: string[]): Promise<T> => {
    const store = join(folder, 'in-process.sqlite');
    const { code, stdout, stderr } = await jackpot('--store', store, '--json', '--in-process', ...args);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as T;
  };
  await run('import', join(directory, 'seasons'));
  const trained = await run<Demo['trained']>('train', '--league', 'DEMO');
  const { jackpotId } = await run<{ jackpotId: string }>('predict', fixtures, '--name', 'Demo jackpot', '--finalise');
  const { contentHash } = await run<{ contentHash: string }>('report', jackpotId, '--out', join(folder, 'report'));
  return bitsOf({ trained, contentHash });
}
