import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { JOBS_ABOVE } from '../capabilities/jobs/above';
import { UserError } from '../core/words/errors';
import { openStore } from '../db/handle';
import { openWalkCache } from '../db/walk-cache';
import type { JobResult } from '../../contract';
import type { WorkerMessage, WorkerSetup } from '../jobs/backends';
import { finishOnEveryCore } from '../jobs/finish-on-every-core';
import { runJob } from '../jobs/run-job';
import { stepBack } from '../jobs/step-back';
import { walkOnEveryCore } from '../jobs/walkers';

const { storePath, analyst, job, cancelFlag, signingKey } = workerData as WorkerSetup;
const WALK_WORKER = join(__dirname, 'walk-worker.js');
const flag = new Int32Array(cancelFlag);
const post = (message: WorkerMessage): void => parentPort!.postMessage(message);

stepBack();
void run();

async function run(): Promise<void> {
  try {
    post({ type: 'done', result: await work() });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, message, hint } = error;
    post({ type: 'failed', error: hint === undefined ? { code, message } : { code, message, hint } });
  }
}

/** @throws {UserError} also where the store cannot be opened, locked perhaps since the job was queued */
async function work(): Promise<JobResult> {
  const db = openStore({ path: storePath, analyst });
  const cache = openWalkCache(storePath);
  try {
    return await runJob(
      {
        db,
        analyst,
        progress: (progress) => post({ type: 'progress', progress }),
        cancelled: () => Atomics.load(flag, 0) !== 0,
        walk: walkOnEveryCore(WALK_WORKER, cancelFlag),
        finish: finishOnEveryCore(WALK_WORKER, cancelFlag),
        cache,
        above: JOBS_ABOVE,
        signingKey,
      },
      job,
    );
  } finally {
    cache.close();
    db.close();
  }
}
