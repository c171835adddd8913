import { CHANNEL_NAMES } from '../../../contract/topics';
import type { Api, Bridge, EngineEvent, Reply } from '../contract-types';

type Desktop = Pick<Api, Extract<keyof Api, `desktop.${string}`>>;
type Ask = (request: unknown) => Promise<Reply<unknown>>;

/**
 * The bridge of a page that is not in the application's own window: the same contract over HTTP to this machine.
 *
 * @param send `fetch` for paths below the page's own address
 * @param desktop what the window would do itself: choose files, save, show a folder
 */
export function createHttpBridge(
  send: (path: string, init?: RequestInit) => Promise<Response>,
  desktop: Desktop,
): Bridge {
  const ask =
    (channel: string): Ask =>
    async (request) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await send(`/api/${channel}`, { method: 'POST', headers, body: JSON.stringify(request) });
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
      return (await response.json()) as Reply<unknown>;
    };
  const asked = CHANNEL_NAMES.map((channel) => [channel, ask(channel)]);
  const listeners = new Set<(event: EngineEvent) => void>();
  let stop: (() => void) | null = null;
  return {
    api: { ...(Object.fromEntries(asked) as unknown as Api), ...desktop },
    onEvent: (listener) => {
      listeners.add(listener);
      stop ??= readEvents(send, (event) => listeners.forEach((each) => each(event)));
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
    // A browser tells no page where its files lie.
    pathForFile: () => '',
  };
}

/** Read the stream of events until the returned function is called. */
function readEvents(
  send: (path: string, init?: RequestInit) => Promise<Response>,
  onEvent: (event: EngineEvent) => void,
): () => void {
  const abort = new AbortController();
  const read = async (): Promise<void> => {
    const response = await send('/events', { signal: abort.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ')) onEvent(JSON.parse(line.slice(6)) as EngineEvent);
    }
  };
  read().catch((error: unknown) => {
    if (!abort.signal.aborted) console.warn('events have ended', error);
  });
  return () => abort.abort();
}
