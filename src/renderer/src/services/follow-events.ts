import { TOPICS } from '../../../contract/topics';
import type { EngineEvent } from '../contract-types';

/** `fetch` for paths below the page's own address. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** What may have happened while nobody listened. */
const EVERYTHING: EngineEvent = { type: 'written', topics: TOPICS };

/**
 * Follow the stream of events until the returned function is called, asking for it again where it ends.
 *
 * Nothing is known of what happens in between: when it has ended, and when it is there again, everything is told to be
 * old. What pages show is then asked anew, and says that nobody answers or what is new.
 *
 * @param againAfterMs how long to wait before asking again
 */
export function followEvents(send: Send, onEvent: (event: EngineEvent) => void, againAfterMs: number): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  // Apart from the reading, so that a listener's fault is heard as one and does not end the stream.
  const tell = (event: EngineEvent): void =>
    queueMicrotask(() => {
      if (!signal.aborted) onEvent(event);
    });
  const follow = async (): Promise<void> => {
    let isFollowed = true;
    while (!signal.aborted) {
      try {
        const response = await send('/events', { signal });
        if (!response.ok) throw new Error(`${response.status}`);
        if (!isFollowed) tell(EVERYTHING);
        isFollowed = true;
        await readEvents(response, tell);
      } catch {
        // It is gone: how makes no difference to what is done about it.
      }
      if (isFollowed) tell(EVERYTHING);
      isFollowed = false;
      await pause(againAfterMs, signal);
    }
  };
  void follow();
  return () => abort.abort();
}

/** Tell each event of a stream, until it ends. */
async function readEvents(response: Response, tell: (event: EngineEvent) => void): Promise<void> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) tell(JSON.parse(line.slice(6)) as EngineEvent);
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
