import { mkdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { BackupResult } from '../../contract';
import { backupFolder, backupPath, backupsOf } from '../db/backups/backup-files';
import { outlived } from '../db/backups/rotation';
import { auditWriter } from '../db/repositories/audit';
import { guardWriting, partOf, putInPlace } from '../export/whole-file';
import { checkedCopy, discardCopy } from './checked-copy';
import type { JobContext } from './job-context';

/**
 * Back the store up into its folder of backups: a copy that has its name only once it is proved. Then daily backups go
 * that have had their time; those a person asked for stay. What a person asked for is in the audit log.
 * @throws {UserError} as {@link checkedCopy}
 */
export async function runBackup(
  context: JobContext,
  { reason }: { readonly reason: 'daily' | 'asked' },
): Promise<BackupResult> {
  const { db, analyst } = context;
  const started = Date.now();
  const path = backupPath(db.name, reason, new Date());
  guardWriting(path, () => mkdirSync(backupFolder(db.name), { recursive: true, mode: 0o700 }));
  const part = partOf(path);
  try {
    const { bytes, sha256, count, head } = await checkedCopy(context, part, path);
    if (reason === 'daily') putInPlace(part, path, false);
    else {
      db.transaction(() => {
        const details = { bytes, sha256, auditCount: count, auditHead: head };
        auditWriter(db).append({ action: 'backup', subject: basename(path), analyst, details });
        putInPlace(part, path, false);
      }).immediate();
    }
    const gone = outlived(backupsOf(db.name));
    for (const each of gone) rmSync(each.path, { force: true });
    const said = { name: basename(path), path, bytes, sha256, auditCount: count, auditHead: head };
    return { ...said, removed: gone.map((each) => each.name), tookMs: Date.now() - started };
  } catch (error) {
    discardCopy(part);
    throw error;
  }
}
