import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sign, verify } from '../../src/main/audit/signing';
import { keyPath, type KeyFile } from '../../src/main/keys/key-file';
import { createKeyRing } from '../../src/main/keys/key-ring';
import { keyOfPassphrase, newScrypt } from '../../src/main/keys/secret-box';
import { writeWhole } from '../../src/main/keys/write-whole';
import { temporaryFolder } from '../support/stores';

const ANALYST = 'Ada Lovelace';
const newFolder = (): string => join(temporaryFolder(), 'keys');
const pathIn = (folder: string): string => keyPath(folder, ANALYST);
const modeOf = (path: string): number => statSync(path).mode & 0o777;
const rewrite = (path: string, change: Record<string, unknown>): void =>
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), ...change }));
const signs = (key: KeyFile, privateKey: Uint8Array): boolean => verify('a', sign('a', privateKey), key.publicKey);

describe('the file of a key', () => {
  it('is its owner’s alone, is named for its analyst, and nothing else lies beside it', () => {
    const folder = newFolder();
    const ring = createKeyRing(folder);
    expect(ring.find(ANALYST)).toBeNull();
    const key = ring.make(ANALYST, null);
    expect([modeOf(folder), modeOf(pathIn(folder))]).toEqual([0o700, 0o600]);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^ada-lovelace-[0-9a-f]{12}\.json$/)]);
    expect(createKeyRing(folder).find(ANALYST)).toEqual(key);
    expect(ring.find('ada lovelace')).toBeNull();
  });

  it.each([
    [0o640, 0o700, /\.json can be read or changed by others: its mode is 0640$/],
    [0o602, 0o700, /its mode is 0602$/],
    [0o600, 0o750, /keys can be read or changed by others: its mode is 0750$/],
    [0o600, 0o701, /its mode is 0701$/],
  ])('of mode %o in a folder of %o is refused by name and number', (file, above, message) => {
    const folder = newFolder();
    createKeyRing(folder).make(ANALYST, null);
    chmodSync(pathIn(folder), file);
    chmodSync(folder, above);
    expect(() => createKeyRing(folder).find(ANALYST)).toThrow(message);
    if (above !== 0o700) expect(() => createKeyRing(folder).make('other', null)).toThrow(message);
    chmodSync(folder, 0o700);
    chmodSync(pathIn(folder), 0o600);
    expect(createKeyRing(folder).find(ANALYST)).not.toBeNull();
  });

  it('that is none is refused with what is wrong with it', () => {
    const folder = newFolder();
    const ring = createKeyRing(folder);
    for (const [text, why] of [
      ['', 'it is not JSON of ours'],
      ['{}', 'protection'],
      [' '.repeat(10_001), 'it has 10001 bytes'],
    ] as const) {
      ring.make(ANALYST, null);
      writeFileSync(pathIn(folder), text);
      expect(() => ring.find(ANALYST)).toThrow(`is no signing key: ${why}`);
    }
    ring.make(ANALYST, null);
    rewrite(pathIn(folder), { analyst: 'Grace' });
    expect(() => ring.find(ANALYST)).toThrow('it is the key of Grace');
    ring.make(ANALYST, 'abc');
    const { kdf } = JSON.parse(readFileSync(pathIn(folder), 'utf8')) as { kdf: object };
    // Whoever writes the file cannot make it cost a gigabyte.
    rewrite(pathIn(folder), { kdf: { ...kdf, N: 1 << 22 } });
    expect(() => ring.find(ANALYST)).toThrow('is no signing key: kdf.N');
  });

  it('stays as it was where a new one cannot be written', () => {
    const folder = newFolder();
    const key = createKeyRing(folder).make(ANALYST, null);
    mkdirSync(join(folder, `.${pathIn(folder).split('/').at(-1)}.${process.pid}.part`));
    expect(() => createKeyRing(folder).make(ANALYST, null)).toThrow();
    expect(createKeyRing(folder).find(ANALYST)).toEqual(key);
  });
});

describe('a key under a passphrase', () => {
  it('opens with it alone, for as long as the application runs', () => {
    const folder = newFolder();
    const made = createKeyRing(folder).make(ANALYST, 'grün wie Gras');
    expect(JSON.stringify(made)).not.toContain('privateKey');
    const ring = createKeyRing(folder);
    const key = ring.find(ANALYST)!;
    expect(ring.isOpen(key)).toBe(false);
    expect(() => ring.open(key)).toThrow('the signing key of Ada Lovelace has a passphrase');
    expect(() => ring.open(key, 'grun wie Gras')).toThrow('that is not the passphrase of');
    expect(ring.isOpen(key)).toBe(false);
    // Composed or decomposed, it is the same passphrase.
    expect(signs(key, ring.open(key, 'grün wie Gras'.normalize('NFD')))).toBe(true);
    expect(ring.isOpen(key)).toBe(true);
    expect(signs(key, ring.open(key))).toBe(true);
    // A wrong one is told even then.
    expect(() => ring.open(key, 'other')).toThrow('that is not the passphrase of');
  });

  it('does not open when anything of its file has changed', () => {
    const folder = newFolder();
    createKeyRing(folder).make(ANALYST, 'abc');
    const whole = JSON.parse(readFileSync(pathIn(folder), 'utf8')) as Extract<KeyFile, { protection: 'passphrase' }>;
    const flipped = (base64: string): string => {
      const bytes = Buffer.from(base64, 'base64');
      bytes[5]! ^= 1;
      return bytes.toString('base64');
    };
    const { kdf, box } = whole;
    for (const change of [
      { publicKey: 'a'.repeat(64) },
      { kdf: { ...kdf, salt: flipped(kdf.salt) } },
      { kdf: { ...kdf, p: 1 } },
      ...(['nonce', 'tag', 'data'] as const).map((part) => ({ box: { ...box, [part]: flipped(box[part]) } })),
    ]) {
      writeFileSync(pathIn(folder), JSON.stringify({ ...whole, ...change }));
      const ring = createKeyRing(folder);
      expect(() => ring.open(ring.find(ANALYST)!, 'abc')).toThrow('that is not the passphrase');
    }
  });

  it('may be given to a key and taken from it, and the key stays the same', () => {
    const folder = newFolder();
    const ring = createKeyRing(folder);
    const plain = ring.make(ANALYST, null);
    const locked = ring.protect(plain, ring.open(plain), 'abc');
    expect([locked.protection, locked.publicKey, locked.createdAt]).toEqual([
      'passphrase',
      plain.publicKey,
      plain.createdAt,
    ]);
    const again = createKeyRing(folder);
    const free = again.protect(locked, again.open(locked, 'abc'), null);
    expect(free).toEqual(plain);
    expect(createKeyRing(folder).find(ANALYST)).toEqual(plain);
  });

  it('is derived at a cost: another salt is another key', () => {
    const [one, other] = [newScrypt(), newScrypt()];
    expect(one.N * one.p).toBeGreaterThanOrEqual(1 << 17);
    expect(keyOfPassphrase('a', one)).not.toEqual(keyOfPassphrase('a', other));
  });
});

describe('a key that the system keeps', () => {
  it('opens where the system’s secret is known, and elsewhere says what to do', () => {
    const folder = newFolder();
    const secret = randomBytes(32);
    const key = createKeyRing(folder, secret).make(ANALYST, null);
    expect(key.protection).toBe('system');
    expect(readFileSync(pathIn(folder), 'utf8')).not.toContain('privateKey');

    const outside = createKeyRing(folder);
    expect(outside.isOpen(key)).toBe(false);
    expect(() => outside.open(key)).toThrow('is kept by the system, which only the window can ask');
    outside.giveSecret(secret);
    expect(outside.isOpen(key)).toBe(true);
    expect(signs(key, outside.open(key))).toBe(true);

    expect(() => createKeyRing(folder, randomBytes(32)).open(key)).toThrow('the system no longer opens');
  });
});

describe('a key that is not the one it says', () => {
  it('never signs', () => {
    const folder = newFolder();
    const ring = createKeyRing(folder);
    const other = ring.make('other', null);
    const key = ring.make(ANALYST, null);
    expect(() => createKeyRing(folder).open({ ...key, publicKey: other.publicKey })).toThrow(
      'does not belong to its public key',
    );
    expect(() =>
      createKeyRing(folder).open({ ...key, privateKey: Buffer.from('none').toString('base64') } as KeyFile),
    ).toThrow('does not belong to its public key');
  });

  it('is forgotten with its file when it is removed', () => {
    const folder = newFolder();
    const ring = createKeyRing(folder);
    const key = ring.make(ANALYST, 'abc');
    ring.remove(key);
    expect(readdirSync(folder)).toEqual([]);
    expect(ring.find(ANALYST)).toBeNull();
    expect(ring.isOpen(key)).toBe(false);
  });
});

describe('a file written whole', () => {
  it('has the mode asked for and what was given, in the place of what was there', () => {
    const path = join(temporaryFolder(), 'a');
    writeFileSync(path, 'before');
    writeWhole(path, 'ä', 0o600);
    expect([readFileSync(path, 'utf8'), modeOf(path)]).toEqual(['ä', 0o600]);
  });
});
