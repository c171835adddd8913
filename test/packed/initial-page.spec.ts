import { expect } from '@playwright/test';
import { copyStore, goTo, test } from '../e2e/application';
import { launchPacked } from './packed';

/** Characters of scripts that a window may read before it shows its first page. */
const MOST = 950_000;

test('the window reads the code of the page it shows, and of no other', async ({ demo, folder }) => {
  const { page, close } = await launchPacked({ store: copyStore(demo, folder) });
  const scripts = new Map<string, number>();
  const session = await page.context().newCDPSession(page);
  session.on('Debugger.scriptParsed', ({ url, length }) => {
    if (url.startsWith('app:')) scripts.set(url, length ?? 0);
  });
  const names = (): string => [...scripts.keys()].join(' ');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Data');
  // Whoever begins to watch is told of everything that was read before.
  await session.send('Debugger.enable');
  await expect.poll(names).toContain('data-page');
  expect(names()).not.toMatch(/plotly|(model|models|jackpot|jackpots|reliability|reports|health|settings|help)-page/);
  const length = [...scripts.values()].reduce((sum, one) => sum + one, 0);
  expect(length).toBeGreaterThan(100_000);
  expect(length).toBeLessThan(MOST);
  await goTo(page, 'Reliability');
  await expect.poll(names, 'a page with charts reads what draws them').toMatch(/reliability-page.*plotly/);
  expect(await close()).toBe(0);
});
