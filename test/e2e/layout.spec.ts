import type { ElectronApplication, Page } from '@playwright/test';
import { call, copyStore, expect, launch, test } from './application';

async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(...size), [
    width,
    height,
  ] as [number, number]);
}

async function goThere(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), place);
  await page.waitForFunction((to) => {
    const { place: gone, shown } = document.querySelector<HTMLElement>('[data-place]')!.dataset;
    return gone === shown && gone!.startsWith(to.split('?')[0]!) && !document.querySelector('main [data-waiting]');
  }, place);
}

test('all seven sets are whole at 1280, with bars that can be told apart', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await resize(app, 1280, 800);
  const [jackpot] = await call(page, 'jackpots.list', {});
  await goThere(page, `/jackpots/${jackpot!.id}/compare`);
  const grid = page.getByRole('grid', { name: 'Seven sets, %' });
  await expect(grid).toBeVisible();
  const right = await grid.evaluate((table) => {
    const scroller = table.parentElement!;
    return scroller.scrollWidth - scroller.clientWidth;
  });
  expect(right).toBeLessThanOrEqual(1);
  for (const set of ['A', 'B', 'C', 'D', 'E', 'F', 'G'])
    await expect(
      grid.getByRole('columnheader', { name: new RegExp(`^Set ${set}\\b|^${set}\\b`) }).first(),
    ).toBeInViewport({ ratio: 1 });
  await app.close();
});

test('days are written as letters are, numbers under each other', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await goThere(page, '/data/imports');
  await expect(page.locator('main tbody td', { hasText: /^\d{4}-\d{2}-\d{2}/ }).first()).toBeVisible();
  const figures = await page.evaluate(() =>
    [...document.querySelectorAll('main tbody td')].map((cell) => ({
      text: cell.textContent,
      isTabular: getComputedStyle(cell).fontVariantNumeric.includes('tabular-nums'),
    })),
  );
  const days = figures.filter(({ text }) => /^\d{4}-\d{2}-\d{2}/.test(text));
  const numbers = figures.filter(({ text }) => /^[\d\u202f]+$/.test(text));
  expect([days.length, numbers.length].every((count) => count > 0)).toBe(true);
  expect(days.filter(({ isTabular }) => isTabular)).toEqual([]);
  expect(numbers.filter(({ isTabular }) => !isTabular)).toEqual([]);
  await app.close();
});
