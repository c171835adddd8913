import type { ElectronApplication, Page } from '@playwright/test';
import { call, copyStore, expect, launch, test, waitForJob } from './application';
import { goThere, placesOf, PLACES } from './every-place';

async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(...size), [
    width,
    height,
  ] as [number, number]);
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

/** Texts with a day, a season or a name of hyphens whose figures all have one width, which stretches the hyphens. */
const stretched = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#content *, [data-testid=inspector] *')]
      .filter(
        (element) =>
          [...element.childNodes].some(
            ({ nodeType, textContent }) => nodeType === 3 && /\d-\d/.test(textContent ?? ''),
          ) && getComputedStyle(element).fontVariantNumeric.includes('tabular-nums'),
      )
      .map((element) => element.textContent),
  );

test('days are written as letters are, numbers under each other', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const [jackpot] = await call(page, 'jackpots.list', {});
  for (const place of [...PLACES, ...placesOf(jackpot!.id, true)]) {
    await goThere(page, `/${place}`);
    expect.soft(await stretched(page), place).toEqual([]);
  }
  await goThere(page, '/data/imports');
  const cells = page.locator('main tbody td');
  await expect(cells.filter({ hasText: /^\d{4}-\d{2}-\d{2}/ }).first()).toBeVisible();
  const numbers = await cells.evaluateAll((all) =>
    all
      .filter(({ textContent }) => /^[\d\u202f]+$/.test(textContent ?? ''))
      .map((cell) => getComputedStyle(cell).fontVariantNumeric),
  );
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.filter((figures) => !figures.includes('tabular-nums'))).toEqual([]);
  await app.close();
});

/** What can be scrolled down and stands within what can be scrolled down, each as its labels. */
const scrolledTwice = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isScrolled = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1;
    const nameOf = (element: Element): string => element.id || element.getAttribute('aria-label') || element.className;
    return [...document.querySelectorAll('body *')].filter(isScrolled).flatMap((inner) => {
      for (let outer = inner.parentElement; outer; outer = outer.parentElement)
        if (isScrolled(outer)) return [`${nameOf(inner)} within ${nameOf(outer)}`];
      return [];
    });
  });

test('nothing is scrolled down within what is scrolled down', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const [jackpot] = await call(page, 'jackpots.list', {});
  for (const [width, height] of [
    [1024, 700],
    [1280, 800],
  ] as const) {
    await resize(app, width, height);
    for (const place of [...PLACES, ...placesOf(jackpot!.id, true)]) {
      await goThere(page, `/${place}`);
      expect.soft(await scrolledTwice(page), `${place}, ${width} wide`).toEqual([]);
    }
  }
  // Details of a season beside the window of the size it comes with: facts, and all of its matches.
  await goThere(page, '/data/coverage');
  const cells = page.getByRole('button', { name: /^DEMO 20/ });
  await cells.first().click();
  await expect(page.getByTestId('inspector').getByRole('grid', { name: 'Matches' })).toBeVisible();
  expect.soft(await scrolledTwice(page), 'details of a season').toEqual([]);
  await app.close();
});

test('nothing of the head moves when a job runs, and its rows of buttons stand apart', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await resize(app, 1280, 800);
  await goThere(page, '/models');
  const indicator = page.getByTestId('job-indicator');
  await expect(indicator).toHaveText('Jobs');
  const tools = (await indicator.boundingBox())!;
  const action = (await page.locator('header').getByRole('button', { name: 'Train all' }).boundingBox())!;
  expect(action.y - tools.y - tools.height).toBeGreaterThanOrEqual(6);

  // A training of the demo is over within seconds: what the indicator says, and where Search stands, at each change.
  const seen = await page.evaluateHandle(() => {
    const [jobs, search] = ['[data-testid=job-indicator]', 'header [aria-label=Search]'].map((what) =>
      document.querySelector(what)!,
    ) as [Element, Element];
    const all: { says: string; searchAt: number }[] = [];
    const look = (): void => {
      all.push({ says: jobs.textContent, searchAt: search.getBoundingClientRect().x });
    };
    look();
    new MutationObserver(look).observe(jobs, { subtree: true, childList: true, characterData: true });
    return all;
  });
  const { leagues } = await call(page, 'data.status', {});
  await call(page, 'training.train', { leagues: leagues.map(({ code }) => code) });
  await waitForJob(page, /done/);
  await expect(indicator).toHaveText('Jobs');
  const changes = await seen.jsonValue();
  expect(changes.some(({ says }) => says.startsWith('Train '))).toBe(true);
  expect(new Set(changes.map(({ searchAt }) => searchAt)).size).toBe(1);
  await app.close();
});

/** Parts of the title that are not whole, or reach beyond the head. */
const cutTitles = (page: Page): Promise<readonly (string | null)[]> =>
  page.evaluate(() => {
    const { right } = document.querySelector('header')!.getBoundingClientRect();
    return [...document.querySelectorAll('#page-title > *')]
      .filter(
        (part) =>
          part.getBoundingClientRect().right > right ||
          (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible'),
      )
      .map((part) => part.textContent);
  });

const LONG_NAME = 'Midweek slate of the last week of November, second draft';

test('twice the size the head leaves the page its room, and a title is whole at every size', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await resize(app, 1280, 800);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(2));
  const [finalised] = await call(page, 'jackpots.list', {});
  const { jackpot: named } = await call(page, 'jackpots.create', { name: LONG_NAME, rows: [] });
  const usual = [...PLACES, ...placesOf(finalised!.id, true)].map((place) => [place, 1 / 4] as const);
  const long = placesOf(named.id, false).map((place) => [place, 1 / 3] as const);
  for (const [place, most] of [...usual, ...long]) {
    await goThere(page, `/${place}`);
    const share = await page.evaluate(
      () => document.querySelector('header')!.getBoundingClientRect().height / window.innerHeight,
    );
    expect.soft(share, place).toBeLessThanOrEqual(most);
    expect.soft(await cutTitles(page), place).toEqual([]);
    const sideways = await page.locator('#content').evaluate((content) => content.scrollWidth - content.clientWidth);
    expect.soft(sideways, `${place}: what it shows is not wider than the page`).toBeLessThanOrEqual(1);
  }
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(1));
  await resize(app, 1024, 700);
  for (const [place] of long) {
    await goThere(page, `/${place}`);
    expect.soft(await cutTitles(page), `${place}, 1024 wide`).toEqual([]);
  }
  await app.close();
});
