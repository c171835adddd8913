import type { Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeJackpots, type Jackpot } from './jackpots';
import { copyStore, launch, test, type Running } from '../e2e/application';

const FOLDER = join(process.cwd(), 'screenshots');
const VIEWS = [
  { name: '1024', width: 1024, height: 700, zoom: 1 },
  { name: '1280', width: 1280, height: 800, zoom: 1 },
  { name: '1920', width: 1920, height: 1080, zoom: 1 },
  { name: '1280-200', width: 1280, height: 800, zoom: 2 },
] as const;

/** One state in both looks and every size. */
async function shoot({ page, app }: Running, name: string): Promise<void> {
  for (const { name: size, width, height, zoom } of VIEWS) {
    await app.evaluate(
      ({ BrowserWindow }, [w, h, factor]) => {
        const [window] = BrowserWindow.getAllWindows();
        window!.setContentSize(w, h);
        window!.webContents.setZoomFactor(factor);
      },
      [width, height, zoom] as const,
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await settle(page);
      // Of the window itself: a picture of the page would be cut where it is enlarged.
      const png = await app.evaluate(async ({ BrowserWindow }) => {
        const image = await BrowserWindow.getAllWindows()[0]!.webContents.capturePage();
        return image.toPNG().toString('base64');
      });
      writeFileSync(join(FOLDER, `${name}-${size}-${colorScheme}.png`), Buffer.from(png, 'base64'));
    }
  }
}

/** Until nothing loads or moves any more. */
async function settle(page: Page): Promise<void> {
  // A new size and a new place are there after the next frames at the earliest.
  await page.waitForTimeout(200);
  await page.waitForFunction(
    () =>
      document.querySelectorAll('[role=status][aria-label^="Loading"], .mantine-Skeleton-root').length === 0 &&
      !document
        .getAnimations()
        .some((each) => each.playState === 'running' && each.effect?.getTiming().iterations !== Infinity),
  );
}

async function visit(running: Running, hash: string, name: string): Promise<void> {
  await running.page.evaluate((to) => (location.hash = to), hash);
  await shoot(running, name);
}

/** Every place of the window, by its address. */
const PLACES = [
  ...['data/coverage', 'data/imports', 'data/issues', 'data/doubts', 'data/teams', 'data/corrections'],
  ...[
    'models',
    'models/DEMO',
    'jackpots',
    'jackpots/-/record',
    'jackpots/new/fixtures',
    'reliability',
    'reports',
    'reports/data',
    'reports/verify',
    'health',
    'health/audit',
    'settings',
  ],
];
const pathsOf = ({ id, isFinalised }: Jackpot): readonly string[] => [
  ...['fixtures', 'compare', 'distribution', 'versions', 'explain/1'].map((tab) => `jackpots/${id}/${tab}`),
  ...(isFinalised ? [`jackpots/${id}/results`] : []),
];

test('every place of an empty store', async ({ folder }) => {
  mkdirSync(FOLDER, { recursive: true });
  const running = await launch({ store: join(folder, 'window', 'store.sqlite') });
  for (const place of PLACES) await visit(running, `/${place}`, `empty-${place.replaceAll('/', '-')}`);
  await running.app.close();
});

test('every place of the demo, and its jackpots', async ({ demo, folder }) => {
  mkdirSync(FOLDER, { recursive: true });
  const running = await launch({ store: copyStore(demo, join(folder, 'window')) });
  const jackpots = await makeJackpots(running.page);
  for (const place of PLACES) await visit(running, `/${place}`, `demo-${place.replaceAll('/', '-')}`);
  for (const jackpot of jackpots) {
    for (const path of pathsOf(jackpot)) {
      await visit(running, `/${path}`, `${jackpot.name}-${path.split('/').slice(2).join('-')}`);
    }
    await visit(running, `/reports/build/${jackpot.id}`, `${jackpot.name}-report`);
  }
  await running.app.close();
});
