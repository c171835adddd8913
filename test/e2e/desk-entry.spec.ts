import type { ElectronApplication, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { JackpotDetail } from '../../src/contract';
import { call, copyStore, expect, jackpot, launch, test } from './application';
import { expectNothingSerious } from './axe';

const COLUMNS = ['Date', 'Time', 'League', 'Home', 'Away', 'Odds H', 'Odds D', 'Odds A'] as const;

const cell = (page: Page, column: string, fixture: number) =>
  page.getByLabel(`${column}, fixture ${fixture}`, { exact: true });
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveText('Everything typed is saved');
const copyText = (app: ElectronApplication, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
const paste = async (app: ElectronApplication, page: Page, text: string): Promise<void> => {
  await copyText(app, text);
  await page.keyboard.press('ControlOrMeta+V');
};
const textsOf = async (page: Page, fixture: number): Promise<string[]> =>
  Promise.all(COLUMNS.map((column) => cell(page, column, fixture).inputValue()));

test('a jackpot is typed, pasted and mended by keyboard alone, and nothing of it is lost', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const league = 'DEMO';
  const lastSeason = (await call(page, 'teams.list', {})).filter((team) => team.league === league);
  const newest = lastSeason
    .map((team) => team.lastSeason)
    .sort()
    .at(-1)!;
  const clubs = lastSeason.filter((team) => team.lastSeason === newest).map(({ name }) => name);
  const day = `${Number(newest.slice(0, 4)) + 1}-09-`;
  const [dayOne, dayTwo] = [`${day}05`, `${day}12`];
  const before = (await call(page, 'jackpots.list', {})).length;

  await test.step('an empty grid that is left alone leaves nothing behind', async () => {
    await press(page, 'ControlOrMeta+3', 'n');
    await expect(cell(page, 'Date', 1)).toBeFocused();
    await press(page, 'ControlOrMeta+2');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Models');
    expect(await call(page, 'jackpots.list', {})).toHaveLength(before);
  });

  await test.step('two fixtures, typed; letters are letters in a cell', async () => {
    await press(page, 'ControlOrMeta+3', 'n');
    await expect(cell(page, 'Date', 1)).toBeFocused();
    const [year, month, date] = dayOne.split('-');
    await page.keyboard.type(`${date}/${month}/${year}`);
    for (const text of ['15:00', league, clubs[0]!, clubs[1]!, '1.60', '3.75', '5.50']) {
      await press(page, 'Tab');
      await page.keyboard.type(text);
    }
    await press(page, 'Enter');
    await expect(cell(page, 'Date', 2)).toBeFocused();
    await expect(cell(page, 'Date', 2)).toHaveValue(`${date}/${month}/${year}`);
    await saved(page);
    expect(page.url()).toMatch(/#\/jackpots\/jp-[0-9a-f]+\/fixtures$/);
    // The day as the store writes it, everything else as it was typed.
    expect(await textsOf(page, 1)).toEqual([dayOne, '15:00', league, clubs[0], clubs[1], '1.60', '3.75', '5.50']);
    await page.keyboard.type(dayOne);
    await press(page, 'Tab', 'Tab', 'Tab');
    // A suggestion is taken by Enter and leaves the cursor where it is; the next Enter goes down.
    await page.keyboard.type(clubs[2]!.slice(0, -1));
    await press(page, 'Enter');
    await expect(cell(page, 'Home', 2)).toHaveValue(clubs[2]!);
    await expect(cell(page, 'Home', 2)).toBeFocused();
    await press(page, 'Tab');
    await page.keyboard.type(clubs[3]!);
    await press(page, 'Escape', 'Tab', 'Shift+Tab', 'Enter');
    await expect(page.getByRole('row')).toHaveCount(1 + 3);
  });

  await test.step('five from a spreadsheet with its header, one club misspelt: shown first', async () => {
    const wrong = `${clubs[4]!.slice(0, -1)}`;
    const rows = [
      ['Date', 'League', 'Home Team', 'Away Team', '1', 'X', '2'],
      [dayOne, league, wrong, clubs[5]!, '2.10', '3.40', '3.50'],
      [dayOne, league, clubs[6]!, clubs[7]!, '1.90', '3.40', '4.10'],
      [dayOne, league, clubs[8]!, clubs[9]!, '2.50', '3.20', '2.90'],
      [dayTwo, league, clubs[1]!, clubs[0]!, '2.50', '3.20', '2.90'],
      [dayTwo, league, clubs[3]!, clubs[2]!, '2.50', '3.20', '2.90'],
    ];
    await paste(app, page, rows.map((cells) => cells.join('\t')).join('\n'));
    const preview = page.getByRole('dialog');
    await expect(preview).toContainText('5 rows understood from the clipboard');
    await expect(preview).toContainText(`"${wrong}" is no team of ${league}`);
    await expectNothingSerious(page, 'the preview of a list');
    await press(page, 'Escape');
    await expect(preview).toHaveCount(0);
    await expect(page.getByRole('row')).toHaveCount(1 + 3);
    await page.keyboard.press('ControlOrMeta+V');
    await expect(preview).toBeVisible();
    await press(page, 'Enter');
    await expect(cell(page, 'Home', 3)).toHaveValue(wrong);
    await expect(cell(page, 'Home', 3)).toBeFocused();
    await expect(cell(page, 'Odds H', 7)).toHaveValue('2.50');
  });

  await test.step('five lines of free text without a day: one day for all', async () => {
    const [a, b] = ['Nobody Rovers', 'Newtown'];
    const lines = [
      `${a} v ${clubs[5]} 2.10 3.40 3.20`,
      `${b} v ${clubs[4]} 2.10 3.40 3.20`,
      `${clubs[7]} v ${clubs[6]} 1.60 3.75 5.50`,
      `${clubs[9]} v ${clubs[8]} 1.60 3.75 5.50`,
      `${clubs[2]} v ${clubs[0]} 1.60 3.75 5.50`,
    ];
    await press(page, 'ControlOrMeta+End');
    for (let row = 3; row < 7; row += 1) await press(page, 'ArrowDown');
    await paste(app, page, lines.join('\n'));
    const preview = page.getByRole('dialog');
    await expect(preview).toContainText('5 rows without a date');
    await page.getByLabel('Day of rows without one').focus();
    // As a person writes it, and as it is stored.
    await page.keyboard.type('31/2/2027');
    await expect(preview).toContainText('“31/2/2027”: no such day.');
    await press(page, 'ControlOrMeta+A');
    const inWords = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    await page.keyboard.type(new Date(dayTwo).toLocaleDateString('en-GB', inWords));
    await expect(preview).toContainText('Every row has a date.');
    await press(page, 'Enter');
    await expect(cell(page, 'Home', 8)).toHaveValue(a);
    await expect(cell(page, 'Date', 12)).toHaveValue(dayTwo);
    await expect(cell(page, 'Odds H', 12)).toHaveValue('1.60');
    // A column of leagues goes where the cursor is.
    await press(page, 'ArrowLeft');
    await paste(app, page, Array.from({ length: 5 }, () => league).join('\n'));
    await expect(cell(page, 'League', 12)).toHaveValue(league);
    await press(page, 'ArrowRight');
  });

  await test.step('three pairs of clubs, then their odds as a block at the cursor', async () => {
    for (let row = 8; row < 12; row += 1) await press(page, 'ArrowDown');
    await press(page, 'Enter', 'ArrowDown');
    const pairs = [
      [clubs[5], clubs[1]],
      [clubs[8], clubs[3]],
      [clubs[6], clubs[2]],
    ];
    await expect(cell(page, 'Home', 13)).toBeFocused();
    await paste(app, page, pairs.map((pair) => pair.join('\t')).join('\n'));
    await expect(cell(page, 'Away', 15)).toHaveValue(clubs[2]!);
    await press(page, 'ArrowRight', 'ArrowRight');
    await expect(cell(page, 'Odds H', 13)).toBeFocused();
    await paste(app, page, '2.10 3.40 3.50\n1.60 3.75 5.50\n2.80 3.30 2.60');
    await expect(cell(page, 'Odds A', 15)).toHaveValue('2.60');
    await saved(page);
    await expect(page.getByRole('region', { name: /^3 problems to solve/ })).toBeVisible();
    await expectNothingSerious(page, 'the grid with problems');
  });

  await test.step('one name mended by a suggestion, one recorded, one club new', async () => {
    const problems = page.getByRole('region', { name: /problems? to solve/ });
    await problems.getByRole('button', { name: /^Fixture 3, Home/ }).press('Enter');
    await expect(cell(page, 'Home', 3)).toBeFocused();
    await expect(cell(page, 'Home', 3)).toHaveAttribute('aria-invalid', 'true');
    await expect(cell(page, 'Home', 3)).toHaveAccessibleDescription(/is no team of/);
    await press(page, 'Alt+Enter', 'Enter');
    await expect(cell(page, 'Home', 3)).toHaveValue(clubs[4]!);
    await saved(page);
    await expect(page.getByRole('region', { name: /^2 problems to solve/ })).toBeVisible();

    await problems.getByRole('button', { name: /^Fixture 8, Home/ }).press('Enter');
    await press(page, 'Alt+Enter');
    await choose(page, /^Record that “Nobody Rovers” means/);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Which club does “Nobody Rovers” mean?');
    await dialog.getByRole('combobox', { name: `Club of ${league}` }).focus();
    await page.keyboard.type(clubs[3]!);
    await press(page, 'ArrowDown', 'Enter', 'Tab', 'Enter');
    await expect(dialog).toHaveCount(0);
    await expect(cell(page, 'Home', 8)).toBeFocused();
    await expect(page.getByRole('region', { name: /^1 problem to solve/ })).toBeVisible();

    await problems.getByRole('button', { name: /^Fixture 9, Home/ }).press('Enter');
    await press(page, 'Alt+Enter');
    await choose(page, /^“Newtown” is new/);
    await expect(page.getByRole('dialog').getByLabel('Why')).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByRole('region', { name: /problems? to solve/ })).toHaveCount(0);
    await expect(cell(page, 'Home', 9)).toBeFocused();
  });

  await test.step('undo and redo go where they change something; rows move and are copied', async () => {
    await page.keyboard.type('X');
    await press(page, 'ArrowDown', 'ControlOrMeta+D');
    await expect(cell(page, 'Home', 11)).toBeFocused();
    await press(page, 'Alt+ArrowUp');
    await expect(cell(page, 'Home', 10)).toBeFocused();
    await press(page, 'ControlOrMeta+Z', 'ControlOrMeta+Z', 'ControlOrMeta+Z');
    await expect(cell(page, 'Home', 9)).toHaveValue('Newtown');
    await expect(cell(page, 'Home', 9)).toBeFocused();
    await press(page, 'ControlOrMeta+Y');
    await expect(cell(page, 'Home', 9)).toHaveValue('X');
    await expect(cell(page, 'Home', 9)).toBeFocused();
    await press(page, 'ControlOrMeta+Z');
    await press(page, 'ControlOrMeta+A', 'ControlOrMeta+C', 'Delete');
    await expect(page.getByLabel(/^Home, empty row \d+ of the grid$/)).toHaveCount(14);
    await saved(page);
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain(`\t15:00\t${league}\t`);
    await press(page, 'ControlOrMeta+V');
    await expect(cell(page, 'Home', 15)).toHaveValue(clubs[6]!);
  });

  await test.step('everything is there after a reload', async () => {
    await saved(page);
    const shown = await Promise.all(Array.from({ length: 15 }, (_, at) => textsOf(page, at + 1)));
    await page.reload();
    await expect(cell(page, 'Home', 15)).toBeVisible();
    expect(await Promise.all(Array.from({ length: 15 }, (_, at) => textsOf(page, at + 1)))).toEqual(shown);
    expect(shown[0]).toEqual([dayOne, '15:00', league, clubs[0], clubs[1], '1.60', '3.75', '5.50']);
    const id = /jackpots\/(jp-[0-9a-f]+)/.exec(page.url())![1]!;
    const { predictions, problems } = await call(page, 'jackpots.get', { id });
    expect([predictions.length, problems]).toEqual([15, []]);
    expect(await call(page, 'jackpots.list', {})).toHaveLength(before + 1);
  });

  await test.step('one of a league without a model; locked here and by the command line, the hash is one', async () => {
    await cell(page, 'Home', 15).focus();
    await press(page, 'Enter');
    await expect(cell(page, 'Home', 16)).toBeFocused();
    await press(page, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    for (const text of [dayTwo, '', 'FA Cup', clubs[0]!, 'Anybody']) {
      if (text !== '') await page.keyboard.type(text);
      await press(page, 'Escape', 'Tab');
    }
    await saved(page);
    const id = /jackpots\/(jp-[0-9a-f]+)/.exec(page.url())![1]!;
    await expect.poll(async () => (await call(page, 'jackpots.get', { id })).predictions.length).toBe(16);
    const { degradations } = (await call(page, 'jackpots.get', { id })).predictions[15]!;
    expect(degradations[0]!.code).toBe('no-model');
    const copy = join(folder, 'copy.sqlite');
    const db = new Database(join(folder, 'store.sqlite'), { readonly: true });
    db.exec(`VACUUM INTO '${copy}'`);
    db.close();
    await page.getByRole('button', { name: 'Finalise' }).press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
    await press(page, 'Tab', 'Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('(finalised)');
    const { contentHash } = await call(page, 'jackpots.get', { id });
    const { code, stdout, stderr } = await jackpot('--store', copy, '--json', 'jackpots', 'finalise', id);
    expect([code, stderr, (JSON.parse(stdout) as JackpotDetail).contentHash]).toEqual([0, '', contentHash]);
  });
  await app.close();
});

/** Go down the open list to an option, and take it. */
async function choose(page: Page, name: RegExp): Promise<void> {
  const wanted = page.getByRole('option', { name });
  for (let at = 0; at < 6; at += 1) {
    if ((await wanted.getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}
