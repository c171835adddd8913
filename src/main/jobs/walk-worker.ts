import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../core/words/errors';
import { finishTask } from './finishers';
import { stepBack } from './step-back';
import type { ThreadReply } from './threads';
import { walkTask, type ThreadTask, type WalkTask } from './walkers';

/** Match days between two reports and two looks at the flag. */
const EVERY = 200;
const flag = new Int32Array(workerData as SharedArrayBuffer);
const post = (reply: ThreadReply<unknown>): void => parentPort!.postMessage(reply);

stepBack();
parentPort!.on('message', (given: ThreadTask) => {
  try {
    post({ type: 'done', result: given.kind === 'walk' ? walk(given.task) : finishTask(given.task) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    post({ type: 'failed', error: { code: error.code, message: error.message } });
  }
});

function walk(task: WalkTask): unknown {
  let days = 0;
  return walkTask(task, () => {
    days += 1;
    if (days % EVERY !== 0) return;
    if (Atomics.load(flag, 0) !== 0)
      throw new UserError('cancelled', 'stopped before the end; what was finished is kept');
    post({ type: 'tick', count: EVERY });
  });
}
