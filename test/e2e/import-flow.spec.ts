import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeSeasonFiles } from '../../bench/season-files';
import { matchContent } from '../support/store-content';
import {
  call,
  dropOnWindow,
  expect,
  footballDataDir,
  goTo,
  jackpot,
  launch,
  test,
  waitForJob,
  type Demo,
} from './application';

/** Two clubs of one league, and how the last season writes them. */
interface Respelled {
  readonly league: string;
  readonly names: readonly (readonly [team: string, spelling: string])[];
}

test('takes a dropped folder through two spellings and a cancelled import to the store of the command line', async ({
  demo,
  folder,
}) => {
  const dropped = join(folder, 'seasons');
  writeSeasonFiles(join(dropped, 'a'));
  const { league, names } = writeRespelled(demo, join(dropped, 'z'));
  const store = join(folder, 'window', 'store.sqlite');
  const { page, app } = await launch({ store });
  await goTo(page, 'Settings');

  await test.step('whatever is held over the window is taken, on entering an element too', async () => {
    expect(await page.evaluate(takesOnEnterAndOver)).toEqual([true, true]);
  });
  await test.step('drop, look, import, cancel half-way', async () => {
    await dropOnWindow(page, dropped, 'Drop season files or folders to import them');
    const ask = page.getByRole('dialog', { name: 'Import these files?' });
    await expect(ask).toContainText('Nothing has been written yet.', { timeout: 60_000 });
    expect((await call(page, 'data.status', {})).matches).toBe(0);
    await ask.getByRole('button', { name: 'Import', exact: true }).click();
    const progress = page.getByRole('dialog', { name: 'Importing' });
    await expect(progress).toContainText(/files · \d+ of 107/);
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByTestId('job-announcer')).toHaveText(/cancelled|did not finish/i);
    const { matches } = await call(page, 'data.status', {});
    expect(matches).toBeGreaterThan(0);
    expect((await call(page, 'teams.list', {})).filter((team) => team.league === league)).toEqual([]);
  });

  await test.step('drop again, decide two spellings, finish', async () => {
    await dropOnWindow(page, dropped, 'Drop season files or folders to import them');
    const ask = page.getByRole('dialog', { name: 'Import these files?' });
    await expect(ask).toBeVisible({ timeout: 60_000 });
    for (const [team, spelling] of names) {
      await ask.getByLabel(`What ${spelling} means in ${league}`).first().click();
      await page.getByRole('option', { name: `Same as ${team}`, exact: true }).click();
      await ask.getByLabel(`Reason for ${spelling}`).fill(reasonFor(spelling));
    }
    await ask.getByRole('button', { name: 'Import', exact: true }).click();
    await waitForJob(page, /^Import .*: done\./);
    await page.getByRole('dialog', { name: 'Imported' }).getByRole('button', { name: 'Done' }).click();
  });

  const aliases = await call(page, 'teams.aliases', {});
  expect(aliases.map(({ team, spelling, reason }) => [team, spelling, reason]).sort()).toEqual(
    names.map(([team, spelling]) => [team, spelling, reasonFor(spelling)]).sort(),
  );
  await app.close();

  const other = join(folder, 'command-line.sqlite');
  const decisions = join(folder, 'decisions.json');
  const decided = names.map(([team, spelling]) => ({ league, spelling, team, reason: reasonFor(spelling) }));
  writeFileSync(decisions, JSON.stringify(decided));
  expect(await jackpot('--store', other, '--json', 'import', dropped, '--decisions', decisions)).toMatchObject({
    code: 0,
    stderr: '',
  });
  expect(contentOf(store)).toEqual(contentOf(other));
});

const reasonFor = (spelling: string): string => `${spelling} is the long name of the club`;

/** Two seasons of one league, the second with two clubs under names that no list knows. Last in the order of files. */
function writeRespelled(demo: Demo, folder: string): Respelled {
  mkdirSync(folder, { recursive: true });
  const league = footballDataDir ? 'E0' : 'DEMO';
  const source = footballDataDir ? join(footballDataDir, 'football-data', league) : join(demo.directory, 'seasons');
  const names = footballDataDir
    ? ([
        ['Man United', 'Manchestr United'],
        ['Tottenham', 'Totenham'],
      ] as const)
    : ([
        ['Ironvale United', 'Ironvale Utd'],
        ['Saltmere', 'Saltmere Town'],
      ] as const);
  const [before, last] = readdirSync(source)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .slice(-2) as [string, string];
  copyFileSync(join(source, before), join(folder, `${league}_${basename(before)}`));
  const text = names.reduce(
    (all, [team, spelling]) => all.replaceAll(`,${team},`, `,${spelling},`),
    readFileSync(join(source, last), 'utf8'),
  );
  writeFileSync(join(folder, `${league}_${basename(last)}`), text);
  return { league, names };
}

/** In the page: whether a file held over it is taken as it enters an element, and as it moves there. */
function takesOnEnterAndOver(): boolean[] {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['Date'], 'season.csv'));
  const isTaken = (type: string): boolean =>
    !window.dispatchEvent(new DragEvent(type, { dataTransfer, cancelable: true }));
  const taken = ['dragenter', 'dragover'].map(isTaken);
  isTaken('dragleave');
  return taken;
}

/** Matches, aliases, corrections and issues of a closed store, by content. */
function contentOf(path: string): unknown {
  const db = new Database(path, { readonly: true });
  const rows = (sql: string): unknown[] => db.prepare(sql).raw().all();
  const content = {
    matches: matchContent(db),
    aliases: rows(`SELECT l.code, a.spelling, a.reason, t.name FROM team_aliases a JOIN teams t ON t.id = a.team_id
                     JOIN leagues l ON l.id = t.league_id ORDER BY 1, 2`),
    teams: rows('SELECT l.code, t.name FROM teams t JOIN leagues l ON l.id = t.league_id ORDER BY 1, 2'),
    issues: rows(`SELECT f.sha256, i.line, i.column_name, i.rule, i.text, i.message FROM ingestion_issues i
                    JOIN source_files f ON f.id = i.source_file_id ORDER BY 1, 2, 3, 4, 5`),
    corrections: rows('SELECT season, home_team, field, before, after FROM match_corrections ORDER BY 1, 2, 3'),
  };
  db.close();
  return content;
}
