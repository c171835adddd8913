import type { IncomingMessage } from 'node:http';
import type { Reply } from '../../contract';

/** A pasted list may have a million characters; anything beyond that is no request of ours. */
const LARGEST_BODY = 4_000_000;

/** The JSON of a request, or why there is none. */
export async function readBody(request: IncomingMessage): Promise<Reply<unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY) return refuse(`a request has at most ${LARGEST_BODY} bytes`);
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return refuse('a request is JSON');
  }
}

const refuse = (message: string): Reply<never> => ({ ok: false, error: { code: 'bad-request', message } });
