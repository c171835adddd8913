import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../core/words/errors';
import { backupFolder } from '../../db/backups/backup-files';
import { judgeStore } from '../../db/backups/judge-store';
import { checkpointPath } from '../../db/checkpoints';
import { settleLog } from '../../db/backups/settle-log';
import { guardWriting, partOf, refuseExisting } from '../../export/whole-file';
import { syncFile } from '../../keys/sync';

export interface Moved {
  readonly from: string;
  readonly to: string;
}

/**
 * Move a store with what belongs to it, its backups and the heads of its log, to another place. It is copied and read back
 * there before anything is taken away here, so that a disk that fails in between costs nothing.
 *
 * @param to the file's new path
 * @throws {UserError} bad-file where something is there already or cannot be written; store-corrupt
 */
export function moveStore(storePath: string, to: string): Moved {
  const [from, target] = [resolve(storePath), resolve(to)];
  refuseExisting(target, false);
  const before = judgeStore(from);
  if (before.fault !== null)
    throw new UserError('store-corrupt', `${from} cannot be moved: ${before.fault}`, 'Restore a backup first.');
  settleLog(from);
  const part = partOf(target);
  try {
    guardWriting(target, () => {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(from, part);
      syncFile(part);
    });
    const after = judgeStore(part);
    if (after.fault !== null || after.head !== before.head)
      throw new UserError('store-corrupt', `${from} could not be copied whole to ${target}`, 'Check the disk.');
    guardWriting(target, () => {
      if (existsSync(backupFolder(from))) cpSync(backupFolder(from), backupFolder(target), { recursive: true });
      if (existsSync(checkpointPath(from))) copyFileSync(checkpointPath(from), checkpointPath(target));
      renameSync(part, target);
    });
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  for (const gone of [from, `${from}-wal`, `${from}-shm`, checkpointPath(from), `${from}.walks`])
    rmSync(gone, { force: true });
  rmSync(backupFolder(from), { recursive: true, force: true });
  return { from, to: target };
}
