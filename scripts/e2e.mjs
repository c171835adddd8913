// The end-to-end tests in a real Electron: npm run test:e2e [-- <arguments of playwright test>]
// Nothing is downloaded: without an Electron binary or a display they are skipped, loudly.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findDisplay, findElectron, root } from './find-electron.mjs';

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
