import type { Page } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, goTo, jackpot, test, waitForJob, type Demo } from '../e2e/application';
import { launchPacked, typeInDialog } from './packed';

const JACKPOT = 'Opening round';

test('takes the demo league to a report that verifies, packed', async ({ demo, folder }) => {
  const store = join(folder, 'store.sqlite');
  const trap = trapFor(folder);
  const { page, close } = await launchPacked({ store, env: trap.env });
  await test.step('load the demo league', async () => {
    await page.getByRole('button', { name: 'Load the demo league' }).click();
    await waitForJob(page, /^Import .*: done\./);
  });
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
  const report = await test.step('export the report', async () => {
    const chosen = join(folder, 'reports');
    mkdirSync(chosen);
    await page.getByRole('button', { name: 'Export report…' }).click();
    await page.getByRole('button', { name: 'Export…', exact: true }).click();
    await typeInDialog(`Folder for the report of ${JACKPOT}.*`, chosen);
    await expect(page.getByText(`Report of ${JACKPOT}, version 1, exported`)).toBeVisible({ timeout: 120_000 });
    const directory = join(chosen, readdirSync(chosen)[0]!);
    expect(readFileSync(join(directory, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    return directory;
  });
  await test.step('verify it', async () => {
    await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
    await page.getByRole('button', { name: 'Verify a report…' }).click();
    await typeInDialog('The folder of a report', report);
    const outcome = page.getByTestId('verification');
    await expect(outcome.getByRole('heading', { level: 2 }).first()).toContainText(/Verified: \d+ probabilities/);
  });
  expect(await close()).toBe(0);
  expect(trap.isSprung(), 'the packed application took options of Node from its environment').toBe(false);
  await test.step('the command line agrees with the store and the report', async () => {
    expect(await jackpot('--store', store, '--json', 'verify', report, '--in-store')).toMatchObject({ code: 0 });
  });
});

/** What would make any other Electron a plain Node, or run code that is not the application's. */
function trapFor(folder: string) {
  const [trap, mark] = [join(folder, 'trap.cjs'), join(folder, 'sprung')];
  writeFileSync(trap, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  return {
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${trap}` },
    isSprung: () => existsSync(mark),
  };
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
