import type { Api, Channel } from '../../../contract';

type Call = (request: unknown) => Promise<unknown>;

/**
 * The same calls, but a call that throws becomes a failed reply too, so that pages have one way to fail.
 *
 * @param begin told of each call; what it returns is called with its answer
 */
export function createSafeApi(api: Api, begin: (channel: Channel) => () => void = () => () => undefined): Api {
  const calls = api as unknown as Record<Channel, Call>;
  const safely =
    (channel: Channel): Call =>
    async (request) => {
      const end = begin(channel);
      try {
        return await calls[channel](request);
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        return { ok: false, error: { code: 'internal', message: `${channel}: ${message}` } };
      } finally {
        end();
      }
    };
  const channels = Object.keys(api) as Channel[];
  return Object.fromEntries(channels.map((channel) => [channel, safely(channel)])) as unknown as Api;
}
