import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectNothingSerious } from './axe';
import { chooseInDialogs, expect, launch, test } from './application';

test('The tour leads from an empty store to a verified report, does nothing unasked, and can be left and resumed', async ({
  folder,
}) => {
  test.setTimeout(300_000);
  const { app, page } = await launch({ store: join(folder, 'window', 'store.sqlite') });
  const tour = page.getByRole('complementary', { name: 'Tour' });
  await expect(page.getByRole('button', { name: 'Take the tour' })).toBeVisible();
  await expect(tour).toHaveCount(0);
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await expect(tour).toContainText('1 of 8: Matches to learn from');
  await expect(tour.getByRole('status')).toHaveText('');
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await expectNothingSerious(page, `the first step of the tour, ${look}`);
  }

  const act = (name: string) => tour.getByRole('button', { name, exact: true }).click();
  const isDone = () => expect(tour.getByRole('status')).toHaveText('✓ done', { timeout: 150_000 });
  const next = () => act('Next step');
  // A step that rests on one before it says so.
  await tour.getByRole('button', { name: /^2\. / }).click();
  await expect(tour.getByRole('button', { name: 'Train all' })).toBeDisabled();
  await expect(tour.getByRole('status')).toHaveText('first load matches');
  await act('Back');

  await act('Load the demo league');
  await isDone();
  await next();
  await act('Train all');
  await isDone();
  await next();
  await act('Make a jackpot');
  await isDone();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tour');

  // Left, it is gone; taken up again from Help, it is where it was.
  await act('Leave the tour');
  await expect(tour).toHaveCount(0);
  await page.evaluate(() => (location.hash = '/help'));
  await page.getByRole('button', { name: 'Take the tour' }).focus();
  await page.keyboard.press('Enter');
  await expect(tour).toContainText('3 of 8');
  await next();
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
  await isDone();
  await next();
  await isDone();
  await next();
  await expect(tour.getByRole('status')).toHaveText('');
  await page.getByRole('button', { name: 'Finalise', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Finalise/ })
    .click();
  await isDone();
  await next();
  mkdirSync(join(folder, 'reports'));
  await chooseInDialogs(app, join(folder, 'reports'));
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Export/ })
    .click();
  await isDone();
  await next();
  await page
    .getByRole('grid', { name: /Exported reports/ })
    .getByRole('row')
    .nth(1)
    .click();
  await page.getByRole('button', { name: 'Verify this report' }).click();
  await isDone();
  await expect(
    tour.getByRole('list', { name: 'Steps of the tour' }).getByRole('button', { name: /: done$/ }),
  ).toHaveCount(8);
  await expectNothingSerious(page, 'the last step of the tour');
  await act('End the tour');
  await expect(tour).toHaveCount(0);
  await app.close();
});
