import type { ElectronApplication, Page } from '@playwright/test';
import type { Channel } from '../../src/contract';
import { call, copyStore, expect, launch, test, waitForJob } from './application';

/** What takes longest to answer, computed from all matches or all past forecasts. */
const LONG: readonly Channel[] = [
  'reliability.diagram',
  'reliability.drift',
  'reliability.scores',
  'reliability.multiples',
  'reliability.slates',
  'features.form',
  'features.baselines',
  'features.history',
  'models.get',
  'jackpots.plan',
];

/** Keep what the page asks from now on. */
const listen = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ ipcMain }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (...all: unknown[]) => unknown>;
    };
    for (const [channel, answer] of handlers)
      handlers.set(channel, (...all) => {
        asked.push(channel);
        return answer(...all);
      });
  });
const askedSoFar = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => [...(globalThis as unknown as { asked: string[] }).asked]);
const longAsked = async (app: ElectronApplication): Promise<readonly string[]> =>
  (await askedSoFar(app)).filter((channel) => LONG.some((name) => channel.endsWith(name)));

async function goThere(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), place);
  await expect(page.locator(`[data-place="${place}"][data-shown="${place}"]`)).toBeVisible();
  await expect(page.locator('main [data-waiting]')).toHaveCount(0);
}

test('what takes long to answer has been asked before anybody goes there, in the words of whoever goes', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await listen(app);
  const ready = (...channels: readonly string[]): Promise<void> =>
    expect
      .poll(async () => [...new Set(await longAsked(app))].sort(), { timeout: 20_000 })
      .toEqual(expect.arrayContaining([...channels].sort()));

  await test.step('a start asks for what every visit of Reliability says', async () => {
    await ready('reliability.diagram', 'reliability.drift');
    const before = await longAsked(app);
    expect(before.length).toBe(2);
    await goThere(page, '/reliability/diagram');
    await expect(page.getByRole('figure', { name: /^Set B, draws/ })).toBeVisible();
  });
  await test.step('its other tabs while one of them is looked at', async () => {
    await ready('reliability.scores', 'reliability.multiples', 'reliability.slates');
    await expect.poll(async () => (await longAsked(app)).length).toBe(7);
    for (const tab of ['scores', 'sets', 'over-time', 'slates']) await goThere(page, `/reliability/${tab}`);
    expect((await longAsked(app)).length).toBe(7);
  });
  await test.step('the models from their list, and what the tabs of a league say', async () => {
    const models = (await call(page, 'models.list', {})).filter(({ status }) => status === 'active');
    await goThere(page, '/models');
    await expect.poll(async () => (await longAsked(app)).length).toBe(7 + models.length);
    const league = models[0]!.league!;
    await goThere(page, `/models/${league}/strengths`);
    await expect.poll(async () => (await longAsked(app)).length).toBe(7 + models.length + 3);
    for (const tab of ['over-time', 'form']) await goThere(page, `/models/${league}/${tab}`);
    expect((await longAsked(app)).length).toBe(7 + models.length + 3);
  });
  await test.step('and again after a training, without anybody looking', async () => {
    await goThere(page, '/help');
    const before = (await longAsked(app)).filter((channel) => channel.endsWith('reliability.diagram')).length;
    const [model] = await call(page, 'models.list', {});
    await call(page, 'training.train', { leagues: [model!.league!], preset: 'specification' });
    await waitForJob(page, /^Train .*: done/);
    await expect
      .poll(async () => (await longAsked(app)).filter((channel) => channel.endsWith('reliability.diagram')).length, {
        timeout: 20_000,
      })
      .toBe(before + 1);
  });
  await app.close();
});
