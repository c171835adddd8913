import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
  type KeyObject,
} from 'node:crypto';
import { sha256 } from './canonical-json';
import { FINGERPRINT_WORDS } from './fingerprint-words';

/** A key pair of Ed25519 (RFC 8032). */
export interface SigningPair {
  /** The 32 bytes of the public key, in lower-case hexadecimal. */
  readonly publicKey: string;
  /** The private key as PKCS #8. */
  readonly privateKey: Uint8Array;
}

const PUBLIC_KEY = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;
/** So many bytes of a fingerprint are said in words: 64 bits, too many to be met by trying. */
const SAID_BYTES = 8;

/** A new pair, from the system's source of chance. */
export function makePair(): SigningPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: rawHex(publicKey), privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }) };
}

/** The public key that belongs to a private one. @throws {Error} when the bytes are no Ed25519 key */
export function publicKeyOf(privateKey: Uint8Array): string {
  const key = toPrivate(privateKey);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`a key of ${key.asymmetricKeyType}, not of Ed25519`);
  return rawHex(createPublicKey(key));
}

/** The signature of a text's UTF-8: 64 bytes in lower-case hexadecimal, the same each time. */
export const sign = (text: string, privateKey: Uint8Array): string =>
  signBytes(null, Buffer.from(text, 'utf8'), toPrivate(privateKey)).toString('hex');

/** Whether a signature is that of this very text by this key. What is no key and no signature is a no. */
export function verify(text: string, signature: string, publicKey: string): boolean {
  if (!PUBLIC_KEY.test(publicKey) || !SIGNATURE.test(signature)) return false;
  try {
    return verifyBytes(null, Buffer.from(text, 'utf8'), toPublic(publicKey), Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}

/** SHA-256 of the 32 bytes of a public key. */
export const fingerprintOf = (publicKey: string): string => sha256(Buffer.from(publicKey, 'hex'));

/** The first 64 bits of a fingerprint as eight words, to be read out and compared. */
export const fingerprintInWords = (fingerprint: string): string =>
  [...Buffer.from(fingerprint, 'hex').subarray(0, SAID_BYTES)].map((byte) => FINGERPRINT_WORDS[byte]!).join(' ');

const toPrivate = (privateKey: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });

const toPublic = (publicKey: string): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
    format: 'jwk',
  });

const rawHex = (publicKey: KeyObject): string =>
  Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url').toString('hex');
