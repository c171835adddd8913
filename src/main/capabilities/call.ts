import type { Reply, RequestInput, ResponseOf, ServiceChannel } from '../../contract';
import { UserError } from '../core/words/errors';

/** A caller that throws instead of returning a failure: what the command line and tests use. */
export type Call = <C extends ServiceChannel>(channel: C, request: RequestInput<C>) => Promise<ResponseOf<C>>;

/** @param answer gives the reply of a channel */
export const callOf =
  (answer: <C extends ServiceChannel>(channel: C, request: unknown) => Promise<Reply<ResponseOf<C>>>): Call =>
  async (channel, request) => {
    const reply = await answer(channel, request);
    if (reply.ok) return reply.value;
    throw new UserError(reply.error.code, reply.error.message, reply.error.hint);
  };
