import type { z } from 'zod';
import type { Reply } from '../../contract';
import { refreshSummaries } from '../db/repositories/season-summaries';
import { toStoreError } from '../db/store-error';
import { parseRequest, toApiError } from './api-error';
import type { Handler, Writing } from './capability';

/**
 * Answer one request by a handler: parse it, run it, turn a failure into data.
 * A UserError travels as it is; anything else is logged whole and travels as `internal` with the id of its log entry.
 *
 * @param context what handlers of this kind work with: a mere `Reading` for those that read
 */
export async function answerWith<R>(
  handler: Handler<unknown, R>,
  schema: z.ZodType,
  context: Writing,
  request: unknown,
): Promise<Reply<R>> {
  const parsed = parseRequest(schema, request);
  if (!parsed.ok) return parsed;
  try {
    const value = await handler.answer(context, parsed.value);
    if (handler.topics.includes('data')) refreshSummaries(context.db);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: toApiError(toStoreError(error, context.storePath) ?? error, context.logBug) };
  }
}
