import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../src/main/keys/make-folder';
import { temporaryFolder } from '../support/stores';

it('a folder is made with those above it, or the system says why not, at once', () => {
  const folder = temporaryFolder();
  makeFolder(join(folder, 'a', 'b', 'c'));
  makeFolder(join(folder, 'a', 'b', 'c'));
  expect(existsSync(join(folder, 'a', 'b', 'c'))).toBe(true);
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'file', 'in', 'it'))).toThrow(/ENOTDIR|EEXIST/);
  // Node's own way goes round in circles here.
  if (process.platform === 'linux') expect(() => makeFolder('/proc/nope/deeper')).toThrow('ENOENT');
});
