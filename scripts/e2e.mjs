// The end-to-end tests, in a real Electron and in a browser: npm run test:e2e [-- <arguments of playwright test>]
// Nothing is downloaded: without an Electron binary, a display or a browser those that need it are skipped, loudly.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findDisplay, findElectron, root } from './find-electron.mjs';

const electron = findElectron();
const display = findDisplay();
const why =
  electron === null
    ? 'no Electron binary; run "npx install-electron" or point ELECTRON_OVERRIDE_DIST_PATH at the folder of one'
    : display === null
      ? 'no DISPLAY, and no xvfb-run to make one'
      : null;
if (why !== null) console.warn(`*** The end-to-end tests in Electron are SKIPPED: ${why} ***`);

await ensureBuilt('all');
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const only = why === null ? [] : ['--project=browser'];
const [command, ...rest] = [
  ...(why === null ? display : []),
  process.execPath,
  playwright,
  'test',
  ...only,
  ...process.argv.slice(2),
];
const env = { ...process.env, ...(electron === null ? {} : { JACKPOT_ELECTRON: electron }) };
const { status, error } = spawnSync(command, rest, { cwd: root, env, stdio: 'inherit' });
if (error) throw error;
process.exit(status ?? 1);
