import { createContext, useContext, useEffect, useEffectEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { Reply } from '../contract-types';
import type { Route } from './route';
import { createLiveStore, createResourceStore, type ResourceState, type ResourceStore } from './resource-store';
import type { Services } from './services';

export const ServicesContext = createContext<Services | null>(null);

/** Api, stores and actions of this window. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside of ServicesContext');
  return services;
}

/** What a store holds, asked for the first time somebody looks. */
export function useResource<T>(store: ResourceStore<T>): ResourceState<T> {
  const state = useStore(store);
  useEffect(() => {
    if (store.getState().data.status === 'idle') void store.getState().load();
  }, [store]);
  return state;
}

/** One question asked by one component; a new key asks anew. */
export function useQuery<T>(key: string, read: () => Promise<Reply<T>>): ResourceState<T> {
  // The key stands for everything `read` depends on.
  const [asked, setAsked] = useState(() => ({ key, store: createResourceStore(read) }));
  const current = asked.key === key ? asked : { key, store: createResourceStore(read) };
  if (current !== asked) setAsked(current);
  return useResource(current.store);
}

/** One question that changes while a person narrows it down: the last answer stays until the next is there. */
export function useLiveQuery<T>(key: string, read: () => Promise<Reply<T>>): ResourceState<T> {
  const [live] = useState(() => createLiveStore<T>());
  const ask = useEffectEvent(() => live.ask(read));
  useEffect(() => {
    void ask();
  }, [key]);
  return useStore(live.store);
}

/** Where the window is, and the way elsewhere. */
export function useRoute(): { route: Route; go: (route: Route) => void } {
  return useStore(useServices().navigation);
}
