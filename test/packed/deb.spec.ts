import { execFileSync } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { INSTALLED, PACKAGE } from '../../packaging/deb-files.mts';
import { makeDeb } from '../../packaging/deb.mts';
import { expect, ROOT, test, waitForJob } from '../e2e/application';
import { launchPacked } from './packed';

/** Where packages leave things, and where dpkg keeps what it knows of them. */
const SYSTEM = ['/usr', '/etc', '/opt', '/var/lib', '/var/cache'];
/** Anybody but root. */
const NOBODY = 65534;

const run = (command: string, ...words: readonly string[]): string =>
  execFileSync(command, words, {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

/** Every path of the system that names the package. */
const traces = (): string[] =>
  run('find', ...SYSTEM, '-xdev', '-path', `*${PACKAGE}*`)
    .split('\n')
    .filter(Boolean)
    .sort();

test('the package installs, starts for an ordinary user in its sandbox, and leaves nothing behind', async ({
  folder,
}) => {
  const deb = makeDeb(ROOT, folder, ['-Zgzip', '-z1']);
  const before = traces();
  expect(before, 'it is not installed here yet').toEqual([]);
  const home = homeOfNobody(folder);
  run('apt-get', 'install', '-y', '--no-install-recommends', deb);
  try {
    expect(run('dpkg', '--verify', PACKAGE), 'files that are not as they were packed').toBe('');
    expect(statSync(join(INSTALLED, 'chrome-sandbox')).mode & 0o7777).toBe(0o4755);
    await start(home);
  } finally {
    run('apt-get', 'purge', '-y', PACKAGE);
  }
  expect(traces()).toEqual([]);
  expect(existsSync(join(home, 'store.sqlite')), 'what its user made stays').toBe(true);
});

/** A folder that nobody owns, with the right to the display. */
function homeOfNobody(folder: string): string {
  const home = join(folder, 'home');
  mkdirSync(home);
  const { XAUTHORITY } = process.env;
  if (XAUTHORITY) copyFileSync(XAUTHORITY, join(home, 'Xauthority'));
  for (const path of [folder, home, ...readdirSync(home).map((name) => join(home, name))]) {
    chownSync(path, NOBODY, NOBODY);
  }
  return home;
}

async function start(home: string): Promise<void> {
  const { page, close } = await launchPacked({
    binary: `/usr/bin/${PACKAGE}`,
    store: join(home, 'store.sqlite'),
    under: ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--'],
    env: { HOME: home, XAUTHORITY: join(home, 'Xauthority'), TMPDIR: home },
    isSandboxed: true,
  });
  await page.getByRole('button', { name: 'Load the demo league' }).click();
  await waitForJob(page, /^Import .*: done\./);
  const pages = processes('--type=renderer');
  expect(pages.length).toBeGreaterThan(0);
  for (const status of pages) {
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(status, 'its system calls are filtered').toMatch(/^Seccomp:\s+2$/m);
    expect(status, 'its process numbers are its own').toMatch(/^NSpid:(\s+\d+){2,}$/m);
  }
  expect(await close()).toBe(0);
}

/** What the kernel says of the installed application's processes that were started with a switch. */
const processes = (name: string): string[] =>
  readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id))
    .flatMap((id) => {
      try {
        const isOurs = readlinkSync(`/proc/${id}/exe`).startsWith(`${INSTALLED}/`);
        const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split(/[\0 ]/);
        return isOurs && words.includes(name) ? [readFileSync(`/proc/${id}/status`, 'utf8')] : [];
      } catch {
        // It ended meanwhile, or belongs to the kernel.
        return [];
      }
    });
