import type { Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, chooseInDialogs, expect, goTo, jackpot, launch, test, waitForJob, type Running } from './application';

/** Clubs of a league nobody has heard of, and what another source calls them. One name is the same in both. */
const CLUBS: readonly (readonly [name: string, other: string])[] = [
  ['Aldmoor', 'Quillbrook Rovers'],
  ['Brackwell', 'Sandholt'],
  ['Cresthaven', 'Cresthaven'],
  ['Dunmarrow', 'Vessbury Park'],
  ['Eskerton', 'Tarn Valley'],
  ['Fennimore', 'Port Wexley'],
];
const LEAGUE = 'XQ1';
/** A double round but for the return of the first match: without it nobody can say who was at home in it. */
const MATCHES = CLUBS.length * (CLUBS.length - 1) - 1;

interface Played {
  readonly day: number;
  readonly home: string;
  readonly away: string;
  readonly score: readonly [home: number, away: number];
}

/** A season in which every club plays once a weekend; scores differ enough to be told by. */
function season(): readonly Played[] {
  const rounds = Array.from({ length: CLUBS.length - 1 }, (_, round) => roundOf(round));
  const all = [...rounds, ...rounds.map((pairs) => pairs.map(([home, away]) => [away, home] as const))].flatMap(
    (pairs, week) =>
      pairs.map(([home, away], index) => ({
        day: week * 7,
        home: CLUBS[home]![0],
        away: CLUBS[away]![0],
        score: [(week * 2 + index) % 5, (week + index * 2) % 4] as const,
      })),
  );
  const [first] = all;
  return all.filter(({ home, away }) => home !== first!.away || away !== first!.home);
}

/** The circle method: the first club stays, the others move on by one. */
function roundOf(round: number): readonly (readonly [number, number])[] {
  const n = CLUBS.length - 1;
  const at = (place: number): number => 1 + ((place + round) % n);
  const pairs = [
    [0, at(0)] as const,
    ...Array.from({ length: (n - 1) / 2 }, (_, k) => [at(k + 1), at(n - 1 - k)] as const),
  ];
  return round % 2 === 0 ? pairs : pairs.map(([home, away]) => [away, home] as const);
}

const dateOf = (day: number): string => {
  const date = new Date(Date.UTC(2022, 7, 6 + day)).toISOString();
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
};
const other = (name: string): string => CLUBS.find(([club]) => club === name)![1];

function writeSeason(path: string, matches: readonly Played[]): string {
  const rows = matches.map(({ day, home, away, score: [homeGoals, awayGoals] }) => {
    const result = homeGoals > awayGoals ? 'H' : homeGoals < awayGoals ? 'A' : 'D';
    return [LEAGUE, dateOf(day), home, away, homeGoals, awayGoals, result].join(',');
  });
  writeFileSync(path, ['Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR', ...rows, ''].join('\n'));
  return path;
}

test('one match stays one match: respelt clubs by one answer, a mirrored row by one decision', async ({ folder }) => {
  mkdirSync(join(folder, 'seasons'));
  const file = (name: string, matches: readonly Played[]): string =>
    writeSeason(join(folder, 'seasons', name), matches);
  const played = season();
  const store = join(folder, 'store.sqlite');
  const running = await launch({ store });
  const { app, page } = running;

  await test.step('import a season', async () => {
    await chooseFile(running, file(`${LEAGUE}_2022-23.csv`, played));
    await dialog(page, 'Import these files?').getByRole('button', { name: 'Import', exact: true }).click();
    await finish(page);
    await expectMatches(page, MATCHES);
  });

  await test.step('import it again under other names, one date a day off: one question, one answer', async () => {
    const respelt = played.map(({ day, home, away, score }, index) => ({
      day: index === 4 ? day + 1 : day,
      home: other(home),
      away: other(away),
      score,
    }));
    await chooseFile(running, file(`${LEAGUE}_2022-23 (other source).csv`, respelt));
    const ask = dialog(page, 'Import these files?');
    await expect(ask.getByRole('group', { name: /spellings are/ })).toHaveCount(1);
    await expect(ask).toContainText(
      new RegExp(`${LEAGUE} 2022-23: 5 spellings are 5 known clubs: (\\d+) of \\1 matches coincide`),
    );
    const importButton = ask.getByRole('button', { name: 'Import', exact: true });
    await expect(importButton).toBeDisabled();
    await ask.getByText('5 spellings side by side').click();
    await expect(ask.getByRole('listitem').filter({ hasText: 'Vessbury Park' })).toContainText('Dunmarrow');
    await ask.getByRole('radio', { name: 'Leave it open' }).check();
    await expect(ask).toContainText('matches will count twice until it is settled.');
    await ask.getByRole('radio', { name: 'The same clubs: count each match once' }).check();

    await ask.getByRole('button', { name: 'Look again' }).click();
    await expect(ask).toContainText(`${LEAGUE}: 5 names decided`);
    await expect(ask.getByRole('group', { name: /spellings are/ })).toHaveCount(0);
    expect((await call(page, 'data.status', {})).matches).toBe(MATCHES);
    await importButton.click();
    await finish(page);
    await expectMatches(page, MATCHES);
    expect((await call(page, 'doubts.list', {})).total).toBe(0);
    const aliases = await call(page, 'teams.aliases', {});
    expect(aliases.map(({ spelling, team }) => [team, spelling]).sort()).toEqual(
      CLUBS.filter(([name, others]) => name !== others),
    );
  });

  await test.step('a file tells one match the other way round: the Doubts tab lists it until it is kept out', async () => {
    const first = played[0]!;
    const mirrored = { ...first, home: first.away, away: first.home, score: [first.score[1], first.score[0]] as const };
    await chooseFile(running, file(`${LEAGUE}_2022-23 (mirrored).csv`, [mirrored]));
    await dialog(page, 'Import these files?').getByRole('button', { name: 'Import', exact: true }).click();
    const done = dialog(page, 'Imported');
    await expect(done).toContainText('Doubts about the store');
    await done.getByRole('button', { name: 'Open the doubts' }).click();
    await settleByKeyboard(page, first);
  });

  await app.close();
  const { stdout } = await jackpot('--store', store, '--json', 'doubts');
  expect(JSON.parse(stdout)).toMatchObject({ total: 0 });
});

/** Open the one doubt and keep its false match out with a reason, without a mouse. */
async function settleByKeyboard(page: Page, { home, away }: Played): Promise<void> {
  await expect(page).toHaveURL(/#\/data\/doubts$/);
  await expect(page.getByRole('tab', { name: /Doubts/ })).toHaveAccessibleName(/[1-9] open/);
  await page.getByRole('button', { name: /Possible doubles/ }).click();
  const rows = page.getByRole('grid', { name: 'Possible doubles' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await rows.nth(1).focus();
  await page.keyboard.press('Enter');
  const details = page.getByTestId('inspector');
  await details.getByRole('button', { name: new RegExp(`^Keep out: ${away} – ${home},.*mirrored`) }).focus();
  await page.keyboard.press('Enter');
  const reason = page.getByRole('textbox', { name: new RegExp(`^Why: ${away} – ${home}`) });
  await expect(reason).toBeFocused();
  await reason.fill('the other file has the sides wrong');
  await page.keyboard.press('Enter');
  await expect(details).toContainText('Settled.');
  await expect(details.getByRole('status')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'No doubts' })).toBeVisible();
  expect((await call(page, 'doubts.list', {})).total).toBe(0);
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

/** Choose a file by the button of the Data page and wait for the pre-flight question. */
async function chooseFile({ app, page }: Running, path: string): Promise<void> {
  await goTo(page, 'Data');
  await chooseInDialogs(app, path);
  const start = page.getByRole('button', { name: 'Import files…' });
  await start.click();
  await expect(dialog(page, 'Import these files?')).toContainText('Nothing has been written yet.');
}

async function finish(page: Page): Promise<void> {
  await waitForJob(page, /^Import .*: done\./);
  await dialog(page, 'Imported').getByRole('button', { name: 'Done' }).click();
}

/** By the status line, which every page shows. */
const expectMatches = (page: Page, count: number): Promise<void> =>
  expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(`${count} matches`);
