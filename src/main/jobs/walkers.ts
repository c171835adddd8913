import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ApiError } from '../../preload/contract';
import { UserError } from '../core/errors';
import { toLeagueSample } from '../core/models/league-sample';
import type { GridPoint, TrainingSettings } from '../core/settings';
import type { PricedMatch } from '../core/validation/backtest';
import { walkPoint } from '../core/validation/select-settings';
import type { WalkForward } from '../core/validation/walk-forward';

/** Some candidates of one league: plain data, so that it can travel. */
export interface WalkTask {
  readonly matches: readonly PricedMatch[];
  readonly points: readonly GridPoint[];
  readonly settings: TrainingSettings;
}

/**
 * Computes the walks of many tasks.
 * @param tick told how many match days more have been walked; may throw to cancel
 * @returns the walks of each task, in the order of the tasks and of their points
 */
export type Walker = (tasks: readonly WalkTask[], tick: (days: number) => void) => Promise<WalkForward[][]>;

/** One task, here and now. */
export function walkTask({ matches, points, settings }: WalkTask, tick: () => void): WalkForward[] {
  const sample = toLeagueSample(matches);
  return points.map((point) => walkPoint(sample, point, settings, tick));
}

/** One task after another in this thread. */
export const walkHere: Walker = (tasks, tick) => Promise.resolve(tasks.map((task) => walkTask(task, () => tick(1))));

export type WalkReply =
  | { readonly type: 'days'; readonly days: number }
  | { readonly type: 'done'; readonly walks: WalkForward[] }
  | { readonly type: 'failed'; readonly error: ApiError };

/** Tasks shared out over one thread a core, each thread taking the next task when it has done one. */
export function walkOnEveryCore(workerFile: string, cancelFlag: SharedArrayBuffer): Walker {
  return async (tasks, tick) => {
    const results: WalkForward[][] = [];
    let next = 0;
    const runThread = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const worker = new Worker(workerFile, { workerData: cancelFlag });
        let current = -1;
        const take = (): void => {
          current = next;
          next += 1;
          if (current < tasks.length) worker.postMessage(tasks[current]);
          else void worker.terminate().then(() => resolve());
        };
        const fail = (error: unknown): void => {
          next = tasks.length;
          void worker.terminate();
          reject(error as Error);
        };
        worker.on('message', (reply: WalkReply) => {
          try {
            if (reply.type === 'days') tick(reply.days);
            else if (reply.type === 'done') {
              results[current] = reply.walks;
              take();
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
    return results;
  };
}
