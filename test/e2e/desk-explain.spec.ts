import type { Page } from '@playwright/test';
import { call, copyStore, expect, goTo, jackpot, launch, test } from './application';
import { expectNothingSerious } from './axe';

/** Press a key until this has the focus. */
async function tabTo(page: Page, key: 'Tab' | 'Shift+Tab', name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = page.locator(':focus');
    const label = (await focused.count()) > 0 ? await focused.evaluate((e) => e.ariaLabel ?? e.textContent ?? '') : '';
    if (name.test(label)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(name)} was not reached with ${key}`);
}

test('a fixture is explained beside the table and on a page of its own, by keyboard alone', async ({
  demo,
  folder,
}) => {
  const store = copyStore(demo, folder);
  const { app, page } = await launch({ store });
  const [made] = await call(page, 'jackpots.list', {});
  const { id, name } = made!;
  const { predictions } = await call(page, 'jackpots.get', { id });
  const explain = (order: number) => call(page, 'jackpots.explain', { id, order });
  const [first, second] = [await explain(1), await explain(2)];

  await goTo(page, 'Jackpots');
  const inspector = page.getByTestId('inspector');
  await test.step('Enter on a row opens the inspector: the paragraph, the way, the matrix, both clubs', async () => {
    await page.getByRole('row', { name: new RegExp(name) }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('grid', { name: /sets/ })
      .getByRole('row', { name: new RegExp(first.home.name) })
      .focus();
    await page.keyboard.press('Enter');
    await expect(inspector).toContainText(first.words.B!);
    await expect(
      inspector.getByRole('img', { name: /^Probability of .* two average clubs to .* in set B: / }),
    ).toBeVisible();
    await expect(inspector.getByRole('img', { name: /^Probability of each score/ })).toBeVisible();
    for (const club of [first.home, first.away])
      await expect(inspector.getByRole('region', { name: club.name })).toContainText(
        'since the last match in this league',
      );
    await expectNothingSerious(page, 'the inspector');
  });

  await test.step('another set and outcome: the way changes with them', async () => {
    await page.getByRole('radiogroup', { name: 'Set that is explained' }).getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(inspector).toContainText(first.words.D!);
    await expect(inspector).toContainText('Set D is made from set B here');
    await page
      .getByRole('radiogroup', { name: 'Outcome that is explained' })
      .getByRole('radio', { checked: true })
      .focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(inspector.getByRole('figure', { name: 'Set D, draw: what each step adds' })).toBeVisible();
    await inspector.getByRole('switch', { name: 'All sets and outcomes' }).press('Space');
    await expect(inspector.getByRole('table', { name: /^All sets and outcomes/ }).getByRole('row')).toHaveCount(22);
  });

  await test.step('the page of its own keeps set and outcome, from fixture to fixture', async () => {
    await inspector.getByRole('link', { name: 'Open as a page' }).press('Enter');
    await expect(page).toHaveURL(new RegExp(`/explain/1$`));
    const heading = page.getByRole('heading', { level: 2, name: `1. ${first.home.name} – ${first.away.name}` });
    await expect(heading).toBeFocused();
    await expect(page.getByRole('article')).toContainText(first.words.D!);
    await page.keyboard.press('ControlOrMeta+ArrowDown');
    await expect(page).toHaveURL(/explain\/2$/);
    await expect(page.getByRole('article')).toContainText(second.words.D!);
    await expect(page.getByRole('figure', { name: 'Set D, draw: what each step adds' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: `Fixture 2 of ${predictions.length}` })).toContainText(
      second.home.name,
    );
    await expectNothingSerious(page, 'the page, light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNothingSerious(page, 'the page, dark');
  });

  await test.step('its buttons stop at either end and keep the focus', async () => {
    await tabTo(page, 'Shift+Tab', /^Fixture before$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/explain\/1$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/explain\/1$/);
    await expect(page.getByRole('button', { name: 'Fixture before' })).toBeFocused();
    await tabTo(page, 'Tab', /^Next fixture$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/explain\/2$/);
  });

  await test.step('a chart is a table one key away', async () => {
    const matrix = page.getByRole('figure', { name: 'How likely each score is, %' });
    await matrix.getByRole('button', { name: /^Show as table/ }).press('Enter');
    await expect(matrix.getByRole('grid').getByRole('row')).toHaveCount(11);
  });

  await test.step('the breadcrumb leads back to the fixture in the table', async () => {
    await page
      .getByRole('heading', { level: 1 })
      .getByRole('link', { name: new RegExp(name) })
      .press('Enter');
    await expect(inspector).toContainText(second.words.D!);
    await expect(inspector.getByRole('link', { name: 'Open as a page' })).toBeFocused();
  });

  await test.step('a fixture that nobody forecast is no error', async () => {
    await page.evaluate((hash) => (window.location.hash = hash), `/jackpots/${id}/explain/50`);
    await page.getByRole('button', { name: 'Open the fixtures' }).press('Enter');
    await expect(page.getByRole('tab', { name: 'Fixtures', selected: true })).toBeVisible();
  });

  await app.close();
  const { stdout } = await jackpot('--store', store, 'explain', id, '2', '--set', 'D');
  expect(stdout).toContain(second.words.D!);
});
