import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyStore, expect, goTo, launch, test } from './application';

const PLACES = ['Data', 'Models', 'Jackpots', 'Reliability', 'Reports', 'Health', 'Settings', 'Help'];
const ELSEWHERE = 'https://example.com/';
const OWN = /^(app|file|devtools|data|blob|chrome|chrome-extension):/;

/** The network log of the browser beneath: what any part of it asked for, ours or its own. */
interface NetLog {
  readonly constants: { readonly logEventTypes: Record<string, number> };
  readonly events: readonly { readonly type: number; readonly params?: Record<string, unknown> }[];
}

test('asks nothing of any network, on any page', async ({ demo, folder }) => {
  const log = join(folder, 'net-log.json');
  const { app, page } = await launch({ store: copyStore(demo, folder), args: [`--log-net-log=${log}`] });
  await app.evaluate(({ session }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const { webRequest } = session.defaultSession;
    webRequest.onSendHeaders((details) => seen.push(details.url));
    webRequest.onCompleted((details) => seen.push(details.url));
    webRequest.onErrorOccurred((details) => seen.push(details.url));
  });
  await page.reload();
  for (const place of PLACES) await goTo(page, place);
  const seen = await app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  await app.close();
  expect(seen.length, 'the log sees the page itself').toBeGreaterThan(0);
  expect(seen.filter((url) => !OWN.test(url))).toEqual([]);

  const { constants, events } = JSON.parse(readFileSync(log, 'utf8')) as NetLog;
  const named = Object.fromEntries(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const outside = events.flatMap(({ type, params }) => {
    const asked = [params?.url, params?.host].filter((value) => typeof value === 'string' && !OWN.test(value));
    const connects = /^(TCP_CONNECT|UDP_CONNECT|HOST_RESOLVER_MANAGER_REQUEST)$/.test(named[type] ?? '');
    return asked.length > 0 || connects ? [`${named[type]} ${JSON.stringify(params)}`] : [];
  });
  expect(outside).toEqual([]);
});

test('refuses every request, window and navigation that leads elsewhere', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const home = page.url();
  const fromPage = await page.evaluate(async (url) => {
    const fails = (attempt: Promise<unknown>): Promise<boolean> => attempt.then(() => false).catch(() => true);
    const image = new Image();
    const imageFails = new Promise((done) => (image.onerror = () => done(true)));
    image.src = url;
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
    return {
      fetch: await fails(fetch(url)),
      noCors: await fails(fetch(url, { mode: 'no-cors' })),
      image: await imageFails,
      script: await fails(import(/* @vite-ignore */ `${url}x.js`)),
      window: window.open(url) === null,
    };
  }, ELSEWHERE);
  expect(fromPage).toEqual({ fetch: true, noCors: true, image: true, script: true, window: true });

  // The session refuses by itself too, where no policy of a page stands before it.
  const fromMain = await app.evaluate(
    ({ net }, url) => net.fetch(url).then(() => 'answered', (error: Error) => error.message), // prettier-ignore
    ELSEWHERE,
  );
  expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');

  await page.evaluate((url) => {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = 'elsewhere';
    document.body.append(link);
    link.click();
    window.location.href = url;
  }, ELSEWHERE);
  // A refused navigation never ends, and clicks would wait for its end: ask the page and the window themselves.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  expect(await page.evaluate(() => document.querySelectorAll('nav a').length)).toBe(PLACES.length);
  const places = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL().split('#')[0]),
  );
  expect(places).toEqual([home.split('#')[0]]);
  await app.close();
});

test('comes back from a page of nothing to where it was', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  await goTo(page, 'Models');
  const place = page.url();
  await page.evaluate(() => void setTimeout(() => (window.location.href = 'about:blank'), 10));
  await expect.poll(() => page.url(), { timeout: 10_000 }).toBe(place);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Models');
  await app.close();
});

test('sends no packet by way of a peer connection', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const socket = createSocket('udp4');
  let packets = 0;
  socket.on('message', () => (packets += 1));
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  const { port } = socket.address();
  const offered = await page.evaluate(async (urls) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((done) => setTimeout(done, 2000));
    const { sdp } = peer.localDescription!;
    peer.close();
    return sdp.length > 0;
  }, `stun:127.0.0.1:${port}`);
  socket.close();
  expect([offered, packets]).toEqual([true, 0]);
  await app.close();
});

test('gives the page the bridge and nothing else', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const inPage = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'];
    return {
      present: names.filter((name) => name in window),
      bridge: Object.keys(window.jackpot).sort(),
    };
  });
  expect(inPage.present).toEqual([]);
  expect(inPage.bridge).toEqual(['api', 'dropped', 'onEvent']);

  const answer = await page.evaluate(async () => {
    const { headers } = await fetch(window.location.href);
    const outside = await fetch('/..%2f..%2f..%2fpackage.json');
    return { policy: headers.get('content-security-policy'), outside: outside.status };
  });
  expect(answer.policy).toContain("default-src 'none'; script-src 'self'");
  expect(answer.policy).toContain("frame-ancestors 'none'");
  expect(answer.policy).not.toMatch(/https?:|\*|unsafe-/);
  expect(answer.outside).toBe(404);

  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const { getLastWebPreferences } = contents as unknown as {
      getLastWebPreferences: () => Electron.WebPreferences;
    };
    const { contextIsolation, sandbox, nodeIntegration, nodeIntegrationInWorker, webSecurity, webviewTag } =
      getLastWebPreferences.call(contents);
    return {
      contextIsolation,
      sandbox,
      nodeIntegration,
      inWorker: nodeIntegrationInWorker ?? false,
      webSecurity,
      webviewTag,
    };
  });
  expect(preferences).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    inWorker: false,
    webSecurity: true,
    webviewTag: false,
  });
  const refused = await page.evaluate(() => Notification.requestPermission());
  expect(refused).toBe('denied');
  await app.close();
});
