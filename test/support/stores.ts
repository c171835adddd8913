import type { Call } from '../../src/main/capabilities/call';
import { createCall } from '../../src/main/capabilities/answer';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openServices, type Services } from '../../src/main/capabilities/services';
import type { Job, JobKind } from '../../src/contract';

export const ANALYST = 'tester';
export const WORKER_FILE = join(process.cwd(), 'out/main/worker.js');
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'jackpot-test-'));

/** Services on a new, empty store; jobs run in this thread unless a worker is asked for. */
export function emptyStore(
  workerFile: string | null = null,
  storePath = join(temporaryFolder(), 'store.sqlite'),
): Services {
  return openServices({ storePath, analyst: ANALYST, workerFile, logBug: rethrow });
}

/** Services on a copy of the demo's store: trained, with one finalised jackpot. */
export function demoStore(): Services {
  const storePath = join(temporaryFolder(), 'store.sqlite');
  copyFileSync(join(inject('demo'), 'store.sqlite'), storePath);
  return openServices({ storePath, analyst: ANALYST, workerFile: null, logBug: rethrow });
}

/** Start a job through the api and give back its result. */
export async function runToEnd<K extends JobKind>(
  services: Services,
  start: (call: Call) => Promise<{ jobId: string }>,
  kind: K,
): Promise<NonNullable<Extract<Job, { kind: K }>['result']>> {
  const { jobId } = await start(createCall(services));
  const job = await services.queue.finished(jobId);
  if (job.state !== 'done' || job.kind !== kind)
    throw new Error(`${job.state}: ${job.error?.code} ${job.error?.message}`);
  return job.result as never; // of kind K, as just checked
}

/** In tests a bug fails the test instead of being logged. */
function rethrow(error: unknown): string {
  throw error;
}
