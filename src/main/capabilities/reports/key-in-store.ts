import type { VerifyCheck } from '../../../contract';
import { verify } from '../../audit/signing';
import type { ReadableDb } from '../../db/connection';
import { signedText, type Seal } from '../../export/report/seal';
import { beyond, failed, passed } from '../../export/report/verify/check';
import { aboutKey } from '../keys/about-key';

/** Whose key signed a report, as far as this store knows; nothing of one that nobody signed. */
export function keyInStore(db: ReadableDb, seal: Seal | null): VerifyCheck[] {
  return seal?.signature ? [judge(db, seal, seal.signature)] : [];
}

function judge(db: ReadableDb, seal: Seal, { publicKey, signature }: NonNullable<Seal['signature']>): VerifyCheck {
  const name = 'key in this store';
  const { analyst, since, revoked, words } = aboutKey(db, publicKey);
  const key = `the key “${words}”`;
  // A seal that another hand filled in may name any key.
  if (!verify(signedText(seal), signature, publicKey)) return failed(name, `${key} did not sign this seal`);
  if (since === null)
    return beyond(
      name,
      'somebody who knows the key',
      `${key} (${publicKey}) is not known here: compare its words with whoever signed, then trust it (Settings, or “jackpot key trust”)`,
    );
  const known = `${key} is known here as that of ${analyst} since ${day(since)}`;
  return revoked === null
    ? passed(name, known)
    : failed(name, `${known}, and was revoked on ${day(revoked)}: what it signs is to be trusted no longer`);
}

const day = (instant: string): string => instant.slice(0, 10);
