import { rmSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../core/words/errors';
import { backupFolder, backupNamed, backupsOf } from '../../db/backups/backup-files';
import { isDailyDue } from '../../db/backups/due';
import { judgeStore } from '../../db/backups/judge-store';
import { auditWriter } from '../../db/repositories/audit';
import { jobRepository } from '../../db/repositories/jobs';
import { capability, queues, reads, writes } from '../capability';

export const storeHandlers = capability('stores')({
  backups: reads(({ storePath }) => ({
    folder: backupFolder(storePath),
    freeBytes: freeBytes(dirname(storePath)),
    backups: backupsOf(storePath),
  })),
  checkBackup: reads(({ storePath }, { name }) => judgeStore(backupNamed(storePath, name).path)),
  backUp: queues(({ db, storePath, queue }, { reason }) =>
    reason === 'daily' && !isDailyDue(db, storePath, new Date())
      ? { jobId: null }
      : { jobId: queue.start('backup', { reason }) },
  ),
  deleteBackup: writes(['jobs'], ({ db, storePath, analyst }, { name }) => {
    const { path } = backupNamed(storePath, name);
    db.transaction(() => {
      auditWriter(db).append({ action: 'backup', subject: name, analyst, details: { what: 'deleted' } });
      remove(path);
    }).immediate();
    return {};
  }),
  opening: queues(({ db, opening }) => ({
    alsoOpen: [...opening.open],
    leftOpen: [...opening.ended],
    interruptedJobs: opening.ended.length === 0 ? 0 : jobRepository(db).interruptedSince(opening.ended[0]!.openedAt),
  })),
});

function freeBytes(folder: string): number | null {
  try {
    const room = statfsSync(folder);
    return room.bavail * room.bsize;
  } catch {
    return null;
  }
}

function remove(path: string): void {
  try {
    rmSync(path);
  } catch (cause) {
    const message = `${path} cannot be deleted (${(cause as NodeJS.ErrnoException).code})`;
    throw new UserError('bad-file', message, 'Check the folder and its permissions.', { cause });
  }
}
