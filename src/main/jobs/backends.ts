import type { WritableDb } from '../db/connection';
import { Worker } from 'node:worker_threads';
import type { ApiError, JobProgress, JobResult } from '../../contract';
import { UserError } from '../core/words/errors';
import type { JobsAbove } from './job-context';
import type { AnyJob } from './registry';
import type { SigningKey } from './signing-key';

export interface JobControl {
  readonly progress: (progress: JobProgress) => void;
  /** Becomes aborted when somebody cancels. */
  readonly signal: AbortSignal;
}

/** Where jobs run: in a worker with its own connection, or in-process. Either gives the same result, bit for bit. */
export type JobBackend = (job: AnyJob, control: JobControl) => Promise<JobResult>;

export interface WorkerSetup {
  readonly storePath: string;
  readonly analyst: string;
  readonly job: AnyJob;
  /** One Int32, not 0 once cancelled: the worker computes and cannot listen. */
  readonly cancelFlag: SharedArrayBuffer;
  /** Never stored: it is handed over with the job, and ends with it. */
  readonly signingKey: SigningKey;
}

/** The key to sign with, asked for when a job that signs begins. */
export type AskForKey = () => SigningKey;
const keyFor = ({ kind }: AnyJob, ask: AskForKey): SigningKey =>
  kind === 'report' ? ask() : { why: 'this job signs nothing' };
export type WorkerMessage =
  | { readonly type: 'progress'; readonly progress: JobProgress }
  | { readonly type: 'done'; readonly result: JobResult }
  | { readonly type: 'failed'; readonly error: ApiError };

/** Run jobs in a worker thread. @param workerFile the bundled worker */
export function workerBackend(
  workerFile: string,
  storePath: string,
  analyst: string,
  askForKey: AskForKey,
): JobBackend {
  return (job, { progress, signal }) =>
    new Promise((resolve, reject) => {
      const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const signingKey = keyFor(job, askForKey);
      const setup: WorkerSetup = { storePath, analyst, job, cancelFlag, signingKey };
      const worker = new Worker(workerFile, { workerData: setup });
      const cancel = () => void Atomics.store(new Int32Array(cancelFlag), 0, 1);
      if (signal.aborted) cancel();
      signal.addEventListener('abort', cancel);
      worker.on('message', (message: WorkerMessage) => {
        if (message.type === 'progress') progress(message.progress);
        else if (message.type === 'done') resolve(message.result);
        else reject(new UserError(message.error.code, message.error.message, message.error.hint));
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        signal.removeEventListener('abort', cancel);
        reject(new Error(`the worker ended early with code ${code}`));
      });
    });
}

/** Run jobs in this thread on this connection: for tests, and to compare with the worker. */
export function inProcessBackend(db: WritableDb, analyst: string, above: JobsAbove, askForKey: AskForKey): JobBackend {
  return async (job, { progress, signal }) => {
    const [{ runJob }, { contextHere }] = await Promise.all([import('./run-job'), import('./context-here')]);
    return runJob(
      contextHere(db, analyst, {
        progress,
        cancelled: () => signal.aborted,
        above,
        signingKey: keyFor(job, askForKey),
      }),
      job,
    );
  };
}
