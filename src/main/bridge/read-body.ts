import type { IncomingMessage } from 'node:http';
import type { Reply } from '../../contract';
import { largestRequest, tooLarge } from './request-size';

/** The JSON of a request, or why there is none. */
export async function readBody(channel: string, request: IncomingMessage): Promise<Reply<unknown>> {
  const most = largestRequest(channel);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) return tooLarge(channel);
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return refuse('a request is JSON');
  }
}

const refuse = (message: string): Reply<never> => ({ ok: false, error: { code: 'bad-request', message } });
