import type { JobResult } from '../../contract';
import { toStoreError } from '../db/store-error';
import type { JobContext } from './job-context';
import { definitionOf, type AnyJob } from './registry';

/** Run a job to its end. @throws {UserError} also where the store itself gave way: full, locked, damaged */
export async function runJob(context: JobContext, { kind, request }: AnyJob): Promise<JobResult> {
  const job = definitionOf(kind);
  try {
    return await job.run(context, job.request.parse(request));
  } catch (error) {
    throw toStoreError(error, context.db.name) ?? error;
  }
}
