import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/main/audit/canonical-json';
import { archiveOf } from '../../src/main/export/report/archive';
import { listedFiles, nothingElse, sameArchive, sameAsContent } from '../../src/main/export/report/verify/file-checks';
import type { ReportFiles } from '../../src/main/export/report/verify/report-files';
import { temporaryFolder } from '../support/stores';

const FILES: Readonly<Record<string, string>> = { 'manifest.json': '{}', 'report.html': '<p>ä', 'notes.txt': 'mine' };
const opened = (files = FILES, more: Partial<ReportFiles> = {}): ReportFiles => ({
  names: Object.keys(files).sort(),
  read: (name) => (name in files ? Buffer.from(files[name]!) : null),
  problems: new Map(),
  archive: null,
  ...more,
});
const listed = (name: string, text: string) => ({ name, sha256: sha256(text), bytes: Buffer.byteLength(text) });
const page = listed('report.html', '<p>ä');
const one = (checks: ReturnType<typeof listedFiles>) => checks.map(({ verdict, detail }) => [verdict, detail])[0];

it('a listed file is there, a plain one, with its size and hash', () => {
  expect(one(listedFiles(opened(), [page]))![0]).toBe('passed');
  for (const other of [
    { ...page, bytes: 6 },
    { ...page, sha256: 'a'.repeat(64) },
  ])
    expect(one(listedFiles(opened(), [other]))![0]).toBe('failed');
  expect(one(listedFiles(opened(), [listed('gone.txt', '')]))).toEqual(['failed', 'gone.txt is missing']);
  const anywhere = opened(FILES, { read: () => Buffer.from('x') });
  for (const name of ['../x', 'a/b', 'a\\b'])
    expect(one(listedFiles(anywhere, [listed(name, 'x')]))).toEqual(['failed', `${name} is no plain file name`]);
  const linked = opened(FILES, { problems: new Map([['report.html', 'report.html is a link: not followed']]) });
  expect(one(listedFiles(linked, [page]))).toEqual(['failed', 'report.html is a link: not followed']);
});

it('nothing else lies in a report, nothing is listed twice, and only a sealed one has a seal', () => {
  const detail = (files: ReportFiles, all: (typeof page)[], hasSeal: boolean) =>
    nothingElse(files, all, hasSeal).detail;
  expect(detail(opened(), [page], true)).toBe('notes.txt is not of this report');
  const notes = listed('notes.txt', 'mine');
  expect(nothingElse(opened(), [page, notes], true).verdict).toBe('passed');
  expect(detail(opened(), [page, notes, page], true)).toBe('report.html is listed twice');
  const sealed = opened({ 'manifest.json': '', 'report.html': '', 'seal.json': '', 'report.pdf': '' });
  expect(nothingElse(sealed, [page], true).verdict).toBe('passed');
  expect(detail(sealed, [page], false)).toMatch(/is not of this report; and 1 more$/);
  expect(detail(opened({}, { problems: new Map([['x', 'x is a link']]) }), [], true)).toBe('x is a link');
});

it('files show what the content says, all of it and nothing else', () => {
  const check = (text: string, all: (typeof page)[], other: string | null = null) =>
    sameAsContent(opened(), all, () => [{ name: 'report.html', text }], other);
  expect(check('<p>ä', [page]).verdict).toBe('passed');
  expect(check('<p>b', [page]).detail).toBe('differs from the manifest: report.html');
  expect(check('<p>ä', []).detail).toBe('differs from the manifest: report.html');
  expect(check('<p>ä', [page, listed('notes.txt', 'mine')]).detail).toBe('differs from the manifest: notes.txt');
  expect(check('<p>b', [page], 'written by engine 1')).toMatchObject({
    verdict: 'not-checked',
    detail: 'written by engine 1',
  });
  const broken = sameAsContent(
    opened(),
    [page],
    () => {
      throw new RangeError('no model');
    },
    null,
  );
  expect(broken.detail).toBe('the content cannot be rendered: no model');
});

it('an archive beside the files holds the same, byte for byte', () => {
  const archived = (files: Readonly<Record<string, string>>) => {
    const path = join(temporaryFolder(), 'report.zip');
    writeFileSync(path, archiveOf(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))));
    return sameArchive(opened(FILES, { archive: path })).map(({ verdict, detail }) => [verdict, detail])[0];
  };
  expect(sameArchive(opened())).toEqual([]);
  expect(archived(FILES)![0]).toBe('passed');
  expect(archived({ ...FILES, 'notes.txt': 'yours' })).toEqual(['failed', 'notes.txt is another one in the archive']);
  expect(archived({ ...FILES, 'more.txt': '' })).toEqual(['failed', 'more.txt is in the archive alone']);
  const { 'notes.txt': _, ...less } = FILES;
  expect(archived(less)).toEqual(['failed', 'notes.txt is not in the archive']);
  expect(archived({ ...FILES, 'in/side.txt': '' })![1]).toBe('in/side.txt lies in a folder of the archive');
});
