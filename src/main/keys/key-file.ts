import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson, sha256 } from '../audit/canonical-json';
import { UserError } from '../core/words/errors';
import { Scrypt, SecretBox } from './secret-box';
import { writeWhole } from './write-whole';

const KeyHead = {
  format: z.literal('jackpot-key/1'),
  analyst: z.string().min(1),
  createdAt: z.iso.datetime(),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
};

/** The file of an analyst's signing key, version 1. */
export const KeyFile = z.discriminatedUnion('protection', [
  z.strictObject({ ...KeyHead, protection: z.literal('none'), privateKey: z.base64().max(1000) }),
  z.strictObject({ ...KeyHead, protection: z.literal('passphrase'), kdf: Scrypt, box: SecretBox }),
  z.strictObject({ ...KeyHead, protection: z.literal('system'), box: SecretBox }),
]);
export type KeyFile = z.infer<typeof KeyFile>;

const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const;
/** A key's file has less than a kilobyte. */
const LARGEST_KEY = 10_000;

/** One file an analyst, named in plain letters and by a hash, since two names may look alike. */
export function keyPath(folder: string, analyst: string): string {
  const plain = analyst
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return join(folder, `${plain || 'analyst'}-${sha256(analyst).slice(0, 12)}.json`);
}

/** The key of an analyst; null where there is none. @throws {UserError} key-unusable: others can read it, or it is no key */
export function readKeyFile(folder: string, analyst: string): KeyFile | null {
  const path = keyPath(folder, analyst);
  if (!existsSync(path)) return null;
  refuseWider(folder, OWNER_ONLY.folder);
  refuseWider(path, OWNER_ONLY.file);
  const unusable = (why: string): UserError =>
    new UserError('key-unusable', `${path} is no signing key: ${why}`, 'Put a copy in its place, or move it away.');
  const { size } = statSync(path);
  if (size > LARGEST_KEY) throw unusable(`it has ${size} bytes`);
  const read = KeyFile.safeParse(parsed(readFileSync(path, 'utf8')));
  if (!read.success) throw unusable(read.error.issues[0]!.path.join('.') || 'it is not JSON of ours');
  if (read.data.analyst !== analyst) throw unusable(`it is the key of ${read.data.analyst}`);
  return read.data;
}

export function writeKeyFile(folder: string, key: KeyFile): void {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY.folder });
  refuseWider(folder, OWNER_ONLY.folder);
  writeWhole(keyPath(folder, key.analyst), `${canonicalJson(key)}\n`, OWNER_ONLY.file);
}

export const removeKeyFile = (folder: string, analyst: string): void =>
  rmSync(keyPath(folder, analyst), { force: true });

/** What a secret lies in is its owner's alone. Windows has no such modes: there the profile's folder is its owner's. */
export function refuseWider(path: string, most: number): void {
  if (process.platform === 'win32') return;
  const mode = statSync(path).mode & 0o777;
  if ((mode & ~most) === 0) return;
  const octal = (value: number): string => value.toString(8).padStart(4, '0');
  throw new UserError(
    'key-unusable',
    `${path} can be read or changed by others: its mode is ${octal(mode)}`,
    `Make it yours alone (chmod ${octal(most)} ${path}), and think about who may have copied it.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
