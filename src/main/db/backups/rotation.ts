import type { BackupFile } from './backup-files';

/** So many of the newest daily backups stay, and of the time before them the newest of so many weeks. */
export const KEPT_DAYS = 7;
export const KEPT_WEEKS = 4;
/** A daily backup is due once the last one is as old as this: a little less than a day, so that it keeps its hour. */
const DUE_AFTER_MS = 20 * 3_600_000;
const WEEK_MS = 7 * 86_400_000;

/**
 * Daily backups that have had their time. Those that somebody asked for, or that a migration left, are never among them.
 * @param backups in any order
 */
export function outlived(backups: readonly BackupFile[]): BackupFile[] {
  const daily = backups.filter(({ reason }) => reason === 'daily').sort((a, b) => (a.at < b.at ? 1 : -1));
  const weeks = new Set<number>();
  return daily.slice(KEPT_DAYS).filter(({ at }) => {
    const week = Math.floor(Date.parse(at) / WEEK_MS);
    if (weeks.has(week) || weeks.size === KEPT_WEEKS) return true;
    weeks.add(week);
    return false;
  });
}

/**
 * Whether a daily backup is to be made: the last one, of whatever kind, is old, and the store was written since.
 * @param writtenAt when the store's file or its log was last written, ms
 */
export function isBackupDue(backups: readonly BackupFile[], writtenAt: number, now: number): boolean {
  const last = Math.max(...backups.map(({ at }) => Date.parse(at)), Number.NEGATIVE_INFINITY);
  return now - last >= DUE_AFTER_MS && writtenAt > last;
}
