import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from '../../contract';
import { CHANNEL_NAMES } from '../../contract/topics';
import type { Engine } from '../engine/engine';
import { readBody } from './read-body';
import type { StaticFiles } from './static-files';

/** The same contract on this machine's loopback: for a browser, and for tests of the window. */
export interface HttpBridge {
  /** Opens the window once: its token is spent by the first that comes. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const CHANNELS: ReadonlySet<string> = new Set(CHANNEL_NAMES.filter((name) => !name.startsWith('desktop.')));
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Serve an engine to one browser on 127.0.0.1.
 *
 * Other programs of this machine, and pages of other origins in the same browser, are kept out: the token of the
 * printed address is spent by the first visit, which gets a cookie that only same-origin requests carry; the Host must be
 * ours, and the Origin, where there is one; there is no CORS, and a request has a limit.
 *
 * @param files the built page; null serves the channels alone
 */
export async function serveHttp(engine: Engine, files: StaticFiles | null): Promise<HttpBridge> {
  const token = secret();
  const session = secret();
  let isSpent = false;
  /** Streams of events, each with what stops it. */
  const open = new Map<ServerResponse, () => void>();
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    handle(request, response).catch((error: unknown) => fail(response, 500, String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  // A browser keeps cookies by host alone: with one name, a second start would shut the first one out.
  const cookie = `jackpot-${port}`;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { origin } = request.headers;
    if (request.headers.host !== host) return fail(response, 421, 'unknown host');
    if (origin !== undefined && origin !== `http://${host}`) return fail(response, 403, 'another origin');
    const target = request.url ?? '';
    if (!/^\/(?!\/)/.test(target)) return fail(response, 400, 'no such path');
    const { pathname, searchParams } = new URL(target, `http://${host}`);
    const offered = searchParams.get('token');
    if (offered !== null) {
      if (isSpent || !isSame(offered, token)) return fail(response, 403, 'this address was used before; start again');
      isSpent = true;
      response.setHeader('Set-Cookie', `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`);
      response.writeHead(303, { Location: '/' }).end();
      return;
    }
    if (!isSame(cookieOf(request, cookie), session)) return fail(response, 403, 'open the address that was printed');
    if (request.method === 'POST' && pathname.startsWith('/api/')) {
      return reply(response, await ask(request, pathname.slice('/api/'.length)));
    }
    if (request.method !== 'GET') return fail(response, 405, 'no such method');
    if (pathname === '/events') return tell(response);
    // Browsers ask for it unasked.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const file = files?.(pathname);
    if (!file) return fail(response, 404, 'no such page');
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Security-Policy': file.policy }).end(file.bytes);
  };
  const ask = async (request: IncomingMessage, channel: string): Promise<Reply<unknown>> => {
    if (!CHANNELS.has(channel)) return refuse(`there is no channel ${channel}`);
    if (request.headers['content-type'] !== 'application/json') return refuse('a request is JSON');
    const body = await readBody(channel, request);
    return body.ok ? engine.answer(channel, body.value) : body;
  };
  /** Events as they come, one line of JSON each. */
  const tell = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(':\n\n');
    const stop = engine.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    open.set(response, stop);
    response.on('close', () => {
      stop();
      open.delete(response);
    });
  };
  return {
    url: `http://${host}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        for (const [response, stop] of open) {
          // The engine goes on, and an event after the end would be an error nobody catches.
          stop();
          response.end();
        }
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const secret = (): string => randomBytes(24).toString('base64url');

/** Equal, in a time that tells nothing of where they differ. */
function isSame(a: string | null, b: string): boolean {
  if (a === null) return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  const cookies = (request.headers.cookie ?? '').split(';').map((each) => each.trim());
  return cookies.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

const refuse = (message: string): Reply<never> => ({ ok: false, error: { code: 'bad-request', message } });

function reply(response: ServerResponse, value: Reply<unknown>): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

function fail(response: ServerResponse, status: number, why: string): void {
  if (response.headersSent) response.end();
  else response.writeHead(status, { 'Content-Type': 'text/plain' }).end(why);
}
