import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readSync, rmSync } from 'node:fs';
import { UserError } from '../core/words/errors';
import { checkCopy } from '../db/check-copy';
import { guardWriting, toWriteError } from '../export/whole-file';
import type { JobContext } from './job-context';

/** Pages copied between two looks at whether somebody has asked to stop: 4 MB at SQLite's own page size. */
const PAGES_A_STEP = 1000;
const READ_AT_ONCE = 1 << 20;

/** A copy of the store that was read back, on the disk, and has not its name yet. */
export interface CheckedCopy {
  readonly bytes: number;
  readonly sha256: string;
  /** Length and head of the audit log in it. */
  readonly count: number;
  readonly head: string;
}

/**
 * Copy the whole store, as it is at one moment, and prove the copy: SQLite's own check of every page and index, every
 * foreign key, and every link of the audit log up to an entry that the store has, too.
 * @param part where it is written
 * @param path what it will be called, for messages
 * @throws {UserError} cancelled; bad-file where it cannot be written; store-corrupt where the copy is not what the store is.
 *   Then nothing is left of it: see {@link discardCopy}
 */
export async function checkedCopy(context: JobContext, part: string, path: string): Promise<CheckedCopy> {
  guardWriting(path, () => closeSync(openSync(part, 'w')));
  try {
    await context.db.backup(part, {
      progress: ({ totalPages, remainingPages }) => {
        stopIfAsked(context);
        const done = totalPages - remainingPages;
        context.progress({ phase: 'pages', done, total: totalPages, rowsPerSecond: null });
        return PAGES_A_STEP;
      },
    });
    stopIfAsked(context);
    context.progress({ phase: 'check', done: 0, total: 1, rowsPerSecond: null });
    const { fault, count, head } = checkCopy(context.db, part);
    if (fault !== null) throw refuse(path, fault);
    stopIfAsked(context);
    return { ...guardWriting(path, () => sealFile(part)), count, head };
  } catch (error) {
    throw toCopyError(path, part, error);
  }
}

/** Nothing is left of a copy that has not its name. */
export function discardCopy(part: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true });
}

function stopIfAsked(context: JobContext): void {
  if (context.cancelled()) throw new UserError('cancelled', 'stopped before the end; no copy was made');
}

/** SQLite says of the copy's disk what `toStoreError` would say of the store's. */
function toCopyError(path: string, part: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  const { code } = error as { code?: unknown };
  const meant = { SQLITE_FULL: 'ENOSPC', SQLITE_CANTOPEN: 'ENOENT', SQLITE_READONLY: 'EROFS', SQLITE_IOERR: 'EIO' };
  const known = Object.entries(meant).find(([name]) => typeof code === 'string' && code.startsWith(name))?.[1];
  const why = existsSync(part) ? known : 'ENOENT';
  return why === undefined ? error : toWriteError(path, Object.assign(new Error(why, { cause: error }), { code: why }));
}

const refuse = (path: string, problem: string): UserError =>
  new UserError(
    'store-corrupt',
    `the copy of the store for ${path} is not sound: ${problem}; nothing of it is left`,
    'Look at Health, or run jackpot health.',
  );

/** Make sure that a file is on the disk. @returns its length and hash, read from there */
function sealFile(part: string): { readonly bytes: number; readonly sha256: string } {
  const open = openSync(part, 'r+');
  try {
    fsyncSync(open);
    const hash = createHash('sha256');
    const chunk = Buffer.alloc(READ_AT_ONCE);
    let bytes = 0;
    for (let read = readSync(open, chunk); read > 0; read = readSync(open, chunk)) {
      hash.update(chunk.subarray(0, read));
      bytes += read;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(open);
  }
}
