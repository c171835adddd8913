import { QueryClient } from '@tanstack/react-query';
import { CHANNEL_TOPICS, type Topic } from '../../../contract/topics';
import type { Api, ApiError, Channel, Reply, RequestInput, ResponseOf } from '../contract-types';

/** What a failed question throws inside the cache: the reply's own error. */
export class QueryFailure extends Error {
  constructor(readonly error: ApiError) {
    super(error.message);
  }
}

export type QueryKey<C extends Channel> = readonly [channel: C, request: RequestInput<C>];

/**
 * Answers by channel and request. One answer serves every page that asks the same, until a topic it depends on is
 * touched, here or by another process.
 */
export function createQueryCache(api: Api) {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
    },
  });
  const ask = async <C extends Channel>(channel: C, request: RequestInput<C>): Promise<ResponseOf<C>> => {
    const call = api[channel] as (request: RequestInput<C>) => Promise<Reply<ResponseOf<C>>>;
    const reply = await call(request);
    if (!reply.ok) throw new QueryFailure(reply.error);
    return reply.value;
  };
  return {
    client,
    ask,
    /** Ask anew, whatever is known, and keep the answer for every page. */
    fetch: <C extends Channel>(channel: C, request: RequestInput<C>): Promise<ResponseOf<C>> =>
      client.fetchQuery({ queryKey: [channel, request], queryFn: () => ask(channel, request), staleTime: 0 }),
    /** Everything shown that depends on one of these topics is asked anew, the rest when it is looked at again. */
    touch: (topics: readonly Topic[]): void => {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => {
          const dependsOn: readonly Topic[] = CHANNEL_TOPICS[queryKey[0] as Channel] ?? [];
          return dependsOn.some((topic) => topics.includes(topic));
        },
      });
    },
  };
}

export type QueryCache = ReturnType<typeof createQueryCache>;
