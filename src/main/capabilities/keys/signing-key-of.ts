import { UserError } from '../../core/words/errors';
import type { SigningKey } from '../../jobs/signing-key';
import type { Writing } from '../capability';
import { noteUse, refuseRevoked } from './signer';

/** The analyst's key as a job signs with it, its first use in this store recorded; else why there is none. */
export function signingKeyOf(context: Pick<Writing, 'db' | 'analyst' | 'keys'>): SigningKey {
  const { db, analyst, keys } = context;
  try {
    const file = keys.find(analyst);
    if (!file) return { why: `${analyst} has no signing key` };
    refuseRevoked(db, file);
    const privateKey = keys.open(file);
    noteUse(context, file);
    return { publicKey: file.publicKey, privateKey };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { why: error.hint === undefined ? error.message : `${error.message} (${error.hint})` };
  }
}
