import { expectNothingSerious } from './axe';
import { copyStore, expect, goTo, launch, test, waitForJob } from './application';

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
