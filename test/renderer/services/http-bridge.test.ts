import { afterEach, describe, expect, it, vi } from 'vitest';
import { TOPICS, type Api, type EngineEvent } from '../../../src/contract';
import { serveHttp, type HttpBridge } from '../../../src/main/bridge/http';
import { createEvents, type Engine } from '../../../src/main/engine/engine';
import type { Send } from '../../../src/renderer/src/services/follow-events';
import { createHttpBridge } from '../../../src/renderer/src/services/http-bridge';
import { createSafeApi } from '../../../src/renderer/src/services/safe-api';
import { emptyStore } from '../../support/stores';
import { openWindow, visit } from '../../support/window';

const NO_DESKTOP = {} as Api;
const WRITTEN: EngineEvent = { type: 'written', topics: ['data'] };
const EVERYTHING: EngineEvent = { type: 'written', topics: TOPICS };

const servers: HttpBridge[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

/** An engine that only tells, and how many listen to it. */
function teller() {
  const { emit, subscribe } = createEvents();
  const listening = new Set<unknown>();
  const engine: Engine = {
    answer: () => Promise.resolve({ ok: true, value: {} }),
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
  const serve = async (): Promise<Send> => {
    const server = await serveHttp(engine, null);
    servers.push(server);
    return visit(server.url);
  };
  return { emit, serve, count: () => listening.size };
}

describe('a bridge over HTTP', () => {
  it('answers with what main says, and from the desktop with what it was given', async () => {
    const chooseFolder = vi.fn<Api['desktop.chooseFolder']>(() => Promise.resolve({ ok: true, value: { path: '/r' } }));
    const window = await openWindow(emptyStore(), { 'desktop.chooseFolder': chooseFolder });
    expect(await window.api['app.info']({})).toMatchObject({ ok: true, value: { analyst: 'tester' } });
    expect(await window.api['jobs.get']({ id: 'none' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await window.api['desktop.chooseFolder']({ title: 't', use: 'write' })).toEqual({
      ok: true,
      value: { path: '/r' },
    });
    expect(chooseFolder).toHaveBeenCalledExactlyOnceWith({ title: 't', use: 'write' });
    await window.close();
  });
  it('fails where it is not let in, and where nobody is there, as a reply that names the channel', async () => {
    const { serve } = teller();
    const send = await serve();
    const stranger = createSafeApi(
      createHttpBridge((path, init) => send(path, { ...init, headers: { Origin: 'http://evil.example' } }), NO_DESKTOP)
        .api,
    );
    expect(await stranger['app.info']({})).toEqual({
      ok: false,
      error: { code: 'internal', message: 'app.info: 403: another origin' },
    });
    await servers.pop()!.close();
    const { api } = createHttpBridge(send, NO_DESKTOP);
    expect(await createSafeApi(api)['app.info']({})).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});

describe('events over HTTP', () => {
  it('reach everybody who listens, through one stream that lasts as long as anybody does', async () => {
    const { emit, serve, count } = teller();
    const bridge = createHttpBridge(await serve(), NO_DESKTOP);
    const heard: EngineEvent[][] = [[], []];
    const stops = heard.map((events) => bridge.onEvent((event) => void events.push(event)));
    await expect.poll(count).toBe(1);
    emit(WRITTEN);
    await expect.poll(() => heard).toEqual([[WRITTEN], [WRITTEN]]);
    stops[0]!();
    emit(WRITTEN);
    await expect.poll(() => heard.map((events) => events.length)).toEqual([1, 2]);
    stops[1]!();
    await expect.poll(count).toBe(0);
    const stop = bridge.onEvent(() => undefined);
    await expect.poll(count).toBe(1);
    stop();
  });
  it('are read whole, wherever the stream is cut into parts', async () => {
    const job = { type: 'written', topics: ['data'], of: 'Nürnberg – 1. FC Köln' };
    const bytes = new TextEncoder().encode(`:\n\ndata: ${JSON.stringify(job)}\n\n`);
    const parts = new ReadableStream<Uint8Array>({
      start: (controller) => bytes.forEach((_, at) => controller.enqueue(bytes.slice(at, at + 1))),
    });
    const bridge = createHttpBridge(() => Promise.resolve(new Response(parts)), NO_DESKTOP);
    const heard: unknown[] = [];
    const stop = bridge.onEvent((event) => void heard.push(event));
    await expect.poll(() => heard).toEqual([job]);
    stop();
  });
  it('are asked for again when their stream has ended: both times everything may be old', async () => {
    const { emit, serve, count } = teller();
    let send = await serve();
    const bridge = createHttpBridge((path, init) => send(path, init), NO_DESKTOP, 10);
    const heard: EngineEvent[] = [];
    const stop = bridge.onEvent((event) => void heard.push(event));
    await expect.poll(count).toBe(1);
    await servers.pop()!.close();
    await expect.poll(() => heard).toEqual([EVERYTHING]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual([EVERYTHING]);
    send = await serve();
    await expect.poll(() => heard).toEqual([EVERYTHING, EVERYTHING]);
    emit(WRITTEN);
    await expect.poll(() => heard).toEqual([EVERYTHING, EVERYTHING, WRITTEN]);
    stop();
    await expect.poll(count).toBe(0);
  });
  it('that nobody lets this page have are no stream, and are asked for no more once nobody listens', async () => {
    const send = vi.fn<Send>(() => Promise.resolve(new Response('open the address that was printed', { status: 403 })));
    const heard: EngineEvent[] = [];
    const stop = createHttpBridge(send, NO_DESKTOP, 5).onEvent((event) => void heard.push(event));
    await expect.poll(() => send.mock.calls.length).toBeGreaterThan(2);
    stop();
    const asked = send.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(send.mock.calls.length - asked).toBe(0);
    expect(heard).toEqual([EVERYTHING]);
  });
});
