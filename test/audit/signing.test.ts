import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import { FINGERPRINT_WORDS } from '../../src/main/audit/fingerprint-words';
import { fingerprintInWords, fingerprintOf, makePair, publicKeyOf, sign, verify } from '../../src/main/audit/signing';

/** A seed of RFC 8032 as PKCS #8 (RFC 8410). */
const fromSeed = (seed: string): Uint8Array => Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');

describe('signatures', () => {
  // Golden: RFC 8032, section 7.1, tests 1 and 2.
  it.each([
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      'r',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
  ])('are those of the standard for seed %s', (seed, publicKey, text, signature) => {
    expect(publicKeyOf(fromSeed(seed))).toBe(publicKey);
    expect(sign(text, fromSeed(seed))).toBe(signature);
    expect(verify(text, signature, publicKey)).toBe(true);
  });

  it('hold for the text and the key they were made with, and for nothing else', () => {
    const [own, other] = [makePair(), makePair()];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(511), fc.string(), (text, bit, more) => {
        const signature = sign(text, own.privateKey);
        expect(verify(text, signature, own.publicKey)).toBe(true);
        expect(verify(`${text}${more}x`, signature, own.publicKey)).toBe(false);
        expect(verify(text, signature, other.publicKey)).toBe(false);
        const bytes = Buffer.from(signature, 'hex');
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        expect(verify(text, bytes.toString('hex'), own.publicKey)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('that are none, and keys that are none, are a no and no failure', () => {
    const { publicKey, privateKey } = makePair();
    const signature = sign('a', privateKey);
    for (const none of ['', 'zz', signature.slice(2), `${signature}00`, signature.toUpperCase(), `${signature}\n`])
      expect(verify('a', none, publicKey)).toBe(none === signature);
    for (const none of ['', publicKey.slice(2), 'f'.repeat(64), 'g'.repeat(64)])
      expect(verify('a', signature, none)).toBe(false);
    expect(() => publicKeyOf(Buffer.from('none'))).toThrow();
  });
});

describe('a fingerprint', () => {
  it('is the SHA-256 of the bytes of the key, not of its letters', () => {
    const { publicKey } = makePair();
    expect(fingerprintOf(publicKey)).toBe(sha256(Buffer.from(publicKey, 'hex')));
    expect(fingerprintOf(publicKey)).not.toBe(sha256(publicKey));
  });

  it('is said in eight words, one a byte, so that another byte is another word', () => {
    expect(fingerprintInWords(`00ff01${'10'.repeat(29)}`)).toBe(
      'acorn zigzag alder barley barley barley barley barley',
    );
    const said = Array.from({ length: 256 }, (_, byte) =>
      fingerprintInWords(byte.toString(16).padStart(2, '0').repeat(32)),
    );
    expect(new Set(said).size).toBe(256);
  });

  it('has words that nobody takes for one another: 256, short, plain, apart in their first letters and by more than one', () => {
    expect(FINGERPRINT_WORDS).toHaveLength(256);
    expect(new Set(FINGERPRINT_WORDS.map((word) => word.slice(0, 4))).size).toBe(256);
    for (const word of FINGERPRINT_WORDS) expect(word).toMatch(/^[a-z]{3,9}$/);
    for (const [at, word] of FINGERPRINT_WORDS.entries())
      for (const other of FINGERPRINT_WORDS.slice(at + 1)) {
        const differing = [...word].filter((letter, place) => letter !== other[place]).length;
        if (word.length === other.length) expect(`${word} ${other} ${differing > 1}`).toBe(`${word} ${other} true`);
      }
    // What was said of a key once is said of it always.
    expect(sha256(FINGERPRINT_WORDS.join(' '))).toBe(
      '403de51b62f3c6787e05a8bc6c457140f46cc2ee5441ef5084856ce505ce4b5d',
    );
  });
});
