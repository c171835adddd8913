import type { Job } from '../contract';

/** The daily backup is the only job that nobody begins: nobody waits for its end, and ending it asks nobody. */
export const isUnasked = ({ kind, title }: Pick<Job, 'kind' | 'title'>): boolean =>
  kind === 'backup' && title === 'Daily backup';
