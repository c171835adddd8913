import type { Job } from '../../../contract';
import { formatCount, formatFixed } from './format';

export const isActive = (job: Job): boolean => job.state === 'queued' || job.state === 'running';

/** Share of the work done, 0 to 1; null while the total is unknown. */
export function jobShare(job: Job): number | null {
  const { progress } = job;
  return progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : null;
}

/** Where a running job stands, with counts: `Fitting · 120 of 400 · 12 345 rows/s`. */
export function describeProgress(job: Job): string {
  if (job.state === 'queued') return 'Waiting for its turn';
  const { progress } = job;
  if (!progress) return 'Starting';
  const counts = progress.total > 0 ? `${formatCount(progress.done)} of ${formatCount(progress.total)}` : null;
  const rate = progress.rowsPerSecond === null ? null : `${formatCount(progress.rowsPerSecond)} rows/s`;
  return [progress.phase, counts, rate].filter(Boolean).join(' · ');
}

export type JobPart = NonNullable<NonNullable<Job['progress']>['parts']>[number];
/** The leagues a job works on at once, while it runs. */
export const partsOf = (job: Job): readonly JobPart[] => (isActive(job) ? (job.progress?.parts ?? []) : []);

/** Where one league of a job stands: `forecasting past seasons, 42 %`. */
export const describePart = ({ phase, done, total }: JobPart): string =>
  total > 0 ? `${phase}, ${formatFixed((100 * Math.min(done, total)) / total, 0)}\u202f%` : phase;

/** What a finished job brought, in one line. */
export function describeResult(job: Job): string {
  if (isActive(job)) return describeProgress(job);
  if (job.state === 'cancelled') return 'Cancelled; nothing was left half-written.';
  if (job.state === 'interrupted') return 'Interrupted when the application closed; start it again.';
  if (job.error) return job.error.message;
  return job.summary ?? 'Done.';
}
