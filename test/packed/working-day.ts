import type { Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, goTo, test, waitForJob, type Demo } from '../e2e/application';
import { typeInDialog } from './type-in-dialog';

const JACKPOT = 'Opening round';

/** How matches get into the store: the demo league made here, or a folder of season files. */
export type Source = 'demo' | 'folder';

/**
 * A working day through the window: matches, a training, a jackpot, the report of it with its PDF, and its verification.
 * @returns the folder of the report
 */
export async function workingDay(page: Page, source: Source, demo: Demo, folder: string): Promise<string> {
  await test.step('import', () => importMatches(page, source, demo));
  await test.step('train', async () => {
    await goTo(page, 'Models');
    await page.getByRole('button', { name: 'Train DEMO', exact: true }).click();
    await waitForJob(page, /^Train.*: done\./);
  });
  await test.step('predict', () => predict(page, pricedFixtures(demo)));
  await test.step('finalise', async () => {
    await page.getByRole('button', { name: 'Finalise' }).click();
    const dialog = page.getByRole('dialog', { name: `Finalise ${JACKPOT}, version 1?` });
    await dialog.getByRole('button', { name: 'Finalise' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('version 1 (finalised)');
  });
  const report = await test.step('report', () => exportReport(page, folder));
  await test.step('verify', async () => {
    await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
    await page.getByRole('button', { name: 'Verify a report…' }).click();
    await typeInDialog('The folder of a report', report);
    const outcome = page.getByTestId('verification');
    await expect(outcome.getByRole('heading', { level: 2 }).first()).toContainText(/Verified: \d+ probabilities/);
  });
  return report;
}

async function importMatches(page: Page, source: Source, demo: Demo): Promise<void> {
  if (source === 'demo') {
    await page.getByRole('button', { name: 'Load the demo league' }).click();
    return waitForJob(page, /^Import .*: done\./);
  }
  await page.getByRole('button', { name: 'Import folder…' }).click();
  await typeInDialog('Import a folder of season files', join(demo.directory, 'seasons'));
  const preflight = page.getByRole('dialog', { name: 'Import these files?' });
  await preflight.getByRole('button', { name: 'Import', exact: true }).click();
  await waitForJob(page, /^Import .*: done\./);
  await page.getByRole('dialog', { name: 'Imported' }).getByRole('button', { name: 'Done' }).click();
}

/** Two fixtures of the demo's list with their prices, cell by cell. */
const pricedFixtures = ({ fixtures }: Demo): readonly (readonly string[])[] =>
  readFileSync(fixtures, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .filter(([, league, , , home]) => league === 'DEMO' && home !== '')
    .slice(0, 2);

async function predict(page: Page, fixtures: readonly (readonly string[])[]): Promise<void> {
  await goTo(page, 'Jackpots');
  await page.getByRole('button', { name: 'New jackpot' }).click();
  await page.getByRole('textbox', { name: 'Jackpot name' }).fill(JACKPOT);
  const names = ['Date', 'League', 'Home', 'Away', 'Odds H', 'Odds D', 'Odds A'];
  for (const [row, cells] of fixtures.entries()) {
    if (row > 0) await page.getByRole('button', { name: 'Add fixture' }).click();
    for (const [index, text] of cells.entries()) {
      await page.getByLabel(`${names[index]}, fixture ${row + 1}`, { exact: true }).fill(text);
    }
  }
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('save-state')).toHaveText('Everything typed is saved');
  await page.getByRole('tab', { name: 'Compare' }).click();
  const grid = page.getByRole('grid', { name: 'Seven sets, %' });
  for (const [, , home, away] of fixtures) {
    await expect(grid.getByRole('row', { name: new RegExp(`${home} – ${away}`) })).toBeVisible();
  }
}

async function exportReport(page: Page, folder: string): Promise<string> {
  const chosen = join(folder, 'reports');
  mkdirSync(chosen);
  await page.getByRole('button', { name: 'Export report…' }).click();
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  await typeInDialog(`Folder for the report of ${JACKPOT}.*`, chosen);
  await expect(page.getByText(`Report of ${JACKPOT}, version 1, exported`)).toBeVisible({ timeout: 120_000 });
  const report = join(chosen, readdirSync(chosen)[0]!);
  expect(readFileSync(join(report, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  return report;
}
