import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readSync, rmSync } from 'node:fs';
import type { StoreCopyResult } from '../../contract';
import { UserError } from '../core/words/errors';
import { checkCopy, type CopyCheck } from '../db/check-copy';
import { auditWriter } from '../db/repositories/audit';
import { guardWriting, partOf, putInPlace, refuseExisting, toWriteError } from '../export/whole-file';
import { fileName } from '../../text/counts';
import type { JobContext } from './job-context';

/** Pages copied between two looks at whether somebody has asked to stop: 4 MB at SQLite's own page size. */
const PAGES_A_STEP = 1000;
const READ_AT_ONCE = 1 << 20;

/**
 * Copy the whole store, as it is at one moment, and prove the copy before it gets its name: SQLite's own check of every
 * page and index, every foreign key, and every link of the audit log up to an entry that the store has, too.
 * @throws {UserError} cancelled; bad-file where the file is there already or cannot be written; store-corrupt where the
 *   copy is not what the store is
 */
export async function runCopyStore(context: JobContext, { path }: { readonly path: string }): Promise<StoreCopyResult> {
  const { db, analyst } = context;
  const started = Date.now();
  refuseExisting(path, false);
  const part = partOf(path);
  try {
    const { fault, count, head } = await copyAndCheck(context, part, path);
    if (fault !== null) throw refuse(path, fault);
    stopIfAsked(context);
    const { bytes, sha256 } = guardWriting(path, () => sealFile(part));
    db.transaction(() => {
      const details = { file: fileName(path), bytes, auditCount: count, auditHead: head };
      auditWriter(db).append({ action: 'copy-store', subject: sha256, analyst, details });
      putInPlace(part, path, false);
    }).immediate();
    return { path, bytes, sha256, auditCount: count, auditHead: head, tookMs: Date.now() - started };
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true });
    throw error;
  }
}

function stopIfAsked(context: JobContext): void {
  if (context.cancelled()) throw new UserError('cancelled', 'stopped before the end; no copy was made');
}

async function copyAndCheck(context: JobContext, part: string, path: string): Promise<CopyCheck> {
  guardWriting(path, () => closeSync(openSync(part, 'w')));
  try {
    await context.db.backup(part, {
      progress: ({ totalPages, remainingPages }) => {
        stopIfAsked(context);
        context.progress({
          phase: 'pages',
          done: totalPages - remainingPages,
          total: totalPages,
          rowsPerSecond: null,
        });
        return PAGES_A_STEP;
      },
    });
    stopIfAsked(context);
    context.progress({ phase: 'check', done: 0, total: 1, rowsPerSecond: null });
    return checkCopy(context.db, part);
  } catch (error) {
    throw toCopyError(path, part, error);
  }
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
