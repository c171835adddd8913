import { expectNothingSerious } from './axe';
import { call, copyStore, expect, goTo, launch, test, waitForJob } from './application';

test('a constant is changed, models are stale until they are trained again, and the history tells of it', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await goTo(page, 'Settings');
  await expect(page.getByText('Nothing was changed')).toBeVisible();
  await page.getByRole('row', { name: /^TIME_DECAY_XI/ }).click();
  const inspector = page.getByTestId('inspector');
  await expect(inspector).toContainText('Models are stale until they are trained again.');
  const value = inspector.getByLabel('Value');

  await test.step('what it may not be is refused with the bounds, where it was typed', async () => {
    await value.fill('0.5');
    await value.press('Enter');
    await expect(inspector.getByRole('alert')).toContainText('a number from 0.0001 to 0.02, got 0.5');
  });

  await value.fill('0.004');
  await inspector.getByLabel('Why (may be left empty)').fill('recent form');
  await inspector.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(page.getByText(/^Settings version 1, by /).first()).toBeVisible();
  const stale = page.getByText('were trained under other settings: TIME_DECAY_XI 0.002 (now 0.004)');
  await expect(stale).toBeVisible();
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await expectNothingSerious(page, `constants, ${look}`);
  }

  await test.step('a draft says so', async () => {
    const [kept] = await call(page, 'jackpots.list', {});
    const { jackpot } = await call(page, 'jackpots.revise', { id: kept!.id, reason: 'other settings' });
    await page.evaluate((id) => (location.hash = `#/jackpots/${id}/compare`), jackpot.id);
    await expect(page.getByRole('button', { name: /^Train DEMO/ })).toBeVisible();
    await expect(stale).toBeVisible();
  });

  await test.step('Models says so, and its training mends it', async () => {
    await goTo(page, 'Models');
    await expect(page.getByText('2 active models were trained under other settings.')).toBeVisible();
    await page.getByRole('button', { name: 'Train all' }).first().click();
    await waitForJob(page, /done/);
    await expect(page.getByText('trained under other settings')).toHaveCount(0);
  });

  await test.step('the history has what, who and why', async () => {
    await page.keyboard.press('Control+k');
    await page.getByLabel('Search actions, pages, models, jackpots, teams').fill('Settings: History');
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: /TIME_DECAY_XI: 0.002 → 0.004/ });
    await expect(row).toContainText('recent form');
    await expectNothingSerious(page, 'history of the settings');
  });
  await app.close();
});

test('how the window looks is chosen by each person, holds at once and is there the next time', async ({
  demo,
  folder,
}) => {
  const store = copyStore(demo, folder);
  const first = await launch({ store });
  const { page } = first;
  await page.keyboard.press('Control+k');
  await page.getByLabel('Search actions, pages, models, jackpots, teams').fill('Settings: Profile');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  const sizeOf = () => heading.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  await expect(heading).toContainText('Settings');
  const before = await sizeOf();

  await test.step('text twice as large, on every page, nothing cut off at the side', async () => {
    await page.getByRole('radiogroup', { name: 'Text size' }).getByText('200 %').click();
    await expect.poll(sizeOf).toBe(2 * before);
    for (const place of ['Data', 'Models', 'Jackpots', 'Reliability', 'Reports', 'Health', 'Settings']) {
      await goTo(page, place);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    // Letters of charts and icons grow along.
    await page.evaluate(() => (location.hash = '#/models/DEMO/strengths'));
    const tick = page.locator('.xtick text').first();
    await expect.poll(() => tick.evaluate((element) => getComputedStyle(element).fontSize)).toBe('22px');
    const icon = page.getByRole('button', { name: 'Train DEMO' }).locator('svg');
    expect(await icon.evaluate((element) => getComputedStyle(element).zoom)).toBe('2');
    await page.evaluate(() => (location.hash = '#/settings/profile'));
    await page.getByRole('radiogroup', { name: 'Text size' }).getByText('100 %').click();
  });

  await test.step('the set that is looked at first is the one that is explained first', async () => {
    await page.getByRole('radiogroup', { name: 'Set that is looked at first' }).getByText('A', { exact: true }).click();
    const [jackpot] = await call(page, 'jackpots.list', {});
    await page.evaluate((id) => (location.hash = `#/jackpots/${id}/explain/1`), jackpot!.id);
    const explained = page.getByRole('radiogroup', { name: 'Set that is explained' });
    await expect(explained.getByRole('radio', { name: 'A' })).toBeChecked();
    await page.evaluate(() => (location.hash = '#/settings/profile'));
  });

  await test.step('days and decimals are written as chosen', async () => {
    await page.getByLabel('Days', { exact: true }).selectOption('words');
    await expect(page.getByText(/^So: 19 May 2024, 19 May 2024 14:30, 52\.3/)).toBeVisible();
    await expect(page.getByLabel('Status')).toContainText('data to 5 May 2024');
  });

  await test.step('keys of one letter do nothing once they are off', async () => {
    await page.getByLabel('Keys of one letter').click({ force: true });
    await heading.focus();
    await page.keyboard.press('n');
    await page.keyboard.press('?');
    await expect(heading).toContainText('Settings');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Keyboard map' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await page.getByRole('radiogroup', { name: 'Look', exact: true }).getByText('Dark').click();
  await page.getByLabel('Name shown').fill('Anna B.');
  await page.getByLabel('Name shown').press('Enter');
  await expect(page.getByLabel('Status')).toContainText('Anna B.');
  for (const look of ['Light', 'Dark']) {
    await page.getByRole('radiogroup', { name: 'Look', exact: true }).getByText(look).click();
    await expectNothingSerious(page, `profile, ${look}`);
  }
  await first.app.close();

  const again = await launch({ store });
  await expect(again.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(again.page.getByLabel('Status')).toContainText('Anna B.');
  await expect(again.page.getByLabel('Status')).toContainText('data to 5 May 2024');
  await again.app.close();
});

test('a set that is switched off is left out of the desk and of comparisons, which say so; what is finalised keeps it', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await page.evaluate(() => (location.hash = '#/settings/sets'));
  await page.getByLabel(/^set D, draw-boosted/).click({ force: true });
  await expect(page.getByText('Settings version 1')).toBeVisible();
  const [kept] = await call(page, 'jackpots.list', {});
  await page.evaluate((id) => (location.hash = `#/jackpots/${id}/compare`), kept!.id);
  await expect(page.getByRole('grid', { name: 'Seven sets, %' })).toBeVisible();
  const { jackpot } = await call(page, 'jackpots.revise', { id: kept!.id, reason: 'another look' });
  await page.evaluate((id) => (location.hash = `#/jackpots/${id}/compare`), jackpot.id);
  await expect(page.getByRole('grid', { name: 'Six sets, %' })).toBeVisible();
  await expect(page.getByText('Set D is switched off in the settings and left out.')).toBeVisible();
  await expect(page.getByLabel('Set looked at').getByRole('option')).toHaveCount(6);
  await page.evaluate(() => (location.hash = '#/reliability/scores'));
  await expect(page.getByText('Set D is switched off in the settings and left out.')).toBeVisible();
  await expectNothingSerious(page, 'scores without a set');
  await app.close();
});
