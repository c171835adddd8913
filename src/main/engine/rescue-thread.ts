import { parentPort, workerData } from 'node:worker_threads';
import { toApiError } from '../capabilities/api-error';
import { rescue, type RescueTask } from '../capabilities/stores/rescue';
import type { Reply } from '../../contract';

/** A thread for one thing to do about a store that is not open: it reads whole files, which nobody's window should wait for. */
function reply(): Reply<unknown> {
  try {
    return { ok: true, value: rescue(workerData as RescueTask) };
  } catch (error) {
    return { ok: false, error: toApiError(error, (bug) => (bug instanceof Error ? bug.message : String(bug))) };
  }
}

parentPort!.postMessage(reply());
