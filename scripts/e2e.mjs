// The end-to-end tests in a real Electron: npm run test:e2e [-- <arguments of playwright test>]
// Nothing is downloaded: without an Electron binary or a display they are skipped, loudly.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const BINARY =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

/** The binary to test in: the one pointed at, else the one the `electron` package has downloaded; null without either. */
function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const own = join(root, 'node_modules', 'electron');
  const named = join(own, 'path.txt');
  const candidates = [
    ...(override ? [join(override, BINARY)] : []),
    join(own, 'dist', existsSync(named) ? readFileSync(named, 'utf8').trim() : BINARY),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** What to put before a command so that it has a display: nothing, or xvfb-run; null where there is neither. */
function findDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'xvfb-run'))) ? ['xvfb-run', '-a'] : null;
}

function skip(why) {
  console.warn(`*** The end-to-end tests are SKIPPED: ${why} ***`);
  process.exit(0);
}

const electron = findElectron();
if (electron === null) {
  skip('no Electron binary; run "npx install-electron" or point ELECTRON_OVERRIDE_DIST_PATH at the folder of one');
}
const display = findDisplay();
if (display === null) skip('no DISPLAY, and no xvfb-run to make one');

await ensureBuilt('all');
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const [command, ...rest] = [...display, process.execPath, playwright, 'test', ...process.argv.slice(2)];
const env = { ...process.env, JACKPOT_ELECTRON: electron };
const { status, error } = spawnSync(command, rest, { cwd: root, env, stdio: 'inherit' });
if (error) throw error;
process.exit(status ?? 1);
