import { expectNothingSerious } from './axe';
import { copyStore, expect, goTo, launch, test } from './application';

test('Health says first what is not in order, and leads to what mends it', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await goTo(page, 'Health');
  const overall = page.getByRole('region', { name: 'Overall' });
  // The demo's results end in 2024.
  await expect(overall.getByRole('status')).toHaveText(/degraded: 1 degraded, .* of 15 checks/);
  const reasons = overall.getByRole('list', { name: 'Reasons' }).getByRole('listitem');
  await expect(reasons.first()).toContainText('DEMO: last result 2024-05-05');

  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await page.getByRole('row', { name: /Results up to date/ }).click();
    const inspector = page.getByTestId('inspector');
    await expect(inspector.getByRole('listitem')).toHaveCount(2);
    await expect(inspector).toContainText('The rule');
    await expectNothingSerious(page, `a check, ${look}`);
    await page.keyboard.press('Escape');
    await expect(inspector).toHaveCount(0);
  }

  await test.step('a job that ran tells its phases', async () => {
    const trained = page
      .getByRole('list', { name: 'Jobs' })
      .getByRole('listitem')
      .filter({ hasText: 'Train ' })
      .first();
    await trained.getByText('Log', { exact: true }).click();
    const log = trained.getByRole('list', { name: /^Log of Train/ });
    await expect(log).toContainText(/forecasting past seasons: .* of .*, \d+\.\d s/);
    await expect(log).toContainText(/DEMO2-2024-\S+ stored, of 2\u202f\d+ matches/);
    for (const look of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
      await expectNothingSerious(page, `a log, ${look}`);
    }
  });

  await reasons.first().getByRole('link', { name: 'Import newer results' }).click();
  await expect(page.getByRole('tab', { name: 'Imports' })).toHaveAttribute('aria-selected', 'true');
  await app.close();
});
