import { contract, type Reply, type ResponseOf, type ServiceChannel } from '../../contract';
import { answerWith } from './answer-with';
import { callOf, type Call } from './call';
import type { Handler, Writing } from './capability';
import { HANDLERS } from './handlers';

/** Answer one request of any channel; see {@link answerWith}. */
export const answer = <C extends ServiceChannel>(
  context: Writing,
  channel: C,
  request: unknown,
): Promise<Reply<ResponseOf<C>>> =>
  answerWith(HANDLERS[channel] as Handler<unknown, ResponseOf<C>>, contract[channel].request, context, request);

/** A caller on services that are open. */
export const createCall = (context: Writing): Call => callOf((channel, request) => answer(context, channel, request));
