import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, copyStore, expect, launch, test } from '../e2e/application';
import { goThere } from '../e2e/every-place';
import { settle } from './settle';

const FOLDER = join(process.cwd(), 'docs', 'images');

/** Pages of the guide: name of the picture, address, what must stand there before it is taken. */
const pagesOf = (jackpot: string): readonly (readonly [name: string, address: string, text: string | RegExp])[] => [
  ['data', '/data/coverage', 'Demo League'],
  ['models', '/models', 'Log loss'],
  ['strengths', '/models/DEMO/strengths', 'Ashford Vale'],
  ['fixtures', `/jackpots/${jackpot}/fixtures`, 'Jackpot name'],
  ['compare', `/jackpots/${jackpot}/compare`, 'Juniper Park'],
  ['distribution', `/jackpots/${jackpot}/distribution`, /1 in/],
  ['explanation', `/jackpots/${jackpot}/explain/1`, /average clubs/],
  ['reliability', '/reliability/diagram', /n = /],
  ['report', `/reports/build/${jackpot}`, /The pages as one file/],
  ['verify', '/reports/verify', /report/i],
  ['health', '/health', /Check/],
  ['help', '/help/glossary', 'Store'],
];

test('the pictures of README and the user guide', async ({ demo, folder }) => {
  mkdirSync(FOLDER, { recursive: true });
  const { app, page } = await launch({ store: copyStore(demo, join(folder, 'window')) });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1280, 800));
  const [jackpot] = await call(page, 'jackpots.list', {});
  for (const [name, address, text] of pagesOf(jackpot!.id)) {
    await goThere(page, address);
    await expect(page.locator('#content')).toContainText(text);
    await settle(page);
    // Where the focus is belongs to a person, not to a picture.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const png = await app.evaluate(async ({ BrowserWindow }) => {
      const image = await BrowserWindow.getAllWindows()[0]!.webContents.capturePage();
      return image.toPNG().toString('base64');
    });
    writeFileSync(join(FOLDER, `${name}.png`), Buffer.from(png, 'base64'));
  }
  await app.close();
});
