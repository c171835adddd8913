import { safeStorage } from 'electron';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../keys/write-whole';

/** Beside the keys, sealed by the system: worthless to whoever copies it. */
const FILE = 'system-secret.bin';
const SECRET_BYTES = 32;

/**
 * What locks keys for this person on this computer: made once, kept under the system's own key store, and unwrapped when the
 * window starts. Null where the system has no such store, or does not give it back; keys then need a passphrase.
 *
 * @param onFailure told why there is none although there should be
 */
export function systemSecret(folder: string, onFailure: (message: string) => void): Uint8Array | null {
  const path = join(folder, FILE);
  try {
    if (!isReal()) return null;
    if (existsSync(path)) return Buffer.from(safeStorage.decryptString(readFileSync(path)), 'base64');
    const secret = randomBytes(SECRET_BYTES);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeWhole(path, safeStorage.encryptString(secret.toString('base64')), 0o600);
    return secret;
  } catch (error) {
    onFailure(`${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** Linux without a keyring encrypts under a password that everybody knows, which is none. */
function isReal(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
