import type { z } from 'zod';
import type { ApiError, Reply } from '../../contract';
import { UserError } from '../core/words/errors';
import { toStoreError } from '../db/store-error';

/** A request as its schema has it, defaults filled in, or what is wrong with it. */
export function parseRequest(schema: z.ZodType, request: unknown): Reply<unknown> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0]!;
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return { ok: false, error: { code: 'bad-request', message: `${where}${issue.message}` } };
}

/** A failure as a person may see it. */
export function toApiError(thrown: unknown, logBug: (error: unknown) => string): ApiError {
  const error = toStoreError(thrown, 'the store') ?? thrown;
  if (error instanceof UserError) {
    const { code, message, hint } = error;
    return hint === undefined ? { code, message } : { code, message, hint };
  }
  return {
    code: 'internal',
    message: `internal error ${logBug(error)}`,
    hint: 'The log has the details under this id.',
  };
}
