import type { StoreCopyResult } from '../../contract';
import { auditWriter } from '../db/repositories/audit';
import { partOf, putInPlace, refuseExisting } from '../export/whole-file';
import { fileName } from '../../text/counts';
import { checkedCopy, discardCopy } from './checked-copy';
import type { JobContext } from './job-context';

/**
 * Copy the whole store to a file that has its name only once the copy is proved; see {@link checkedCopy}.
 * @throws {UserError} as it does, and bad-file where the file is there already
 */
export async function runCopyStore(context: JobContext, { path }: { readonly path: string }): Promise<StoreCopyResult> {
  const { db, analyst } = context;
  const started = Date.now();
  refuseExisting(path, false);
  const part = partOf(path);
  try {
    const { bytes, sha256, count, head } = await checkedCopy(context, part, path);
    db.transaction(() => {
      const details = { file: fileName(path), bytes, auditCount: count, auditHead: head };
      auditWriter(db).append({ action: 'copy-store', subject: sha256, analyst, details });
      putInPlace(part, path, false);
    }).immediate();
    return { path, bytes, sha256, auditCount: count, auditHead: head, tookMs: Date.now() - started };
  } catch (error) {
    discardCopy(part);
    throw error;
  }
}
