import type { RequestOf, ResponseOf, ServiceChannel, Topic } from '../../contract';
import type { ReadableDb, WritableDb } from '../db/connection';
import type { JobQueue } from '../jobs/queue';
import type { Marks } from '../db/open-marks';
import type { KeyRing } from '../keys/key-ring';
import type { ModelMemory } from './model-memory';

/** What an answer that only reads works with: on any thread, on a connection that may be read-only. */
export interface Reading {
  readonly db: ReadableDb;
  readonly storePath: string;
  readonly analyst: string;
  readonly applicationVersion: string;
  readonly models: ModelMemory;
  readonly logBug: (error: unknown) => string;
}

/** What an answer that writes or starts jobs works with: there is one writing connection, and its thread has the queue. */
export interface Writing extends Reading {
  readonly db: WritableDb;
  readonly queue: JobQueue;
  /** The signing keys of this computer's person, and which are unlocked. */
  readonly keys: KeyRing;
  /** Who else had the store open when it was opened, and who left it open. */
  readonly opening: Marks;
  /** Where the profiles of this computer's people lie. */
  readonly profilesFolder: string;
  /** Where the demo's files are written. */
  readonly demoDirectory: string;
}

type Awaitable<T> = T | Promise<T>;

/**
 * How one channel is answered. The kind decides where that happens and what it is given: `reads` a {@link Reading}, on a
 * thread of its own; `writes` and `queues` a {@link Writing}, on the one that writes; `storeless` nothing.
 */
export interface Handler<Q, R> {
  readonly kind: 'reads' | 'writes' | 'queues' | 'storeless';
  /** What a write touches. */
  readonly topics: readonly Topic[];
  readonly answer: (context: Writing, request: Q) => Awaitable<R>;
}

/** An answer from what the store holds. It runs where it holds nothing up, beside others. */
export const reads = <Q, R>(answer: (context: Reading, request: Q) => Awaitable<R>): Handler<Q, R> => ({
  kind: 'reads',
  topics: [],
  answer,
});

/** An answer that changes the store. @param topics what it touches: whatever depends on them is asked anew */
export const writes = <Q, R>(
  topics: readonly Topic[],
  answer: (context: Writing, request: Q) => Awaitable<R>,
): Handler<Q, R> => ({ kind: 'writes', topics, answer });

/** An answer of the job queue, or one that starts a job: it touches nothing itself, the job's end will. */
export const queues = <Q, R>(answer: (context: Writing, request: Q) => Awaitable<R>): Handler<Q, R> => ({
  kind: 'queues',
  topics: [],
  answer,
});

/** An answer that needs no store. */
export const storeless = <Q, R>(answer: (request: Q) => Awaitable<R>): Handler<Q, R> => ({
  kind: 'storeless',
  topics: [],
  answer: (_context, request) => answer(request),
});

type Prefix = ServiceChannel extends infer C ? (C extends `${infer P}.${string}` ? P : never) : never;
type NameIn<P extends Prefix, C extends string> = C extends `${P}.${infer N}` ? N : never;
/** Handlers of every channel `prefix.name` of the contract, by name. */
export type HandlersOf<P extends Prefix> = {
  readonly [C in ServiceChannel as NameIn<P, C>]: Handler<RequestOf<C>, ResponseOf<C>>;
};
export type ServiceHandlers = { readonly [C in ServiceChannel]: Handler<RequestOf<C>, ResponseOf<C>> };

/**
 * One capability: `capability('jackpots')({ list: reads(…), … })` answers all channels that begin with its prefix. One
 * left out fails to compile. In two calls, since only a prefix known before lets the types of requests be inferred.
 */
export const capability =
  <P extends Prefix>(prefix: P) =>
  (handlers: HandlersOf<P>): Pick<ServiceHandlers, Extract<ServiceChannel, `${P}.${string}`>> => {
    const named = Object.entries(handlers).map(([name, handler]) => [`${prefix}.${name}`, handler]);
    return Object.fromEntries(named) as never; // the names are those of the contract, by the type of `handlers`
  };
