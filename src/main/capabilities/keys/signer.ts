import { fingerprintOf, sign } from '../../audit/signing';
import { UserError } from '../../core/words/errors';
import type { WritableDb } from '../../db/connection';
import { auditWriter } from '../../db/repositories/audit';
import { keyRepository, type KeyDetails } from '../../db/repositories/keys';
import type { KeyFile } from '../../keys/key-file';
import type { Writing } from '../capability';

export interface Signer {
  /** In hexadecimal, as are signatures. */
  readonly publicKey: string;
  readonly sign: (text: string) => string;
}

type Context = Pick<Writing, 'db' | 'analyst' | 'keys'>;

/**
 * What signs for the analyst; null where they have no key. The first use of a key in a store is recorded there, so that
 * whoever reads the store later knows it.
 *
 * @throws {UserError} key-locked: it needs its passphrase, or the window; key-unusable: its file is not to be trusted;
 *   bad-request: it was revoked
 */
export function signerOf(
  services: Context,
  { passphrase }: { readonly passphrase?: string | undefined } = {},
): Signer | null {
  const { db, analyst, keys } = services;
  const file = keys.find(analyst);
  if (!file) return null;
  refuseRevoked(db, file);
  const privateKey = keys.open(file, passphrase);
  noteUse(services, file);
  return { publicKey: file.publicKey, sign: (text) => sign(text, privateKey) };
}

/** The same without asking and without a trace: null where it cannot sign now. */
export function silentSigner({ db, analyst, keys }: Context): Signer | null {
  try {
    const file = keys.find(analyst);
    if (!file || !keys.isOpen(file) || keyRepository(db).find(file.publicKey)?.revoked) return null;
    const privateKey = keys.open(file);
    return { publicKey: file.publicKey, sign: (text) => sign(text, privateKey) };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Record in the audit log what happened to a key; the caller's transaction holds. */
export function recordKey({ db, analyst }: Context, details: KeyDetails): void {
  auditWriter(db).append({ action: 'key', subject: fingerprintOf(details.publicKey), analyst, details });
}

/** A key that this store has not seen its owner use is recorded before it signs. */
export function noteUse(services: Context, { publicKey, analyst }: KeyFile): void {
  const { db } = services;
  if (keyRepository(db).find(publicKey)?.isOwn) return;
  db.transaction(() => recordKey(services, { what: 'use', publicKey, owner: analyst })).immediate();
}

/** @throws {UserError} bad-request naming the day */
export function refuseRevoked(db: WritableDb, { publicKey, analyst }: KeyFile): void {
  const revoked = keyRepository(db).find(publicKey)?.revoked;
  if (!revoked) return;
  throw new UserError(
    'bad-request',
    `the signing key of ${analyst} was revoked on ${revoked.slice(0, 10)}`,
    'Make a new one under Settings, or with jackpot key make.',
  );
}
