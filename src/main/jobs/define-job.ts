import type { z } from 'zod';
import type { JobKind, JobResult } from '../../contract';
import type { JobContext } from './job-context';

/** One kind of job: everything the queue, the worker and the lists need to know of it. */
export interface JobDefinition<K extends JobKind = JobKind, S extends z.ZodType = z.ZodType> {
  readonly kind: K;
  /** Parsed where the job runs: it may have travelled to a worker, or have been stored. */
  readonly request: S;
  /** What a list calls it: `Train E0, D1`. */
  readonly title: (request: z.output<S>) => string;
  /** Loaded when it runs, so that nothing else waits for its code. */
  readonly run: (context: JobContext, request: z.output<S>) => Promise<JobResult<K>>;
  /** What it brought, in a line. */
  readonly summary: (result: JobResult<K>) => string;
}

export const defineJob = <K extends JobKind, S extends z.ZodType>(job: JobDefinition<K, S>): JobDefinition<K, S> => job;
