import { copyStore, expect, goTo, launch, test } from './application';
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
    for (const view of ['Review queue', 'Spellings', 'Clubs', 'History']) {
      await page.getByRole('radiogroup', { name: 'Part of the teams' }).getByText(view).click();
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
