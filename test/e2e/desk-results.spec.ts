import type { Locator, Page } from '@playwright/test';
import { call, copyStore, expect, launch, test } from './application';
import { expectNothingSerious } from './axe';

const NAME = 'Midweek 17';

test('takes a draft from its picks to its results and the record, without a mouse', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const [first] = await call(page, 'jackpots.list', {});
  const { inputs } = await call(page, 'jackpots.get', { id: first!.id });
  await call(page, 'jackpots.create', { name: NAME, fixtures: inputs });

  await test.step('say what keeps an empty one from being finalised', async () => {
    const { jackpot } = await call(page, 'jackpots.create', { name: 'Empty', fixtures: [] });
    await page.evaluate((id) => (window.location.hash = `/jackpots/${id}/distribution`), jackpot.id);
    await press(page.getByRole('button', { name: 'Finalise' }), 'Enter');
    await expect(page.getByText('Not to be finalised yet: no fixture is forecast.')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('open it from the list', async () => {
    await page.keyboard.press('ControlOrMeta+3');
    const row = page.getByRole('grid', { name: 'All jackpots' }).getByRole('row', { name: new RegExp(NAME) });
    await expect(row).toContainText(/1 in [\d\u202f]+ \([\d.]+\u202f%\)/);
    await press(row, 'Enter');
    await expect(title(page)).toContainText('version 1 (draft)');
    await expect(headline(page)).toContainText(/All 15 right\s*1 in/);
  });
  await test.step('compare the sets four ways', () => compare(page));
  await test.step('change a pick and plan 64 lines', () => pickAndPlan(page));
  await test.step('say why a draft has no report and no results', async () => {
    await page.keyboard.press('ControlOrMeta+E');
    await expect(page.getByText('a report is of a finalised jackpot')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('a report is of a finalised jackpot')).toHaveCount(0);
    await openTab(page, 'Results');
    await expect(page.getByRole('region', { name: 'Results come after finalising' })).toBeVisible();
  });
  await test.step('finalise it', () => finalise(page));
  await test.step('enter results, correct one, read others from a list', () => results(page));
  await test.step('revise it and see what differs', () => revise(page));
  await test.step('look at the record', async () => {
    await page.keyboard.press('ControlOrMeta+3');
    await press(page.getByRole('link', { name: 'Record' }), 'Enter');
    const sets = page.getByRole('grid', { name: 'Record of the sets' });
    await expect(sets.getByRole('row')).toHaveCount(2 + 7);
    await expect(page.getByRole('region', { name: 'What this record can show' })).toContainText('Not enough to judge');
    await expect(page.getByRole('grid', { name: 'Jackpots that count' })).toContainText(NAME);
    await expectNothingSerious(page, 'record');
  });
  await app.close();
});

async function compare(page: Page): Promise<void> {
  await openTab(page, 'Compare');
  const grid = page.getByRole('grid', { name: /^Seven sets/ });
  await expect(grid.getByRole('row')).toHaveCount(2 + 15);
  for (const name of ['A calibrated', 'B partly as blended', 'C calibrated']) {
    await expect(grid.getByRole('columnheader', { name })).toHaveCount(1);
  }
  await expect(page.getByRole('region', { name: 'Not calibrated' })).toContainText(
    /set B .*as blended, not calibrated \((?:tried on|calibration)/,
  );
  for (const view of ['Numbers', 'Differences', 'Heat map']) {
    await page.keyboard.press('Tab');
    await press(
      page.getByRole('radiogroup', { name: 'Show probabilities as' }).getByRole('radio', { checked: true }),
      'ArrowRight',
    );
    await expect(page.getByRole('radio', { name: view })).toBeChecked();
    const box = grid.locator('..');
    expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth), view).toBeLessThanOrEqual(0);
  }
  await expectNothingSerious(page, 'compare');
  await press(grid.getByRole('row').nth(2), 'Enter');
  await expect(page.getByTestId('inspector')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('inspector')).toHaveCount(0);
}

async function pickAndPlan(page: Page): Promise<void> {
  await openTab(page, 'Distribution');
  const before = await headline(page).innerText();
  const choice = (order: number): Locator =>
    page.getByRole('radiogroup', { name: new RegExp(`^Pick of set B, fixture ${order},`) });
  await press(choice(1).getByRole('radio', { checked: true }), 'd');
  await expect(choice(1).getByRole('radio', { name: 'draw' })).toBeChecked();
  await expect(page.getByRole('grid', { name: 'Picks of set B' })).toContainText('by hand');
  await expect.poll(() => headline(page).innerText()).not.toBe(before);
  await page.keyboard.press('ArrowDown');
  await expect(choice(2).getByRole('radio', { checked: true })).toBeFocused();

  await page.getByRole('textbox', { name: 'Lines' }).fill('64');
  await page.keyboard.press('Enter');
  const covered = page.getByRole('grid', { name: /^Covered outcomes, 64 lines/ });
  await expect(covered.getByRole('row')).toHaveCount(1 + 15);
  await expect(covered).toContainText('double');
  await expect(page.getByTestId('plan')).toContainText('times as probable');
  await press(page.getByRole('grid', { name: 'Other numbers of lines' }).getByRole('row').nth(1), 'Enter');
  await expect(covered).toHaveCount(0);
  await expectNothingSerious(page, 'distribution');
}

async function finalise(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: 'Finalise' }), 'Enter');
  const dialog = page.getByRole('dialog', { name: `Finalise ${NAME}, version 1?` });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(dialog).toContainText('1 pick changed by hand (set B)');
  await expect(dialog).toContainText(/DEMO-\d{4}-\d\d-\d\d-[0-9a-f]{8}/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText('version 1 (finalised)');
  await expect(dialog).toHaveCount(0);
  await expectFocus(page);
  await openTab(page, 'Distribution');
  await expect(page.getByRole('grid', { name: 'Picks of set B, as they were at finalising' })).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: /^Pick of set B/ })).toHaveCount(0);
}

async function results(page: Page): Promise<void> {
  await openTab(page, 'Results');
  const choice = (order: number): Locator =>
    page.getByRole('radiogroup', { name: new RegExp(`^Result of fixture ${order},`) });
  const save = page.getByRole('button', { name: /^Save (results|\d)/ });
  await choice(1).getByRole('radio').first().focus();
  for (const key of ['h', 'd', 'a', 'v']) {
    await page.keyboard.press(key);
    await page.keyboard.press('ArrowDown');
  }
  await expect(choice(5).getByRole('radio').first()).toBeFocused();
  await press(save, 'Enter');
  await expect(page.getByText('4 results saved.')).toBeVisible();
  await expect(save).toBeFocused();
  const scores = page.getByRole('grid', { name: 'How the sets did' });
  await expect(scores.getByRole('row').nth(2)).toContainText('of 3');

  await press(choice(1).getByRole('radio', { checked: true }), 'a');
  await press(save, 'Enter');
  await expect(page.getByText('say why the result of fixture 1 is another now')).toBeVisible();
  await page.getByRole('textbox', { name: 'Why the result is another, fixture 1' }).fill('read from the wrong line');
  await press(save, 'Enter');
  const entries = page.getByRole('grid', { name: 'Entries' });
  await expect(entries.getByRole('row')).toHaveCount(1 + 5);
  await expect(entries.locator('s')).toHaveText('home');
  await expect(entries).toContainText('read from the wrong line');

  await press(page.getByRole('button', { name: 'Read a list…' }), 'Enter');
  await page.getByRole('textbox', { name: 'Results, one a line' }).fill('5 X\n6. home\nNobody 2-1 Nowhere');
  await press(page.getByRole('button', { name: 'Read into the table' }), 'Enter');
  await expect(page.getByText('Line 3, “Nobody 2-1 Nowhere”: there is no fixture Nobody – Nowhere.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(choice(5).getByRole('radio', { name: 'draw' })).toBeChecked();
  await press(save, 'Enter');
  await expect(scores.getByRole('row').nth(2)).toContainText('of 5');
  await expectNothingSerious(page, 'results');
}

async function revise(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: `Revise ${NAME}, version 1` }), 'Enter');
  await page.getByRole('textbox', { name: 'Why a new version is made' }).fill('a goalkeeper is out');
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText('version 2 (draft)');
  await expectFocus(page);
  await openTab(page, 'Distribution');
  const choice = page.getByRole('radiogroup', { name: /^Pick of set B, fixture 3,/ });
  await press(choice.getByRole('radio', { checked: true }), 'd');
  await expect(choice.getByRole('radio', { name: 'draw' })).toBeChecked();
  await openTab(page, 'Versions and notes');
  await expect(page.getByRole('grid', { name: 'Versions' })).toContainText('a goalkeeper is out');
  await expect(page.getByRole('grid', { name: 'Picks' })).toContainText('pick of set B');
  await page.getByRole('textbox', { name: 'New note' }).fill('Looked at on Tuesday.');
  await press(page.getByRole('button', { name: 'Add note' }), 'Enter');
  await expect(page.getByRole('list', { name: 'Notes' })).toContainText('Looked at on Tuesday.');
  await expectNothingSerious(page, 'versions');
}

const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const headline = (page: Page): Locator => page.getByRole('region', { name: 'Right picks of the chosen set' });

async function press(target: Locator, key: string): Promise<void> {
  await target.focus();
  await target.press(key);
}

/** Along the tabs with the arrows. */
async function openTab(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('tab', { name, exact: true });
  await page.getByRole('tab', { selected: true }).focus();
  for (let step = 0; step < 5; step += 1) {
    const focused = page.locator('[role=tab]:focus');
    await expect(focused).toHaveAttribute('aria-selected', 'true');
    if ((await focused.innerText()) === name) break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(wanted).toHaveAttribute('aria-selected', 'true');
}

/** The focus is on something, whatever became of what had it. */
const expectFocus = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY');
