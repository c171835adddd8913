// Builds the application into out/, or nothing when out/ is newer than all sources.
//   node scripts/build.mjs [--force]   main, preload, renderer
// ensureBuilt('main') is what the command line calls before it starts.
import './node-version.mjs';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = {
  main: ['src/main', 'src/contract', 'src/text', 'migrations', 'resources'],
  all: ['src', 'migrations', 'resources'],
};
const CONFIGS = ['package.json', 'electron.vite.config.ts', 'tsconfig.json', 'packaging/licences-plugin.mts'];

/** Build `part` ('main' or 'all') unless what is there is newer than its sources. Returns whether it had to. */
export async function ensureBuilt(part, force = false) {
  const stamp = join(root, 'out', `.built-${part}`);
  const newest = Math.max(
    ...SOURCES[part].map((path) => newestIn(join(root, path))),
    ...CONFIGS.map((path) => mtime(join(root, path))),
  );
  if (!force && mtime(stamp) > newest) return false;
  if (part === 'main') process.env.JACKPOT_BUILD = 'main';
  const { build } = await import('electron-vite');
  await build({ root, logLevel: 'warn', ignoreConfigWarning: true });
  mkdirSync(dirname(stamp), { recursive: true });
  for (const built of part === 'all' ? ['main', 'all'] : ['main'])
    writeFileSync(join(root, 'out', `.built-${built}`), '');
  return true;
}

function newestIn(directory) {
  return readdirSync(directory, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(directory, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestIn(path) : mtime(path));
  }, 0);
}

function mtime(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt('all', process.argv.includes('--force'));
