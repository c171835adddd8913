import type { Signer } from '../../export/report/seal';
import type { Reading } from '../capability';

/** The analyst's key, where there is one and a signature is wanted; else why there is none. */
export function signerFor(_context: Reading, _isWanted: boolean): { signer: Signer | null; why: string | null } {
  return { signer: null, why: 'this analyst has no signing key' };
}
