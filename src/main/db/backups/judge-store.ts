import Database from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import { GENESIS } from '../../audit/hash-chain';
import type { ReadableDb } from '../connection';
import { APPLICATION_ID } from '../handle';
import { SCHEMA_VERSION } from '../migrate';
import { auditRepository } from '../repositories/audit';

/** What a file is found to be that should be a store. */
export interface Judgement {
  /** What is wrong with it, in words; null where it is sound. */
  readonly fault: string | null;
  /** Of its schema; null where that cannot be read. */
  readonly schema: number | null;
  /** Matches and finalised jackpots in it; null where they cannot be counted. */
  readonly matches: number | null;
  readonly jackpots: number | null;
  /** Length, head and last day of its audit log. */
  readonly count: number;
  readonly head: string;
  readonly lastAt: string | null;
}

const UNREADABLE: Omit<Judgement, 'fault'> = {
  ...{ schema: null, matches: null, jackpots: null, count: 0, head: GENESIS, lastAt: null },
};

/**
 * Look at a file by itself: is it a store of ours, are all its pages, rows and indexes sound, does every link of its audit
 * log hold. Nothing is written. Cost: reads the whole file.
 */
export function judgeStore(path: string): Judgement {
  if (!existsSync(path)) return { ...UNREADABLE, fault: 'it is not there' };
  if (statSync(path).size === 0) return { ...UNREADABLE, fault: 'it is empty' };
  let db: ReadableDb | null = null;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true }) as unknown as ReadableDb;
    return judged(db);
  } catch (error) {
    return { ...UNREADABLE, fault: `SQLite cannot read it: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    db?.close();
  }
}

function judged(db: ReadableDb): Judgement {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    return { ...UNREADABLE, fault: 'it is a database of another program' };
  const schema = db.pragma('user_version', { simple: true }) as number;
  const about = { ...UNREADABLE, schema };
  if (schema > SCHEMA_VERSION)
    return { ...about, fault: `its schema ${schema} is newer than ${SCHEMA_VERSION}, which this application knows` };
  const [damage] = (db.pragma('integrity_check(1)') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  if (damage !== undefined) return { ...about, fault: `SQLite finds ${damage}` };
  const orphans = (db.pragma('foreign_key_check') as unknown[]).length;
  if (orphans > 0) return { ...about, fault: `${orphans} of its rows refer to rows that are not there` };
  const counted = {
    ...about,
    matches: countOf(db, 'matches'),
    jackpots: countOf(db, 'jackpots', `status = 'finalized'`),
  };
  if (countOf(db, 'audit_log') === null) return { ...counted, fault: null };
  const log = auditRepository(db);
  const last = log.last();
  return {
    ...counted,
    ...(last ? { count: last.sequence, head: last.hash, lastAt: last.at } : {}),
    fault: log.firstFault() === null ? null : 'its audit log has a broken link',
  };
}

/** Rows of a table; null where an early schema has no such table. */
function countOf(db: ReadableDb, table: string, where = '1'): number | null {
  const has = db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
  return has ? (db.prepare(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get() as number) : null;
}
