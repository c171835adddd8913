import type { z } from 'zod';
import type { JobContext } from './job-context';
import type { JobRemark } from './job-log';

/** One kind of job: everything the queue, the worker and the lists need to know of it. */
export interface JobDefinition<K extends string, S extends z.ZodType, R> {
  readonly kind: K;
  /** Parsed where the job runs: it may have travelled to a worker, or have been stored. */
  readonly request: S;
  /** What a list calls it: `Train E0, D1`. */
  readonly title: (request: z.output<S>) => string;
  /** Loaded when it runs, so that nothing else waits for its code. */
  readonly run: (context: JobContext, request: z.output<S>) => Promise<R>;
  /** What it brought, in a line. */
  readonly summary: (result: R) => string;
  /** What its log says beside that: what was made of each thing, and what was not. */
  readonly remarks?: (result: R) => readonly JobRemark[];
}

export const defineJob = <K extends string, S extends z.ZodType, R>(
  job: JobDefinition<K, S, R>,
): JobDefinition<K, S, R> => job;
