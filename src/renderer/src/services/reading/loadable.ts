import type { ApiError, Reply } from '../../../../contract';

/** What is known about something that has to be asked for. A refresh keeps the value it has until the new one is there. */
export type Loadable<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: ApiError };

export const IDLE = { status: 'idle' } as const;
export const LOADING = { status: 'loading' } as const;

/** A reply as the state it leads to. */
export const settled = <T>(reply: Reply<T>): Loadable<T> =>
  reply.ok ? { status: 'ready', value: reply.value } : { status: 'failed', error: reply.error };

/** The value, or null while there is none. */
export const valueOf = <T>(loadable: Loadable<T>): T | null => (loadable.status === 'ready' ? loadable.value : null);
