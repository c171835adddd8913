import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, copyStore, dropOnWindow, expect, goTo, launch, test } from './application';

test('the next start is where the last one ended: place, tab, columns, order', async ({ demo, folder }) => {
  const store = copyStore(demo, folder);
  const first = await launch({ store });
  await goTo(first.page, 'Data');
  await first.page.getByRole('tab', { name: 'Imports' }).click();
  await expect(first.page).toHaveTitle('Imports · Data · Football Jackpot Probability Engine');
  await first.page.evaluate(() => (location.hash = '/models/DEMO/strengths'));
  const teams = first.page.getByRole('grid', { name: 'Team strengths' });
  await teams.getByRole('button', { name: 'Team', exact: true }).click();
  await first.page.getByRole('button', { name: 'Columns of Team strengths' }).click();
  await first.page.getByRole('menuitem', { name: 'Attack', exact: true }).click();
  await first.page.keyboard.press('Escape');
  await expect(teams.getByRole('columnheader', { name: 'Attack', exact: true })).toHaveCount(0);
  await expect(first.page).toHaveTitle('Strengths · Demo League (DEMO) · Football Jackpot Probability Engine');
  // What the page keeps is written a moment later.
  await first.page.waitForTimeout(500);
  await first.app.close();

  const { app, page } = await launch({ store });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Demo League (DEMO)');
  await expect(page.getByRole('columnheader', { name: 'Team', exact: true })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('columnheader', { name: 'Attack', exact: true })).toHaveCount(0);
  await page.evaluate(() => (location.hash = '/health'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Health');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Demo League');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Health');
  await app.close();
});

test('a place that is not in this store gives way to its list', async ({ demo, folder }) => {
  const store = copyStore(demo, folder);
  const first = await launch({ store });
  await first.page.evaluate(() => (location.hash = '/jackpots/nobody/compare'));
  await expect(first.page.getByRole('alert')).toBeVisible();
  await first.page.waitForTimeout(500);
  await first.app.close();
  const { app, page } = await launch({ store });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jackpots');
  await expect(page.getByRole('row', { name: /Demo jackpot/ })).toBeVisible();
  await app.close();
});

test('what is dropped is what its page makes of it', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const list = join(folder, 'list.csv');
  writeFileSync(list, 'Date;League;Home;Away;1 X 2\n2024-09-01;DEMO;Saltmere;Eastwick Rovers;1.60 4.20 5.50\n');
  await goTo(page, 'Jackpots');
  await dropOnWindow(page, list, 'Drop a fixture list to begin a jackpot with it');
  await expect(page.getByRole('textbox', { name: 'Odds D, fixture 1' })).toHaveValue('4.20');

  const [finalised] = (await call(page, 'jackpots.list', {})).filter(({ status }) => status === 'finalised');
  await page.evaluate((id) => (location.hash = `/jackpots/${id}/results`), finalised!.id);
  await expect(page.getByRole('grid', { name: 'Results' })).toBeVisible();
  const results = join(folder, 'results.txt');
  writeFileSync(results, '1 H\n2 X\n');
  await dropOnWindow(page, results, 'Drop a list of results to read it into the table');
  await expect(page.getByText('2 results read into the table; save them there.')).toBeVisible();

  const { text } = await call(page, 'exports.names', {});
  const names = join(folder, 'names.json');
  writeFileSync(names, text);
  await page.evaluate(() => (location.hash = '/reports/data'));
  await expect(page.getByRole('heading', { level: 2, name: /For another store/ })).toBeVisible();
  await dropOnWindow(page, names, 'Drop a file of names or settings');
  await expect(page.getByText(/names\.json/).first()).toBeVisible();
  await app.close();
});
