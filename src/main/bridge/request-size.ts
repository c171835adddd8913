import type { Reply } from '../../contract';

/** A pasted list may have a million characters; a request beyond this is none of ours. */
const MOST = 4_000_000;
/** What carries a whole file. */
const MOST_OF_A_FILE = 60_000_000;
const OF_FILES: ReadonlySet<string> = new Set([
  'exports.takeNames',
  'exports.takeSettings',
  'desktop.saveTextFile',
  'desktop.savePicture',
]);
/** Of anything that is no text: a number, an entry of a list, a field. */
const SMALLEST = 8;

/** The largest request of a channel, in bytes or in what takes as much. */
export const largestRequest = (channel: string): number => (OF_FILES.has(channel) ? MOST_OF_A_FILE : MOST);

export const tooLarge = (channel: string): Reply<never> => ({
  ok: false,
  error: {
    code: 'bad-request',
    message: `a request of ${channel} has at most ${largestRequest(channel)} bytes`,
    hint: 'Send less at once.',
  },
});

/** Whether what a page sent is small enough to be looked at. Looks at no more of it than that takes. */
export function isSmallEnough(channel: string, request: unknown): boolean {
  let left = largestRequest(channel);
  const waiting: unknown[] = [request];
  while (waiting.length > 0) {
    const value = waiting.pop();
    left -= SMALLEST;
    if (typeof value === 'string') left -= value.length;
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) left -= value.byteLength;
    else if (typeof value === 'object' && value !== null) {
      const parts: readonly unknown[] = Array.isArray(value) ? value : Object.entries(value).flat();
      left -= SMALLEST * parts.length;
      if (left < 0) return false;
      for (const part of parts) waiting.push(part);
    }
    if (left < 0) return false;
  }
  return true;
}
