import type { Call } from '../../src/main/capabilities/call';
import { createCall } from '../../src/main/capabilities/answer';
import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openServices, type Services } from '../../src/main/capabilities/services';
import type { ReportResult, Job, JobKind } from '../../src/contract';

export const ANALYST = 'tester';
export const WORKER_FILE = join(process.cwd(), 'out/main/worker.js');
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'jackpot-test-'));

/** Services on a new, empty store; jobs run in this thread unless a worker is asked for. */
export function emptyStore(
  workerFile: string | null = null,
  storePath = join(temporaryFolder(), 'store.sqlite'),
): Services {
  const keysFolder = join(storePath, '..', 'keys');
  return openServices({ storePath, analyst: ANALYST, workerFile, keysFolder, logBug: rethrow });
}

/** A new folder with five season files of the demo, those of its first division from 2019-20 on: 240 matches each. */
export function fiveSeasons(): string {
  const [seasons, folder] = [join(inject('demo'), 'seasons'), temporaryFolder()];
  for (const name of readdirSync(seasons)) {
    if (name >= 'DEMO_2019-20.csv') copyFileSync(join(seasons, name), join(folder, name));
  }
  return folder;
}

/** Say that clubs of one name in several leagues of a country are one, as the demo does. */
export async function linkSuggested(call: Call): Promise<void> {
  for (const { name, teams } of (await call('teams.clubs', {})).suggestions) {
    const members = teams.map((team) => ({ league: team.league, team: team.name }));
    await call('teams.link', { name, teams: members, reason: 'one name' });
  }
}

/** A copy of the demo's store: two divisions trained and linked, with one finalised jackpot of both. */
export function demoCopy(): string {
  const storePath = join(temporaryFolder(), 'store.sqlite');
  copyFileSync(join(inject('demo'), 'store.sqlite'), storePath);
  return storePath;
}

/** Services on a copy of the demo's store; jobs run in this thread unless a worker is asked for. */
export const demoStore = (workerFile: string | null = null): Services => emptyStore(workerFile, demoCopy());

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

/** Export a report, without the PDF, which takes a browser. */
export const exportReport = (
  services: Services,
  request: { readonly jackpotId: string; readonly directory: string; readonly ownFolder?: boolean },
): Promise<ReportResult> =>
  runToEnd(services, (start) => start('reports.export', { pdf: false, ...request }), 'report');

/** In tests a bug fails the test instead of being logged. */
function rethrow(error: unknown): string {
  throw error;
}
