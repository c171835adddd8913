import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { UserError } from '../../core/words/errors';
import { readCheckpoints } from '../checkpoints';
import { openStore } from '../handle';
import { auditWriter } from '../repositories/audit';
import { toStoreError } from '../store-error';
import { backupNamed } from './backup-files';
import { judgeStore } from './judge-store';
import { setAside } from './set-aside';
import { syncFile, syncFolder } from '../../keys/sync';

/** What came of putting a store in the place of another. */
export interface Restored {
  /** The backup's name. */
  readonly from: string;
  /** Entries of its audit log, and of the log it replaces, as far as that is known. */
  readonly count: number;
  readonly replacedCount: number;
  /** Where the replaced file is kept; null where there was none. */
  readonly kept: string | null;
}

interface Asked {
  readonly storePath: string;
  /** The backup's name. */
  readonly name: string;
  readonly analyst: string;
  readonly now?: Date;
}

/**
 * Put a backup in the place of its store: read whole first, copied beside the store and read again, and only then given
 * the store's name in one step. The file it replaces is kept under another name, with its log and its checkpoints. The
 * restored log says what happened, and how long the log was that it replaces. No other process may have the store open.
 *
 * @throws {UserError} not-found; store-corrupt where the backup is not sound; as `toStoreError`. Then nothing was changed
 */
export function restoreBackup({ storePath, name, analyst, now = new Date() }: Asked): Restored {
  const backup = backupNamed(storePath, name);
  const { fault, count } = judgeStore(backup.path);
  if (fault !== null)
    throw new UserError('store-corrupt', `the backup ${name} cannot be used: ${fault}`, 'Choose another backup.');
  const replaced = existsSync(storePath) ? lengthOf(storePath) : { count: 0, head: '' };
  const part = `${storePath}.restoring`;
  let kept: string | null;
  try {
    rmSync(part, { force: true });
    copyFileSync(backup.path, part);
    syncFile(part);
    const again = judgeStore(part).fault;
    if (again !== null)
      throw new UserError('store-corrupt', `the backup ${name} could not be copied whole: ${again}`, 'Check the disk.');
    kept = setAside(storePath, now);
    renameSync(part, storePath);
    syncFolder(dirname(storePath));
  } catch (error) {
    rmSync(part, { force: true });
    throw toStoreError(error, storePath) ?? error;
  }
  const db = openStore({ path: storePath, analyst });
  try {
    const details = {
      ...{ auditCount: count, replacedCount: replaced.count, replacedHead: replaced.head },
      ...(kept === null ? {} : { kept: basename(kept) }),
    };
    db.transaction(() => auditWriter(db).append({ action: 'restore', subject: name, analyst, details })).immediate();
  } finally {
    db.close();
  }
  return { from: name, count, replacedCount: replaced.count, kept };
}

/**
 * Begin anew where a store cannot be used: the file is kept under another name.
 * @returns where; null where there was none
 */
export function startFresh(storePath: string, now = new Date()): string | null {
  mkdirSync(dirname(storePath), { recursive: true });
  const kept = setAside(storePath, now);
  if (kept !== null) rmSync(storePath);
  return kept;
}

/** The longest log known of a store: its own, or what its checkpoints tell where it cannot be read or was cut. */
function lengthOf(storePath: string): { readonly count: number; readonly head: string } {
  const { count, head } = judgeStore(storePath);
  const newest = readCheckpoints(storePath).checkpoints.at(-1);
  return newest && newest.count > count ? newest : { count, head };
}
