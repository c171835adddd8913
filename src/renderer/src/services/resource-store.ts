import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Reply } from '../../../contract';
import { IDLE, LOADING, settled, type Loadable } from './loadable';

export interface ResourceState<T> {
  readonly data: Loadable<T>;
  /** Ask again; of several questions only the last one's answer counts. */
  readonly load: () => Promise<void>;
}
export type ResourceStore<T> = StoreApi<ResourceState<T>>;

/** Something main knows and pages show: read once, refreshed when a job changes it. */
export function createResourceStore<T>(read: () => Promise<Reply<T>>): ResourceStore<T> {
  let lastTurn = 0;
  return createStore<ResourceState<T>>()((set, get) => ({
    data: IDLE,
    load: async () => {
      const turn = ++lastTurn;
      if (get().data.status !== 'ready') set({ data: LOADING });
      const reply = await read();
      if (turn === lastTurn) set({ data: settled(reply) });
    },
  }));
}

export interface LiveStore<T> {
  readonly store: ResourceStore<T>;
  /** Ask another question; the answer to the one before stays until this one's is there. */
  readonly ask: (read: () => Promise<Reply<T>>) => Promise<void>;
}

/** A question a person narrows down as they look. */
export function createLiveStore<T>(): LiveStore<T> {
  let question = (): Promise<Reply<T>> => Promise.reject(new Error('nothing was asked yet'));
  const store = createResourceStore<T>(() => question());
  return {
    store,
    ask: (read) => {
      question = read;
      return store.getState().load();
    },
  };
}

/** Refresh what a page has already asked for, and leave the rest until it is wanted. */
export const refresh = (...stores: readonly ResourceStore<unknown>[]): void => {
  for (const store of stores) if (store.getState().data.status !== 'idle') void store.getState().load();
};
