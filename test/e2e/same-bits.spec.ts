import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  call,
  chosenFolder,
  expect,
  goTo,
  jackpot,
  launch,
  test,
  waitForJob,
  type Demo,
  type Running,
} from './application';

/** What must not depend on where it was computed. */
interface Bits {
  /** Ids and versions, the first division first. */
  readonly models: readonly { readonly id: string; readonly version: string }[];
  readonly contentHash: string;
}

const bitsOf = ({ trained, contentHash }: Pick<Demo, 'trained' | 'contentHash'>): Bits => ({
  models: trained.models.map(({ id, version }) => ({ id, version })),
  contentHash,
});

test('the window, the worker and the command line compute the same bits', async ({ demo, folder }) => {
  const store = join(folder, 'window', 'store.sqlite');
  const running = await launch({ store });
  const { app } = running;
  const engines = [await app.evaluate(() => process.versions.v8), process.versions.v8];
  test.info().annotations.push({ type: 'engines', description: `V8 ${engines.join(' and ')}` });
  const window = await demoInWindow(running, join(folder, 'window'));
  await app.close();
  expect(window).toEqual(bitsOf(demo));
  expect(await demoInProcess(demo, folder)).toEqual(bitsOf(demo));
});

/** Import, link and train through the window; the rest through its channels. */
async function demoInWindow(running: Running, folder: string): Promise<Bits> {
  const { page } = running;
  await page.getByRole('button', { name: 'Load the demo league' }).click();
  await waitForJob(page, /: done\./);
  await linkClubs(page);
  await goTo(page, 'Models');
  await page.getByRole('button', { name: 'Train all', exact: true }).first().click();
  await waitForJob(page, /^Train.*: done\./);
  const active = (await call(page, 'models.list', {})).filter((model) => model.status === 'active');
  const models = active.sort((a, b) => (a.league < b.league ? -1 : 1));
  const list = readFileSync(join(folder, 'demo-league', 'DEMO_2024-25_fixtures.csv'), 'utf8');
  const { fixtures, problems } = await call(page, 'jackpots.parse', { text: list });
  expect(problems).toEqual([]);
  const { jackpot: draft } = await call(page, 'jackpots.create', { name: 'Demo jackpot', fixtures });
  await call(page, 'jackpots.finalise', { id: draft.id });
  const directory = await chosenFolder(running, join(folder, 'report'), 'write');
  await call(page, 'reports.export', { jackpotId: draft.id, directory });
  await waitForJob(page, /^Export the report.*: .*with the content hash/);
  const [report] = await call(page, 'reports.list', {});
  return bitsOf({ trained: { models }, contentHash: report!.contentHash });
}

/** Clubs of one name in both divisions are one. */
async function linkClubs(page: Page): Promise<void> {
  await goTo(page, 'Data');
  await page.getByRole('tab', { name: 'Teams' }).click();
  await page.getByRole('radiogroup', { name: 'Part of the teams' }).getByText('Clubs').click();
  await page.getByRole('button', { name: 'Link all 16' }).click();
  await expect(page.getByRole('list', { name: 'Linked clubs' }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Linked clubs, 16' })).toBeVisible();
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
  await run('club', 'link-suggested', '--reason', 'one name in both divisions');
  const trained = await run<Demo['trained']>('train', '--all');
  const { jackpotId } = await run<{ jackpotId: string }>('predict', fixtures, '--name', 'Demo jackpot', '--finalise');
  const { contentHash } = await run<{ contentHash: string }>('report', jackpotId, '--out', join(folder, 'report'));
  return bitsOf({ trained, contentHash });
}
