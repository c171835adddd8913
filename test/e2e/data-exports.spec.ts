import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { call, chooseInDialogs, copyStore, expect, goTo, jackpot, launch, test, waitForJob } from './application';
import { expectNothingSerious } from './axe';

/** The names of the demo, with one that contradicts it and one that is new. */
async function otherNames(page: Page, path: string): Promise<void> {
  const { text } = await call(page, 'exports.names', {});
  const names = JSON.parse(text) as { spellings: unknown[]; links: { club: string }[] };
  const said = { analyst: 'other', reason: 'r', at: '2025-01-01T00:00:00.000Z' };
  names.spellings.push({ ...said, league: 'DEMO', spelling: 'The Greens', team: 'Saltmere' });
  names.links[0]!.club = 'Another';
  writeFileSync(path, JSON.stringify(names));
}

test('tables, the store and names leave the window as files, and names come in again', async ({ demo, folder }) => {
  const store = copyStore(demo, folder);
  const { app, page } = await launch({ store });
  const out = join(folder, 'out');
  mkdirSync(out);
  await goTo(page, 'Reports');
  await page.getByRole('tab', { name: 'Data exports' }).click();
  await expect(page).toHaveURL(/#\/reports\/data$/);
  const rows = page.getByRole('region', { name: 'First rows' });

  await test.step('a table is described, narrowed down and shown before it is written', async () => {
    await expect(rows).toContainText(/4\s800 rows, of which 20 are shown; ordered by league, season, date, home, away/);
    await expect(page.getByRole('grid', { name: 'Columns of Matches' })).toContainText('decimal odds');
    await page.getByRole('combobox', { name: 'Seasons' }).focus();
    await page.keyboard.type('2019-20');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(rows).toContainText('480 rows');
    await expectNothingSerious(page, 'data exports');
  });

  await test.step('it is written to the folder that is chosen, whole', async () => {
    await chooseInDialogs(app, out);
    await page.getByRole('button', { name: 'Export to a folder…' }).click();
    await waitForJob(page, /^Export matches_2019-20\.csv: done\. 480 rows in /);
    const text = readFileSync(join(out, 'matches_2019-20.csv'), 'utf8');
    expect(text.split('\n')).toHaveLength(482);
    const { columns } = await call(page, 'audit.find', { limit: 1 });
    expect(JSON.stringify(columns)).toContain(createHash('sha256').update(text).digest('hex'));
  });

  await test.step('a file of that name is kept, unless it may be replaced', async () => {
    await page.getByRole('button', { name: 'Export to a folder…' }).click();
    await expect(page.getByText(/matches_2019-20\.csv is there already/)).toBeVisible();
    await page.getByRole('checkbox', { name: 'Replace a file of that name' }).check();
    await page.getByRole('combobox', { name: 'Format' }).selectOption('jsonl');
    await page.getByRole('button', { name: 'Export to a folder…' }).click();
    await waitForJob(page, /^Export matches_2019-20\.jsonl: done\. 480 rows/);
  });

  await test.step('what a table does not know is not asked', async () => {
    await page.getByRole('combobox', { name: 'Table' }).selectOption('Strengths');
    await expect(rows).toContainText('48 rows');
    await expect(page.getByRole('combobox', { name: 'Seasons' })).toHaveCount(0);
    await expect(page.getByRole('grid', { name: 'Columns of Strengths' })).toContainText('log goals per match');
  });

  await test.step('a copy of the store is a store', async () => {
    await page.getByRole('button', { name: 'Copy the store to a folder…' }).click();
    await waitForJob(page, /^Copy the store to .*: done\. .*, checked; \d+ audit entries/);
    const copy = readdirSync(out).find((name) => name.endsWith('.backup'))!;
    const { stdout } = await jackpot('--store', join(out, copy), '--json', 'status');
    expect(JSON.parse(stdout)).toMatchObject({ matches: 4800, audit: { ok: true } });
  });

  await test.step('names of another store are shown before they are taken in, contradictions left', async () => {
    const file = join(folder, 'other.json');
    await otherNames(page, file);
    await chooseInDialogs(app, file);
    await page.getByRole('button', { name: 'Take names in…' }).click();
    const outcome = page.getByRole('region', { name: 'What other.json says' });
    await expect(outcome).toContainText('new 1, known already 31, contradicting 1, about what is not here 0.');
    await expectNothingSerious(page, 'names to take in');
    expect(await call(page, 'teams.aliases', {})).toEqual([]);
    await outcome.getByRole('button', { name: 'Take 1 new entry in' }).click();
    await expect(outcome).toContainText('added 1, known already 31, contradicting 1');
    expect(await call(page, 'teams.aliases', {})).toMatchObject([{ spelling: 'The Greens', team: 'Saltmere' }]);
    await outcome.getByRole('button', { name: 'Close' }).click();
    await expect(outcome).toHaveCount(0);
  });
  await app.close();
});
