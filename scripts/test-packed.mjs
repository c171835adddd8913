// The packed application, tested:  npm run test:packed [-- <arguments of playwright test>]
//                                  npm run offline-proof   under strace, in a network namespace without interfaces
//                                  npm run test:deb        its Debian package, put into this machine and out of it again
// Packs what is here first. What cannot be tried here is skipped, loudly.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findDisplay, findElectron, root } from './find-electron.mjs';

const display = findDisplay();
const noStart = whyNoStart();
if (noStart !== null) {
  console.warn(`*** The tests of the packed application are SKIPPED: ${noStart} ***`);
  process.exit(0);
}
const KINDS = {
  packed: { what: 'The tests of the packed application', why: () => null },
  offline: { what: 'The proof that it works without a network', why: whyNoProof },
  deb: { what: 'The test of its Debian package', why: whyNoDeb },
};
const [only, ...more] = process.argv.slice(2);
const isOne = only in KINDS;
const projects = Object.entries(KINDS).flatMap(([name, { what, why }]) => {
  if (isOne && name !== only) return [];
  const reason = why();
  if (reason !== null) console.warn(`*** ${what} is SKIPPED: ${reason} ***`);
  return reason === null ? [name] : [];
});
if (projects.length === 0) process.exit(0);
run(process.execPath, join('scripts', 'dist.mjs'), 'dir');
run(
  ...display,
  process.execPath,
  join('node_modules', '@playwright', 'test', 'cli.js'),
  'test',
  ...['--config', join('test', 'packed', 'playwright.config.mts')],
  ...projects.map((project) => `--project=${project}`),
  ...(isOne || only === undefined ? more : [only, ...more]),
);

/** Why it cannot be started and driven here, in words; null where it can. */
function whyNoStart() {
  if (process.platform !== 'linux') return 'they type into the dialogs of Linux';
  if (findElectron() === null)
    return 'no Electron to pack with; run "npx install-electron" or point ELECTRON_OVERRIDE_DIST_PATH at the folder of one';
  if (display === null) return 'no DISPLAY, and no xvfb-run to make one';
  return isOnPath('xdotool') ? null : 'no xdotool to type into dialogs';
}

/** Why it cannot be watched without a network here, in words; null where it can. */
function whyNoProof() {
  if (!isOnPath('strace')) return 'no strace to watch it with';
  const { status } = spawnSync('strace', ['-f', '-o', '/dev/null', 'unshare', '--map-root-user', '--net', 'true']);
  return status === 0 ? null : 'this machine lets nobody trace, or make a namespace for networks';
}

/** Why a package cannot be installed here, in words; null where it can. */
function whyNoDeb() {
  if (process.getuid() !== 0) return 'only root installs packages';
  const missing = ['apt-get', 'dpkg-deb', 'setpriv'].find((name) => !isOnPath(name));
  if (missing) return `no ${missing} here`;
  return existsSync('/var/lib/dpkg/info/football-jackpot.list') ? 'the package is installed here already' : null;
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** Runs to its end, or ends this with its exit code. */
function run(command, ...words) {
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
