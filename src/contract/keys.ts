import { z } from 'zod';
import { KEY_PROTECTIONS } from '../main/core/words/keys';
import { Sha256, Written } from './common';

export type { KeyEvent, KeyProtection } from '../main/core/words/keys';

/** A passphrase: long ones are fine, empty ones are none. */
const Passphrase = z.string().min(1).max(1000);
const NewPassphrase = z.string().min(8, 'a passphrase has at least 8 characters').max(1000);
const Reason = Written(500, 'say why');
const PublicKey = z
  .string()
  .trim()
  .toLowerCase()
  .max(64, 'a public key is 64 hexadecimal digits')
  .regex(/^[0-9a-f]{64}$/, 'a public key is 64 hexadecimal digits');

/** A public key that this store knows: made here, or chosen to be trusted. */
export const KnownKey = z.strictObject({
  publicKey: Sha256,
  fingerprint: Sha256,
  /** The first 64 bits of the fingerprint in eight words. */
  words: z.string(),
  /** Whose it is: the analyst who made it, or the name it was trusted under. */
  analyst: z.string(),
  /** Made or used here by its owner, rather than trusted on somebody's word. */
  isOwn: z.boolean(),
  since: z.string(),
  /** When another key took its place. */
  replaced: z.string().nullable(),
  revoked: z.string().nullable(),
  /** Why it was revoked. */
  reason: z.string().nullable(),
});
export type KnownKey = z.infer<typeof KnownKey>;

/** The analyst's own key, as its file says. */
export const OwnKey = z.strictObject({
  publicKey: Sha256,
  fingerprint: Sha256,
  words: z.string(),
  analyst: z.string(),
  createdAt: z.string(),
  protection: z.enum(KEY_PROTECTIONS),
  /** Signs now without asking for anything. */
  isUnlocked: z.boolean(),
  /** Since when this store knows it; null until it is first used here. */
  since: z.string().nullable(),
  revoked: z.string().nullable(),
});
export type OwnKey = z.infer<typeof OwnKey>;

export const keyChannels = {
  /** The key of whoever asks; null where there is none yet. */
  'keys.own': { request: z.strictObject({}), response: OwnKey.nullable() },
  /** Every public key this store knows, newest first. */
  'keys.known': { request: z.strictObject({}), response: z.array(KnownKey) },
  /** A public key in words, and what this store knows of it: to be compared before it is trusted. */
  'keys.about': {
    request: z.strictObject({ publicKey: PublicKey }),
    response: z.strictObject({
      known: z.boolean(),
      analyst: z.string().nullable(),
      since: z.string().nullable(),
      revoked: z.string().nullable(),
      fingerprint: Sha256,
      words: z.string(),
    }),
  },
  /** A key for whoever asks. Where there is one already, it is recorded as used here, and stays as it is. */
  'keys.make': { request: z.strictObject({ passphrase: NewPassphrase.nullable().default(null) }), response: OwnKey },
  /** A new key in the place of the old one, which is gone then; what it signed stays signed. */
  'keys.rotate': {
    request: z.strictObject({
      passphrase: Passphrase.optional(),
      newPassphrase: NewPassphrase.nullable().default(null),
      reason: Reason,
    }),
    response: OwnKey,
  },
  /** Say that a key is to be trusted no longer, own or not; the secret of an own one is removed. */
  'keys.revoke': { request: z.strictObject({ publicKey: PublicKey, reason: Reason }), response: KnownKey },
  /** Give the key a passphrase, another one, or none. */
  'keys.protect': {
    request: z.strictObject({ passphrase: Passphrase.optional(), newPassphrase: NewPassphrase.nullable() }),
    response: OwnKey,
  },
  /** Unlock it for as long as the application runs. */
  'keys.unlock': { request: z.strictObject({ passphrase: Passphrase }), response: OwnKey },
  /** Take a public key for that of somebody, from now on. */
  'keys.trust': {
    request: z.strictObject({ publicKey: PublicKey, name: Written(200, 'say whose key it is') }),
    response: KnownKey,
  },
} as const;
