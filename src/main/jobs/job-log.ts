import type { JobLogLine, JobProgress } from '../../contract';

/** A log holds so many lines; how many more there were is said in its last. */
export const LONGEST_LOG = 100;

/** Something a result says of the job beside its summary. */
export interface JobRemark {
  readonly kind: 'message' | 'warning';
  readonly text: string;
}

/** The log of one job as it runs: a line a phase, with its counts and how long it took, then what was found, then why it failed. */
export interface JobLog {
  readonly progress: (progress: Pick<JobProgress, 'phase' | 'done' | 'total'>) => void;
  readonly remark: (remark: JobRemark) => void;
  /** The phase that is open ends. */
  readonly end: (failure: string | null) => void;
  readonly lines: () => JobLogLine[];
}

/** @param now milliseconds since 1970 */
export function jobLog(now: () => number = Date.now): JobLog {
  const kept: JobLogLine[] = [];
  let left = 0;
  let phase: { readonly line: JobLogLine; readonly since: number } | null = null;
  const add = (kind: JobLogLine['kind'], text: string, at: number): JobLogLine => {
    const line: JobLogLine = { at: new Date(at).toISOString(), kind, text, done: null, total: null, tookMs: null };
    // Why a job failed is never left out.
    if (kept.length < LONGEST_LOG - 1 || kind === 'failure') kept.push(line);
    else left += 1;
    return line;
  };
  const close = (at: number): void => {
    if (phase) phase.line.tookMs = at - phase.since;
    phase = null;
  };
  return {
    progress: ({ phase: name, done, total }) => {
      const at = now();
      if (phase?.line.text !== name) {
        close(at);
        phase = { line: add('phase', name, at), since: at };
      }
      phase.line.done = done;
      phase.line.total = total;
    },
    remark: ({ kind, text }) => void add(kind, text, now()),
    end: (failure) => {
      const at = now();
      close(at);
      if (failure !== null) add('failure', failure, at);
    },
    lines: () => [
      ...kept.map((line) => ({ ...line })),
      ...(left === 0 ? [] : [{ ...kept.at(-1)!, kind: 'message' as const, text: `${left} more lines are left out`, done: null, total: null, tookMs: null }]), // prettier-ignore
    ],
  };
}
