import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { call, copyStore, expect, goTo, launch, test, waitForJob } from './application';

/** The focus is on something, and it is seen to be there. */
async function expectFocus(page: Page, where: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'nothing'), { message: where })
    .not.toBe('BODY');
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const clipboardOf = ({ app }: Awaited<ReturnType<typeof launch>>): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** Open the palette, type and press Enter, as a person who waits for it. */
async function choose(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type(typed);
  const [first = ''] = typed.split(' ');
  await expect(page.getByRole('dialog').locator('[data-selected]')).toContainText(new RegExp(first, 'i'));
  await page.keyboard.press('Enter');
}

test('a table is walked, opened, copied and left by keys alone', async ({ demo, folder }) => {
  const running = await launch({ store: copyStore(demo, folder) });
  const { app, page } = running;
  await page.keyboard.press('ControlOrMeta+2');
  await expect(title(page)).toBeFocused();
  await page.getByRole('link', { name: 'Demo League' }).press('Enter');
  await expect(title(page)).toContainText('Demo League');
  const teams = page.getByRole('grid', { name: 'Team strengths' });
  await teams.locator('tr[tabindex="0"]').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+C');
  await expect(page.getByText('3 rows with headers, in full precision.')).toBeVisible();
  const copied = (await clipboardOf(running)).split('\n').map((line) => line.split('\t'));
  expect(copied).toHaveLength(4);
  expect(copied[0]).toContain('Team');
  expect(copied[1]!.some((cell) => /^-?\d\.\d{6,}$/.test(cell))).toBe(true);
  // With the focus on a header of the table the selected rows are copied, too.
  await app.evaluate(({ clipboard }) => clipboard.writeText('before'));
  await teams.getByRole('button', { name: 'Team' }).focus();
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(() => clipboardOf(running)).not.toBe('before');
  // Outside of it nothing is.
  await app.evaluate(({ clipboard }) => clipboard.writeText('before'));
  await title(page).focus();
  await page.keyboard.press('ControlOrMeta+C');
  expect(await clipboardOf(running)).toBe('before');
  await app.close();
});

test('a key that comes before its page has been read leads to the title all the same', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  for (const [key, name] of [
    ['2', 'Models'],
    ['4', 'Reliability'],
  ] as const) {
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
    await page.keyboard.press(`ControlOrMeta+${key}`);
    await expect(title(page)).toHaveText(name);
    await expect(title(page)).toBeFocused();
  }
  await app.close();
});

test('details open beside a row by Enter, and Esc leads back to it', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await goTo(page, 'Health');
  // What is looked over last comes in above the rest.
  await expect(page.getByRole('row', { name: /Store file/ })).toBeVisible();
  const row = page.getByRole('grid').first().locator('tr[tabindex="0"]');
  await row.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('inspector')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('inspector')).toHaveCount(0);
  await expect(page.locator('tr[data-index="1"]')).toBeFocused();
  await app.close();
});

test('the palette leads to a team and to its page, the status line to the title of its page', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await choose(page, 'Saltmere');
  await expect(page.getByRole('row', { name: /Saltmere/ })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Team in focus' })).toHaveValue('Saltmere');
  for (const [typed, heading] of [
    ['audit log', 'Health'],
    ['calibration of past', 'Reliability'],
    ['settings', 'Settings'],
    ['export the report of demo', 'Report of'],
  ] as const) {
    await choose(page, typed);
    await expect(title(page)).toContainText(heading);
    await expect(title(page)).toBeFocused();
  }
  await choose(page, 'theme: dark');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  // Nowhere was gone to: what had the focus before has it again.
  await expect(title(page)).toBeFocused();
  const links = page.getByRole('contentinfo', { name: 'Status' }).getByRole('link');
  for (const [index, heading] of ['Settings', 'Health', 'Data', 'Data', 'Health', 'Health'].entries()) {
    await links.nth(index).focus();
    await expect(links.nth(index)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(title(page)).toContainText(heading);
    await expect(title(page)).toBeFocused();
  }
  await app.close();
});

test('a letter stores nothing and trains nothing before it is asked', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const before = (await call(page, 'jackpots.list', {})).length;
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('n');
    await expect(title(page)).toContainText('version 1 (draft)');
    await page.keyboard.press('ControlOrMeta+1');
    await expect(title(page)).toHaveText('Data');
  }
  expect(await call(page, 'jackpots.list', {})).toHaveLength(before);
  const jobs = (await call(page, 'jobs.list', {})).length;
  await page.keyboard.press('t');
  const ask = page.getByRole('dialog', { name: 'Train all leagues?' });
  await expect(ask).toContainText('would be trained with fitted constants');
  await expect(ask.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ask).toHaveCount(0);
  expect(await call(page, 'jobs.list', {})).toHaveLength(jobs);
  await app.close();
});

test('finalise, delete and revise keep the focus and ask on the way out', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const [first] = await call(page, 'jackpots.list', {});
  await page.evaluate((id) => (location.hash = `/jackpots/${id}/compare`), first!.id);
  await page.getByRole('button', { name: /^Revise/ }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('prices moved');
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText('(draft)');
  await expectFocus(page, 'after Revise');
  await page.getByRole('button', { name: 'Delete draft' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Delete draft' })).toBeFocused();
  await page.getByRole('button', { name: 'Finalise' }).press('Enter');
  const ask = page.getByRole('dialog', { name: /^Finalise/ });
  await expect(ask.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await ask.getByRole('button', { name: 'Finalise' }).press('Enter');
  await expect(title(page)).toContainText('(finalised)');
  await expectFocus(page, 'after Finalise');
  await app.close();
});

test('the focus stays where a job ends under its Cancel', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await goTo(page, 'Models');
  await page.getByRole('button', { name: 'Train all' }).press('Enter');
  const jobs = page.getByRole('region', { name: 'Training in progress' });
  await jobs.getByRole('button', { name: 'Cancel' }).focus();
  await waitForJob(page, /done|failed|cancelled/);
  await expect(jobs).toHaveCount(0);
  await expectFocus(page, 'after the end of a job');
  await app.close();
});

test('what went wrong stands on its page, not over it, and is left with it', async ({ folder }) => {
  const running = await launch({ store: join(folder, 'store.sqlite') });
  const { app, page } = running;
  await choose(page, 'train all');
  const problem = page.getByRole('main').getByRole('alert');
  await expect(problem).toContainText('Training failed');
  await expect(page.locator('.mantine-Notification-root')).toHaveCount(0);
  const [content, said] = await Promise.all([page.locator('#content').boundingBox(), problem.boundingBox()]);
  expect(said!.y + said!.height).toBeLessThanOrEqual(content!.y);
  await problem.getByRole('button', { name: 'Copy details' }).press('Enter');
  await expect.poll(() => clipboardOf(running)).toContain('Training failed\ncode: ');
  await goTo(page, 'Health');
  await expect(page.getByText('Training failed')).toHaveCount(0);
  await goTo(page, 'Data');
  await expect(page.getByText('Training failed')).toHaveCount(0);
  await app.close();
});
