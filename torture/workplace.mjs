import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const cli = join(root, 'out', 'main', 'cli.js');
/** So few seasons that a training takes a second, and enough that calibrators are at work. */
const SEASONS = /^DEMO_20(18|19|20|21|22)/;

/** Run a command to its end. @throws {Error} where it fails */
export function run(store, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, '--store', store, '--json', ...args], {
    encoding: 'utf8',
    env: environment(),
  });
  if (status !== 0) throw new Error(`jackpot ${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

export const environment = () => ({ ...process.env, JACKPOT_KEYS: join(tmpdir(), 'torture-no-keys') });

/** Stores at every stage of a season's work, made once; a trial takes a copy. */
export function makeWorkplace() {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-torture-'));
  const seasons = join(folder, 'seasons');
  mkdirSync(seasons);
  const demo = join(folder, 'demo');
  spawnSync(process.execPath, [cli, 'demo', '--out', demo], { stdio: 'ignore', env: environment() });
  for (const name of readdirSync(join(demo, 'seasons')))
    if (SEASONS.test(name)) copyFileSync(join(demo, 'seasons', name), join(seasons, name));
  const clubs = readFileSync(join(seasons, readdirSync(seasons).at(-1)), 'utf8')
    .split('\n')
    .slice(1, 30);
  const at = (index) => clubs.map((line) => line.split(','))[index];
  const fixtures = join(folder, 'fixtures.csv');
  const names = [...new Set(clubs.map((_, index) => at(index)?.[2] ?? '').filter(Boolean))].slice(0, 8);
  const rows = [0, 2, 4, 6].map((index) => `2023-08-12,DEMO,${names[index]},${names[index + 1]},2.1,3.4,3.6`);
  writeFileSync(fixtures, `date,league,home,away,odds_home,odds_draw,odds_away\n${rows.join('\n')}\n`);
  const stores = { empty: join(folder, 'empty.sqlite') };
  const stage = (name, before, ...args) => {
    stores[name] = join(folder, `${name}.sqlite`);
    if (before) copyStore(stores[before], stores[name]);
    return run(stores[name], ...args);
  };
  stage('imported', null, 'import', seasons);
  stage('trained', 'imported', 'train', '--all');
  const { jackpotId } = stage('finalised', 'trained', 'predict', fixtures, '--finalise', '--name', 'Torture');
  stores.earlier = join(folder, 'earlier.sqlite');
  writeFileSync(
    stores.earlier,
    gunzipSync(readFileSync(join(root, 'test', 'fixtures', 'schema-33', 'store.sqlite.gz'))),
  );
  return {
    folder,
    seasons,
    fixtures,
    stores,
    jackpotId,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A store with what lies beside it. */
export function copyStore(from, to) {
  if (!existsSync(from)) return;
  for (const end of ['', '-wal', '.checkpoints', '.walks'])
    if (existsSync(from + end)) copyFileSync(from + end, to + end);
  if (existsSync(`${from}.backups`)) cpSync(`${from}.backups`, `${to}.backups`, { recursive: true });
}
