import type { Job } from '../../../contract';

/**
 * A running job on one line of a terminal: what it is, its phase, how far it is; cut to the width, since a longer line
 * could not be written over. Empty before it has told anything.
 */
export function progressLine({ title, progress }: Pick<Job, 'title' | 'progress'>, columns: number): string {
  if (!progress) return '';
  const { phase, done, total } = progress;
  const share = total > 0 ? ` (${Math.floor((100 * done) / total)} %)` : '';
  const line = `${title}: ${phase} ${done} of ${total}${share}`;
  return line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`;
}
