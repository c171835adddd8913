import type { KnownKey, OwnKey, RequestOf } from '../../../contract';
import { fingerprintInWords, fingerprintOf, sign } from '../../audit/signing';
import { UserError } from '../../core/words/errors';
import type { ReadableDb } from '../../db/connection';
import { keyRepository, type KeyRecord } from '../../db/repositories/keys';
import type { KeyFile } from '../../keys/key-file';
import { capability, reads, writes, type Writing } from '../capability';
import { aboutKey } from './about-key';
import { noteUse, recordKey, refuseRevoked } from './signer';

export const keyHandlers = capability('keys')({
  // What is unlocked is known where keys are used: on the thread that writes.
  own: writes([], (context) => {
    const file = context.keys.find(context.analyst);
    return file && toOwn(context, file);
  }),
  known: reads(({ db }) => keyRepository(db).all().map(toKnown)),
  about: reads(({ db }, { publicKey }) => aboutKey(db, publicKey)),
  make: writes(['reports'], makeKey),
  rotate: writes(['reports'], rotateKey),
  revoke: writes(['reports'], revokeKey),
  protect: writes(['reports'], (context, { passphrase, newPassphrase }) => {
    const file = ownKey(context);
    const privateKey = context.keys.open(file, passphrase);
    return toOwn(context, context.keys.protect(file, privateKey, newPassphrase));
  }),
  unlock: writes(['reports'], (context, { passphrase }) => {
    const file = ownKey(context);
    context.keys.open(file, passphrase);
    return toOwn(context, file);
  }),
  trust: writes(['reports'], trustKey),
});

function makeKey(context: Writing, { passphrase }: RequestOf<'keys.make'>): OwnKey {
  const { db, analyst, keys } = context;
  const existing = keys.find(analyst);
  if (existing && !isRevoked(db, existing)) {
    if (passphrase !== null)
      throw new UserError(
        'bad-request',
        `${analyst} has a signing key already`,
        'Protect it with the passphrase, or put a new key in its place.',
      );
    noteUse(context, existing);
    return toOwn(context, existing);
  }
  return db
    .transaction(() => {
      const file = keys.make(analyst, passphrase);
      recordKey(context, { what: 'make', publicKey: file.publicKey, owner: analyst });
      return toOwn(context, file);
    })
    .immediate();
}

/** What the old key signs, so that whoever knew it can follow to the new one. */
const successionText = (oldKey: string, newKey: string): string => `jackpot-key-succession/1 ${oldKey} ${newKey}`;

function rotateKey(context: Writing, { passphrase, newPassphrase, reason }: RequestOf<'keys.rotate'>): OwnKey {
  const { db, analyst, keys } = context;
  const old = ownKey(context);
  refuseRevoked(db, old);
  const oldSecret = keys.open(old, passphrase);
  const kept = newPassphrase ?? passphrase ?? null;
  if (old.protection === 'passphrase' && kept === null)
    throw new UserError('bad-request', 'the old key has a passphrase, and the new one was given none', 'Give it one.');
  try {
    return db
      .transaction(() => {
        const file = keys.make(analyst, kept);
        const { publicKey } = file;
        const signature = sign(successionText(old.publicKey, publicKey), oldSecret);
        recordKey(context, { what: 'rotate', publicKey, owner: analyst, replaces: old.publicKey, signature, reason });
        return toOwn(context, file);
      })
      .immediate();
  } catch (error) {
    keys.putBack(old);
    throw error;
  }
}

function revokeKey(context: Writing, { publicKey, reason }: RequestOf<'keys.revoke'>): KnownKey {
  const { db, analyst, keys } = context;
  const file = keys.find(analyst);
  const own = file?.publicKey === publicKey ? file : null;
  const known = keyRepository(db).find(publicKey);
  if (!known && !own)
    throw new UserError('not-found', `no key ${publicKey.slice(0, 16)}… is known here`, 'See the list of known keys.');
  if (!known?.revoked) {
    const owner = known?.analyst ?? analyst;
    db.transaction(() => recordKey(context, { what: 'revoke', publicKey, owner, reason })).immediate();
  }
  if (own) keys.remove(own);
  return toKnown(keyRepository(db).find(publicKey)!);
}

function trustKey(context: Writing, { publicKey, name }: RequestOf<'keys.trust'>): KnownKey {
  const { db } = context;
  const known = keyRepository(db).find(publicKey);
  const refuse = (why: string): never => {
    throw new UserError('bad-request', `the key ${fingerprintInWords(fingerprintOf(publicKey))} ${why}`);
  };
  if (known?.revoked) refuse(`was revoked on ${known.revoked.slice(0, 10)}`);
  if (known && known.analyst !== name) refuse(`is known as that of ${known.analyst}`);
  if (!known) db.transaction(() => recordKey(context, { what: 'trust', publicKey, owner: name })).immediate();
  return toKnown(keyRepository(db).find(publicKey)!);
}

/** @throws {UserError} not-found, key-unusable */
function ownKey({ keys, analyst }: Writing): KeyFile {
  const file = keys.find(analyst);
  if (file) return file;
  throw new UserError('not-found', `${analyst} has no signing key`, 'Make one first.');
}

const isRevoked = (db: ReadableDb, { publicKey }: KeyFile): boolean =>
  Boolean(keyRepository(db).find(publicKey)?.revoked);

function toOwn({ db, keys }: Writing, file: KeyFile): OwnKey {
  const { publicKey, analyst, createdAt, protection } = file;
  const { since = null, revoked = null } = keyRepository(db).find(publicKey) ?? {};
  const fingerprint = fingerprintOf(publicKey);
  const said = { publicKey, fingerprint, words: fingerprintInWords(fingerprint) };
  return { ...said, analyst, createdAt, protection, isUnlocked: keys.isOpen(file), since, revoked };
}

const toKnown = (record: KeyRecord): KnownKey => ({ ...record, words: fingerprintInWords(record.fingerprint) });
