import { createPublicKey, verify } from 'node:crypto';

/** What stands before the 32 bytes of a public key in its standard encoding. Source: RFC 8410. */
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Whether a text was signed by the owner of a key.
 * @param publicKey the 32 bytes of the key in hexadecimal
 * @param signature 64 bytes in hexadecimal
 * Source: RFC 8032, Ed25519.
 */
export function isSignature(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.concat([PREFIX, Buffer.from(publicKey, 'hex')]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}
