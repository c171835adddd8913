import type { z } from 'zod';
import type { JobKind, JobResult } from '../../contract';
import type { JobDefinition } from './define-job';
import { backupJob } from './definitions/backup';
import { copyStoreJob } from './definitions/copy-store';
import { exportDataJob } from './definitions/export-data';
import { importJob } from './definitions/import';
import { reportJob } from './definitions/report';
import { reproduceJob } from './definitions/reproduce';
import { trainJob } from './definitions/train';
import { validateJob } from './definitions/validate';
import type { JobContext } from './job-context';

/** Every kind of job there is, each with the result that the contract has for its kind. */
export const JOBS = {
  import: importJob,
  train: trainJob,
  validate: validateJob,
  report: reportJob,
  reproduce: reproduceJob,
  'export-data': exportDataJob,
  'copy-store': copyStoreJob,
  backup: backupJob,
} as const satisfies {
  readonly [K in JobKind]: {
    readonly kind: K;
    readonly run: (context: JobContext, request: never) => Promise<JobResult<K>>;
  };
};

export type RequestOfJob<K extends JobKind> = z.input<(typeof JOBS)[K]['request']>;

/** What to do: a kind with its request. Plain data, so that it can travel to a worker and be stored. */
export type AnyJob = { readonly [K in JobKind]: { readonly kind: K; readonly request: RequestOfJob<K> } }[JobKind];

/** A job's definition where its kind is known at run time only. */
export const definitionOf = (kind: JobKind): JobDefinition<JobKind, z.ZodType, JobResult> =>
  JOBS[kind] as unknown as JobDefinition<JobKind, z.ZodType, JobResult>;

/** What a result says in a line. */
export const summaryOf = (kind: JobKind, result: JobResult): string => definitionOf(kind).summary(result);
