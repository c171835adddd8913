import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import { beginWhole, toWriteError } from '../../src/main/export/whole-file';
import { UserError } from '../../src/main/core/words/errors';
import { temporaryFolder } from '../support/stores';

describe('a whole file', () => {
  it('has its name only once it is complete, with the hash and length of its bytes', () => {
    const path = join(temporaryFolder(), 'table.csv');
    const file = beginWhole(path, false);
    const text = 'ä,b\n'.repeat(50_000);
    for (const line of text.split(/(?<=\n)/)) file.write(line);
    expect(existsSync(path)).toBe(false);
    const sealed = file.seal();
    expect(existsSync(path)).toBe(false);
    file.place();
    const bytes = readFileSync(path);
    expect(bytes.toString()).toBe(text);
    expect(sealed).toEqual({ bytes: bytes.length, sha256: sha256(bytes) });
    expect(readdirSync(join(path, '..'))).toEqual(['table.csv']);
  });

  it('leaves nothing when it is given up', () => {
    const folder = temporaryFolder();
    const file = beginWhole(join(folder, 'table.csv'), false);
    file.write('a\n'.repeat(100_000));
    file.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never takes the place of another unless it may, and then only in the end', () => {
    const path = join(temporaryFolder(), 'table.csv');
    writeFileSync(path, 'mine');
    expect(() => beginWhole(path, false)).toThrow(`${path} is there already`);
    const file = beginWhole(path, true);
    file.write('new');
    file.seal();
    expect(readFileSync(path, 'utf8')).toBe('mine');
    file.place();
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('gives way to one that has come meanwhile', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'table.csv');
    const file = beginWhole(path, false);
    file.seal();
    writeFileSync(path, 'theirs');
    expect(() => file.place()).toThrow('is there already');
    file.discard();
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['table.csv'], 'theirs']);
  });

  it('says what is wrong with its place', () => {
    const folder = temporaryFolder();
    expect(() => beginWhole(join(folder, 'none', 'table.csv'), false)).toThrow('its folder is not there (ENOENT)');
    mkdirSync(join(folder, 'table.csv'));
    expect(() => beginWhole(join(folder, 'table.csv'), true)).toThrow('table.csv is a folder');
    const file = beginWhole(join(folder, 'other.csv'), false);
    file.seal();
    rmSync(folder, { recursive: true });
    expect(() => file.place()).toThrow('its folder is not there (ENOENT)');
  });

  it.each([
    ['ENOSPC', 'no space is left on its disk (ENOSPC)'],
    ['EROFS', 'its disk is read-only (EROFS)'],
    ['EXYZ', 'the system refuses (EXYZ)'],
  ])('says of %s what a person can do', (code, words) => {
    const error = toWriteError('/a/b.csv', Object.assign(new Error('x'), { code })) as UserError;
    expect([error.code, error.message]).toEqual([
      'bad-file',
      `/a/b.csv cannot be written: ${words}; nothing of it is left`,
    ]);
    const own = new UserError('cancelled', 'stopped');
    expect(toWriteError('/a/b.csv', own)).toBe(own);
  });
});
