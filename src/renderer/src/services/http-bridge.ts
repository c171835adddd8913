import { CHANNEL_NAMES } from '../../../contract/topics';
import type { Api, Bridge, EngineEvent, Reply } from '../contract-types';
import { followEvents, type Send } from './follow-events';

type Desktop = Pick<Api, Extract<keyof Api, `desktop.${string}`>>;
type Ask = (request: unknown) => Promise<Reply<unknown>>;

/**
 * The bridge of a page that is not in the application's own window: the same contract over HTTP to this machine.
 *
 * @param desktop what the window would do itself: choose files, save, show a folder
 * @param againAfterMs how long after the stream of events has ended it is asked for again
 */
export function createHttpBridge(send: Send, desktop: Desktop, againAfterMs = 1000): Bridge {
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
      stop ??= followEvents(send, (event) => listeners.forEach((each) => each(event)), againAfterMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
    // A browser tells no page where its files lie.
    dropped: () => Promise.resolve([]),
  };
}
