import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Channel, Reply, RequestInput, ResponseOf } from '../../src/contract';

export const ROOT = resolve(__dirname, '..', '..');
/** Folder of real season files, or undefined where there is none. */
export const footballDataDir = process.env.FOOTBALL_DATA_DIR;

/** The application running, and the one page of its window. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** What Chromium says of a style that the page's policy does not let count. */
const STYLE_REFUSED = /(?:refused to apply|applying) (?:inline style|a stylesheet)/i;
/** Those of the test that runs. */
const refusedStyles: string[] = [];
/** Take what a test has provoked on purpose. */
export const takeRefusedStyles = (): readonly string[] => refusedStyles.splice(0);

interface LaunchOptions {
  readonly store: string;
  /** More switches for Electron. */
  readonly args?: readonly string[];
  /** Files that this start is asked to open. */
  readonly files?: readonly string[];
}

/** The binary that `npm run test:e2e` found, else the one pointed at. Nothing here asks the `electron` package: it downloads. */
export function electronBinary(): string {
  const { JACKPOT_ELECTRON, ELECTRON_OVERRIDE_DIST_PATH } = process.env;
  const binary = JACKPOT_ELECTRON ?? (ELECTRON_OVERRIDE_DIST_PATH && join(ELECTRON_OVERRIDE_DIST_PATH, 'electron'));
  if (!binary || !existsSync(binary)) throw new Error('no Electron binary: run the tests through npm run test:e2e');
  return binary;
}

/** Electron's switches for a start that shares nothing with the person's own application. */
export const launchArguments = (profile: string, more: readonly string[] = []): string[] => [
  `--user-data-dir=${profile}`,
  '--force-device-scale-factor=1',
  ...more,
  ROOT,
];

/** The environment of a start on its own store. */
export function launchEnvironment(store: string): Record<string, string> {
  const { JACKPOT_ANALYST: _analyst, ELECTRON_RUN_AS_NODE: _node, ...env } = process.env;
  return { ...(env as Record<string, string>), JACKPOT_STORE: store };
}

/** Start the built application on `store`, with a profile of its own beside it, and wait for its page. */
export async function launch({ store, args = [], files = [] }: LaunchOptions): Promise<Running> {
  const app = await _electron.launch({
    executablePath: electronBinary(),
    args: [...launchArguments(join(store, '..', 'profile'), args), ...files],
    cwd: ROOT,
    env: launchEnvironment(store),
  });
  const page = await app.firstWindow();
  page.on('console', (message) => {
    if (STYLE_REFUSED.test(message.text())) refusedStyles.push(message.text());
  });
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  return { app, page };
}

/** What one command of the command line printed, and its exit code. */
export interface CommandOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run the built command line in this Node. */
export function jackpot(...args: readonly string[]): Promise<CommandOutcome> {
  const { JACKPOT_ANALYST: _analyst, ...env } = process.env;
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(ROOT, 'out', 'main', 'cli.js'), ...args],
      { cwd: ROOT, env, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        done({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

/** Call a channel of the contract from the page, as its own code does. @throws the reply's error */
export async function call<C extends Channel>(
  page: Page,
  channel: C,
  request: RequestInput<C>,
): Promise<ResponseOf<C>> {
  const reply = await page.evaluate<Reply<unknown>, readonly [Channel, unknown]>(
    ([name, argument]) => {
      const api = window.jackpot.api as unknown as Record<Channel, (request: unknown) => Promise<Reply<unknown>>>;
      return api[name](argument);
    },
    [channel, request],
  );
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.code}: ${reply.error.message}`);
  return reply.value as ResponseOf<C>;
}

/** The folder or file dialog answers with these paths from now on; the button and the call behind it stay real. */
export function chooseInDialogs(app: ElectronApplication, ...filePaths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] });
  }, filePaths);
}

/** A folder that a person chooses for a use, as the page is given it. */
export async function chosenFolder({ app, page }: Running, path: string, use: 'read' | 'write'): Promise<string> {
  await chooseInDialogs(app, path);
  const chosen = await call(page, 'desktop.chooseFolder', { title: 'A folder', use });
  return chosen.path!;
}

/** Wait until the newest job has ended well; the announcer says so to a screen reader, and here. */
export async function waitForJob(page: Page, says: RegExp): Promise<void> {
  await expect(page.getByTestId('job-announcer')).toHaveText(says, { timeout: 150_000 });
}

/** Go to one of the seven places through the rail. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(place);
}

/** A real drag of a file or folder from outside, as the desktop would do it. @param says what the window says it does with it */
export async function dropOnWindow(page: Page, path: string, says: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> =>
    session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await send('dragEnter');
  await send('dragOver');
  // A person lets go once the window says that it takes what is held over it.
  await expect(page.getByText(says)).toBeVisible();
  await send('dragOver');
  await send('drop');
  await session.detach();
}

/** A copy of a report in which the last digit of the first probability of a file is another. @returns its folder */
export function copyWithOneDigit(report: string, copy: string, name: string): string {
  cpSync(report, copy, { recursive: true });
  const path = join(copy, name);
  const text = readFileSync(path, 'utf8');
  const at = /\b0\.\d{10,}/.exec(text)!;
  const last = at.index + at[0].length - 1;
  const digit = (Number(text[last]) + 1) % 10;
  writeFileSync(path, `${text.slice(0, last)}${digit}${text.slice(last + 1)}`);
  return copy;
}

/** The demo league imported, trained and reported once, by the command line. */
export interface Demo {
  readonly directory: string;
  readonly store: string;
  readonly fixtures: string;
  readonly trained: { readonly models: readonly { readonly id: string; readonly version: string }[] };
  readonly contentHash: string;
}

export interface Fixtures {
  /** An empty folder, gone after the test. */
  readonly folder: string;
  /** No test of any page meets a style that the policy refuses. */
  readonly everyStyleCounts: undefined;
}
export interface SharedFixtures {
  readonly demo: Demo;
}

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'jackpot-e2e-'));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

export const test = base.extend<Fixtures, SharedFixtures>({
  // Playwright reads the names of what a fixture needs from this pattern, also where it needs nothing.
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = temporaryFolder();
    await use(folder);
    remove(folder);
  },
  everyStyleCounts: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(undefined);
      expect(takeRefusedStyles()).toEqual([]);
    },
    { auto: true },
  ],
  demo: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const directory = temporaryFolder();
      const { code, stdout, stderr } = await jackpot('demo', '--out', directory, '--json');
      if (code !== 0) throw new Error(`the demo failed: ${stderr}`);
      const { trained, contentHash, places } = JSON.parse(stdout) as {
        trained: Demo['trained'];
        contentHash: string;
        places: { store: string; fixtures: string };
      };
      await use({ directory, trained, contentHash, ...places });
      remove(directory);
    },
    { scope: 'worker' },
  ],
});

/** A copy of the demo's store to work on. The command line has closed it, so that the one file is all of it. */
export function copyStore({ store }: Demo, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, 'store.sqlite');
  copyFileSync(store, copy);
  return copy;
}

export { expect };
