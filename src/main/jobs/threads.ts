import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ApiError } from '../../contract';
import { UserError } from '../core/words/errors';

/** A task that is made when its turn comes: many leagues then need the memory of a few. */
export interface Planned<T> {
  readonly load: () => T;
}

export interface TaskEvents<R> {
  /** So much more of task number `index` is done; may throw to cancel. */
  readonly tick: (count: number, index: number) => void;
  /** Task number `index` is done. Tasks end in any order. */
  readonly done: (result: R, index: number) => void;
}

export type ThreadReply<R> =
  | { readonly type: 'tick'; readonly count: number }
  | { readonly type: 'done'; readonly result: R }
  | { readonly type: 'failed'; readonly error: ApiError };

/**
 * Tasks shared out over one thread a core, each thread taking the next task when it has done one.
 * @param workerFile the bundled thread that does them
 * @param cancelFlag one Int32, not 0 once cancelled: the threads compute and cannot listen
 */
export async function onEveryCore<T, R>(
  workerFile: string,
  cancelFlag: SharedArrayBuffer,
  tasks: readonly Planned<T>[],
  { tick, done }: TaskEvents<R>,
): Promise<void> {
  let next = 0;
  const runThread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: cancelFlag });
      let current = -1;
      const take = (): void => {
        current = next;
        next += 1;
        if (current < tasks.length) worker.postMessage(tasks[current]!.load());
        else void worker.terminate().then(() => resolve());
      };
      const fail = (error: unknown): void => {
        next = tasks.length;
        void worker.terminate();
        reject(error as Error);
      };
      worker.on('message', (reply: ThreadReply<R>) => {
        try {
          if (reply.type === 'tick') tick(reply.count, current);
          else if (reply.type === 'done') {
            const finished = current;
            // The thread goes on while its result is taken.
            take();
            done(reply.result, finished);
          } else fail(new UserError(reply.error.code, reply.error.message, reply.error.hint));
        } catch (error) {
          fail(error);
        }
      });
      worker.on('error', fail);
      take();
    });
  const threads = Math.min(availableParallelism(), tasks.length);
  await Promise.all(Array.from({ length: threads }, runThread));
}
