// The application: npm start [-- --browser]
// Where no window can be opened it is served to a browser of this machine instead, and says why.
import './node-version.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findElectron, hasDisplay, root } from './find-electron.mjs';

await ensureBuilt('all');
const why = whyBrowser();
if (why === null) {
  const child = spawn(findElectron(), ['.'], { cwd: root, stdio: 'inherit' });
  child.on('close', (code) => process.exit(code ?? 1));
} else {
  console.log(`${why} Open this address in a browser of this machine, once; Ctrl+C ends it:`);
  createRequire(import.meta.url)(join(root, 'out', 'main', 'browser.js'));
}

/** Why the application is served to a browser, in a sentence; null where a window opens. */
function whyBrowser() {
  if (process.argv.includes('--browser')) return 'The application is served to a browser.';
  if (!hasDisplay()) return 'No window can be opened: there is no display.';
  if (findElectron() ?? downloaded()) return null;
  return 'No window can be opened: Electron has no binary here and could not download one.';
}

/** Let the electron package fetch its binary, as its first use does; null where it cannot. */
function downloaded() {
  const install = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [install], { cwd: root, stdio: 'ignore', timeout: 300_000 });
  return findElectron();
}
