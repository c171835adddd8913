import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { copyStore, expect, launch, ROOT, test } from './application';

test('a window of another page has no use of the bridge, and a frame has none', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const refused = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const answers: string[] = [];
      for (const address of ['data:text/html,<p>other</p>', 'app://window/other.html', 'about:blank']) {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true },
        });
        await window.loadURL(address).catch(() => undefined);
        const ask = `window.jackpot ? window.jackpot.api['app.info']({}).then(() => 'answered', (error) => error.message) : 'no bridge'`;
        answers.push((await window.webContents.executeJavaScript(ask)) as string);
        const drop = `window.jackpot ? window.jackpot.dropped().then((places) => places.length) : 0`;
        answers.push(String(await window.webContents.executeJavaScript(drop)));
        window.destroy();
      }
      return answers;
    },
    join(ROOT, 'out', 'preload', 'index.js'),
  );
  expect(refused.filter((_, at) => at % 2 === 0)).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(/refused app\.info: unknown sender|no bridge/) as unknown),
  );
  expect(refused.filter((_, at) => at % 2 === 1)).toEqual(['0', '0', '0']);
  expect(refused[0]).toContain('unknown sender');
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>in a frame</p>';
    document.body.append(frame);
    await new Promise((done) => (frame.onload = done));
    return 'jackpot' in frame.contentWindow!;
  });
  expect(inFrame).toBe(false);
  await app.close();
});

test('no embedded page, no window, no download and no other page comes of what a page does', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const home = page.url().split('#')[0];
  const downloads = join(folder, 'downloads');
  await app.evaluate(({ app: application, dialog, session }, into) => {
    application.setPath('downloads', into);
    Object.assign(globalThis, { asked: 0, ended: [] });
    const told = globalThis as unknown as { asked: number; ended: string[] };
    dialog.showSaveDialog = () => {
      told.asked += 1;
      return Promise.resolve({ canceled: true, filePath: '' });
    };
    // After the application's own listener: what it has let through would have a state.
    session.defaultSession.on('will-download', (event, item) =>
      told.ended.push(`${event.defaultPrevented} ${item.getURL()}`),
    );
  }, downloads);
  await page.evaluate(async () => {
    const link = (href: string, more: Partial<HTMLAnchorElement> = {}): void => {
      const element = Object.assign(document.createElement('a'), { href, textContent: 'x' }, more);
      document.body.append(element);
      element.click();
    };
    link(URL.createObjectURL(new Blob(['#!/bin/sh'])), { download: 'run-me.sh' });
    link('data:application/octet-stream,x', { download: 'data.bin' });
    link('./index.html', { download: 'page.html' });
    link('file:///etc/passwd', { download: 'passwd' });
    link('about:blank', { target: '_blank' });
    link('app://other/index.html');
    link('file:///etc/passwd');
    link('javascript:document.body.remove()');
    for (const [name, value] of [
      ['src', 'about:blank'],
      ['allowpopups', ''],
      ['nodeintegration', ''],
    ] as const) {
      const view = document.createElement('webview');
      view.setAttribute(name, value);
      document.body.append(view);
    }
    for (const address of ['about:blank', 'app://window/index.html', 'file:///etc/passwd']) window.open(address);
    await new Promise((done) => setTimeout(done, 1000));
  });
  const { asked, ended, contents } = await app.evaluate(({ webContents }) => ({
    ...(globalThis as unknown as { asked: number; ended: string[] }),
    contents: webContents.getAllWebContents().map((each) => each.getURL().split('#')[0]),
  }));
  expect(contents).toEqual([home]);
  expect(asked).toBe(0);
  expect(ended.length).toBeGreaterThan(0);
  expect(ended.filter((each) => !each.startsWith('true '))).toEqual([]);
  expect(() => readdirSync(downloads)).toThrow('ENOENT');
  // Its own files are all there is under its scheme, and no other host has any.
  const served = await page.evaluate(async () => {
    const ask = async (address: string, init?: RequestInit): Promise<number | string> =>
      fetch(address, init).then(({ status }) => status, () => 'refused'); // prettier-ignore
    return [
      await ask('./index.html'),
      await ask('./none.html'),
      await ask('/%2e%2e/%2e%2e/package.json'),
      await ask('./index.html', { method: 'POST', body: 'x' }),
      await ask('app://other/index.html'),
      await ask('file:///etc/passwd'),
      await ask('devtools://devtools/bundled/inspector.html'),
    ];
  });
  expect(served).toEqual([200, 404, 404, 404, 'refused', 'refused', 'refused']);
  await app.close();
});

test('the window is made with every protection on, and its menu leads to none of the tools', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const { preferences, isPackaged, menu, processes, disabled } = await app.evaluate(
    ({ app: application, BrowserWindow, Menu }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences: () => Electron.WebPreferences };
      const walk = (items: readonly Electron.MenuItem[]): string[] =>
        items.flatMap((item) => [
          `${item.role ?? ''} ${item.accelerator?.toString() ?? ''}`,
          ...walk(item.submenu?.items ?? []),
        ]);
      return {
        preferences: getLastWebPreferences.call(contents),
        isPackaged: application.isPackaged,
        menu: walk(Menu.getApplicationMenu()!.items),
        processes: application.getAppMetrics().filter(({ type }) => type === 'Tab'),
        disabled: application.commandLine.hasSwitch('no-sandbox'),
      };
    },
  );
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
  expect(preferences.devTools ?? true).toBe(!isPackaged);
  expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
  expect(preferences.nodeIntegrationInSubFrames ?? false).toBe(false);
  expect(preferences.enableBlinkFeatures ?? '').toBe('');
  expect(
    menu.filter((item) => /devtools|reload|I$|F12/i.test(item.split(' ')[0]!) || /Shift\+I|F12/.test(item)),
  ).toEqual([]);
  expect(processes.length).toBeGreaterThan(0);
  // Where the system cannot sandbox (tests that run as root), the switch says so; it is never one of ours.
  if (!disabled) expect(processes.every(({ sandboxed }) => sandboxed !== false)).toBe(true);
  expect(await page.evaluate(() => Object.keys(window.jackpot).sort())).toEqual(['api', 'dropped', 'onEvent']);
  expect(await page.evaluate(() => Object.isFrozen(window.jackpot) && Object.isFrozen(window.jackpot.api))).toBe(true);
  await app.close();
});
