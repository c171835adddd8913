import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeJackpots } from './jackpots';
import { copyStore, launch, test, type Running } from '../e2e/application';
import { goThere, placesOf, PLACES } from '../e2e/every-place';
import { settle } from './settle';

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

async function visit(running: Running, hash: string, name: string): Promise<void> {
  await goThere(running.page, hash);
  await shoot(running, name);
}

test('every place of an empty store', async ({ folder }) => {
  mkdirSync(FOLDER, { recursive: true });
  const running = await launch({ store: join(folder, 'window', 'store.sqlite') });
  for (const place of PLACES) await visit(running, `/${place}`, `empty-${place.replaceAll('/', '-')}`);
  await choose(running, 'train all');
  await running.page.getByRole('main').getByRole('alert').waitFor();
  await shoot(running, 'state-problem');
  await running.app.close();
});

/** A command of the palette, by its name. */
async function choose({ page }: Running, typed: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog').getByRole('textbox').fill(typed);
  await page.getByRole('dialog').locator('[data-selected]').waitFor();
  await page.keyboard.press('Enter');
}

test('what opens over a page and beside it, and what runs', async ({ demo, folder }) => {
  mkdirSync(FOLDER, { recursive: true });
  const running = await launch({ store: copyStore(demo, join(folder, 'window')) });
  const { page } = running;
  await visit(running, '/health', 'state-health');
  const over = async (key: string, name: string): Promise<void> => {
    await page.keyboard.press(key);
    await shoot(running, name);
    await page.keyboard.press('Escape');
  };
  await over('F1', 'state-keyboard-map');
  await over('ControlOrMeta+K', 'state-palette');
  await page.locator('#page-title').focus();
  await over('t', 'state-asked');
  await page.locator('#content tr[tabindex="0"]').first().focus();
  await over('Enter', 'state-inspector');
  await page.getByTestId('job-indicator').click();
  await shoot(running, 'state-jobs');
  await page.keyboard.press('Escape');
  await visit(running, '/models', 'state-before-training');
  await page.getByRole('button', { name: 'Train all' }).click();
  await page.getByRole('region', { name: 'Training in progress' }).waitFor();
  await shoot(running, 'state-training');
  await running.app.close();
});

test('every place of the demo, and its jackpots', async ({ demo, folder }) => {
  mkdirSync(FOLDER, { recursive: true });
  const running = await launch({ store: copyStore(demo, join(folder, 'window')) });
  const jackpots = await makeJackpots(running.page);
  for (const place of PLACES) await visit(running, `/${place}`, `demo-${place.replaceAll('/', '-')}`);
  for (const jackpot of jackpots) {
    for (const path of placesOf(jackpot.id, jackpot.isFinalised)) {
      await visit(running, `/${path}`, `${jackpot.name}-${path.split('/').slice(2).join('-')}`);
    }
    await visit(running, `/reports/build/${jackpot.id}`, `${jackpot.name}-report`);
  }
  await running.app.close();
});
