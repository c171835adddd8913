import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupFile, BackupReason } from '../../../src/main/db/backups/backup-files';
import { isBackupDue, KEPT_DAYS, KEPT_WEEKS, outlived } from '../../../src/main/db/backups/rotation';

const DAY = 86_400_000;
const backup = (day: number, reason: BackupReason): BackupFile => {
  const at = new Date(Date.UTC(2024, 0, 1) + day * DAY).toISOString();
  return { name: `${at} ${reason}`, path: '', reason, at, bytes: 1 };
};
const backups = fc
  // As many as it says: most arrays of fast-check are so short that nothing of them has had its time.
  .uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 80, size: 'max' })
  .chain((days) =>
    fc.tuple(
      ...days.map((day) =>
        fc.constantFrom<BackupReason>('daily', 'asked', 'migration', 'copy').map((reason) => backup(day, reason)),
      ),
    ),
  );

describe('daily backups', () => {
  it('go in the end, but never one that somebody asked for, never the newest seven, and at most eleven stay', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const gone = new Set(outlived(all));
        const daily = all.filter(({ reason }) => reason === 'daily').sort((a, b) => (a.at < b.at ? 1 : -1));
        expect([...gone].every(({ reason }) => reason === 'daily')).toBe(true);
        expect(daily.slice(0, KEPT_DAYS).some((each) => gone.has(each))).toBe(false);
        expect(daily.filter((each) => !gone.has(each)).length).toBeLessThanOrEqual(KEPT_DAYS + KEPT_WEEKS);
        // What stays once, stays: nothing more goes the second time.
        expect(outlived(all.filter((each) => !gone.has(each)))).toEqual([]);
      }),
    );
  });

  it('of a store used every day are those of seven days and of four weeks before', () => {
    let kept: BackupFile[] = [];
    for (let day = 0; day < 200; day += 1) {
      kept.push(backup(day, 'daily'));
      const gone = new Set(outlived(kept));
      kept = kept.filter((each) => !gone.has(each));
    }
    const ages = kept.map(({ at }) => 199 - (Date.parse(at) - Date.UTC(2024, 0, 1)) / DAY).sort((a, b) => a - b);
    expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(ages).toHaveLength(KEPT_DAYS + KEPT_WEEKS);
    expect(ages.at(-1)).toBeGreaterThanOrEqual(21);
  });

  it.each([
    ['none was made yet', [], 100, 100, true],
    ['the last one is of today', [backup(10, 'daily')], 10.2, 10.3, false],
    ['the last one is of yesterday and something was done since', [backup(10, 'daily')], 10.5, 11, true],
    ['the last one is of yesterday and nothing was done since', [backup(10, 'daily')], 9.5, 11, false],
    ['one was asked for today', [backup(10, 'daily'), backup(11, 'asked')], 11.1, 11.2, false],
  ] as const)('are due or not where %s', (_, all, written, now, isDue) => {
    const at = (day: number): number => Date.UTC(2024, 0, 1) + day * DAY;
    expect(isBackupDue(all, at(written), at(now))).toBe(isDue);
  });
});
