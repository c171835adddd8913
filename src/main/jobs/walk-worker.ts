import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../core/words/errors';
import { walkTask, type WalkReply, type WalkTask } from './walkers';

/** Match days between two reports and two looks at the flag. */
const EVERY = 200;
const flag = new Int32Array(workerData as SharedArrayBuffer);
const post = (reply: WalkReply): void => parentPort!.postMessage(reply);

parentPort!.on('message', (task: WalkTask) => {
  let days = 0;
  const tick = (): void => {
    days += 1;
    if (days % EVERY !== 0) return;
    if (Atomics.load(flag, 0) !== 0)
      throw new UserError('cancelled', 'stopped before the end; what was finished is kept');
    post({ type: 'days', days: EVERY });
  };
  try {
    post({ type: 'done', walks: walkTask(task, tick) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    post({ type: 'failed', error: { code: error.code, message: error.message } });
  }
});
