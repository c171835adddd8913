import type { Job, JobLogLine } from '../contract';
import { countText } from './counts';

const countsOf = ({ done, total }: Pick<JobLogLine, 'done' | 'total'>): string =>
  done === null || total === null || total === 0 ? '' : `${countText(done)} of ${countText(total)}`;

/** A line of a log: `forecasting past seasons: 21 of 21, 3.2 s`. */
export function logLineInWords(line: JobLogLine): string {
  const { kind, text, tookMs } = line;
  if (kind !== 'phase') return kind === 'message' ? text : `${kind}: ${text}`;
  const told = [countsOf(line), tookMs === null ? '' : `${(tookMs / 1000).toFixed(1)} s`].filter((each) => each !== '');
  return told.length === 0 ? text : `${text}: ${told.join(', ')}`;
}

/** How far a job had come when it ended: `in “files” after 3 of 12`. Null where its log does not tell. */
export function lastPhaseInWords({ log }: Pick<Job, 'log'>): string | null {
  const last = log?.findLast(({ kind }) => kind === 'phase');
  if (!last) return null;
  const counts = countsOf(last);
  return `in “${last.text}”${counts === '' ? '' : ` after ${counts}`}`;
}

/** Why a job has no log to show. */
export const NO_LOG = 'No log was kept: an earlier version ran it, or it was cut off before its end.';
