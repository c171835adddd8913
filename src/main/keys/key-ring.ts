import { makePair, publicKeyOf, type SigningPair } from '../audit/signing';
import { UserError } from '../core/words/errors';
import { readKeyFile, removeKeyFile, writeKeyFile, type KeyFile } from './key-file';
import { closeBox, keyOfPassphrase, newScrypt, openBox } from './secret-box';

/** A key taken for another would be a signature nobody can explain. */
const aboutOf = ({ analyst, publicKey }: Pick<KeyFile, 'analyst' | 'publicKey'>): string =>
  `jackpot-key/1 ${publicKey} ${analyst}`;

/** The signing keys of this computer's person, and which of them are unlocked for as long as the application runs. */
export interface KeyRing {
  /** What the window's system keeps for us; without it keys it protects stay locked. */
  readonly giveSecret: (secret: Uint8Array | null) => void;
  /** The key of an analyst; null where there is none. @throws {UserError} key-unusable */
  readonly find: (analyst: string) => KeyFile | null;
  /** Whether it signs without asking. */
  readonly isOpen: (key: KeyFile) => boolean;
  /** The private key, kept until the end. @throws {UserError} key-locked, key-unusable */
  readonly open: (key: KeyFile, passphrase?: string) => Uint8Array;
  /** A new key in a file of its own, in the place of any before it. */
  readonly make: (analyst: string, passphrase: string | null) => KeyFile;
  /** The same key under another protection; null: the system's where there is one, else none. */
  readonly protect: (key: KeyFile, privateKey: Uint8Array, passphrase: string | null) => KeyFile;
  /** Undo a `make`: the file as it was. */
  readonly putBack: (key: KeyFile) => void;
  readonly remove: (key: KeyFile) => void;
}

/** @param folder where the files lie: never inside the store, so that a copy of the store gives no key away */
export function createKeyRing(folder: string, secret: Uint8Array | null = null): KeyRing {
  let wrapping = secret;
  const unlocked = new Map<string, Uint8Array>();

  const closed = (head: KeyHead, privateKey: Uint8Array, passphrase: string | null): KeyFile => {
    const about = aboutOf(head);
    if (passphrase !== null) {
      const kdf = newScrypt();
      return {
        ...head,
        protection: 'passphrase',
        kdf,
        box: closeBox(privateKey, keyOfPassphrase(passphrase, kdf), about),
      };
    }
    return wrapping
      ? { ...head, protection: 'system', box: closeBox(privateKey, wrapping, about) }
      : { ...head, protection: 'none', privateKey: Buffer.from(privateKey).toString('base64') };
  };
  const keep = (head: KeyHead, privateKey: Uint8Array, passphrase: string | null): KeyFile => {
    const file = closed(head, privateKey, passphrase);
    writeKeyFile(folder, file);
    unlocked.set(file.publicKey, privateKey);
    return file;
  };
  return {
    giveSecret: (given) => {
      wrapping = given;
    },
    find: (analyst) => readKeyFile(folder, analyst),
    isOpen: (key) =>
      unlocked.has(key.publicKey) || key.protection === 'none' || (key.protection === 'system' && wrapping !== null),
    open: (key, passphrase) => {
      const known = unlocked.get(key.publicKey);
      if (known && passphrase === undefined) return known;
      const privateKey = openFile(key, wrapping, passphrase);
      if (belongs(privateKey, key.publicKey)) {
        unlocked.set(key.publicKey, privateKey);
        return privateKey;
      }
      throw new UserError('key-unusable', `the signing key of ${key.analyst} does not belong to its public key`);
    },
    make: (analyst, passphrase) => {
      const { publicKey, privateKey }: SigningPair = makePair();
      const createdAt = new Date().toISOString();
      return keep({ format: 'jackpot-key/1', analyst, createdAt, publicKey }, privateKey, passphrase);
    },
    protect: ({ format, analyst, createdAt, publicKey }, privateKey, passphrase) =>
      keep({ format, analyst, createdAt, publicKey }, privateKey, passphrase),
    putBack: (key) => writeKeyFile(folder, key),
    remove: ({ analyst, publicKey }) => {
      unlocked.delete(publicKey);
      removeKeyFile(folder, analyst);
    },
  };
}

type KeyHead = Pick<KeyFile, 'format' | 'analyst' | 'createdAt' | 'publicKey'>;

/** The private key of a file. @throws {UserError} key-locked, with what would open it */
function openFile(key: KeyFile, wrapping: Uint8Array | null, passphrase: string | undefined): Uint8Array {
  const of = `the signing key of ${key.analyst}`;
  switch (key.protection) {
    case 'none':
      return Buffer.from(key.privateKey, 'base64');
    case 'system': {
      if (!wrapping)
        throw new UserError(
          'key-locked',
          `${of} is kept by the system, which only the window can ask`,
          'Sign in the window, or give the key a passphrase there.',
        );
      const opened = openBox(key.box, wrapping, aboutOf(key));
      if (opened) return opened;
      throw new UserError(
        'key-locked',
        `the system no longer opens ${of}`,
        'It was made for another user or computer. Revoke it and make a new one.',
      );
    }
    case 'passphrase': {
      if (passphrase === undefined)
        throw new UserError(
          'key-locked',
          `${of} has a passphrase`,
          'Unlock it under Settings, or give the passphrase.',
        );
      const opened = openBox(key.box, keyOfPassphrase(passphrase, key.kdf), aboutOf(key));
      if (opened) return opened;
      throw new UserError('key-locked', `that is not the passphrase of ${of}`, 'Try again.');
    }
  }
}

function belongs(privateKey: Uint8Array, publicKey: string): boolean {
  try {
    return publicKeyOf(privateKey) === publicKey;
  } catch {
    return false;
  }
}
