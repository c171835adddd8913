import {
  contract,
  type ApiError,
  type Channel,
  type Reply,
  type RequestInput,
  type ResponseOf,
  type ServiceHandlers,
} from '../../contract';
import { UserError } from '../core/words/errors';
import { toStoreError } from '../db/store-error';
import { dataHandlers } from './data/handlers';
import { featureHandlers } from './models/feature-handlers';
import { jackpotHandlers } from './jackpots/handlers';
import { modelHandlers } from './models/handlers';
import { reportHandlers, verifyHandler } from './reports/handlers';
import { logToStderr, type Services } from './services';
import { systemHandlers } from './health/handlers';
import { mappingHandlers } from './data/mapping-handlers';
import { teamHandlers } from './clubs/handlers';
import { trainingHandlers } from './models/training-handlers';

/** Every channel that needs no window, answered. The window, the command line and the tests call these. */
export function createHandlers(services: Services): ServiceHandlers {
  return {
    ...systemHandlers(services),
    ...dataHandlers(services),
    ...mappingHandlers(services),
    ...teamHandlers(services),
    ...trainingHandlers(services),
    ...modelHandlers(services),
    ...featureHandlers(services),
    ...jackpotHandlers(services),
    ...reportHandlers(services),
  };
}

type AnyHandlers = { readonly [C in Channel]?: (request: never) => unknown };

/**
 * Answer one request: parse it, run its handler, turn a failure into data.
 * A UserError travels as it is; anything else is logged whole and travels as `internal` with the id of its log entry.
 */
export async function answer<C extends Channel>(
  handlers: AnyHandlers,
  channel: C,
  request: unknown,
  logBug: (error: unknown) => string,
): Promise<Reply<ResponseOf<C>>> {
  const parsed = contract[channel].request.safeParse(request);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    return { ok: false, error: { code: 'bad-request', message: `${where}${issue.message}` } };
  }
  try {
    const handler = handlers[channel] as ((request: unknown) => unknown) | undefined;
    if (!handler) throw new Error(`no handler for ${channel}`);
    return { ok: true, value: (await handler(parsed.data)) as ResponseOf<C> };
  } catch (error) {
    return { ok: false, error: toApiError(error, logBug) };
  }
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

/** A caller that throws instead of returning a failure: what the command line and tests use. */
export type Call = <C extends Exclude<Channel, `desktop.${string}`>>(
  channel: C,
  request: RequestInput<C>,
) => Promise<ResponseOf<C>>;

export const createCall = (services: Services): Call => callOf(createHandlers(services), services.logBug);

/** A caller for what works without a store: verifying a report. */
export const createStorelessCall = (): Call => callOf(verifyHandler, logToStderr);

function callOf(handlers: AnyHandlers, logBug: (error: unknown) => string): Call {
  return async (channel, request) => {
    const reply = await answer(handlers, channel, request, logBug);
    if (reply.ok) return reply.value;
    throw new UserError(reply.error.code, reply.error.message, reply.error.hint);
  };
}
