import { chromium, expect, type Page } from '@playwright/test';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchEnvironment, ROOT } from '../e2e/application';

/** The packed application, as `npm run dist:dir` leaves it, or the one pointed at. */
export const packedBinary = (): string =>
  process.env.JACKPOT_PACKED ?? join(ROOT, 'dist', 'linux-unpacked', 'football-jackpot');

/** The packed application running, and the page of its window. */
export interface Packed {
  readonly page: Page;
  readonly process: ChildProcess;
  /** End it as a session's end does, and wait. @returns its exit code */
  readonly close: () => Promise<number | null>;
}

interface PackedOptions {
  readonly store: string;
  /** Variables beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** Root gets no sandbox of the browser's; whoever else runs the tests does. */
const asRoot = process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {};

/**
 * Start the packed application on `store`, with a profile of its own beside it. Its main process cannot be inspected (a fuse
 * sees to it), so the page alone is driven, by the port that Chromium opens when asked to.
 */
export async function launchPacked({ store, env = {}, args = [] }: PackedOptions): Promise<Packed> {
  const child = spawn(
    packedBinary(),
    [`--user-data-dir=${join(store, '..', 'profile')}`, '--remote-debugging-port=0', ...args],
    { env: { ...launchEnvironment(store), ...asRoot, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const browser = await chromium.connectOverCDP(await devTools(child), { noDefaults: true });
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  page.setDefaultTimeout(30_000);
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  const close = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    return ended;
  };
  return { page, process: child, close };
}

/** The address that Chromium tells on its error output. @throws {Error} with what it said when it ends without one */
function devTools(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (part: Buffer) => {
      said += part.toString();
      const [, address] = /^DevTools listening on (ws:\S+)$/m.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`the packed application ended with code ${code}: ${said}`)));
    child.on('error', reject);
  });
}

const xdotool = (...words: readonly string[]): string => execFileSync('xdotool', words, { encoding: 'utf8' }).trim();

/** Answer the system's own dialog of this title, as a person does who types the path. */
export async function typeInDialog(title: string, path: string): Promise<void> {
  const windows = xdotool('search', '--sync', '--onlyvisible', '--name', `^${title}$`).split('\n');
  xdotool('windowfocus', '--sync', windows.at(-1)!);
  // The first slash opens the line for paths, which then takes the rest.
  xdotool('type', '/');
  await sleep(700);
  xdotool('type', '--delay', '10', path.slice(1));
  await sleep(300);
  xdotool('key', 'Return');
}
