import type { ResponseOf } from '../contract';
import { plural } from './counts';

/** What there is to know of how a store was found when it was opened; nothing where all was as it should be. */
export function openingInWords({ alsoOpen, leftOpen, interruptedJobs }: ResponseOf<'stores.opening'>): string[] {
  const since = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
  const elsewhere = alsoOpen.map(
    ({ pid, host, openedAt }) =>
      `This store is open in another window, too (process ${pid} on ${host}, since ${since(openedAt)}): each sees what the other writes, and one of them may have to wait while the other does.`,
  );
  const [left] = leftOpen;
  if (!left) return elsewhere;
  const jobs =
    interruptedJobs === 0 ? '' : ` ${plural(interruptedJobs, 'job was', 'jobs were')} cut off; Health says which.`;
  return [
    ...elsewhere,
    `The application did not close this store the last time (opened ${since(left.openedAt)}). What was acknowledged is kept; the whole file is being read, and damage would be told at once.${jobs}`,
  ];
}
