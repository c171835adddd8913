import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNothingSerious } from './axe';
import { copyStore, expect, goTo, launch, test } from './application';

test('The audit log tells every entry in words, narrows down, opens one, and leaves as a file', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await page.evaluate(() => (location.hash = '/health/audit'));
  const state = page.getByRole('region', { name: 'State of the log' });
  await expect(state.getByRole('status')).toContainText('sound');
  await expect(state).toContainText('1 finalised and 1 exported jackpots were looked for');
  const log = page.getByRole('grid', { name: /^Audit log/ });
  await expect(log.getByRole('row', { name: /Exported the report of Demo jackpot v1/ })).toBeVisible();

  await page.getByRole('textbox', { name: 'Says' }).fill('demo_2019-20.csv');
  await expect(page.getByRole('grid', { name: /^Audit log, 1 of \d+$/ })).toBeVisible();
  await log.getByRole('row', { name: /Imported DEMO_2019-20\.csv/ }).click();
  const inspector = page.getByTestId('inspector');
  await expect(inspector).toContainText('"action": "import"');
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await expectNothingSerious(page, `an entry of the log, ${look}`);
  }
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);

  const file = join(folder, 'log.csv');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
  await page.getByRole('button', { name: 'Save CSV' }).click();
  await expect.poll(() => readSafely(file)).toMatch(/^number,at,action,what,.*\r\n\d+,.*,Import,/);

  const columns = page.getByRole('button', { name: /^Columns of Audit log/ });
  await columns.hover();
  await expect(page.getByRole('tooltip', { name: 'Columns' })).toBeVisible();
  await columns.click();
  await expect(columns).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('menu', { name: /^Columns of Audit log/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show all' }).click();
  const from = page.getByRole('textbox', { name: 'From (UTC)' });
  await from.fill('2024-2');
  await from.press('Tab');
  await expect(page.getByText('Write it as 2024-05-19')).toBeVisible();
  await from.fill('2999-01-01');
  await expect(page.getByRole('grid', { name: /^Audit log, 0 of \d+$/ })).toBeVisible();
  await from.fill('');
  await page.getByRole('combobox', { name: 'Action' }).click();
  await page.getByRole('option', { name: 'Training', exact: true }).click();
  await expect(log.getByRole('row', { name: /Trained DEMO/ })).toHaveCount(2);
  await app.close();
});

test('A log that was changed is named at once, and where it is broken', async ({ demo, folder }) => {
  const store = copyStore(demo, folder);
  const db = new Database(store);
  db.exec(`DROP TRIGGER audit_log_no_update;
    UPDATE audit_log SET entry = replace(entry, 'DEMO', 'DOME') WHERE sequence = 4`);
  db.close();
  const { app, page } = await launch({ store });
  const status = page.getByRole('contentinfo', { name: 'Status' }).getByRole('link', { name: /■ broken/ });
  await expect(status).toHaveAttribute('title', /^The audit log was changed: entry 4 of \d+ /);
  await status.click();
  await expect(page.getByRole('tab', { name: 'Audit log' })).toHaveAttribute('aria-selected', 'true');
  const state = page.getByRole('region', { name: 'State of the log' });
  await expect(state.getByRole('status')).toHaveText(/^.*broken: The audit log was changed: entry 4 of \d+ \(Imported/);
  await expectNothingSerious(page, 'a broken log');
  await app.close();
});

test('A signing key is made, given a passphrase and unlocked again, and others are trusted by their words', async ({
  demo,
  folder,
}) => {
  const store = copyStore(demo, folder);
  const first = await launch({ store });
  await goTo(first.page, 'Settings');
  await first.page.getByRole('tab', { name: 'Signing key' }).click();
  const section = (page: typeof first.page) => page.getByRole('region', { name: 'Signing key' });
  await section(first.page).getByRole('button', { name: 'Make a key…' }).click();
  await first.page.getByRole('dialog').getByRole('button', { name: 'Make the key' }).click();
  await expect(section(first.page)).toContainText('signs without asking');
  const known = first.page.getByRole('grid', { name: 'Known keys' });
  await expect(known.getByRole('row')).toHaveCount(2);

  await section(first.page).getByRole('button', { name: 'Give it a passphrase…' }).click();
  const dialog = first.page.getByRole('dialog');
  await dialog.getByLabel('New passphrase').fill('a passphrase');
  await expect(dialog.getByRole('button', { name: 'Set the passphrase' })).toBeDisabled();
  await dialog.getByLabel('The same again').fill('a passphrase');
  await expectNothingSerious(first.page, 'the dialog of a passphrase');
  await dialog.getByRole('button', { name: 'Set the passphrase' }).click();
  await expect(section(first.page)).toContainText('a passphrase');

  await first.page.getByLabel('Public key of somebody else').fill('ab'.repeat(32));
  await expect(first.page.getByRole('form', { name: 'Trust a key' })).toContainText(
    /Compare with them, by telephone rather than by mail: ([a-z]+ ){7}/,
  );
  await first.page.getByLabel('Whose it is').fill('Grace');
  await first.page.getByRole('button', { name: 'Trust this key' }).click();
  await expect(known.getByRole('row', { name: /Grace trusted/ })).toBeVisible();
  for (const look of ['light', 'dark'] as const) {
    await first.page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await expectNothingSerious(first.page, `signing keys, ${look}`);
  }
  await first.app.close();

  const second = await launch({ store });
  await goTo(second.page, 'Settings');
  await second.page.getByRole('tab', { name: 'Signing key' }).click();
  await expect(section(second.page)).toContainText('locked: signs nothing until it is unlocked');
  await section(second.page).getByRole('button', { name: 'Unlock…' }).click();
  const ask = second.page.getByRole('dialog');
  await ask.getByLabel('Passphrase it has now').fill('another');
  await ask.getByRole('button', { name: 'Unlock' }).click();
  await expect(ask.getByRole('alert')).toContainText('that is not the passphrase');
  await ask.getByLabel('Passphrase it has now').fill('a passphrase');
  await ask.getByRole('button', { name: 'Unlock' }).click();
  await expect(section(second.page)).toContainText('signs without asking');
  await second.app.close();
});

function readSafely(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
