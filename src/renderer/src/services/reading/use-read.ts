import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { Channel, RequestInput, ResponseOf } from '../../contract-types';
import type { Loadable } from './loadable';
import { toLoadable } from './query-cache';
import { useServices } from '../services-context';

/** Something main knows and a page shows. */
export interface Resource<T> {
  readonly data: Loadable<T>;
  /** Ask again. */
  readonly load: () => Promise<unknown>;
}

/** A resource of which the last answer may stand while that of a changed request is under way. */
interface LiveResource<T> extends Resource<T> {
  readonly isOld: boolean;
}

interface ReadOptions {
  /** Not asked while false. */
  readonly enabled?: boolean;
  /** The last answer stays until that of a changed request is there: for what a person narrows down. */
  readonly isLive?: boolean;
  /** Asked again by everybody who looks: what lies outside the store may change without a word. */
  readonly isFresh?: boolean;
  /** The same, but the last answer stands until the next is there. */
  readonly isAskedAgain?: boolean;
}

/** The answer of a channel: asked the first time somebody looks, kept for all, and asked anew when it has become old. */
export function useRead<C extends Channel>(
  channel: C,
  request: RequestInput<C>,
  { enabled = true, isLive = false, isFresh = false, isAskedAgain = false }: ReadOptions = {},
): LiveResource<ResponseOf<C>> {
  const { queries } = useServices();
  const known = useQuery(
    {
      ...queries.query(channel, request),
      enabled,
      ...(isLive ? { placeholderData: keepPreviousData } : {}),
      ...(isFresh || isAskedAgain ? { staleTime: 0 } : {}),
      ...(isFresh ? { gcTime: 0 } : {}),
    },
    queries.client,
  );
  return { data: toLoadable(known), load: known.refetch, isOld: known.isPlaceholderData };
}

/** The answers to several requests of one channel, in their order; null where there is none yet. */
export function useReads<C extends Channel>(
  channel: C,
  requests: readonly RequestInput<C>[],
): readonly (ResponseOf<C> | null)[] {
  const { queries } = useServices();
  const asked = requests.map((request) => queries.query(channel, request));
  return useQueries({ queries: asked }, queries.client).map(({ data }) => data ?? null);
}
