import Database from 'better-sqlite3';
import type { ElectronApplication, Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, copyStore, expect, goTo, launch, test, waitForJob } from './application';
import { expectNothingSerious } from './axe';

/** Choose a tab with the arrows, from the one that is chosen. */
async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { selected: true }).focus();
  for (let presses = 0; presses < 6; presses += 1) {
    if ((await page.locator(':focus').textContent()) === name) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name, selected: true })).toBeFocused();
}

test('what a regulator asks is answered from the Reliability page alone, by keyboard', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await goTo(page, 'Reliability');
  const verdict = page.getByRole('region', { name: 'Verdict' });
  const selection = { leagues: ['DEMO'] };

  await test.step('the selection is made by keyboard, and the address keeps it', async () => {
    await page.getByRole('combobox', { name: 'Leagues' }).focus();
    await page.keyboard.type('(DEMO)');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/#\/reliability\/diagram\?league=DEMO$/);
  });

  await test.step('is set B calibrated for draws in DEMO?', async () => {
    const { words, verdict: found } = await call(page, 'reliability.diagram', {
      selection,
      voice: 'B',
      outcome: 'draw',
    });
    await expect(verdict).toContainText(words);
    await expect(verdict).toContainText(found.kind.replace('-', ' '));
    const square = page.getByRole('figure', { name: /^Set B, draws: how often came what was said \(DEMO, / });
    await expect(square.getByRole('img', { name: /^2\s160 forecasts in \d+ steps/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'The diagram in numbers' })).toContainText('Score = MCB − DSC + UNC');
    await expectNothingSerious(page, 'the diagram');
  });

  await test.step('a point leads to its matches, and Esc back to it', async () => {
    const square = page.getByRole('figure', { name: /^Set B, draws/ });
    await square.getByRole('button', { name: /^Show as table/ }).press('Enter');
    await square.getByRole('grid').locator('tbody tr').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const inspector = page.getByTestId('inspector');
    await expect(inspector).toContainText(/matches? with draw forecast from/);
    await expect(inspector.getByRole('grid').locator('tbody tr').first()).toContainText('DEMO');
    await expectNothingSerious(page, 'matches of a point');
    await page.keyboard.press('Escape');
    await expect(inspector).toHaveCount(0);
    await square.getByRole('button', { name: /^Show as table/ }).press('Enter');
  });

  await test.step('is it better than the market, and could we tell?', async () => {
    await openTab(page, 'Scores');
    const { comparisons } = await call(page, 'reliability.scores', { selection, set: 'B' });
    const market = comparisons.find(({ against }) => against === 'market')!;
    const table = page.getByRole('grid', { name: 'Set B against each other forecast, Log loss' });
    const row = table.getByRole('row', { name: /^Market/ });
    await expect(row).toContainText(market.words);
    await expect(row).toContainText(market.verdict.kind.replace('-', ' '));
    await expect(row).toContainText(market.verdict.detectable!.toFixed(4));
    await expect(page.getByRole('tabpanel')).toContainText('base rates, which know no team, score');
    await expectNothingSerious(page, 'scores');
  });

  await test.step('all sets at a glance; one leads to its diagram, and back comes back', async () => {
    await openTab(page, 'All sets');
    await expect(page.getByRole('link', { name: /: MCB .*, by luck/ })).toHaveCount(27);
    await expectNothingSerious(page, 'all sets');
    await page.getByRole('link', { name: /^Market, away: MCB/ }).press('Enter');
    await expect(page.getByRole('figure', { name: /^Market, away wins/ })).toBeVisible();
    await expect(page).toHaveURL(/diagram\?league=DEMO&set=market&outcome=away$/);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('tab', { name: 'All sets', selected: true })).toBeVisible();
  });

  await test.step('did the drift test ever fire?', async () => {
    await openTab(page, 'Over time');
    const { outcomes, rule, judgement } = await call(page, 'reliability.drift', { selection, set: 'B' });
    const fired = outcomes.filter(({ crossedOn }) => crossedOn !== null);
    await expect(page.getByRole('tabpanel')).toContainText(
      fired.length === 0 ? 'The drift test never fired, for any outcome.' : `fired for`,
    );
    for (const { crossedOn } of fired) await expect(page.getByRole('tabpanel')).toContainText(crossedOn!);
    const runs = page.getByRole('grid', { name: 'Expected and come, set B' });
    await expect(runs.getByRole('row')).toHaveCount(4);
    await expect(verdict).toContainText(judgement.state!);
    await verdict.getByText('The rule').focus();
    await page.keyboard.press('Enter');
    await expect(verdict.getByText(rule)).toBeVisible();
    await expectNothingSerious(page, 'over time');
  });

  await test.step('what would a 13-fixture slate have brought?', async () => {
    await openTab(page, 'Slates');
    const { slates, records } = await call(page, 'reliability.slates', { selection, size: 13 });
    const own = records.find(({ set }) => set === 'B')!;
    const panel = page.getByRole('tabpanel');
    await expect(panel).toContainText(
      `${slates} slates of 13 fixtures: Set B had ${own.meanObserved.toFixed(2)} right on average, where it expected ${own.meanExpected.toFixed(2)}`,
    );
    await expect(panel).toContainText(/Is P\(all\) honest\? [●▲■] /);
    await page.getByRole('combobox', { name: 'Fixtures a slate' }).selectOption('17');
    await expect(panel).toContainText(/slates of 17 fixtures/);
    await expectNothingSerious(page, 'slates, light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNothingSerious(page, 'slates, dark');
  });

  await test.step('a selection has a name, and is there after a reload', async () => {
    await page.getByRole('button', { name: 'Save selection' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('Demo, 17');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Set' }).selectOption('E');
    await page.reload();
    await expect(page).toHaveURL(/slates\?league=DEMO&set=E&size=17$/);
    await expect(page.getByRole('tabpanel')).toContainText('Set E had');
    await page.getByRole('combobox', { name: 'Saved' }).selectOption('Demo, 17');
    await expect(page).toHaveURL(/slates\?league=DEMO&size=17$/);
    await page.getByRole('button', { name: 'Delete “Demo, 17”' }).press('Enter');
    await expect(page.getByRole('combobox', { name: 'Saved' })).toHaveCount(0);
  });

  await test.step('the validation of before stands in a tab of its own', async () => {
    await openTab(page, 'Validate again');
    await expect(page.getByRole('button', { name: 'Run validation' })).toBeEnabled();
    await expectNothingSerious(page, 'validate again');
  });
  await app.close();
});

test('locked jackpots are a source like any other: too few are said to be, and days narrow them', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await goTo(page, 'Reliability');
  const panel = page.getByRole('tabpanel');
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await page.getByRole('radio', { name: 'Backtest' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/diagram\?source=jackpots$/);

  await test.step('without a result it says what there is, and where results are entered', async () => {
    await expect(panel).toContainText('0 locked jackpots with 0 results; 1 locked jackpot without any');
    await expect(page.getByRole('radiogroup', { name: 'Forecasts' })).toHaveCount(0);
    await openTab(page, 'Slates');
    await expect(panel.getByRole('button', { name: 'Open the jackpots' })).toBeVisible();
    await expectNothingSerious(page, 'no locked jackpot');
  });

  const [first] = await call(page, 'jackpots.list', {});
  const outcomes = ['home', 'draw', 'away'] as const;
  const results = Array.from({ length: first!.fixtures }, (_, at) => ({ order: at + 1, outcome: outcomes[at % 3]! }));
  await call(page, 'jackpots.enterResults', { id: first!.id, results });

  await test.step('results that were entered are there at once, jackpot by jackpot and in sum', async () => {
    const { records, jackpots } = await call(page, 'reliability.locked', { selection: { source: 'jackpots' } });
    const own = records.find(({ set }) => set === 'B')!;
    await expect(panel).toContainText(
      `1 locked jackpot with every result known: of ${first!.fixtures} picks set B had ${own.right} right, where it expected ${own.expected.toFixed(1)}`,
    );
    await expect(panel).toContainText('Is P(all) honest? ▲ too rare to tell; of 1 jackpot');
    await expect(page.getByRole('grid', { name: /^All sets over 1 locked jackpot/ }).getByRole('row')).toHaveCount(9);
    await expect(page.getByRole('grid', { name: /^Locked jackpots one by one, set B/ })).toContainText(
      jackpots[0]!.name,
    );
    await expectNothingSerious(page, 'locked jackpots, light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNothingSerious(page, 'locked jackpots, dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('the other tabs say the same of them', async () => {
    await expect(verdict).toContainText(
      /Set B's draws of locked jackpots in DEMO, DEMO2, .* cannot tell: too few matches/,
    );
    await openTab(page, 'Over time');
    await expect(page.getByRole('grid', { name: 'Expected and come, set B' }).getByRole('row')).toHaveCount(4);
    await openTab(page, 'Scores');
    await expect(page.getByRole('grid', { name: /as locked in jackpots\)$/ })).toBeVisible();
    await openTab(page, 'Diagram');
    await expect(page.getByRole('figure', { name: /^Set B, draws: .* as locked in jackpots\)$/ })).toBeVisible();
    await expectNothingSerious(page, 'the diagram of locked jackpots');
  });

  await test.step('days are typed, kept in the address, and refused where they are none or backwards', async () => {
    const from = page.getByRole('textbox', { name: 'From day' });
    await from.fill('2024-02-30');
    await expect(page.getByText('No such day')).toBeVisible();
    await from.fill('2030-01-01');
    await from.press('Enter');
    await expect(page).toHaveURL(/source=jackpots&from-day=2030-01-01$/);
    await expect(panel).toContainText('Not enough data');
    const to = page.getByRole('textbox', { name: 'To day' });
    await to.fill('2029-01-01');
    await to.press('Tab');
    await expect(page.getByRole('alert').filter({ hasText: 'The first day is after the last.' })).toBeVisible();
    await expect(panel).toContainText('no match can lie between them');
    await from.fill('');
    await to.fill('');
    await to.press('Enter');
    await expect(page).toHaveURL(/source=jackpots$/);
  });
  await app.close();
});

/** Every file that is saved goes into a folder, under the name it is offered with. */
const saveInto = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string };
      return Promise.resolve({ canceled: false, filePath: `${into}/${defaultPath}` });
    };
  }, folder);

test('every chart is saved as a picture with its title and font, and as the table behind it', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await saveInto(app, folder);
  const [first] = await call(page, 'jackpots.list', {});
  const results = Array.from({ length: first!.fixtures }, (_, at) => ({ order: at + 1, outcome: 'home' as const }));
  await call(page, 'jackpots.enterResults', { id: first!.id, results });
  const days = 'league=DEMO&to-day=2021-05-31';
  const selection = { leagues: ['DEMO'], toDate: '2021-05-31' };
  const { slates } = await call(page, 'reliability.slates', { selection });
  const words = '(DEMO, to 2021-05-31, calibrated, backtest)';
  const ending = 'demo-to-2021-05-31-calibrated-backtest';
  const charts: readonly (readonly [place: string, title: string, file: string])[] = [
    [`diagram?${days}`, `Set B, draws: how often came what was said ${words}`, `reliability-B-draw-${ending}`],
    [`scores?${days}`, `Log loss of set B against each other forecast ${words}`, `compare-B-logLoss-${ending}`],
    [`sets?${days}`, `Share that came, up, by forecast, across ${words}`, `miscalibration-${ending}`],
    [`over-time?${days}`, `Set B: skill by season ${words}`, `skill-seasons-B-${ending}`],
    [
      `over-time?${days}`,
      `Set B: evidence that an outcome comes more or less often than forecast ${words}`,
      `drift-B-${ending}`,
    ],
    [`slates?${days}`, `Set B: right picks on ${slates} slates of 13 ${words}`, `slates-B-13-${ending}`],
    [
      'slates?source=jackpots',
      'Set B: right picks over 1 locked jackpot (all leagues, all seasons, as locked in jackpots)',
      'locked-B-all-leagues-all-seasons-as-locked-in-jackpots',
    ],
  ];
  for (const [place, title, file] of charts) {
    await page.evaluate((to) => (location.hash = `/reliability/${to}`), place);
    const figure = page.getByRole('figure', { name: title, exact: true });
    await expect(figure.getByRole('img').or(figure.getByRole('link')).first()).toBeVisible();
    const menu = figure.getByRole('button', { name: `Export: ${title}` });
    for (const [item, kind] of [
      ['Picture, SVG', 'svg'],
      ['Picture, PNG', 'png'],
      ['Numbers, CSV', 'csv'],
    ] as const) {
      await menu.press('Enter');
      // Of this menu: that of the chart before may still be closing.
      await page
        .getByRole('menu', { name: `Export: ${title}` })
        .getByRole('menuitem', { name: item })
        .press('Enter');
      await expect.poll(() => existsSync(join(folder, `${file}.${kind}`)), `${file}.${kind}`).toBe(true);
    }
    const svg = readFileSync(join(folder, `${file}.svg`), 'utf8');
    expect(svg, title).toContain(`<title>${title}</title>`);
    // The title may stand in several lines.
    const written = [...svg.matchAll(/<text [^>]*font-size="14"[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line);
    expect(written.join(' ')).toBe(title);
    expect(svg).toContain(
      "@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,",
    );
    expect(svg).not.toContain('system-ui');
    expect(
      readFileSync(join(folder, `${file}.png`))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const [head, ...rows] = readFileSync(join(folder, `${file}.csv`), 'utf8')
      .trimEnd()
      .split('\n');
    expect(head).toMatch(/,Chart$/);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toContain(title);
  }
  await app.close();
});

test('leagues whose models kept no forecasts are named, and one click trains them again', async ({ demo, folder }) => {
  const store = copyStore(demo, folder);
  const db = new Database(store);
  // As a model of an application that did not keep them.
  db.exec(`DROP TRIGGER model_forecasts_no_delete;
    DELETE FROM model_forecasts WHERE model_id IN (SELECT m.id FROM models m JOIN leagues l ON l.id = m.league_id WHERE l.code = 'DEMO2')`);
  db.close();
  const { app, page } = await launch({ store });
  await goTo(page, 'Reliability');
  const notice = page.getByRole('region', { name: 'Not enough data: DEMO2 left out' });
  await expect(notice).toContainText('Their models were stored before past forecasts were kept: train them again.');
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText("Set B's draws in DEMO, 2015-");
  await expectNothingSerious(page, 'without forecasts, light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothingSerious(page, 'without forecasts, dark');
  await notice.getByRole('button', { name: 'Train DEMO2' }).press('Enter');
  await waitForJob(page, /Train DEMO2: done/);
  await app.close();
});
