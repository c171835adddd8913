// The packed application, tested: npm run test:packed [-- <arguments of playwright test>]
// Packs what is here first. Where it cannot be started here, it says so, loudly, and passes.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findDisplay, findElectron, root } from './find-electron.mjs';

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
const display = findDisplay();
const why =
  process.platform !== 'linux'
    ? 'they drive the system dialogs of Linux'
    : findElectron() === null
      ? 'no Electron to pack with; run "npx install-electron" or point ELECTRON_OVERRIDE_DIST_PATH at the folder of one'
      : display === null
        ? 'no DISPLAY, and no xvfb-run to make one'
        : !onPath('xdotool')
          ? 'no xdotool to type into dialogs'
          : null;
if (why !== null) {
  console.warn(`*** The tests of the packed application are SKIPPED: ${why} ***`);
  process.exit(0);
}

run(process.execPath, [join(root, 'scripts', 'dist.mjs'), 'dir']);
const config = join('test', 'packed', 'playwright.config.mts');
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
run(...commandOf([...display, process.execPath, playwright, 'test', '--config', config, ...process.argv.slice(2)]));

function commandOf([command, ...words]) {
  return [command, words];
}

/** Runs to its end, or ends this with its exit code. */
function run(command, words) {
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
