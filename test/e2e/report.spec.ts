import type { Locator, Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  call,
  chooseInDialogs,
  copyStore,
  copyWithOneDigit,
  dropOnWindow,
  expect,
  launch,
  test,
  waitForJob,
} from './application';
import { REPORT_SECTIONS } from '../../src/main/core/words/report';
import { expectNothingSerious } from './axe';
import { readPrinted } from './printed';

const NAME = 'Midweek 17';
const DROP = 'Drop a report, its folder or zip, to verify it; season files are imported';

/** What a print made for itself in the temporary folder of the system. */
const leftByPrinting = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('jackpot-print'));

test('puts a report together, exports it, and verifies what others hand on', async ({ demo, folder }) => {
  test.setTimeout(600_000);
  const { app, page } = await launch({ store: copyStore(demo, join(folder, 'window')) });
  const id = await finalised(page);
  const chosen = join(folder, 'reports');
  mkdirSync(chosen);
  const preview = page.frameLocator('iframe[title="Preview of the report"]');

  await test.step('open the builder from the jackpot', async () => {
    await page.evaluate((to) => (window.location.hash = `/jackpots/${to}/compare`), id);
    await expect(title(page)).toContainText(NAME);
    await page.keyboard.press('ControlOrMeta+E');
    await expect(title(page)).toContainText(`Report of ${NAME}`);
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText(`${NAME}, version 1`);
    await expect(preview.getByRole('heading', { name: 'Limits and responsible use' })).toBeVisible();
    expect(await page.locator('iframe').getAttribute('sandbox')).not.toMatch(/scripts|forms|popups|navigation/);
    await expectNothingSerious(page, 'builder');
  });
  await test.step('the preview follows what is chosen, and stays where it was scrolled to', async () => {
    await preview.locator('html').evaluate((root) => root.scrollTo(0, 300));
    await page.getByRole('checkbox', { name: 'Settings and formulas' }).uncheck();
    await expect(preview.getByRole('heading', { name: 'Settings and formulas' })).toHaveCount(0);
    await page.getByRole('textbox', { name: 'Note' }).fill('For the board, not for the press.');
    await expect(preview.getByText('For the board, not for the press.')).toHaveCount(1);
    await expect.poll(() => preview.locator('html').evaluate((root) => root.scrollTop)).toBe(300);
    // Inter of its own, though the window around it loads fonts from its own files.
    expect(await preview.locator('html').evaluate(() => document.fonts.check('12px Inter'))).toBe(true);
  });
  const report = await test.step('export it, and see in place what it is', async () => {
    const before = leftByPrinting();
    await chooseInDialogs(app, chosen);
    await page.getByRole('button', { name: 'Export…', exact: true }).click();
    const place = page.getByRole('region', { name: 'Export' });
    await expect(place.getByText(`Report of ${NAME}, version 1, exported`)).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expectFocus(page);
    const [own] = readdirSync(chosen);
    const directory = join(chosen, own!);
    const names = readdirSync(directory);
    const kept = [
      'manifest.json',
      'predictions.csv',
      'report.html',
      'report.pdf',
      'report.zip',
      'seal.json',
      'verify.mjs',
    ];
    expect(names).toEqual(expect.arrayContaining(kept));
    expect(readFileSync(join(directory, 'report.pdf')).subarray(0, 4).toString()).toBe('%PDF');
    expect(leftByPrinting()).toEqual(before);
    const html = readFileSync(join(directory, 'report.html'), 'utf8');
    expect(html).toContain('For the board, not for the press.');
    expect(html).not.toContain('id="formulas"');
    await expect(place).toContainText(directory);
    await expectNothingSerious(page, 'exported');
    return directory;
  });
  await test.step('its PDF has a title, numbered pages with something on each, and a place for every section', () => {
    const chosen = REPORT_SECTIONS.filter((section) => section !== 'formulas');
    expectPrinted(join(report, 'report.pdf'), chosen, A4);
  });
  await test.step('the next report starts from what was chosen for this one', async () => {
    await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
    const row = page.getByRole('grid', { name: 'Exported reports' }).getByRole('row', { name: new RegExp(NAME) });
    await expect(row).toContainText('not verified yet');
    await row.click();
    await page.getByRole('button', { name: 'Export again…' }).click();
    await expect(page.getByRole('checkbox', { name: 'Settings and formulas' })).not.toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  });
  await test.step('Letter paper gives Letter pages', async () => {
    const letters = join(folder, 'letters');
    mkdirSync(letters);
    await chooseInDialogs(app, letters);
    await page.getByRole('radiogroup', { name: 'Paper' }).getByText('Letter').click();
    await page.getByRole('checkbox', { name: 'Settings and formulas' }).check();
    await page.getByRole('button', { name: 'Export…', exact: true }).click();
    // The seal is the last file to come.
    const named = () => readdirSync(letters, { recursive: true }).map(String);
    await expect.poll(() => named().some((name) => name.endsWith('seal.json')), { timeout: 120_000 }).toBe(true);
    const [own] = readdirSync(letters);
    expectPrinted(join(letters, own!, 'report.pdf'), REPORT_SECTIONS, LETTER);
  });
  await test.step('verify it by dropping the zip, and its folder from the list', async () => {
    await page.evaluate(() => (window.location.hash = '/reports'));
    await expect(page.getByRole('grid', { name: 'Exported reports' })).toBeVisible();
    await dropOnWindow(page, join(report, 'report.zip'), DROP);
    await expect(verdict(page)).toContainText('Verified');
    await expect(outcome(page)).toContainText('report.zip');
    await expect(page.getByRole('region', { name: 'Against this store', exact: true })).toContainText(
      'anchor in this store',
    );
    await expectNothingSerious(page, 'verified');
    await outcome(page).getByRole('button', { name: 'Close' }).click();
    await expectFocus(page);
    await page.getByRole('tab', { name: 'Exported reports' }).click();
    const row = page.getByRole('grid', { name: 'Exported reports' }).getByRole('row', { name: basename(report) });
    await row.click();
    await page.getByRole('button', { name: 'Verify this report' }).click();
    await expect(outcome(page)).toContainText(report);
    await page.getByRole('tab', { name: 'Exported reports' }).click();
    await expect(row).toContainText(/verified/);
  });
  await test.step('a copy with one digit changed fails, and the file is named', async () => {
    const changed = copyWithOneDigit(report, join(folder, 'changed'), 'predictions.csv');
    await dropOnWindow(page, changed, DROP);
    await expect(verdict(page)).toContainText(/NOT verified: \d+ of \d+ checks fail/);
    await expect(page.getByRole('region', { name: /^Report: \d+ checks? failed/ })).toContainText('predictions.csv');
    await expectNothingSerious(page, 'tampered');
    const again = page.getByRole('button', { name: 'Choose the folder of raw files…' });
    await expect(again).toHaveAttribute('aria-disabled', 'true');
  });
  await test.step('an expectation is part of the verdict', async () => {
    await chooseInDialogs(app, report);
    await page.getByRole('textbox', { name: /^Expected content hash/ }).fill('0123456789abcdef');
    await page.getByRole('button', { name: 'Verify a report…' }).click();
    await expect(page.getByRole('region', { name: /^Report: 1 check failed/ })).toContainText('expected hash');
    await page.getByRole('textbox', { name: /^Expected content hash/ }).fill('');
    await page.getByRole('button', { name: 'Verify again' }).click();
    await expect(verdict(page)).toContainText(/^.?Verified/);
  });
  await test.step('make it again from the raw files: once cancelled, once to the end', async () => {
    await chooseInDialogs(app, join(demo.directory, 'seasons'));
    const choose = page.getByRole('button', { name: 'Choose the folder of raw files…' });
    await choose.click();
    const place = page.getByRole('region', { name: 'Again from the raw files: result' });
    await expect(place.getByRole('progressbar')).toBeVisible();
    await expect(choose).toHaveAttribute('aria-disabled', 'true');
    await place.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(place).toContainText('Cancelled; nothing was left half-written.');
    await expectFocus(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await choose.click();
    await expect(place.getByRole('progressbar')).toBeVisible();
    await waitForJob(page, /again from the raw files: done\./);
    await expect(page.getByRole('heading', { name: 'The same bits from the raw files' })).toBeVisible();
    await expectFocus(page);
    await expectNothingSerious(page, 'reproduced');
  });
  await test.step('a report dropped on another page leads here, season files go on to the import', async () => {
    await page.evaluate(() => (window.location.hash = '/health'));
    await expect(title(page)).toContainText('Health');
    await dropOnWindow(page, join(report, 'report.zip'), 'Drop season files or folders to import them');
    await expect(verdict(page)).toContainText('Verified');
    await dropOnWindow(page, join(demo.directory, 'seasons'), DROP);
    await expect(page.getByRole('dialog', { name: 'Import these files?' })).toBeVisible({ timeout: 60_000 });
  });
  await test.step('the palette leads to the report of a jackpot, and a draft says why it has none', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('textbox', { name: /^Search actions/ }).fill(`Export the report of ${NAME}`);
    await page.keyboard.press('Enter');
    await expect(title(page)).toContainText(`Report of ${NAME}`);
    const { jackpot: draft } = await call(page, 'jackpots.create', { name: 'Unready', fixtures: [] });
    await page.evaluate((to) => (window.location.hash = `/reports/build/${to}`), draft.id);
    await expect(page.getByText('A report is of a finalised jackpot')).toBeVisible();
    await page.getByRole('button', { name: 'Go to the draft' }).click();
    await expect(title(page)).toContainText('Unready');
  });
  await app.close();
});

/** Sizes of paper in points. */
const [A4, LETTER] = [
  [595.3, 841.9],
  [612, 792],
] as const;

function expectPrinted(path: string, sections: readonly string[], [width, height]: readonly [number, number]): void {
  const printed = readPrinted(path);
  if (!printed) return;
  expect(printed.title).toBe(`${NAME}, version 1`);
  expect(Math.abs(printed.size[0] - width)).toBeLessThan(1);
  expect(Math.abs(printed.size[1] - height)).toBeLessThan(1);
  expect([...printed.places].sort()).toEqual([...sections].sort());
  expect(printed.pages).toBeGreaterThan(5);
  expect(printed.texts).toHaveLength(printed.pages);
  printed.texts.forEach((text, index) => expect(text).toContain(`page ${index + 1} of ${printed.pages}`));
  expect(printed.pictures).toHaveLength(printed.pages);
  // The footer alone makes a picture of less than this.
  for (const bytes of printed.pictures) expect(bytes).toBeGreaterThan(3_000);
}

/** A jackpot with the fixtures of the demo's, finalised. @returns its id */
async function finalised(page: Page): Promise<string> {
  const [first] = await call(page, 'jackpots.list', {});
  const { inputs } = await call(page, 'jackpots.get', { id: first!.id });
  const { jackpot } = await call(page, 'jackpots.create', { name: NAME, fixtures: inputs });
  await call(page, 'jackpots.finalise', { id: jackpot.id });
  return jackpot.id;
}

const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const outcome = (page: Page): Locator => page.getByTestId('verification');
const verdict = (page: Page): Locator => outcome(page).getByRole('heading', { level: 2 }).first();

/** The focus is on something, whatever became of what had it. */
const expectFocus = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY');
