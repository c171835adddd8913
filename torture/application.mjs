import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, faultsOf, hashAt, headOf } from './content.mjs';
import { copyStore, environment, root, run } from './workplace.mjs';

/** What the window is asked when it ends. */
const WORK = [
  { name: 'train', from: 'imported', ask: ['training.train', { leagues: 'all' }] },
  { name: 'draft', from: 'trained', ask: ['jackpots.create', { name: 'In the window' }] },
  { name: 'backup', from: 'finalised', ask: ['stores.backUp', {}] },
];

/**
 * End the whole application, every process of it, while it works.
 * @param electron its binary; null where it or a display is missing
 */
export async function applicationTrials(electron, workplace, count, random) {
  if (!electron)
    return { trials: 0, faults: [], says: '*** no Electron or no display: the application is SKIPPED ***' };
  const { _electron } = await import('@playwright/test');
  const faults = [];
  let acknowledged = 0;
  for (let at = 0; at < count; at += 1) {
    const work = WORK[at % WORK.length];
    const { found, wasAcknowledged } = await one(_electron, electron, workplace, work, random);
    if (wasAcknowledged) acknowledged += 1;
    faults.push(...found.map((fault) => `application, ${work.name} ${at}: ${fault}`));
  }
  return {
    trials: count,
    faults,
    says: `application: ${count} trials, ${acknowledged} with something acknowledged before the end`,
  };
}

async function one(_electron, executablePath, workplace, { from, ask }, random) {
  const folder = mkdtempSync(join(workplace.folder, 'application-'));
  const store = join(folder, 'store.sqlite');
  copyStore(workplace.stores[from], store);
  const app = await _electron.launch({
    executablePath,
    args: [`--user-data-dir=${join(folder, 'profile')}`, root],
    env: { ...environment(), JACKPOT_STORE: store },
  });
  const page = await app.firstWindow();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  let acknowledged = null;
  const asked = page
    .evaluate(([channel, request]) => globalThis.jackpot.api[channel](request), ask)
    .then((reply) => (acknowledged = reply))
    .catch(() => undefined);
  // A head that the page was told of is known.
  await new Promise((resolve) => setTimeout(resolve, random() * 1500));
  const headBefore = headOf(store);
  endAll(app.process());
  await app.close().catch(() => undefined);
  await asked;
  const found = faultsOf(store);
  if (headBefore && hashAt(store, headBefore[0]) !== headBefore[1]) found.push('the log lost entries it had');
  if (acknowledged?.ok && ask[0] === 'jackpots.create') {
    const { name } = ask[1];
    const there = run(store, 'jackpots').some((each) => each.name === name);
    if (!there) found.push('a draft that was acknowledged is not there');
  }
  const content = contentOf(store);
  run(store, 'store', 'check');
  if (contentOf(store) !== content) found.push('looking at it changed it');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { found, wasAcknowledged: acknowledged?.ok === true };
}

/** The process and everything it started. */
function endAll(child) {
  const list = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).stdout.trim().split('\n');
  const pairs = list.map((line) => line.trim().split(/\s+/).map(Number));
  const family = [child.pid];
  for (const parent of family) family.push(...pairs.filter(([, ppid]) => ppid === parent).map(([pid]) => pid));
  for (const pid of family) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}
