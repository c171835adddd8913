import { join } from 'node:path';
import { expectNothingSerious } from './axe';
import { copyStore, expect, launch, test } from './application';

test('Help explains every word and every step, leads to where they are seen, and is reached from anywhere', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await page.keyboard.press('F1');
  // As a person does: once it stands there.
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused();
  await page.waitForTimeout(200);
  await page.getByRole('dialog').getByRole('link', { name: 'Help' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help');
  await expectNothingSerious(page, 'where to begin');

  await page.getByRole('tab', { name: 'Glossary' }).click();
  await expect(page.getByRole('textbox', { name: 'Find a term' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Find a term' })).toBeFocused();
  await page.keyboard.type('overround');
  await expect(page.getByRole('article').first()).toContainText('Overround');
  await page.getByRole('textbox', { name: 'Find a term' }).fill('zzz');
  await expect(page.getByText('No term says that.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Find a term' }).fill('');

  // A term has an address: it is in sight, and has the focus.
  await page.evaluate(() => (location.hash = '/help/glossary/shapley'));
  const shapley = page.getByRole('heading', { name: 'Shapley value' });
  await expect(shapley).toBeFocused();
  await expect(shapley).toBeInViewport();
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await expectNothingSerious(page, `the glossary, ${look}`);
  }
  await page.getByRole('article', { name: 'Shapley value' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Demo jackpot');

  await page.evaluate(() => (location.hash = '/help/methods'));
  const steps = page.getByRole('listitem');
  await expect(steps).toHaveCount(11);
  await expectNothingSerious(page, 'methods');
  await page
    .getByRole('listitem', { name: /Calibrate/ })
    .getByRole('link', { name: /Model.*Calibration/ })
    .click();
  await expect(page.getByRole('tab', { name: 'Calibration' })).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('log loss');
  await page.getByText('What it means: Log loss').click();
  await expect(page.getByRole('heading', { name: 'Log loss', exact: true })).toBeFocused();

  // A header says what it means where its table has no words of its own.
  await page.evaluate(() => (location.hash = '/data/issues'));
  await expect(page.getByRole('columnheader', { name: 'Rule' }).getByRole('button')).toHaveAttribute(
    'title',
    /^Something in a file/,
  );
  await app.close();
});

test('The menu Help opens its pages within the window, and the keyboard map', async ({ folder }) => {
  const { app, page } = await launch({ store: join(folder, 'window', 'store.sqlite') });
  const choose = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const help = Menu.getApplicationMenu()!.items.find((item) => item.label === 'Help')!;
      help.submenu!.items.find((item) => item.label === wanted)!.click();
    }, label);
  await page.evaluate(() => ((window as { marked?: boolean }).marked = true));
  for (const [label, tab] of [
    ['Glossary', 'Glossary'],
    ['Methods', 'Methods'],
    ['Where to begin', 'Where to begin'],
  ] as const) {
    await choose(label);
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
  }
  await choose('About');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Settings');
  await choose('Keyboard map (F1)');
  await expect(page.getByRole('dialog')).toContainText('Keyboard map');
  expect(await page.evaluate(() => (window as { marked?: boolean }).marked)).toBe(true);
  await app.close();
});
