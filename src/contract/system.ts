import { z } from 'zod';
import { ApiError, Sha256 } from './common';
import { ImportResult } from './data';
import { TrainResult, ValidateResult } from './training';

export const JobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted']);
export type JobState = z.infer<typeof JobState>;
export const JobKind = z.enum(['import', 'train', 'validate']);
export type JobKind = z.infer<typeof JobKind>;
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
const jobBase = {
  id: z.string(),
  title: z.string(),
  state: JobState,
  progress: JobProgress.nullable(),
  error: ApiError.nullable(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
};
export const Job = z.discriminatedUnion('kind', [
  z.strictObject({ ...jobBase, kind: z.literal('import'), result: ImportResult.nullable() }),
  z.strictObject({ ...jobBase, kind: z.literal('train'), result: TrainResult.nullable() }),
  z.strictObject({ ...jobBase, kind: z.literal('validate'), result: ValidateResult.nullable() }),
]);
export type Job = z.infer<typeof Job>;

/** One row of the settings table: a constant of the specification and the value in use. */
export const SettingRow = z.strictObject({
  name: z.string(),
  meaning: z.string(),
  specification: z.string(),
  fitted: z.string(),
  evidence: z.string(),
});
export type SettingRow = z.infer<typeof SettingRow>;

export const HealthCheck = z.strictObject({
  name: z.string(),
  state: z.enum(['steady', 'watch', 'degraded']),
  figure: z.string(),
  detail: z.string(),
});
export type HealthCheck = z.infer<typeof HealthCheck>;

export const AuditEntry = z.strictObject({
  sequence: z.int().positive(),
  action: z.string(),
  subject: z.string(),
  analyst: z.string(),
  hash: Sha256,
  at: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

const JobId = z.strictObject({ id: z.string().min(1) });

export const systemChannels = {
  'app.info': {
    request: z.strictObject({}),
    response: z.strictObject({
      name: z.string(),
      version: z.string(),
      engine: z.string(),
      schema: z.int(),
      sqlite: z.string(),
      analyst: z.string(),
      store: z.string(),
    }),
  },
  'jobs.list': { request: z.strictObject({}), response: z.array(Job) },
  'jobs.get': { request: JobId, response: Job },
  'jobs.cancel': { request: JobId, response: Job },
  'settings.list': { request: z.strictObject({}), response: z.array(SettingRow) },
  'health.check': { request: z.strictObject({}), response: z.array(HealthCheck) },
  'health.audit': {
    request: z.strictObject({ limit: z.int().positive().max(10_000).default(200) }),
    response: z.strictObject({ total: z.int().nonnegative(), entries: z.array(AuditEntry) }),
  },
} as const;

/** What only a window can do: ask the person to choose, show a folder. The command line has arguments instead. */
export const desktopChannels = {
  'desktop.chooseImport': {
    request: z.strictObject({ what: z.enum(['files', 'folder']) }),
    response: z.strictObject({ paths: z.array(z.string()) }),
  },
  'desktop.chooseFolder': {
    request: z.strictObject({ title: z.string() }),
    response: z.strictObject({ path: z.string().nullable() }),
  },
  'desktop.readTextFile': {
    request: z.strictObject({ title: z.string() }),
    response: z.strictObject({ name: z.string(), text: z.string() }).nullable(),
  },
  /** Ask where to save a text, and save it; null when the person changed their mind. */
  'desktop.saveTextFile': {
    request: z.strictObject({ title: z.string(), name: z.string(), text: z.string() }),
    response: z.strictObject({ path: z.string().nullable() }),
  },
  'desktop.showInFolder': { request: z.strictObject({ path: z.string() }), response: z.strictObject({}) },
} as const;
