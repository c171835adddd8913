import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';

/** A random byte string of a given length, in base64. */
const bytes = (length: number) =>
  z.string().refine((text) => {
    const read = Buffer.from(text, 'base64');
    return read.length === length && read.toString('base64') === text;
  }, `${length} bytes in base64`);

/** A text sealed by AES-256-GCM: whatever is changed in it, it does not open. */
export const SecretBox = z.strictObject({
  cipher: z.literal('aes-256-gcm'),
  nonce: bytes(12),
  tag: bytes(16),
  data: z.base64().max(1000),
});
export type SecretBox = z.infer<typeof SecretBox>;

/** How a passphrase becomes a key. Bounded, so that a file cannot ask for hours or gigabytes. */
export const Scrypt = z.strictObject({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(1 << 14)
    .max(1 << 18),
  r: z.literal(8),
  p: z.int().min(1).max(8),
  salt: bytes(16),
});
export type Scrypt = z.infer<typeof Scrypt>;

export const KEY_BYTES = 32;

/** A new recipe: 64 MiB and about a third of a second a try. */
export const newScrypt = (): Scrypt => ({
  name: 'scrypt',
  N: 1 << 16,
  r: 8,
  p: 2,
  salt: randomBytes(16).toString('base64'),
});

/** The key of a passphrase. Composed and decomposed letters are one passphrase, whichever keyboard wrote it. */
export const keyOfPassphrase = (passphrase: string, { N, r, p, salt }: Scrypt): Uint8Array =>
  scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), KEY_BYTES, {
    ...{ N, r, p },
    maxmem: 129 * N * r * p,
  });

/** @param about what the box belongs to; it opens only where that is the same */
export function closeBox(secret: Uint8Array, key: Uint8Array, about: string): SecretBox {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about, 'utf8'));
  const data = Buffer.concat([cipher.update(secret), cipher.final()]);
  const base64 = (part: Buffer): string => part.toString('base64');
  return { cipher: 'aes-256-gcm', nonce: base64(nonce), tag: base64(cipher.getAuthTag()), data: base64(data) };
}

/** What a box holds; null where the key is another, or anything of it was changed. */
export function openBox({ nonce, tag, data }: SecretBox, key: Uint8Array, about: string): Uint8Array | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 })
      .setAAD(Buffer.from(about, 'utf8'))
      .setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]);
  } catch {
    return null;
  }
}
