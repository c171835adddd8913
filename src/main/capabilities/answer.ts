import { contract, type Reply, type RequestInput, type ResponseOf, type ServiceChannel } from '../../contract';
import { UserError } from '../core/words/errors';
import { refreshSummaries } from '../db/repositories/season-summaries';
import { parseRequest, toApiError } from './api-error';
import type { Handler, Writing } from './capability';
import { HANDLERS } from './handlers';
import { logToStderr } from './log';

/**
 * Answer one request: parse it, run its handler, turn a failure into data.
 * A UserError travels as it is; anything else is logged whole and travels as `internal` with the id of its log entry.
 *
 * @param context what handlers of this channel's kind work with: a mere `Reading` for those that read
 */
export async function answer<C extends ServiceChannel>(
  context: Writing,
  channel: C,
  request: unknown,
): Promise<Reply<ResponseOf<C>>> {
  const parsed = parseRequest(contract[channel].request, request);
  if (!parsed.ok) return parsed;
  try {
    const handler = HANDLERS[channel] as Handler<unknown, ResponseOf<C>>;
    const value = await handler.answer(context, parsed.value);
    if (handler.topics.includes('data')) refreshSummaries(context.db);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: toApiError(error, context.logBug) };
  }
}

/** A caller that throws instead of returning a failure: what the command line and tests use. */
export type Call = <C extends ServiceChannel>(channel: C, request: RequestInput<C>) => Promise<ResponseOf<C>>;

export const createCall = (context: Writing): Call => {
  return async (channel, request) => {
    const reply = await answer(context, channel, request);
    if (reply.ok) return reply.value;
    throw new UserError(reply.error.code, reply.error.message, reply.error.hint);
  };
};

/** A caller for what works without a store: verifying a report. Only `storeless` channels may be asked. */
export const createStorelessCall = (): Call => createCall({ logBug: logToStderr } as Writing);
