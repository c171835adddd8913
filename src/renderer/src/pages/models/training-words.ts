import { partsOf, type JobPart } from '../../text/job-summary';
import type { Job, TrainResult } from '../../contract-types';

/** Where a league stands in the trainings that run; null where it is part of none. */
export const partOf = (running: readonly Job[], league: string): JobPart | null =>
  running.flatMap(partsOf).find((part) => part.name === league) ?? null;

/** What the newest finished training did for a league. @param jobs newest first */
export function lastTrained(jobs: readonly Job[], league: string): TrainResult['models'][number] | null {
  for (const job of jobs) {
    if (job.kind !== 'train' || job.state !== 'done') continue;
    const model = job.result?.models.find((trained) => trained.league === league);
    if (model) return model;
  }
  return null;
}
