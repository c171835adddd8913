import type { Locator, Page } from '@playwright/test';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { call, chooseInDialogs, copyStore, expect, goTo, jackpot, launch, test } from './application';
import { expectNothingSerious } from './axe';

test('a report is signed with the key made in Settings, and verifying says whose it is until it is revoked', async ({
  demo,
  folder,
}) => {
  test.setTimeout(300_000);
  const store = copyStore(demo, join(folder, 'window'));
  const { app, page } = await launch({ store });
  const chosen = join(folder, 'reports');
  mkdirSync(chosen);
  const key = page.getByRole('region', { name: 'Signing key' });

  const words = await test.step('make a key', async () => {
    await goTo(page, 'Settings');
    await page.getByRole('tab', { name: 'Signing key' }).click();
    await key.getByRole('button', { name: 'Make a key…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make the key' }).click();
    await expect(key).toContainText('signs without asking');
    return (await key.locator('strong').textContent())!;
  });
  const report = await test.step('export, signed with it', async () => {
    const [first] = await call(page, 'jackpots.list', {});
    await page.evaluate((to) => (window.location.hash = `/reports/build/${to}`), first!.id);
    await expect(page.getByRole('checkbox', { name: 'Sign' })).toBeChecked();
    await chooseInDialogs(app, chosen);
    await page.getByRole('button', { name: 'Export…', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Export' })).toContainText('exported', { timeout: 120_000 });
    return join(chosen, readdirSync(chosen)[0]!);
  });
  await test.step('the verdict names the key, whose it is and since when', async () => {
    await verify(page);
    await expect(passed(page)).toContainText(`the key “${words}” is known here as that of `);
    await expect(passed(page)).toContainText(/since \d{4}-\d\d-\d\d/);
    for (const look of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
      await expectNothingSerious(page, `a signed report, ${look}`);
    }
    // What takes more than the report names the window's way before the command.
    await expect(page.getByTestId('verification')).toContainText('(Reports, Verify; or “jackpot reproduce”)');
  });
  await test.step('another store does not know the key, and says what to do', async () => {
    const { stdout } = await jackpot('--store', join(folder, 'other.sqlite'), 'verify', report, '--in-store');
    expect(stdout).toContain(`--    key in this store: the key “${words}” (`);
    expect(stdout).toContain('compare its words with whoever signed');
  });
  await test.step('once revoked, the key is named with the day', async () => {
    await goTo(page, 'Settings');
    await page.getByRole('tab', { name: 'Signing key' }).click();
    await key.getByRole('button', { name: /^Revoke/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('The laptop was lost');
    await dialog.getByRole('button', { name: 'Revoke the key' }).click();
    await expect(key.getByRole('button', { name: /^Make a (new )?key…/ })).toBeVisible();
    await verify(page);
    await expect(compared(page).getByRole('region', { name: /1 check failed/ })).toContainText(
      /the key “[a-z ]+” is known here as that of .*, and was revoked on \d{4}-\d\d-\d\d/,
    );
  });
  await app.close();
});

/** Verify the report exported last, from the list. */
async function verify(page: Page): Promise<void> {
  await goTo(page, 'Reports');
  await page.getByRole('tab', { name: 'Exported reports' }).click();
  await page.getByRole('grid', { name: 'Exported reports' }).getByRole('row').nth(1).click();
  await page.getByRole('button', { name: 'Verify this report' }).click();
}

const compared = (page: Page): Locator => page.getByRole('region', { name: 'Against this store', exact: true });
const passed = (page: Page): Locator => compared(page).getByRole('region', { name: /passed/ });
