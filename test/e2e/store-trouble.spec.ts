import Database from 'better-sqlite3';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  call,
  chooseInDialogs,
  copyStore,
  electronBinary,
  expect,
  jackpot,
  launch,
  launchArguments,
  launchEnvironment,
  ROOT,
  test,
  type Running,
} from './application';
import { expectNothingSerious } from './axe';

/** A start that shows the recovery window instead of the application's. */
async function launchBroken(store: string): Promise<Running> {
  const app = await _electron.launch({
    executablePath: electronBinary(),
    args: launchArguments(join(store, '..', 'profile')),
    cwd: ROOT,
    env: launchEnvironment(store),
  });
  const page = await app.firstWindow();
  const recovery = page.url().includes('recovery') ? page : await app.waitForEvent('window');
  await expect(recovery.getByRole('heading', { name: 'The store cannot be used' })).toBeVisible();
  return { app, page: recovery };
}

/** Message boxes answer with this button from now on. */
const answerBoxes = (app: ElectronApplication, response: number): Promise<void> =>
  app.evaluate(({ dialog }, answer) => {
    const asked: unknown[] = [];
    (globalThis as unknown as { asked: unknown[] }).asked = asked;
    dialog.showMessageBox = ((...args: unknown[]) => {
      asked.push(args.at(-1));
      return Promise.resolve({ response: answer, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  }, response);
const boxes = (app: ElectronApplication): Promise<{ message: string; detail: string }[]> =>
  app.evaluate(() => (globalThis as unknown as { asked: { message: string; detail: string }[] }).asked);

/** The page of the application's window, once it is there. */
async function applicationPage(app: ElectronApplication): Promise<Page> {
  await expect.poll(() => app.windows().some((page) => page.url().includes('index.html'))).toBe(true);
  const page = app.windows().find((each) => each.url().includes('index.html'))!;
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  return page;
}
const keptBeside = (store: string): string[] =>
  readdirSync(join(store, '..'))
    .filter((name) => /\.kept-[^/]*Z$/.test(name))
    .map((name) => join(store, '..', name));

test('a file that is no store is left as it is until somebody begins anew, and kept then', async ({ folder }) => {
  const store = join(folder, 'store.sqlite');
  const text = 'a shopping list, and nothing like a database\n'.repeat(100);
  writeFileSync(store, text);
  const { app, page } = await launchBroken(store);
  await expect(page.getByText('store.sqlite is not a readable store')).toBeVisible();
  await expect(page.getByText('There is no backup of this store.')).toBeVisible();
  expect(readFileSync(store, 'utf8')).toBe(text);
  await expectNothingSerious(page, 'recovery');
  // What cannot be read cannot be saved, and that is said.
  await chooseInDialogs(app, folder);
  await page.getByRole('button', { name: 'Save what can be read…' }).click();
  await expect(page.getByText('nothing can be read of')).toBeVisible();
  await page.getByRole('button', { name: 'Begin with an empty store' }).click();
  const fresh = await applicationPage(app);
  expect((await call(fresh, 'data.status', {})).matches).toBe(0);
  const [kept] = keptBeside(store);
  expect(readFileSync(kept!, 'utf8')).toBe(text);
  await app.close();
});

test('a store cut in half is replaced by its backup with one click, and what is readable leaves before', async ({
  demo,
  folder,
}) => {
  const store = copyStore(demo, folder);
  const { stdout } = await jackpot('--store', store, '--json', 'store', 'backup');
  const { name } = JSON.parse(stdout) as { name: string };
  const half = Math.floor(readFileSync(store).length / 8192) * 4096;
  truncateSync(store, half);
  const { app, page } = await launchBroken(store);
  const restore = page.getByRole('button', { name: /^Restore the backup/ });
  await expect(restore).toBeFocused();
  await expect(page.getByText(/● sound: .* matches; 1 finalised jackpot/)).toBeVisible();
  await answerBoxes(app, 0);
  await restore.click();
  const after = await applicationPage(app);
  expect((await boxes(app))[0]!.detail).toContain(`${name} is the store now`);
  const status = await call(after, 'data.status', {});
  expect(status.matches).toBeGreaterThan(4000);
  expect(status.audit).toMatchObject({ ok: true });
  expect(readFileSync(keptBeside(store)[0]!).length).toBe(half);
  await app.close();
});

test('a page that ends again and again gives way to one that helps, and no backup is offered first', async ({
  demo,
  folder,
}) => {
  const store = copyStore(demo, folder);
  await jackpot('--store', store, 'store', 'backup');
  const { app } = await launch({ store });
  // Asked of the application itself: a page that has crashed once answers nothing more to a test.
  const isThere = (): Promise<boolean> =>
    app.evaluate(async ({ webContents }) => {
      const page = webContents.getAllWebContents().find((each) => each.getURL().includes('index.html'));
      if (!page || page.isCrashed() || page.isLoading()) return false;
      return (await page.executeJavaScript('document.querySelector("nav") !== null')) as boolean;
    });
  for (let crash = 0; crash < 3; crash += 1) {
    await expect.poll(isThere).toBe(true);
    await app.evaluate(({ webContents }) => {
      const page = webContents.getAllWebContents().find((each) => each.getURL().includes('index.html'))!;
      return new Promise<void>((gone) => {
        page.once('render-process-gone', () => gone());
        page.forcefullyCrashRenderer();
      });
    });
  }
  await expect.poll(() => app.windows().some((each) => each.url().includes('recovery'))).toBe(true);
  const recovery = app.windows().find((each) => each.url().includes('recovery'))!;
  await expect(recovery.getByRole('heading', { name: 'The window cannot be shown' })).toBeVisible();
  await expect(recovery.getByText('the page has ended 3 times within a minute')).toBeVisible();
  await expect(recovery.getByText(/● sound/)).toBeVisible();
  await expect(recovery.getByRole('button', { name: 'Try to open it again' })).toBeFocused();
  // The window goes with it: the key is not let go in this one.
  await recovery.keyboard.down('Enter');
  const after = await applicationPage(app);
  expect((await call(after, 'data.status', {})).audit).toMatchObject({ ok: true });
  await app.close();
});

test('a start after the power went says so; a second window on the same store does, too', async ({ demo, folder }) => {
  const store = copyStore(demo, folder);
  const first = await launch({ store });
  first.app.process().kill('SIGKILL');
  await first.app.close().catch(() => undefined);
  const again = await launch({ store });
  const notice = again.page.getByRole('status').filter({ hasText: 'did not close this store the last time' });
  await expect(notice).toBeVisible();
  await again.page.getByRole('button', { name: 'Close this notice' }).click();
  await expect(notice).toBeHidden();
  const elsewhere = await _electron.launch({
    executablePath: electronBinary(),
    args: launchArguments(join(folder, 'another-profile')),
    cwd: ROOT,
    env: launchEnvironment(store),
  });
  const page = await elsewhere.firstWindow();
  await expect(page.getByText('This store is open in another window, too')).toBeVisible();
  await elsewhere.close();
  await again.app.close();
  expect(readdirSync(folder).filter((name) => name.includes('.open-'))).toEqual([]);
});

test('a write that another program holds up is named while it waits, and the file when it fails', async ({
  demo,
  folder,
}) => {
  const store = copyStore(demo, folder);
  const { app, page } = await launch({ store });
  await page.evaluate(() => (location.hash = '#/settings/sets'));
  const setD = page.getByLabel(/^set D, draw-boosted/);
  await expect(setD).toBeChecked();
  const other = new Database(store);
  other.exec('BEGIN IMMEDIATE');
  await setD.click({ force: true });
  await expect(page.getByText(/Waiting for an answer about the settings, \d s$/)).toBeVisible();
  // What reads goes on meanwhile.
  expect((await call(page, 'data.status', {})).matches).toBeGreaterThan(4000);
  const problem = page.getByRole('main').getByRole('alert');
  await expect(problem).toContainText('store.sqlite is locked by another program');
  await expect(setD).toBeChecked();
  other.exec('ROLLBACK');
  other.close();
  await setD.click({ force: true });
  await expect(page.getByText('Settings version 1')).toBeVisible();
  await app.close();
});

test('a lost log is noticed: what was acknowledged is known outside the store', async ({ demo, folder }) => {
  const store = copyStore(demo, folder);
  const { app, page } = await launch({ store });
  const before = (await call(page, 'data.status', {})).audit.count;
  const { id } = (await call(page, 'jackpots.create', { name: 'Lost' })).jackpot;
  expect((await call(page, 'data.status', {})).audit.count).toBeGreaterThan(before);
  // The file as it is, without its log: as a copy by hand, or a disk that lost its last minute.
  const lost = join(folder, 'lost');
  mkdirSync(lost);
  copyFileSync(store, join(lost, 'store.sqlite'));
  copyFileSync(`${store}.checkpoints`, join(lost, 'store.sqlite.checkpoints'));
  await app.close();
  const { page: without, app: other } = await launch({ store: join(lost, 'store.sqlite') });
  const { audit } = await call(without, 'data.status', {});
  expect(audit.ok).toBe(false);
  expect((await call(without, 'jackpots.list', {})).some((each) => each.id === id)).toBe(false);
  await expect(without.getByRole('contentinfo', { name: 'Status' })).toContainText('■');
  await other.close();
});

test('a job is never stopped without asking', async ({ demo, folder }) => {
  const store = copyStore(demo, folder);
  const { app, page } = await launch({ store });
  await answerBoxes(app, 0);
  const { jobId } = await call(page, 'training.train', { leagues: 'all', marketWeight: 'learned' });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
  await expect.poll(() => boxes(app)).toHaveLength(1);
  expect((await boxes(app))[0]).toMatchObject({
    message: 'A job is running',
    detail: expect.stringContaining('Train'),
  });
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  expect(['queued', 'running', 'done']).toContain((await call(page, 'jobs.get', { id: jobId })).state);
  // Asked again, it is stopped.
  await answerBoxes(app, 2);
  const closed = app.waitForEvent('close');
  await app.evaluate(({ app: application }) => application.quit());
  await closed;
  const { stdout } = await jackpot('--store', store, '--json', 'jobs');
  expect((JSON.parse(stdout) as { state: string }[])[0]!.state).toMatch(/cancelled|done/);
});

test('a report and a store are opened from outside', async ({ demo, folder }) => {
  const store = copyStore(demo, folder);
  const zip = join(demo.directory, 'report', 'report.zip');
  const { app, page } = await launch({ store, args: [], files: [zip] });
  await expect(
    page
      .getByRole('heading', { name: /verified/i })
      .or(page.getByText(/^verified/i))
      .first(),
  ).toBeVisible();
  // As the system does it where the application runs already.
  const other = join(folder, 'other', 'other.jackpot-store');
  mkdirSync(join(folder, 'other'));
  copyFileSync(store, other);
  await app.evaluate(
    ({ app: application }, path) => application.emit('second-instance', {}, ['application', path], '/'),
    other,
  );
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('other.jackpot-store');
  await app.close();
});

test('stores are made, opened, moved and left in the settings', async ({ demo, folder }) => {
  const store = copyStore(demo, folder);
  const { app, page } = await launch({ store });
  await page.evaluate(() => (location.hash = '#/settings/stores'));
  const fresh = join(folder, 'fresh.sqlite');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, fresh);
  await page.getByRole('button', { name: 'New store…' }).click();
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('fresh.sqlite');
  expect((await call(page, 'data.status', {})).matches).toBe(0);
  await page.evaluate(() => (location.hash = '#/settings/stores'));
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  await chooseInDialogs(app, elsewhere);
  await page.getByRole('button', { name: 'Move this store…' }).click();
  await expect
    .poll(async () => (await call(page, 'desktop.stores', {}).catch(() => null))?.current)
    .toBe(join(elsewhere, 'fresh.sqlite'));
  expect(existsSync(fresh)).toBe(false);
  await page.evaluate(() => (location.hash = '#/settings/stores'));
  await page.getByRole('button', { name: `Open ${store}` }).click();
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(/[1-9].* matches/);
  await app.close();
});
