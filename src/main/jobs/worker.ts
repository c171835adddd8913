import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../core/errors';
import { openStore } from '../db/handle';
import type { WorkerMessage, WorkerSetup } from './backends';
import { runJob } from './run-job';
import { walkOnEveryCore } from './walkers';

const { storePath, analyst, request, cancelFlag } = workerData as WorkerSetup;
const flag = new Int32Array(cancelFlag);
const post = (message: WorkerMessage): void => parentPort!.postMessage(message);

void run();

async function run(): Promise<void> {
  const db = openStore({ path: storePath, analyst });
  try {
    const result = await runJob(
      {
        db,
        analyst,
        progress: (progress) => post({ type: 'progress', progress }),
        cancelled: () => Atomics.load(flag, 0) !== 0,
        walk: walkOnEveryCore(join(__dirname, 'walk-worker.js'), cancelFlag),
      },
      request,
    );
    post({ type: 'done', result });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, message, hint } = error;
    post({ type: 'failed', error: hint === undefined ? { code, message } : { code, message, hint } });
  } finally {
    db.close();
  }
}
