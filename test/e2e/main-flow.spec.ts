import type { Page } from '@playwright/test';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chooseInDialogs,
  copyWithOneDigit,
  expect,
  footballDataDir,
  goTo,
  jackpot,
  launch,
  test,
  waitForJob,
  type Demo,
  type Running,
} from './application';

/** What the flow is walked with: season files, and fixtures of the season after them. */
interface Material {
  readonly league: string;
  readonly name: string;
  readonly folder: string;
  readonly seasons: readonly string[];
  /** Matches of each season. */
  readonly matches: number;
  /** Five fixtures, cell by cell; the second has no odds. */
  readonly fixtures: readonly (readonly string[])[];
}

const SEASONS = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23'];
const JACKPOT = 'Opening round';

function premierLeague(dataDir: string, folder: string): Material {
  const seasons = join(folder, 'seasons');
  mkdirSync(seasons);
  for (const season of SEASONS) {
    copyFileSync(join(dataDir, 'football-data', 'E0', `${season}.csv`), join(seasons, `E0_${season}.csv`));
  }
  const fixtures = [
    ['2023-08-11', 'E0', 'Arsenal', 'Everton', '1.36', '5.25', '9'],
    ['2023-08-12', 'E0', 'Brentford', 'Tottenham', '', '', ''],
    ['2023-08-12', 'E0', 'Brighton', 'West Ham', '1.62', '4.2', '5.5'],
    ['2023-08-13', 'E0', 'Chelsea', 'Liverpool', '2.9', '3.6', '2.4'],
    ['2023-08-14', 'E0', 'Man United', 'Wolves', '1.4', '5', '8.5'],
  ];
  return { league: 'E0', name: 'Premier League', folder: seasons, seasons: SEASONS, matches: 380, fixtures };
}

function demoLeague(demo: Demo, folder: string): Material {
  const seasons = join(folder, 'seasons');
  mkdirSync(seasons);
  const labels = ['2019-20', '2020-21', '2021-22', '2022-23', '2023-24'];
  for (const season of labels) {
    copyFileSync(join(demo.directory, 'seasons', `DEMO_${season}.csv`), join(seasons, `DEMO_${season}.csv`));
  }
  const lines = readFileSync(demo.fixtures, 'utf8').trim().split(/\r?\n/).slice(1);
  const fixtures = lines.map((line) => line.split(',')).filter(([, league]) => league === 'DEMO');
  const [first, ...others] = fixtures.filter((cells) => cells[4] !== '');
  const unpriced = fixtures.find((cells) => cells[4] === '');
  return {
    league: 'DEMO',
    name: 'Demo League',
    folder: seasons,
    seasons: labels,
    matches: 240,
    fixtures: [first!, unpriced!, ...others.slice(0, 3)],
  };
}

if (!footballDataDir) {
  console.warn(
    '*** FOOTBALL_DATA_DIR is not set: real seasons are SKIPPED, the demo league walks the main flow instead ***',
  );
}

test('takes season files to a report that verifies, and to one that does not', async ({ demo, folder }) => {
  const material = footballDataDir ? premierLeague(footballDataDir, folder) : demoLeague(demo, folder);
  const store = join(folder, 'store.sqlite');
  const running = await launch({ store });
  const { page, app } = running;
  await test.step('import a folder', () => importSeasons(running, material));
  await test.step('train', () => train(page, material));
  await test.step('type and paste a jackpot', () => enterJackpot(running, material));
  await test.step('compare the seven sets', () => compare(page, material));
  await test.step('finalise', () => finalise(page));
  const report = await test.step('export the report', async () => {
    const chosen = join(folder, 'reports');
    mkdirSync(chosen);
    await page.getByRole('button', { name: 'Export report…' }).click();
    await chooseInDialogs(app, chosen);
    await page.getByRole('button', { name: 'Export…', exact: true }).click();
    await expect(page.getByText(`Report of ${JACKPOT}, version 1, exported`)).toBeVisible({ timeout: 90_000 });
    return join(chosen, readdirSync(chosen)[0]!);
  });
  const changed = await test.step('verify it, and copies with one digit changed', async () => {
    await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
    await expect(
      page.getByRole('grid', { name: 'Exported reports' }).getByRole('row', { name: JACKPOT }),
    ).toBeVisible();
    await verify(running, report, /Verified/);
    const manifest = copyWithOneDigit(report, join(folder, 'changed-manifest'), 'manifest.json');
    await verify(running, manifest, /NOT verified: \d+ of \d+ checks fail/);
    const table = copyWithOneDigit(report, join(folder, 'changed-table'), 'predictions.csv');
    await verify(running, table, /NOT verified: \d+ of \d+ checks fail/);
    return [manifest, table];
  });
  await test.step('the command line says the same', async () => {
    expect(await jackpot('--store', store, '--json', 'verify', report)).toMatchObject({ code: 0, stderr: '' });
    for (const directory of changed) {
      const { code, stdout } = await jackpot('--store', store, '--json', 'verify', directory);
      expect([code, (JSON.parse(stdout) as { ok: boolean }).ok]).toEqual([3, false]);
    }
  });
  await app.close();
});

async function importSeasons({ app, page }: Running, material: Material): Promise<void> {
  const { league, folder, seasons, matches } = material;
  await expect(page.getByRole('button', { name: 'Load the demo league' })).toBeVisible();
  await chooseInDialogs(app, folder);
  await page.getByRole('button', { name: 'Import folder…' }).click();
  const preflight = page.getByRole('dialog', { name: 'Import these files?' });
  await expect(preflight).toContainText('Nothing has been written yet.');
  await preflight.getByRole('button', { name: 'Import', exact: true }).click();
  await waitForJob(page, /^Import .*: done\./);
  await page.getByRole('dialog', { name: 'Imported' }).getByRole('button', { name: 'Done' }).click();
  const cells = page.getByRole('button', { name: new RegExp(`^${league} \\d{4}-\\d{2}: `) });
  await expect(cells).toHaveCount(seasons.length);
  for (const season of seasons) {
    const cell = page.getByRole('button', {
      name: `${league} ${season}: ${matches} of ${matches} matches, closing odds`,
    });
    await expect(cell).toBeVisible();
  }
  const total = String(seasons.length * matches).replace(/(\d)(\d{3})$/, '$1\u202f$2');
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(`${total} matches`);
}

async function train(page: Page, { league, name }: Material): Promise<void> {
  await goTo(page, 'Models');
  await page.getByRole('button', { name: `Train ${league}` }).click();
  await waitForJob(page, /^Train.*: done\./);
  const card = page.getByRole('region', { name: new RegExp(name) });
  await expect(card).toContainText('Active version');
  await expect(card).toContainText(new RegExp(`${league}-\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}`));
}

async function enterJackpot({ app, page }: Running, { fixtures }: Material): Promise<void> {
  await goTo(page, 'Jackpots');
  await page.getByRole('button', { name: 'New jackpot' }).click();
  await page.getByRole('textbox', { name: 'Jackpot name' }).fill(JACKPOT);
  const pasted = fixtures.slice(0, -1).map((cells) => cells.join('\t'));
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasted.join('\n'));
  await page.getByLabel('Date, fixture 1', { exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByLabel(`Away, fixture ${pasted.length}`, { exact: true })).toHaveValue(fixtures.at(-2)![3]!);
  await page.getByRole('button', { name: 'Add fixture' }).click();
  const names = ['Date', 'League', 'Home', 'Away', 'Odds H', 'Odds D', 'Odds A'];
  for (const [index, text] of fixtures.at(-1)!.entries()) {
    await page.getByLabel(`${names[index]}, fixture ${fixtures.length}`, { exact: true }).fill(text);
  }
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('save-state')).toHaveText('Everything typed is saved');
}

async function compare(page: Page, { fixtures }: Material): Promise<void> {
  await page.getByRole('tab', { name: 'Compare' }).click();
  const grid = page.getByRole('grid', { name: 'Seven sets, %' });
  for (const fixture of fixtures) {
    await expect(grid.getByRole('row', { name: new RegExp(`${fixture[2]} – ${fixture[3]}`) })).toBeVisible();
  }
  for (const set of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) {
    await expect(
      grid.getByRole('columnheader', {
        name: new RegExp(`^${set} (calibrated|as blended|partly as blended|scenario)$`),
      }),
    ).toHaveCount(1);
  }
  const [, unpriced] = fixtures;
  const notice = page.getByRole('region', { name: 'What some forecasts had to do without' });
  await expect(notice).toContainText(`2. ${unpriced![2]} – ${unpriced![3]}: no odds`);
  // The mark beside the name; in the place of the market stands what past prices say.
  await expect(grid.getByRole('img', { name: /^no odds: past prices: / })).toHaveCount(1);
  await expect(grid.getByRole('row', { name: new RegExp(`${unpriced![2]} – ${unpriced![3]}`) })).toContainText(
    'past prices',
  );
  await grid.getByRole('row', { name: new RegExp(`${fixtures[0]![2]} – ${fixtures[0]![3]}`) }).click();
  const rows = page
    .getByTestId('inspector')
    .getByRole('table', { name: 'Probabilities of this fixture' })
    .getByRole('row');
  await expect(rows).toHaveCount(1 + 7 + 2); // header, the seven sets, model and market
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('inspector')).toHaveCount(0);
}

async function finalise(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finalise' }).click();
  const dialog = page.getByRole('dialog', { name: `Finalise ${JACKPOT}, version 1?` });
  await expect(dialog).toContainText('5 fixtures');
  await dialog.getByRole('button', { name: 'Finalise' }).click();
  await expect(page.getByRole('button', { name: 'Revise' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('version 1 (finalised)');
}

async function verify({ app, page }: Running, directory: string, verdict: string | RegExp): Promise<void> {
  await chooseInDialogs(app, directory);
  await page.getByRole('button', { name: 'Verify a report…' }).click();
  const outcome = page.getByTestId('verification');
  await expect(outcome).toContainText(directory);
  await expect(outcome.getByRole('heading', { level: 2 }).first()).toContainText(verdict);
}
