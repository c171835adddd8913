import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import { layOutFiles } from '../../src/main/capabilities/reports/again/raw-files';
import { temporaryFolder } from '../support/stores';

const source = (name: string, text: string) => ({
  ...{ name, sha256: sha256(text), bytes: Buffer.byteLength(text), encoding: 'utf-8', groups: [], issues: 0 },
});
const there = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

it('lays out every file under the name that the report knows it by, each in a folder of its own', () => {
  const into = join(temporaryFolder(), 'files');
  const folder = there({ 'x/one.csv': 'one\n', 'two.csv': 'two\n', 'other.csv': 'neither\n' });
  const { folders, differences } = layOutFiles(folder, [source('E0.csv', 'two\n'), source('E0.csv', 'one\n')], into);
  expect(differences).toEqual([]);
  expect(folders.map((root) => [readdirSync(root), readFileSync(join(root, 'E0.csv'), 'utf8')])).toEqual([
    [['E0.csv'], 'two\n'],
    [['E0.csv'], 'one\n'],
  ]);
});

it('takes a changed file under its name, tells that it is another, and which are missing', () => {
  const into = join(temporaryFolder(), 'files');
  const wanted = [source('E0.csv', 'as it was\n'), source('E1.csv', 'gone\n')];
  const { folders, differences } = layOutFiles(there({ 'E0.csv': 'changed\n' }), wanted, into);
  expect(folders).toHaveLength(1);
  expect(readFileSync(join(folders[0]!, 'E0.csv'), 'utf8')).toBe('changed\n');
  expect(differences.map(({ subject, message }) => [subject, message.split(':')[0]])).toEqual([
    ['E0.csv', "E0.csv is another file than the report's"],
    ['E1.csv', 'E1.csv is missing'],
  ]);
});

it('writes nowhere but in its folder, whatever a report calls its files', () => {
  const into = join(temporaryFolder(), 'files');
  const text = 'a,b\n';
  const names = ['../../out.csv', '..\\..\\out.csv', '/etc/out.csv', './.././out.csv'];
  const { folders } = layOutFiles(
    there({ 'mine.csv': text }),
    names.map((name) => source(name, text)),
    into,
  );
  expect(folders).toHaveLength(names.length);
  expect(readdirSync(join(into, '..'))).toEqual(['files']);
  expect(readdirSync(into).sort()).toEqual(['0', '1', '2', '3']);
  for (const root of [folders[0]!, folders[1]!, folders[3]!]) expect(readdirSync(root)).toEqual(['out.csv']);
  expect(readFileSync(join(folders[2]!, 'etc', 'out.csv'), 'utf8')).toBe(text);
  expect(existsSync('/etc/out.csv')).toBe(false);
});
