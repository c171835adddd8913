import type { WritableDb } from '../db/connection';
import { NO_CACHE } from '../db/walk-cache';
import { finishHere } from './finishers';
import type { JobContext, JobsAbove } from './job-context';
import { walkHere } from './walkers';

const missing = (): never => {
  throw new Error('this job lies above what runs it here');
};
const NOTHING_ABOVE: JobsAbove = { report: missing, reproduce: missing };

/** What a job works with that runs in this thread alone, without a cache. */
export const contextHere = (db: WritableDb, analyst: string, changes: Partial<JobContext> = {}): JobContext => ({
  db,
  analyst,
  progress: () => undefined,
  cancelled: () => false,
  walk: walkHere,
  finish: finishHere,
  cache: NO_CACHE,
  above: NOTHING_ABOVE,
  signingKey: { why: 'nothing signs here' },
  ...changes,
});
