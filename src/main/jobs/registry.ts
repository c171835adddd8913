import type { z } from 'zod';
import type { JobKind, JobResult } from '../../contract';
import type { JobDefinition } from './define-job';
import { importJob } from './definitions/import';
import { trainJob } from './definitions/train';
import { validateJob } from './definitions/validate';

/** Every kind of job there is. */
export const JOBS = { import: importJob, train: trainJob, validate: validateJob } as const;

export type RequestOfJob<K extends JobKind> = z.input<(typeof JOBS)[K]['request']>;

/** What to do: a kind with its request. Plain data, so that it can travel to a worker and be stored. */
export type AnyJob = { readonly [K in JobKind]: { readonly kind: K; readonly request: RequestOfJob<K> } }[JobKind];

/** A job's definition where its kind is known at run time only. */
export const definitionOf = (kind: JobKind): JobDefinition => JOBS[kind] as unknown as JobDefinition;

/** What a result says in a line. */
export const summaryOf = (kind: JobKind, result: JobResult): string => definitionOf(kind).summary(result as never);
