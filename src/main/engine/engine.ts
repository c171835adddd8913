import type { EngineEvent, Reply } from '../../contract';

/** What answers a window, whichever thread or bridge lies between. */
export interface Engine {
  /** Answer one request as data; a failure too. Whatever is asked before the store is open waits. */
  readonly answer: (channel: string, request: unknown) => Promise<Reply<unknown>>;
  /** Be told of jobs and of what was written. @returns the function that stops it */
  readonly subscribe: (listener: (event: EngineEvent) => void) => () => void;
  /** Let a running job stop at its next safe point, and close the store. */
  readonly close: () => Promise<void>;
}

/** Listeners of one engine. */
export function createEvents() {
  const listeners = new Set<(event: EngineEvent) => void>();
  return {
    emit: (event: EngineEvent): void => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener: (event: EngineEvent) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
