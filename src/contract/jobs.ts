import { z } from 'zod';
import { ApiError, Called } from './common';
import { ImportResult } from './data';
import { ReportResult, ReproduceResult } from './reports';
import { ExportResult, StoreCopyResult } from './exports';
import { BackupResult } from './stores';
import { TrainResult } from './training';
import { ValidateResult } from './validation';

export const JobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted']);
export type JobState = z.infer<typeof JobState>;
export const JobProgress = z.strictObject({
  phase: z.string(),
  done: z.number().nonnegative(),
  total: z.number().nonnegative(),
  rowsPerSecond: z.number().nonnegative().nullable(),
  /** The same league by league, where a job works on several at once. */
  parts: z
    .array(
      z.strictObject({
        name: z.string(),
        phase: z.string(),
        done: z.number().nonnegative(),
        total: z.number().nonnegative(),
      }),
    )
    .optional(),
});
export type JobProgress = z.infer<typeof JobProgress>;
/** A line of a job's log: a phase with its counts and how long it took, what was found, or why it failed. */
export const JobLogLine = z.strictObject({
  at: z.string(),
  kind: z.enum(['phase', 'message', 'warning', 'failure']),
  text: z.string(),
  done: z.number().nonnegative().nullable(),
  total: z.number().nonnegative().nullable(),
  tookMs: z.number().nonnegative().nullable(),
});
export type JobLogLine = z.infer<typeof JobLogLine>;

const jobBase = {
  id: z.string(),
  title: z.string(),
  state: JobState,
  progress: JobProgress.nullable(),
  error: ApiError.nullable(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** What it brought, in one line; null until it has ended well. */
  summary: z.string().nullable(),
  /** Null in a list, and of a job that an earlier version ran or that was cut off before its end. */
  log: z.array(JobLogLine).nullable(),
};

/** What each kind of job results in. A new kind stands here and in the registry of jobs. */
export const JOB_RESULTS = {
  import: ImportResult,
  train: TrainResult,
  validate: ValidateResult,
  report: ReportResult,
  reproduce: ReproduceResult,
  'export-data': ExportResult,
  'copy-store': StoreCopyResult,
  backup: BackupResult,
} as const;
export type JobKind = keyof typeof JOB_RESULTS;
export type JobResult<K extends JobKind = JobKind> = z.infer<(typeof JOB_RESULTS)[K]>;

export const Job = z.discriminatedUnion('kind', [
  z.strictObject({ ...jobBase, kind: z.literal('import'), result: JOB_RESULTS.import.nullable() }),
  z.strictObject({ ...jobBase, kind: z.literal('train'), result: JOB_RESULTS.train.nullable() }),
  z.strictObject({ ...jobBase, kind: z.literal('validate'), result: JOB_RESULTS.validate.nullable() }),
  z.strictObject({ ...jobBase, kind: z.literal('report'), result: JOB_RESULTS.report.nullable() }),
  z.strictObject({ ...jobBase, kind: z.literal('reproduce'), result: JOB_RESULTS.reproduce.nullable() }),
  z.strictObject({ ...jobBase, kind: z.literal('export-data'), result: JOB_RESULTS['export-data'].nullable() }),
  z.strictObject({ ...jobBase, kind: z.literal('copy-store'), result: JOB_RESULTS['copy-store'].nullable() }),
  z.strictObject({ ...jobBase, kind: z.literal('backup'), result: JOB_RESULTS.backup.nullable() }),
]);
export type Job = z.infer<typeof Job>;

const JobId = z.strictObject({ id: Called });

export const jobChannels = {
  /** The newest, without their logs and results of more than a few kilobytes: `jobs.get` has these. */
  'jobs.list': { request: z.strictObject({}), response: z.array(Job) },
  'jobs.get': { request: JobId, response: Job },
  'jobs.cancel': { request: JobId, response: Job },
} as const;
