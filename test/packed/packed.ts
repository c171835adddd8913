import { chromium, expect, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE } from '../../packaging/deb-files.mts';
import { unpackedFolder } from '../../packaging/unpacked.mts';
import { launchEnvironment, ROOT } from '../e2e/application';
import { PIPE_STDIO, PIPE_SWITCH, PipeTransport } from './pipe-transport';

/** The packed application, as `npm run dist:dir` leaves it. */
export const packedBinary = (): string => join(unpackedFolder(ROOT), PACKAGE);

/** The packed application running, and the page of its window. */
export interface Packed {
  readonly page: Page;
  /** Of the process that was started. */
  readonly pid: number;
  /** Quit it, and wait. @returns its exit code */
  readonly close: () => Promise<number | null>;
}

interface PackedOptions {
  readonly store: string;
  /** @defaultValue the one in `dist/` */
  readonly binary?: string;
  /** The command that runs it, in words that stand before it. */
  readonly under?: readonly string[];
  /** Variables beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it runs as somebody who gets the browser's sandbox, although the tests do not. */
  readonly isSandboxed?: boolean;
  /** What it is given to open. */
  readonly args?: readonly string[];
}

/** Root gets no sandbox of the browser's; whoever else runs the tests does. */
const asRoot = process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {};

/**
 * Start the packed application on `store`, with a profile of its own beside it. Its main process cannot be inspected (a fuse
 * sees to it), so the page alone is driven.
 * @throws {Error} with what it said when it ends before its page is there
 */
export async function launchPacked(options: PackedOptions): Promise<Packed> {
  const { store, binary = packedBinary(), under = [], env = {}, isSandboxed = false, args = [] } = options;
  const profile = join(store, '..', 'profile');
  const [command, ...words] = [...under, binary, `--user-data-dir=${profile}`, PIPE_SWITCH, ...args];
  const child = spawn(command!, words, {
    env: { ...launchEnvironment(store), ...(isSandboxed ? {} : asRoot), ...env },
    stdio: [...PIPE_STDIO],
  });
  let said = '';
  child.stderr!.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const failed = ended.then((code) => Promise.reject(new Error(`the packed application ended with ${code}: ${said}`)));
  failed.catch(() => undefined);
  const browser = await Promise.race([failed, chromium.connectOverCDP(new PipeTransport(child), { noDefaults: true })]);
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await Promise.race([failed, context.waitForEvent('page')]));
  page.setDefaultTimeout(60_000);
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  const close = async (): Promise<number | null> => {
    const session = await browser.newBrowserCDPSession();
    // It ends before it answers.
    session.send('Browser.close').catch(() => undefined);
    return ended;
  };
  return { page, pid: child.pid!, close };
}
