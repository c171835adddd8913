import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDistribution } from '../../packaging/electron-distribution.mts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'jackpot-electron-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, text = ''): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('the Electron to pack', () => {
  it('is the installed one where none is pointed at', () => {
    expect(findDistribution(undefined)).toBeNull();
    expect(findDistribution('')).toBeNull();
  });
  it('is what is pointed at, of the version it says', () => {
    put('icudtl.dat');
    put('version', 'v45.4.1\n');
    expect(findDistribution(folder)).toEqual({ folder, version: '45.4.1', native: null });
  });
  it('is found one folder further in, with the native module brought along for this machine alone', () => {
    put('real/icudtl.dat');
    put('version', '45.4.1');
    put('compat/better_sqlite3-0.1-other-system.node');
    const native = `compat/better_sqlite3-1.0-${process.platform}-${process.arch}.node`;
    put(native);
    expect(findDistribution(folder)).toEqual({
      folder: join(folder, 'real'),
      version: '45.4.1',
      native: join(folder, native),
    });
  });
  it('is refused where there is none, or none that says its version', () => {
    expect(() => findDistribution(folder)).toThrow('holds no Electron');
    put('icudtl.dat');
    expect(() => findDistribution(folder)).toThrow('does not say its version');
  });
});
