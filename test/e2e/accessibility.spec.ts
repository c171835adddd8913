import { join } from 'node:path';
import { call, copyStore, expect, goTo, launch, test } from './application';
import { expectNothingSerious } from './axe';

const MODEL_TABS = ['Over time', 'Parameters', 'Profile', 'Market', 'Calibration', 'Form', 'History', 'Model card'];
const PLACES = ['Data', 'Models', 'Jackpots', 'Reliability', 'Reports', 'Health', 'Settings'];

test('axe finds nothing serious on any page, light or dark', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', look);
    for (const place of PLACES) {
      await goTo(page, place);
      await expectNothingSerious(page, `${place}, ${look}`);
    }
    await goTo(page, 'Data');
    for (const tab of ['Imports', 'Issues', 'Doubts', 'Corrections', 'Teams']) {
      await page.getByRole('tab', { name: tab }).click();
      await expectNothingSerious(page, `${tab}, ${look}`);
    }
    for (const view of ['Review queue', 'Spellings', 'Known spellings', 'Clubs', 'History']) {
      await page.getByRole('radiogroup', { name: 'Part of the teams' }).getByText(view, { exact: true }).click();
      await expectNothingSerious(page, `${view}, ${look}`);
    }
    await goTo(page, 'Models');
    await page.getByRole('link', { name: 'Demo League' }).click();
    await expectNothingSerious(page, `one model, ${look}`);
    for (const tab of MODEL_TABS) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await expect(page.getByRole('tabpanel')).not.toBeEmpty();
      await expectNothingSerious(page, `one model, ${tab}, ${look}`);
    }
    await goTo(page, 'Jackpots');
    await page.getByRole('row', { name: /Demo jackpot/ }).click();
    await page.getByRole('grid', { name: 'Seven sets, %' }).getByRole('row').nth(2).click();
    await expect(page.getByTestId('inspector')).toBeVisible();
    await expectNothingSerious(page, `the seven sets and one fixture, ${look}`);
    for (const tab of ['Distribution', 'Results', 'Versions and notes', 'Fixtures']) {
      await page.getByRole('tab', { name: tab }).click();
      await expectNothingSerious(page, `a jackpot, ${tab}, ${look}`);
    }
    await goTo(page, 'Jackpots');
    await page.getByRole('link', { name: 'Record' }).click();
    await expectNothingSerious(page, `record, ${look}`);
  }
  await app.close();
});

/** Parts of pages that have an address of their own. */
const PARTS = [
  ...['scores', 'sets', 'over-time', 'slates', 'validate'].map((tab) => `reliability/${tab}`),
  ...['verify', 'data'].map((tab) => `reports/${tab}`),
  ...['audit', 'backups'].map((tab) => `health/${tab}`),
  ...['sets', 'history', 'profile', 'key', 'stores', 'about'].map((tab) => `settings/${tab}`),
  ...['', '/glossary', '/methods'].map((tab) => `help${tab}`),
];

test('axe finds nothing serious in the other parts of pages, and over and beside them', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const [jackpot] = await call(page, 'jackpots.list', {});
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', look);
    for (const part of [...PARTS, `reports/build/${jackpot!.id}`, `jackpots/${jackpot!.id}/explain/1`]) {
      await page.evaluate((to) => (location.hash = `/${to}`), part);
      await expect(page.locator('#content')).not.toBeEmpty();
      await expectNothingSerious(page, `${part}, ${look}`);
    }
    await goTo(page, 'Health');
    await page.keyboard.press('F1');
    await expectNothingSerious(page, `keyboard map, ${look}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('e');
    await expectNothingSerious(page, `palette, ${look}`);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('t');
    await expect(page.getByRole('dialog', { name: 'Train all leagues?' })).toBeVisible();
    await expectNothingSerious(page, `what is asked, ${look}`);
    await page.keyboard.press('Escape');
    await page.getByTestId('job-indicator').click();
    await expectNothingSerious(page, `jobs, ${look}`);
    await page.keyboard.press('Escape');
  }
  await app.close();
});

test('axe finds nothing serious on the empty pages, and in what went wrong', async ({ folder }) => {
  const { app, page } = await launch({ store: join(folder, 'store.sqlite') });
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    for (const place of PLACES) {
      await goTo(page, place);
      await expectNothingSerious(page, `${place} of an empty store, ${look}`);
    }
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('train all');
    await expect(page.getByRole('dialog').locator('[data-selected]')).toContainText('Train all');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Training failed');
    await expectNothingSerious(page, `what went wrong, ${look}`);
  }
  await app.close();
});

test('the keyboard reaches every page and the palette', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  for (const [index, place] of PLACES.entries()) {
    await page.keyboard.press(`ControlOrMeta+${index + 1}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(place);
  }
  const palette = page.getByRole('dialog').getByRole('textbox');
  await page.keyboard.press('ControlOrMeta+K');
  await expect(palette).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('Demo jackpot');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Demo jackpot');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('Go to Data');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.close();
});
