import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktopChannels, type EngineEvent } from '../../src/contract';
import { serveHttp, type HttpBridge } from '../../src/main/bridge/http';
import { pageFiles } from '../../src/main/bridge/static-files';
import { createEvents, type Engine } from '../../src/main/engine/engine';
import { localEngine } from '../../src/main/engine/local-engine';
import { emptyStore, temporaryFolder } from '../support/stores';

interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}
interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** One request exactly as written: `fetch` would tidy the path and write a Host of its own. */
function say(url: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Said> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The cookie that a visit of the printed address brings. */
async function cookieOf(bridge: HttpBridge): Promise<string> {
  const { pathname, search } = new URL(bridge.url);
  const { headers } = await say(bridge.url, `${pathname}${search}`);
  return headers['set-cookie']![0]!.split(';')[0]!;
}
const hostOf = ({ url }: HttpBridge): string => new URL(url).host;

/** A built page as far as its server knows one, beside a file that is none of its business. */
function builtPage(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'secret.html'), 'the analyst’s own');
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(
    join(folder, 'page', 'index.html'),
    '<html><meta property="csp-nonce" nonce="{nonce}" /><script type="module" src="./assets/index.js"></script></html>',
  );
  writeFileSync(join(folder, 'page', 'browser-bridge.js'), 'export {};');
  writeFileSync(join(folder, 'page', 'assets', 'index.js'), 'export {};');
  writeFileSync(join(folder, 'page', 'assets', 'index.css'), 'body {}');
  writeFileSync(join(folder, 'page', 'assets', 'index.js.map'), '{}');
  return join(folder, 'page');
}

let engine: Engine;
let bridge: HttpBridge;
let cookie: string;
beforeAll(async () => {
  engine = localEngine(emptyStore());
  bridge = await serveHttp(engine, pageFiles(builtPage(), true));
  cookie = await cookieOf(bridge);
});
afterAll(async () => {
  await bridge.close();
  await engine.close();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Said> =>
  say(bridge.url, path, { headers: { Cookie: cookie, ...headers } });
const ask = (channel: string, body = '{}', headers: Record<string, string> = {}): Promise<Said> =>
  say(bridge.url, `/api/${channel}`, {
    method: 'POST',
    headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
    body,
  });

describe('who may come in', () => {
  it('is the first that brings the printed token: it gets a cookie for this origin alone, and nobody gets another', async () => {
    const fresh = await serveHttp(engine, null);
    const { pathname, search } = new URL(fresh.url);
    const path = `${pathname}${search}`;
    expect((await say(fresh.url, '/?token=guessed')).status).toBe(403);
    const first = await say(fresh.url, path);
    expect([first.status, first.headers.location]).toEqual([303, '/']);
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(/^jackpot-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/),
    ]);
    const [own] = first.headers['set-cookie']![0]!.split(';');
    for (const headers of [{}, { Cookie: own! }]) {
      const second = await say(fresh.url, path, { headers });
      expect([second.status, second.headers['set-cookie']]).toEqual([403, undefined]);
    }
    await fresh.close();
  });
  it('is nobody without the cookie, or with another', async () => {
    const [name] = cookie.split('=');
    for (const other of [{}, { Cookie: `${name}=${'A'.repeat(32)}` }, { Cookie: cookie.slice(0, -1) }]) {
      for (const path of ['/', '/events', '/assets/index.js', '/favicon.ico']) {
        expect((await say(bridge.url, path, { headers: other })).status).toBe(403);
      }
      const headers = { ...other, 'Content-Type': 'application/json' };
      const asked = await say(bridge.url, '/api/app.info', { method: 'POST', headers, body: '{}' });
      expect([asked.status, asked.body]).toEqual([403, 'open the address that was printed']);
    }
  });
  it('has a cookie of its own for each port, since browsers keep them by host alone', async () => {
    const other = await serveHttp(engine, null);
    const theirs = await cookieOf(other);
    expect(theirs.split('=')[0]).not.toBe(cookie.split('=')[0]);
    const both = { Cookie: `${theirs}; ${cookie}`, 'Content-Type': 'application/json' };
    for (const { url } of [bridge, other]) {
      const { status } = await say(url, '/api/app.info', { method: 'POST', headers: both, body: '{}' });
      expect(status).toBe(200);
    }
    await other.close();
  });
  it('must know the host by its address, so that no name of another site can be made to mean it', async () => {
    const port = new URL(bridge.url).port;
    for (const Host of [`localhost:${port}`, `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${Number(port) + 1}`]) {
      expect((await get('/', { Host })).status).toBe(421);
    }
    expect((await get('/', { Host: hostOf(bridge) })).status).toBe(200);
  });
  it('comes from no other origin, and no other origin is told that it may read', async () => {
    for (const Origin of ['https://evil.example', 'http://127.0.0.1:1', 'null', `https://${hostOf(bridge)}`]) {
      const refused = await ask('app.info', '{}', { Origin });
      expect([refused.status, refused.body]).toEqual([403, 'another origin']);
      expect(Object.keys(refused.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    const own = await ask('app.info', '{}', { Origin: `http://${hostOf(bridge)}` });
    expect(own.status).toBe(200);
    expect(Object.keys(own.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    const asked = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    expect((await say(bridge.url, '/api/app.info', { method: 'OPTIONS', headers: asked })).status).toBe(403);
  });
});

describe('a question', () => {
  const refusalOf = async (said: Promise<Said>): Promise<unknown> => {
    const { status, body } = await said;
    return [status, (JSON.parse(body) as { error: unknown }).error];
  };
  it('is answered as the handlers do, failures as data', async () => {
    const { status, headers, body } = await ask('app.info');
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
    expect(JSON.parse(body)).toMatchObject({ ok: true, value: { analyst: 'tester' } });
    expect(await refusalOf(ask('jobs.get', '{"id":"none"}'))).toEqual([
      200,
      { code: 'not-found', message: 'no job none' },
    ]);
  });
  it('that its schema refuses is refused with the place', async () => {
    expect(await refusalOf(ask('jobs.get', '{"id":7}'))).toMatchObject([
      200,
      { code: 'bad-request', message: expect.stringMatching(/^id: /) as string },
    ]);
  });
  it('must be JSON that says so', async () => {
    const notJson = [200, { code: 'bad-request', message: 'a request is JSON' }];
    expect(await refusalOf(ask('app.info', 'not JSON'))).toEqual(notJson);
    expect(await refusalOf(ask('app.info', ''))).toEqual(notJson);
    expect(await refusalOf(ask('app.info', '{}', { 'Content-Type': 'text/plain' }))).toEqual(notJson);
  });
  it('has a limit, and who goes beyond it is told', async () => {
    const text = JSON.stringify({ text: 'x'.repeat(9_000_000) });
    expect(await refusalOf(ask('jackpots.parse', text))).toMatchObject([
      200,
      { code: 'bad-request', message: expect.stringContaining('has at most 4000000 bytes') as unknown },
    ]);
    expect((await ask('app.info')).status).toBe(200);
  });
  it('goes to a channel of the contract that needs no window', async () => {
    for (const channel of ['nothing.here', 'constructor', '', 'app.info/more', ...Object.keys(desktopChannels)]) {
      const there = { code: 'bad-request', message: `there is no channel ${channel}` };
      expect(await refusalOf(ask(channel))).toEqual([200, there]);
    }
  });
  it('is posted', async () => {
    expect((await get('/api/app.info')).status).toBe(404);
    for (const method of ['PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
      expect((await say(bridge.url, '/api/app.info', { method, headers: { Cookie: cookie } })).status).toBe(405);
    }
  });
});

describe('the page', () => {
  it('comes with its types, its policy and headers that keep it to itself', async () => {
    const types = {
      '/': 'text/html; charset=utf-8',
      '/index.html': 'text/html; charset=utf-8',
      '/browser-bridge.js': 'text/javascript',
      '/assets/index.js': 'text/javascript',
      '/assets/index.css': 'text/css',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await get(path);
      expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
      );
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });
  it('has a nonce of its own at each load, which its policy knows, and no unsafe-inline', async () => {
    const loads = await Promise.all([get('/'), get('/'), get('/assets/index.js')]);
    const nonces = loads.map(({ headers }) =>
      /style-src 'self'(?: 'nonce-([^']+)')?;/.exec(String(headers['content-security-policy'])),
    );
    const [first, second, file] = nonces.map((found) => found?.[1]);
    expect([first, second]).toEqual([expect.stringMatching(/^[\w+/]{22}==$/), expect.stringMatching(/^[\w+/]{22}==$/)]);
    expect(first).not.toBe(second);
    expect(nonces[2] !== null && file === undefined).toBe(true);
    expect(loads[0].body).toContain(`<meta property="csp-nonce" nonce="${first}" />`);
    for (const { headers } of loads) expect(headers['content-security-policy']).not.toContain('unsafe');
  });
  it('has its bridge before its own code, in a browser alone', async () => {
    const inWindow = pageFiles(builtPage())('/index.html')!;
    expect(Buffer.from(inWindow.bytes).toString('utf8')).not.toContain('browser-bridge');
    const { body } = await get('/');
    expect([...body.matchAll(/src="([^"]+)"/g)].map(([, path]) => path)).toEqual([
      './browser-bridge.js',
      './assets/index.js',
    ]);
  });
  it('is all there is: no way leads out of its folder', async () => {
    const ways = [
      '/../secret.html',
      '/assets/../../secret.html',
      '/..%2fsecret.html',
      '/%2e%2e/secret.html',
      '/assets/..%2f..%2fsecret.html',
      '/..\\secret.html',
      '/../page-of-another/index.html',
      '/index.html%00.css',
    ];
    for (const way of ways) {
      const { status, body } = await get(way);
      expect([way, status, body]).toEqual([way, 404, 'no such page']);
    }
  });
  it('has no file of a kind that a page does not need, and says so of what is no path', async () => {
    for (const path of ['/assets/index.js.map', '/assets', '/nothing.html', '/%E0%A4%A', '/%']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    for (const target of ['//', '//secret.html', 'http://evil.example/']) expect((await get(target)).status).toBe(400);
    expect((await get('/favicon.ico')).status).toBe(204);
  });
});

/** Read the stream of events; each part as it comes. */
function listen(url: string, own: string, onPart: (part: string) => void): Promise<{ readonly ended: Promise<void> }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: '/events', headers: { Cookie: own }, agent: false }, (response) => {
      response.setEncoding('utf8');
      response.on('data', onPart);
      const ended = new Promise<void>((done) => {
        response.on('close', done);
        response.on('error', () => done());
      });
      resolve({ ended });
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the stream of events', () => {
  const WRITTEN: EngineEvent = { type: 'written', topics: ['data'] };
  /** An engine of which nothing is asked here but that it tells. */
  const telling = () => {
    const { emit, subscribe } = createEvents();
    const listening = new Set<unknown>();
    const counted: Engine = {
      answer: () => Promise.reject(new Error('nothing is asked')),
      subscribe: (listener) => {
        const stop = subscribe(listener);
        listening.add(listener);
        return () => {
          listening.delete(listener);
          stop();
        };
      },
      close: () => Promise.resolve(),
    };
    return { emit, engine: counted, count: () => listening.size };
  };

  it('brings each event to every page that listens, as it comes', async () => {
    const { emit, engine: teller } = telling();
    const server = await serveHttp(teller, null);
    const own = await cookieOf(server);
    const heard = ['', ''];
    for (const page of [0, 1]) await listen(server.url, own, (part) => (heard[page] += part));
    await expect.poll(() => heard).toEqual([':\n\n', ':\n\n']);
    emit(WRITTEN);
    const line = `data: ${JSON.stringify(WRITTEN)}\n\n`;
    await expect.poll(() => heard).toEqual([`:\n\n${line}`, `:\n\n${line}`]);
    await server.close();
  });
  it('ends when the bridge closes, and an event that comes too late harms nobody', async () => {
    const { emit, engine: teller, count } = telling();
    const server = await serveHttp(teller, null);
    const { ended } = await listen(server.url, await cookieOf(server), () => undefined);
    expect(count()).toBe(1);
    const closed = server.close();
    emit(WRITTEN);
    await Promise.all([ended, closed]);
    expect(count()).toBe(0);
    await expect(say(server.url, '/')).rejects.toThrow(/ECONNREFUSED/);
  });
  it('is forgotten when its page goes', async () => {
    const { engine: teller, count } = telling();
    const server = await serveHttp(teller, null);
    const abort = new AbortController();
    const headers = { Cookie: await cookieOf(server) };
    await fetch(new URL('/events', server.url), { headers, signal: abort.signal });
    await expect.poll(count).toBe(1);
    abort.abort();
    await expect.poll(count).toBe(0);
    await server.close();
  });
});
