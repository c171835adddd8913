import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/main/core/words/errors';
import { findSources, type SourceEntry } from '../../../src/main/ingestion/files/find-files';
import { readWholeFile } from '../../../src/main/ingestion/files/read-file';
import { listZip } from '../../../src/main/ingestion/files/zip-archive';
import { refusalOf } from '../sources';

let root = '';
const at = (...parts: string[]): string => join(root, ...parts);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-sources-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const SEASON = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\nE0,11/08/12,A,B,2,1\n'.repeat(20);
const pack = (entries: Zippable): Uint8Array => zipSync(entries, { mtime: new Date('2024-01-01T12:00:00Z') });
/** Write an archive, changed byte by byte on the way, and list it. */
function archive(
  entries: Zippable,
  change: (bytes: DataView, central: number) => void = () => undefined,
): SourceEntry[] {
  const bytes = pack(entries);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  change(view, view.getUint32(bytes.length - 6, true));
  writeFileSync(at('a.zip'), bytes);
  return findSources([at('a.zip')]);
}
const textOf = (source: SourceEntry | undefined): string => Buffer.from(source!.read()).toString();

describe('findSources', () => {
  it('lists CSV, JSON and what is in archives, sorted by path code unit', () => {
    mkdirSync(at('deep'));
    for (const name of ['b.csv', 'B.JSON', 'note.txt', '._b.csv', 'deep/c.csv']) writeFileSync(at(name), name);
    const inside = {
      'E0.csv': strToU8(SEASON),
      'old/E1.CSV': strToU8('old'),
      'old/x.json': strToU8('{}'),
      'read.me': strToU8(''),
    };
    writeFileSync(at('a.zip'), pack({ ...inside, '__MACOSX/._E0.csv': strToU8('mac'), 'empty/': new Uint8Array() }));
    const sources = findSources([root]);
    expect(sources.map(({ name }) => name)).toEqual([
      'B.JSON',
      'a.zip/E0.csv',
      'a.zip/old/E1.CSV',
      'a.zip/old/x.json',
      'b.csv',
      'deep/c.csv',
    ]);
    expect(findSources([at('deep')])[0]!.name).toBe('c.csv');
    expect(sources.map(({ path }) => path)).toEqual(sources.map(({ path }) => path).sort());
    expect(textOf(sources[1])).toBe(SEASON);
    expect(textOf(sources[2])).toBe('old');
    expect(textOf(sources[4])).toBe('b.csv');
  });

  it('takes a named file whatever its extension, once', () => {
    writeFileSync(at('note.txt'), 'x');
    expect(findSources([at('note.txt'), at('note.txt')]).map(({ path }) => path)).toEqual([at('note.txt')]);
  });

  it('names what holds nothing', () => {
    expect(() => findSources([root])).toThrow(/no CSV, JSON or ZIP file in /);
    writeFileSync(at('a.zip'), pack({ 'a.txt': strToU8('x') }));
    expect(() => findSources([root])).toThrow(/no CSV or JSON file in .*a\.zip/);
    expect(() => findSources([at('gone')])).toThrow(/no such file or folder/);
  });
});

describe('archives', () => {
  const CSV: Zippable = { 'E0.csv': strToU8(SEASON) };
  const last = (sources: readonly SourceEntry[]): string => refusalOf(sources.at(-1)!.read);

  it('may store files as they are, and may be empty files', () => {
    const sources = archive({ 'a.csv': [strToU8(SEASON), { level: 0 }], 'b.csv': strToU8('') });
    expect(sources.map(textOf)).toEqual([SEASON, '']);
  });
  it('may be made on Windows', () => {
    expect(archive({ '2024\\E0.csv': strToU8('x') })[0]?.name).toBe('a.zip/2024/E0.csv');
  });

  it.each(['../E0.csv', 'x/../../E0.csv', '/E0.csv', 'C:/E0.csv', 'c:\\E0.csv', '..\\x.txt'])(
    'that lead outside are refused whole, by name: %s',
    (name) => {
      const sources = archive({ 'ok.csv': strToU8('x'), [name]: strToU8('x') });
      expect(sources.map((source) => source.name)).toEqual(['a.zip']);
      expect(last(sources)).toContain(`its entry ${name.replaceAll('\\', '/')} leads out of the archive`);
    },
  );

  it.each([
    [
      'encrypted',
      (view: DataView, central: number) => view.setUint16(central + 8, 1, true),
      /a\.zip\/E0\.csv: encrypted/,
    ],
    ['packed otherwise', (view: DataView, central: number) => view.setUint16(central + 10, 12, true), /method 12/],
    ['a link', (view: DataView, central: number) => view.setUint32(central + 38, 0xa1ff_0000, true), /a link/],
    [
      'huge',
      (view: DataView, central: number) => view.setUint32(central + 24, 300 * 1024 * 1024, true),
      /a\.zip\/E0\.csv has 300 MB/,
    ],
    [
      'blown up',
      (view: DataView, central: number) => view.setUint32(central + 24, 200 * 1024 * 1024, true),
      /200 MB: over 1000 to 1/,
    ],
    [
      'larger than stated',
      (view: DataView, central: number) => view.setUint32(central + 24, 10, true),
      /does not unpack to the 10 bytes/,
    ],
    [
      'smaller than stated',
      (view: DataView, central: number) => view.setUint32(central + 24, 5000, true),
      /size or checksum/,
    ],
    ['damaged', (view: DataView, central: number) => view.setUint32(central + 16, 7, true), /size or checksum/],
    [
      'pointing nowhere',
      (view: DataView, central: number) => view.setUint32(central + 42, 0x7fff_ffff, true),
      /a\.zip\/E0\.csv: not a zip/,
    ],
  ])('with an entry that is %s refuse that entry by name', (_, change, message) => {
    expect(last(archive(CSV, change))).toMatch(message);
  });

  it('do not open archives inside them', () => {
    const sources = archive({ 'in.zip': pack(CSV), 'a.csv': strToU8('x') });
    expect(sources.map(({ name }) => name)).toEqual(['a.zip/a.csv', 'a.zip/in.zip']);
    expect(last(sources)).toMatch(/in\.zip: an archive inside an archive/);
  });

  it('with over 10,000 entries are refused', () => {
    const entries = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`${index}.csv`, new Uint8Array()]),
    );
    expect(last(archive(entries))).toMatch(/a\.zip: 10001 entries; an archive may have 10000/);
  });

  it('that are none let other files go on', () => {
    writeFileSync(at('a.zip'), 'PK no');
    writeFileSync(at('b.csv'), 'x');
    const sources = findSources([root]);
    expect(refusalOf(sources[0]!.read)).toMatch(/a\.zip: not a zip archive, or a damaged one/);
    expect(textOf(sources[1])).toBe('x');
  });

  it('that change after they were listed are refused', () => {
    const [source] = archive(CSV);
    appendFileSync(at('a.zip'), 'x');
    expect(refusalOf(source!.read)).toMatch(/a\.zip changed while it was being read/);
  });

  it('may be the large kind, with 64-bit fields', () => {
    const name = strToU8('E0.csv');
    const data = strToU8('x,y');
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(26, name.length, true);
    const central = new DataView(new ArrayBuffer(46));
    central.setUint32(0, 0x02014b50, true);
    central.setUint32(16, crc32(data), true);
    central.setUint32(20, 0xffffffff, true);
    central.setUint32(24, 0xffffffff, true);
    central.setUint16(28, name.length, true);
    central.setUint16(30, 20, true);
    const extra = new DataView(new ArrayBuffer(20));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 16, true);
    extra.setBigUint64(4, 3n, true);
    extra.setBigUint64(12, 3n, true);
    const directory = 30 + name.length + data.length;
    const size = 46 + name.length + 20;
    const end64 = new DataView(new ArrayBuffer(56));
    end64.setUint32(0, 0x06064b50, true);
    end64.setBigUint64(32, 1n, true);
    end64.setBigUint64(40, BigInt(size), true);
    end64.setBigUint64(48, BigInt(directory), true);
    const locator = new DataView(new ArrayBuffer(20));
    locator.setUint32(0, 0x07064b50, true);
    locator.setBigUint64(8, BigInt(directory + size), true);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, 0xffff, true);
    end.setUint16(10, 0xffff, true);
    end.setUint32(12, 0xffffffff, true);
    end.setUint32(16, 0xffffffff, true);
    const parts = [local, name, data, central, name, extra, end64, locator, end];
    writeFileSync(
      at('a.zip'),
      Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength))),
    );
    expect(textOf(findSources([at('a.zip')])[0])).toBe('x,y');
  });

  it('of any bytes crash nothing otherwise than by a UserError', () => {
    const bytes = pack({ 'a.csv': strToU8(SEASON), 'b/c.json': [strToU8('{}'), { level: 0 }] });
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(bytes.length), (changes, length) => {
        const damagedBytes = bytes.slice();
        for (const [place, value] of changes) damagedBytes[place] = value;
        writeFileSync(at('a.zip'), length % 3 === 0 ? damagedBytes.subarray(0, length) : damagedBytes);
        try {
          for (const entry of listZip(at('a.zip'))) {
            try {
              entry.read();
            } catch (error) {
              if (!(error instanceof UserError)) throw error;
            }
          }
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('readWholeFile', () => {
  it('reads an empty file and a full one', () => {
    writeFileSync(at('a'), '');
    writeFileSync(at('b'), SEASON);
    expect(readWholeFile(at('a'))).toHaveLength(0);
    expect(Buffer.from(readWholeFile(at('b'))).toString()).toBe(SEASON);
  });
  it('names what it cannot read', () => {
    expect(refusalOf(() => readWholeFile(at('gone')))).toMatch(/gone cannot be read \(ENOENT\)/);
    expect(refusalOf(() => readWholeFile(root))).toMatch(/is not a file|cannot be read/);
  });
  it('refuses a file over 256 MB with its size, before it reads', () => {
    writeFileSync(at('big.csv'), '');
    const message = /has 257 MB; a file may have 256 MB/;
    truncateSync(at('big.csv'), 256 * 1024 * 1024 + 1); // a hole: no disk is used
    writeFileSync(at('big.zip'), '');
    truncateSync(at('big.zip'), 256 * 1024 * 1024 + 1);
    for (const source of findSources([root])) expect(refusalOf(source.read)).toMatch(message);
    expect(refusalOf(() => readWholeFile(at('big.csv')))).toMatch(/big\.csv has 257 MB; a file may have 256 MB/);
  });
});

describe('a file that changes while it is used', () => {
  it('is refused by name, whether it grows, shrinks or is written again', async () => {
    const { readRange, withFile } = await import('../../../src/main/ingestion/files/read-file');
    writeFileSync(at('a'), SEASON);
    const use = (action: () => void) => () =>
      withFile(at('a'), (file, stats) => {
        action();
        return readRange(file, 0, stats.size, at('a'));
      });
    expect(refusalOf(use(() => appendFileSync(at('a'), 'x')))).toMatch(/a changed while it was being read/);
    expect(refusalOf(use(() => truncateSync(at('a'), 3)))).toMatch(/changed/);
    expect(refusalOf(use(() => utimesSync(at('a'), 1, statSync(at('a')).mtimeMs / 1000 + 5)))).toMatch(/changed/);
    expect(use(() => undefined)()).toHaveLength(3);
  });
});

describe('the name of a file', () => {
  it('shows what would hide in it, and its path stays what it is', () => {
    const [folder, file] = ['a\u0007b', 'invoice\u202efdp.csv'];
    mkdirSync(at(folder));
    writeFileSync(at(folder, file), 'x');
    writeFileSync(at('z.zip'), zipSync({ 'bad\u202e.csv': strToU8('x') }));
    expect(findSources([root]).map(({ name }) => name)).toEqual([
      'a⟨U+0007⟩b/invoice⟨U+202E⟩fdp.csv',
      'z.zip/bad⟨U+202E⟩.csv',
    ]);
    expect(findSources([root])[0]!.path).toBe(at(folder, file));
  });
});
