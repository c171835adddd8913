import type { Api, Channel, Job, Reply, RequestInput, ResponseOf } from '../../src/contract';
import { serveHttp } from '../../src/main/bridge/http';
import type { Services } from '../../src/main/capabilities/services';
import type { Engine } from '../../src/main/engine/engine';
import { localEngine } from '../../src/main/engine/local-engine';
import type { Bridge } from '../../src/preload/bridge';
import { createHttpBridge } from '../../src/renderer/src/services/http-bridge';

type Send = (path: string, init?: RequestInit) => Promise<Response>;
type Desktop = Pick<Api, Extract<Channel, `desktop.${string}`>>;
/** Ask as a page does. @throws the reply's error */
export type Ask = <C extends Channel>(channel: C, request: RequestInput<C>) => Promise<ResponseOf<C>>;

/** A page without a page: what it works with, and all of main behind it. */
export interface TestWindow {
  readonly bridge: Bridge;
  readonly api: Api;
  readonly engine: Engine;
  /** Those of main. */
  readonly services: Services;
  readonly ask: Ask;
  /** Start a job as a page does, and give it back as a page hears of it once it has ended. */
  readonly run: (start: (ask: Ask) => Promise<{ readonly jobId: string }>) => Promise<Job>;
  readonly close: () => Promise<void>;
}

/**
 * The real handlers on a store, behind the bridge of a browser.
 *
 * @param services jobs in a worker, as the window has them, where a test needs to hear what a job has written
 * @param desktop what dialogs would answer, where a test opens one
 */
export async function openWindow(services: Services, desktop: Partial<Desktop> = {}): Promise<TestWindow> {
  const engine = localEngine(services);
  const server = await serveHttp(engine, null);
  const bridge = createHttpBridge(await visit(server.url), desktop as Desktop);
  const ask = askOf(bridge.api);
  return {
    bridge,
    api: bridge.api,
    engine,
    services,
    ask,
    run: async (start) => {
      const { jobId } = await start(ask);
      await services.queue.finished(jobId);
      return ask('jobs.get', { id: jobId });
    },
    close: async () => {
      await server.close();
      await engine.close();
    },
  };
}

/** Open an address as a browser does: spend its token, keep the cookie. Node sends no Origin. */
export async function visit(url: string): Promise<Send> {
  const response = await fetch(url, { redirect: 'manual' });
  const [cookie = ''] = (response.headers.get('Set-Cookie') ?? '').split(';');
  return (path, init = {}) =>
    fetch(new URL(path, url), { ...init, headers: { ...(init.headers as Record<string, string>), Cookie: cookie } });
}

/** The calls of a bridge, failing aloud. */
export const askOf =
  (api: Api): Ask =>
  async <C extends Channel>(channel: C, request: RequestInput<C>) => {
    const call = api[channel] as (request: RequestInput<C>) => Promise<Reply<ResponseOf<C>>>;
    const reply = await call(request);
    if (!reply.ok) throw new Error(`${channel}: ${reply.error.code}: ${reply.error.message}`);
    return reply.value;
  };

/** The result of a job that ended well. @throws why it did not, or what it brought instead */
export function resultOf<K extends Job['kind']>(job: Job, kind: K): NonNullable<Extract<Job, { kind: K }>['result']> {
  if (job.kind !== kind || job.state !== 'done' || job.result === null)
    throw new Error(`${job.kind} ${job.state}: ${job.error?.message}`);
  return job.result as never; // of kind K, as just checked
}
