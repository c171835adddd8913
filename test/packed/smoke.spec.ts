import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, expect, jackpot, test } from '../e2e/application';
import { launchPacked } from './packed';
import { workingDay } from './working-day';

test('takes the demo league to a report that verifies, packed, whatever its environment says', async ({
  demo,
  folder,
}) => {
  const store = join(folder, 'store.sqlite');
  // What would make any other Electron a plain Node, or run code that is not the application's.
  const [trap, sprung] = [join(folder, 'trap.cjs'), join(folder, 'sprung')];
  writeFileSync(trap, `require('node:fs').writeFileSync(${JSON.stringify(sprung)}, '')`);
  const env = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${trap}` };
  const { page, close } = await launchPacked({ store, env });
  const report = await workingDay(page, 'demo', demo, folder);
  await test.step('it says what it is made of', async () => {
    const { packages, texts, notBuilt } = await call(page, 'about.licences', {});
    expect(notBuilt).toEqual([]);
    const names = packages.map(({ name }) => name);
    for (const name of ['react', 'plotly.js-cartesian-dist-min', 'better-sqlite3', 'SQLite', 'electron']) {
      expect(names).toContain(name);
    }
    expect(packages.filter(({ text }) => !texts[text])).toEqual([]);
  });
  expect(await close()).toBe(0);
  expect(existsSync(sprung)).toBe(false);
  await test.step('the command line agrees', async () => {
    expect(await jackpot('--store', store, '--json', 'verify', report, '--in-store')).toMatchObject({ code: 0 });
  });
});
