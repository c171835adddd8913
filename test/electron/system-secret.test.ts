import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { systemSecret } from '../../src/main/electron/system-secret';
import { temporaryFolder } from '../support/stores';

/** A key store that turns every byte round; what it did not make it refuses. */
const { safeStorage } = vi.hoisted(() => ({
  safeStorage: {
    isEncryptionAvailable: vi.fn(() => true),
    getSelectedStorageBackend: vi.fn(() => 'gnome_libsecret'),
    encryptString: (text: string) => Buffer.from(`sealed ${text}`).map((byte) => byte ^ 255),
    decryptString: (sealed: Buffer) => {
      const text = Buffer.from(sealed.map((byte) => byte ^ 255)).toString();
      if (!text.startsWith('sealed ')) throw new Error('not ours');
      return text.slice('sealed '.length);
    },
  },
}));
vi.mock('electron', () => ({ safeStorage }));

beforeEach(() => {
  safeStorage.isEncryptionAvailable.mockReturnValue(true);
  safeStorage.getSelectedStorageBackend.mockReturnValue('gnome_libsecret');
});
const newFolder = (): string => join(temporaryFolder(), 'keys');
const fail = (message: string): never => {
  throw new Error(message);
};

describe('what the system keeps', () => {
  it('is made once, for its owner alone, never readable in its file, and given back at every start', () => {
    const folder = newFolder();
    const secret = systemSecret(folder, fail)!;
    expect(secret).toHaveLength(32);
    expect(Buffer.from(systemSecret(folder, fail)!)).toEqual(Buffer.from(secret));
    const path = join(folder, 'system-secret.bin');
    expect([statSync(folder).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600]);
    const base64 = Buffer.from(secret).toString('base64');
    expect(readFileSync(path).includes(Buffer.from(base64))).toBe(false);
    expect(Buffer.from(systemSecret(newFolder(), fail)!)).not.toEqual(Buffer.from(secret));
  });

  it('is nothing where the system has no key store, or one whose password everybody knows', () => {
    safeStorage.isEncryptionAvailable.mockReturnValue(false);
    expect(systemSecret(newFolder(), fail)).toBeNull();
    safeStorage.isEncryptionAvailable.mockReturnValue(true);
    safeStorage.getSelectedStorageBackend.mockReturnValue('basic_text');
    expect(systemSecret(newFolder(), fail)).toBe(process.platform === 'linux' ? null : expect.anything());
  });

  it('that it does not give back is told, and never made anew over keys it still locks', () => {
    const folder = newFolder();
    systemSecret(folder, fail);
    const path = join(folder, 'system-secret.bin');
    writeFileSync(path, 'damaged');
    const told: string[] = [];
    expect(systemSecret(folder, (message) => told.push(message))).toBeNull();
    expect(told).toEqual([`${path} cannot be used: not ours`]);
    expect(readFileSync(path, 'utf8')).toBe('damaged');
  });
});
