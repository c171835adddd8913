import { sign } from '../../audit/signing';
import type { Signer } from '../../export/report/seal';
import type { SigningKey } from '../../jobs/signing-key';

/** What signs a report, where there is a key and a signature is wanted; else why nothing does. */
export function signerFor(key: SigningKey, isWanted: boolean): { signer: Signer | null; why: string | null } {
  if (!isWanted) return { signer: null, why: 'it was not asked for' };
  if ('why' in key) return { signer: null, why: key.why };
  const { publicKey, privateKey } = key;
  return { signer: { publicKey, sign: (text) => sign(text, privateKey) }, why: null };
}
