import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/main/core/words/errors';
import { findSources } from '../../../src/main/ingestion/files/find-files';

let root = '';
const at = (...parts: string[]): string => join(root, ...parts);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-files-'));
  mkdirSync(at('b', 'deep'), { recursive: true });
  mkdirSync(at('empty'));
  for (const path of ['a.csv', 'Z.CSV', 'note.txt', 'b/é.csv', 'b/deep/x.csv']) writeFileSync(at(path), 'x');
});
afterEach(() => rmSync(root, { recursive: true }));

const pathsOf = (paths: readonly string[]): string[] => findSources(paths).map(({ path }) => path);

describe('findSources on files and folders', () => {
  it('lists the CSV files of nested folders, sorted by code unit', () => {
    expect(pathsOf([root])).toEqual([at('Z.CSV'), at('a.csv'), at('b', 'deep', 'x.csv'), at('b', 'é.csv')]);
  });
  it('lists a file once however often it is reached, and takes a named file whatever its extension', () => {
    expect(pathsOf([at('note.txt'), at('b'), at('b', 'deep'), at('b', 'deep', 'x.csv')])).toEqual([
      at('b', 'deep', 'x.csv'),
      at('b', 'é.csv'),
      at('note.txt'),
    ]);
  });
  it('names what is missing', () => {
    expect(() => pathsOf([at('nowhere')])).toThrow(/no such file or folder: .*nowhere/);
    expect(() => pathsOf([at('a.csv'), at('empty')])).toThrow(/no CSV, JSON or ZIP file in .*empty/);
    expect(() => pathsOf([at('nowhere')])).toThrow(UserError);
  });
  it.skipIf(process.platform === 'win32')('ends at links that loop or lead nowhere', () => {
    symlinkSync(root, at('b', 'up'));
    symlinkSync(at('self'), at('self'));
    symlinkSync(at('gone'), at('dead.csv'));
    symlinkSync(at('a.csv'), at('same.csv'));
    expect(pathsOf([root])).toHaveLength(4);
    for (const paths of [
      [at('a.csv'), at('same.csv')],
      [at('same.csv'), at('a.csv')],
    ])
      expect(pathsOf(paths)).toEqual([at('a.csv')]);
  });
});
