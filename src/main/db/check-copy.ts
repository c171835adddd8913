import { GENESIS } from '../audit/hash-chain';
import Database from 'better-sqlite3';
import type { ReadableDb } from './connection';
import { auditRepository } from './repositories/audit';

/** What a copy of a store is found to be. */
export interface CopyCheck {
  /** What is wrong with it, in words; null where it is sound. */
  readonly fault: string | null;
  /** Length and head of its audit log. */
  readonly count: number;
  readonly head: string;
}

/**
 * Look at a copy of a store: every page and index, every foreign key, every link of the audit log, and that its last entry
 * is one of the store's. The store may have gone on since. Cost: reads the whole file.
 */
export function checkCopy(db: ReadableDb, file: string): CopyCheck {
  const copy = new Database(file) as unknown as ReadableDb;
  try {
    const faults = (copy.pragma('integrity_check(20)') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok');
    const orphans = (copy.pragma('foreign_key_check') as unknown[]).length;
    const log = auditRepository(copy);
    const ok = log.firstFault() === null;
    const { sequence: count, hash: head } = log.last() ?? { sequence: 0, hash: GENESIS };
    const isOwn = count === 0 || auditRepository(db).at(count)?.hash === head;
    const fault =
      faults.length > 0
        ? `SQLite finds ${faults[0]}`
        : orphans > 0
          ? `${orphans} of its rows refer to rows that are not there`
          : !ok
            ? 'its audit log has a broken link'
            : !isOwn
              ? `entry ${count} of its audit log is not the store’s`
              : null;
    return { fault, count, head };
  } finally {
    copy.close();
  }
}
