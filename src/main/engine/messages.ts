import type { ApiError, EngineEvent, Reply } from '../../contract';

/**
 * How a thread of the engine is set up: the writer has the queue and writes, a reader answers beside it, a checker looks
 * the whole file over for damage, tells it, and ends.
 */
export interface ThreadSetup {
  readonly role: 'writer' | 'reader' | 'checker';
  readonly storePath: string;
  readonly analyst: string;
  /** The bundled worker that runs jobs. */
  readonly workerFile: string;
  /** Where signing keys lie. */
  readonly keysFolder: string;
}

export type ToThread =
  | { readonly type: 'ask'; readonly id: number; readonly channel: string; readonly request: unknown }
  /** What the system keeps for us, once the window could ask for it. */
  | { readonly type: 'secret'; readonly secret: Uint8Array }
  | { readonly type: 'close' };

export type FromThread =
  /** The store is open. @remarks `reads` are the channels a reader may answer; left open, it was not closed by whoever had it last */
  | { readonly type: 'open'; readonly reads: readonly string[]; readonly wasLeftOpen: boolean }
  | { readonly type: 'refused'; readonly error: ApiError }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'event'; readonly event: EngineEvent }
  | { readonly type: 'bug'; readonly id: string; readonly text: string }
  /** The whole file was looked over. */
  | { readonly type: 'sound' }
  | { readonly type: 'damaged'; readonly message: string }
  | { readonly type: 'closed' };
