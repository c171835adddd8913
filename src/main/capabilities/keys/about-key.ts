import { fingerprintInWords, fingerprintOf } from '../../audit/signing';
import type { ReadableDb } from '../../db/connection';
import { keyRepository } from '../../db/repositories/keys';

/** What a store can say of a public key. */
export interface AboutKey {
  readonly known: boolean;
  /** Whose it is, as it was made or trusted here. */
  readonly analyst: string | null;
  /** Since when it is known here. */
  readonly since: string | null;
  readonly revoked: string | null;
  readonly fingerprint: string;
  /** The beginning of the fingerprint in eight words. */
  readonly words: string;
}

/** Whose key it is, since when, and whether it was revoked, as far as this store knows. @param publicKey 64 hexadecimal digits */
export function aboutKey(db: ReadableDb, publicKey: string): AboutKey {
  const { analyst = null, since = null, revoked = null } = keyRepository(db).find(publicKey) ?? {};
  const fingerprint = fingerprintOf(publicKey);
  return { known: since !== null, analyst, since, revoked, fingerprint, words: fingerprintInWords(fingerprint) };
}
