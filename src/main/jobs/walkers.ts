import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ApiError } from '../../contract';
import { UserError } from '../core/words/errors';
import { toLeagueSample } from '../core/models/league-sample';
import type { GridPoint, TrainingSettings } from '../core/settings/settings';
import type { PricedMatch } from '../core/validation/backtest';
import { walkPoint } from '../core/validation/select-settings';
import type { WalkForward, WalkPhase } from '../core/validation/walk-forward';
import type { NeighbourStrength } from '../core/models/neighbours';

/** Some candidates of one league: plain data, so that it can travel. */
export interface WalkTask {
  readonly league: string;
  readonly matches: readonly PricedMatch[];
  readonly points: readonly GridPoint[];
  readonly settings: TrainingSettings;
  readonly neighbours: readonly NeighbourStrength[];
  /** First phases of each candidate's walk that are known already. */
  readonly known: readonly (readonly WalkPhase[])[];
}

/** A task that is made when its turn comes: many leagues then need the memory of a few. */
export interface PlannedTask {
  readonly league: string;
  readonly load: () => WalkTask;
}

export interface WalkEvents {
  /** So many match days more of a league have been walked; may throw to cancel. */
  readonly days: (days: number, league: string) => void;
  /** Task number `index` is done: its walks, in the order of its points. Tasks end in any order. */
  readonly done: (walks: WalkForward[], index: number) => void;
}

/** Computes the walks of many tasks. */
export type Walker = (tasks: readonly PlannedTask[], events: WalkEvents) => Promise<void>;

/** One task, here and now. */
export function walkTask({ matches, points, settings, neighbours, known }: WalkTask, tick: () => void): WalkForward[] {
  const sample = toLeagueSample(matches);
  return points.map((point, index) => walkPoint(sample, point, settings, neighbours, { tick, known: known[index] }));
}

/** One task after another in this thread. */
export const walkHere: Walker = (tasks, { days, done }) => {
  tasks.forEach(({ league, load }, index) =>
    done(
      walkTask(load(), () => days(1, league)),
      index,
    ),
  );
  return Promise.resolve();
};

export type WalkReply =
  | { readonly type: 'days'; readonly days: number }
  | { readonly type: 'done'; readonly walks: WalkForward[] }
  | { readonly type: 'failed'; readonly error: ApiError };

/** Tasks shared out over one thread a core, each thread taking the next task when it has done one. */
export function walkOnEveryCore(workerFile: string, cancelFlag: SharedArrayBuffer): Walker {
  return async (tasks, { days, done }) => {
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
        worker.on('message', (reply: WalkReply) => {
          try {
            if (reply.type === 'days') days(reply.days, tasks[current]!.league);
            else if (reply.type === 'done') {
              done(reply.walks, current);
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
  };
}
