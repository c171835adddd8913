import type { CommandContext } from './context';
import type { Job, JobKind, JobResult } from '../../../contract';
import { UserError } from '../../core/words/errors';
import { progressLine } from './progress-line';

/**
 * Wait for a job, showing its progress where a person watches; Ctrl+C asks it to stop.
 * @throws {UserError} with the job's own error when it did not end well
 */
export async function awaitJob<K extends JobKind>(
  context: Pick<CommandContext, 'queue'>,
  id: string,
  kind: K,
): Promise<JobResult<K>> {
  const queue = context.queue();
  const stop = () => void queue.cancel(id);
  process.once('SIGINT', stop);
  const show = process.stderr.isTTY ? showProgress : () => undefined;
  const unsubscribe = queue.subscribe((job) => job.id === id && show(job));
  const job = await queue.finished(id);
  unsubscribe();
  process.off('SIGINT', stop);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (job.error) throw new UserError(job.error.code, job.error.message, job.error.hint);
  if (job.state !== 'done' || job.kind !== kind || !job.result)
    throw new UserError('cancelled', `the job ended as ${job.state}`);
  return job.result as JobResult<K>;
}

function showProgress(job: Job): void {
  const line = progressLine(job, process.stderr.columns || 80);
  if (line !== '') process.stderr.write(`\r\u001b[K${line}`);
}
