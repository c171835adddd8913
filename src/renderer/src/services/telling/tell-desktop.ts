import type { Api, Job } from '../../contract-types';
import { describeResult } from '../../text/job-summary';

/** Who waits less than this is still there. */
const LONG_MS = 15_000;

/** Whether the system is to tell of the end of a job: it took long, and nobody looks at the window. */
export function isToldByTheSystem(
  { startedAt, finishedAt, state }: Pick<Job, 'startedAt' | 'finishedAt' | 'state'>,
  isLookedAt: boolean,
): boolean {
  if (isLookedAt || finishedAt === null || state === 'cancelled') return false;
  return Date.parse(finishedAt) - Date.parse(startedAt) >= LONG_MS;
}

const ENDS: Readonly<Partial<Record<Job['state'], string>>> = { done: 'done', failed: 'failed' };

/** Tell of the end of a job by the system; who clicks on it is led to the window, and to what the job brought. */
export async function tellDesktop(job: Job, api: Pick<Api, 'desktop.notify'>, open: () => void): Promise<void> {
  const title = `${job.title}: ${ENDS[job.state] ?? 'did not finish'}`;
  const reply = await api['desktop.notify']({ title, body: describeResult(job) });
  if (reply.ok && reply.value.clicked) open();
}
