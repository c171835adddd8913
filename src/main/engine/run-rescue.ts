import { Worker } from 'node:worker_threads';
import type { Reply } from '../../contract';
import type { RescueResult, RescueTask } from '../capabilities/stores/rescue';
import { UserError } from '../core/words/errors';

/**
 * Do something about a store that is not open, in a thread of its own.
 * @param threadFile the bundled `rescue-thread`
 * @throws {UserError} as `rescue`
 */
export function runRescue<T extends RescueTask>(threadFile: string, task: T): Promise<RescueResult<T>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile, { workerData: task });
    worker.on('message', (reply: Reply<RescueResult<T>>) => {
      if (reply.ok) resolve(reply.value);
      else reject(new UserError(reply.error.code, reply.error.message, reply.error.hint));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the thread ended early with code ${code}`)));
  });
}
