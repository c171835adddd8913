import { checkpointText, type Checkpoint } from '../../audit/checkpoint';
import { addCheckpoint, readCheckpoints } from '../../db/checkpoints';
import { auditLog, auditRepository } from '../../db/repositories/audit';
import { toStoreError } from '../../db/store-error';
import { UserError } from '../../core/words/errors';
import type { Writing } from '../capability';
import { silentSigner } from '../keys/signer';
import { wordsOf } from './body-of';

/**
 * Keep the head of the log outside the store, signed where a key is unlocked: after what must not get lost, and at the end.
 * A log that contradicts the newest head kept is left alone, so that a cut is never covered by what comes after it.
 *
 * It serves the work that was done and never fails it: where the file cannot be written, the check says how old it is.
 */
export function sealLog(context: Pick<Writing, 'db' | 'storePath' | 'analyst' | 'keys'>): void {
  try {
    seal(context);
  } catch (error) {
    if (!isFromOutside(error)) throw error;
  }
}

function seal(context: Pick<Writing, 'db' | 'storePath' | 'analyst' | 'keys'>): void {
  const { db, storePath } = context;
  const { last, at } = auditRepository(db);
  const end = last();
  if (!end || storePath === ':memory:') return;
  const newest = readCheckpoints(storePath).checkpoints.at(-1);
  if (newest && (newest.count === end.sequence || at(newest.count)?.hash !== newest.head)) return;
  const names = auditLog(db).names();
  const { sequence: count, hash: head } = end;
  const said = wordsOf(end.entry, (key) => names.get(key));
  const signer = silentSigner(context);
  const checkpoint: Checkpoint = {
    ...{ format: 'jackpot-checkpoint/1', count, head, at: new Date().toISOString(), said },
    ...(signer ? { publicKey: signer.publicKey } : {}),
  };
  addCheckpoint(storePath, {
    ...checkpoint,
    ...(signer ? { signature: signer.sign(checkpointText(checkpoint)) } : {}),
  });
}

/** A folder that cannot be written, a disk that is full, a store that somebody holds. */
const isFromOutside = (error: unknown): boolean =>
  error instanceof UserError ||
  toStoreError(error, 'the store') !== null ||
  (error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string');
