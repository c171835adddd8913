import { QueryClient, type Query, type QueryObserverResult } from '@tanstack/react-query';
import { CHANNEL_TOPICS, type Topic } from '../../../../contract/topics';
import type { Api, ApiError, Channel, Reply, RequestInput, ResponseOf } from '../../contract-types';
import { IDLE, LOADING, type Loadable } from './loadable';

/** What a failed question throws inside the cache: the reply's own error. */
class QueryFailure extends Error {
  constructor(readonly error: ApiError) {
    super(error.message);
  }
}

/**
 * Answers by channel and request. One answer serves every page that asks the same, until a topic it depends on is
 * touched, here or by another process.
 *
 * @param quiet the same api for what is asked ahead: nobody is told to wait for it
 */
export function createQueryCache(api: Api, quiet: Api = api) {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
    },
  });
  const ask = async <C extends Channel>(channel: C, request: RequestInput<C>, of = api): Promise<ResponseOf<C>> => {
    const call = of[channel] as (request: RequestInput<C>) => Promise<Reply<ResponseOf<C>>>;
    const reply = await call(request);
    if (!reply.ok) throw new QueryFailure(reply.error);
    return reply.value;
  };
  const query = <C extends Channel>(channel: C, request: RequestInput<C>) => ({
    queryKey: [channel, request] as const,
    queryFn: () => ask(channel, request),
  });
  return {
    client,
    /** A question as an observer of the client is given it. */
    query,
    /**
     * Ask before anybody looks. What has been answered and is not old is not asked again.
     *
     * @param isKept whether the answer stays however long nobody looks, as what every start asks for does
     */
    askAhead: <C extends Channel>(channel: C, request: RequestInput<C>, isKept = false): Promise<void> =>
      client.prefetchQuery({
        ...query(channel, request),
        queryFn: () => ask(channel, request, quiet),
        ...(isKept ? { gcTime: Infinity } : {}),
      }),
    /** Whether a question is under way. */
    isAsked: (): boolean => client.isFetching() > 0,
    /** What a write has answered already, before anybody asks again. */
    tell: <C extends Channel>(channel: C, request: RequestInput<C>, value: ResponseOf<C>): void =>
      void client.setQueryData([channel, request], value),
    /** Everything shown that depends on one of these topics is asked anew, the rest when it is looked at again. */
    touch: (topics: readonly Topic[]): void => {
      const predicate = ({ queryKey }: Query): boolean => {
        const dependsOn: readonly Topic[] = CHANNEL_TOPICS[queryKey[0] as Channel] ?? [];
        return dependsOn.some((topic) => topics.includes(topic));
      };
      // A first answer under way was asked for before: the client would take it for new once it is there.
      for (const asked of client.getQueryCache().findAll({ predicate, fetchStatus: 'fetching' })) {
        if (asked.state.data !== undefined) continue;
        const again = (): void => void client.invalidateQueries({ queryKey: asked.queryKey, exact: true });
        asked.promise?.then(again, again);
      }
      void client.invalidateQueries({ predicate });
    },
  };
}

/** What the client knows of a question, as pages take it. */
export function toLoadable<T>({
  status,
  data,
  error,
  fetchStatus,
}: Pick<QueryObserverResult<T>, 'status' | 'data' | 'error' | 'fetchStatus'>): Loadable<T> {
  if (status === 'success') return { status: 'ready', value: data as T };
  if (status === 'pending') return fetchStatus === 'idle' ? IDLE : LOADING;
  const message = error?.message ?? 'no reason was given';
  return { status: 'failed', error: error instanceof QueryFailure ? error.error : { code: 'internal', message } };
}

export type QueryCache = ReturnType<typeof createQueryCache>;
