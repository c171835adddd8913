import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import { verifyReport } from '../../support/forge';
import { EARLIER_SCHEMAS, earlierReport } from '../../support/fixtures';
import { askScript, named, runScript, scriptAlone } from '../../support/script';
import { temporaryFolder } from '../../support/stores';

const script = scriptAlone();
const demo = (): string => join(inject('demo'), 'report');

const contentHash = (): string =>
  (JSON.parse(readFileSync(join(demo(), 'manifest.json'), 'utf8')) as { contentHash: string }).contentHash;

function copyOfReport(): string {
  const folder = temporaryFolder();
  cpSync(demo(), folder, { recursive: true });
  return folder;
}
/** Checks that fail, but for the archive beside the files: it fails with each of them. */
const failedOf = async (target: string) =>
  named(await askScript(script, target), 'failed').filter((name) => name !== 'report.zip');
const filesOf = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
function zipOf(files: Zippable, change: (bytes: Buffer) => Buffer = (bytes) => bytes): string {
  const path = join(temporaryFolder(), 'report.zip');
  writeFileSync(path, change(Buffer.from(zipSync(files))));
  return path;
}

describe('the travelling verifier', () => {
  it('says that a report as it was exported is verified, and shares its verdict with the application', async () => {
    const { code, out } = await runScript(script, [demo()]);
    expect(code).toBe(0);
    expect(out).toMatch(/^verified/m);
    expect(out).not.toMatch(/^FAIL/m);
    const verdict = await askScript(script, demo());
    expect(verdict).toMatchObject({ ok: true, contentHash: contentHash() });
    expect(verdict.numbers).toBeGreaterThan(15 * 21 * 3);
    expect(verdict.largestDifference).toBeLessThan(1e-13);
    expect(verifyReport(demo()).ok).toBe(true);
  });

  it.each(EARLIER_SCHEMAS)('verifies the report of an application of schema %i', async (schema) => {
    expect(await askScript(script, earlierReport(schema))).toMatchObject({ ok: true, code: 0 });
  });

  it('checks the folder it lies in, and is itself no file too many', async () => {
    const folder = copyOfReport();
    cpSync(script, join(folder, 'verify.mjs'));
    expect(await runScript(join(folder, 'verify.mjs'), [])).toMatchObject({ code: 0 });
    expect(await failedOf(folder)).toEqual([]);
  });

  it('knows the report you expect from another', async () => {
    expect(await askScript(script, demo(), contentHash())).toMatchObject({ code: 0, ok: true });
    const other = await askScript(script, demo(), 'a'.repeat(64));
    expect(other.code).toBe(3);
    expect(named(other, 'failed')).toEqual(['expected hash']);
  });

  it.each([
    [['/there/is/nothing']],
    [[temporaryFolder()]],
    [[demo, '--expect', 'abc']],
    [[demo, '--expect']],
    [[demo, '--loud']],
    [[demo, 'more']],
    [['/dev/null']],
  ])('refuses %j as misuse', async (args) => {
    const { code, out, err } = await runScript(
      script,
      args.map((arg) => (typeof arg === 'string' ? arg : arg())),
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^(usage: node verify\.mjs|there is no manifest\.json in|\/\S+ is neither)/);
  });
});

describe('a changed byte', () => {
  it.each(['manifest.json', 'report.json', 'report.html', 'predictions.csv'])('of %s fails', async (name) => {
    const folder = copyOfReport();
    const bytes = readFileSync(join(folder, name));
    const places = Array.from({ length: 8 }, (_, i) => Math.floor((i * (bytes.length - 1)) / 7));
    for (const [index, place] of places.entries()) {
      const changed = Buffer.from(bytes);
      changed[place]! ^= 1 << (index % 7);
      writeFileSync(join(folder, name), changed);
      expect((await askScript(script, folder)).code, `byte ${place}`).toBe(3);
      expect(verifyReport(folder).ok, `byte ${place}`).toBe(false);
    }
  });

  it.each<[string, (text: string) => string]>([
    ['a space more', (text) => `${text} `],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['a key twice', (text) => text.replace('"analyst": ', '"analyst": "x",\n    "analyst": ')],
    ['an infinite number', (text) => text.replace(/"asOf": \d+/, '"asOf": 1e999')],
    ['a number written otherwise', (text) => text.replace(/"asOf": (\d+)/, '"asOf": $1.0')],
    ['a key that is none', (text) => text.replace('"content": {', '"content": {\n    "__proto__": {},')],
    ['a prototype within', (text) => text.replace('"formulas": {', '"formulas": {\n      "__proto__": "x",')],
    ['a field more', (text) => text.replace('"content": {', '"content": {\n    "added": 1,')],
    ['a field less', (text) => text.replace(/\n {4}"analyst": .*/, '')],
    ['ten thousand lists in each other', () => `${'['.repeat(1e4)}${']'.repeat(1e4)}`],
    ['no object', () => '"manifest"\n'],
    ['no JSON', () => 'none'],
    ['nothing', () => ''],
  ])('in the form of %s fails', async (_, change) => {
    const folder = copyOfReport();
    const path = join(folder, 'manifest.json');
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
    const verdict = await askScript(script, folder);
    expect(verdict.code).toBe(3);
    expect(named(verdict, 'failed').some((name) => name.startsWith('manifest'))).toBe(true);
    expect(verifyReport(folder).ok).toBe(false);
  });
});

describe('a folder', () => {
  it.each<[string, (folder: string) => void, string[]]>([
    ['a file more', (folder) => writeFileSync(join(folder, 'notes.txt'), 'x'), ['no other file']],
    ['a folder more', (folder) => mkdirSync(join(folder, 'more')), ['container']],
    [
      'a file less',
      (folder) => rmSync(join(folder, 'report.json')),
      ['file report.json', 'report.json shows the content'],
    ],
    [
      'a link in place of a file',
      (folder) => {
        rmSync(join(folder, 'report.json'));
        symlinkSync(join(demo(), 'report.json'), join(folder, 'report.json'));
      },
      ['container', 'file report.json', 'report.json shows the content'],
    ],
    [
      'a pipe in place of a file',
      (folder) => {
        rmSync(join(folder, 'report.json'));
        execFileSync('mkfifo', [join(folder, 'report.json')]);
      },
      ['container', 'file report.json', 'report.json shows the content'],
    ],
    [
      'an endless file in place of the manifest',
      (folder) => {
        rmSync(join(folder, 'manifest.json'));
        symlinkSync('/dev/zero', join(folder, 'manifest.json'));
      },
      ['container', 'manifest form', 'manifest content'],
    ],
  ])('with %s fails by that', async (_, change, failed) => {
    const folder = copyOfReport();
    change(folder);
    expect(await failedOf(folder)).toEqual(failed);
  });
});

describe('a zip', () => {
  it('is read as the folder it holds', async () => {
    expect(await failedOf(zipOf(filesOf(demo())))).toEqual([]);
    const stored = Object.fromEntries(
      Object.entries(filesOf(demo())).map(([name, data]) => [name, [data, { level: 0 }]]),
    );
    expect(await failedOf(zipOf(stored as Zippable))).toEqual([]);
    const changed = { ...filesOf(demo()), 'report.json': strToU8('{}') };
    expect(await failedOf(zipOf(changed))).toEqual(['file report.json', 'report.json shows the content']);
  });

  const place = (bytes: Buffer, text: string, from = 0): number => bytes.indexOf(text, from, 'latin1');
  const LOCAL = 'PK\x03\x04';
  const CENTRAL = 'PK\x01\x02';
  const set = (at: (bytes: Buffer) => number, value: number) => (bytes: Buffer) => {
    bytes[at(bytes)] = value;
    return bytes;
  };

  /** Bytes hidden before the second file, every place told rightly. */
  const withGap = (bytes: Buffer): Buffer => {
    const gap = place(bytes, LOCAL, 4);
    const changed = Buffer.concat([bytes.subarray(0, gap), Buffer.from('gap!'), bytes.subarray(gap)]);
    const end = changed.length - 22;
    changed.writeUInt32LE(changed.readUInt32LE(end + 16) + 4, end + 16);
    for (let at = place(changed, CENTRAL); at >= 0; at = place(changed, CENTRAL, at + 4)) {
      const local = changed.readUInt32LE(at + 42);
      if (local >= gap) changed.writeUInt32LE(local + 4, at + 42);
    }
    return changed;
  };

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['with something between its files', withGap],
    ['that is cut', (bytes) => bytes.subarray(0, -1)],
    ['of nothing', () => Buffer.alloc(0)],
    ['that is none', () => Buffer.from('no zip, but long enough to look for the end of one')],
    ['with something behind it', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    ['with something before it', (bytes) => Buffer.concat([Buffer.from('x'), bytes])],
    ['whose headers differ in a name', set((bytes) => place(bytes, LOCAL) + 30, 0x4d)],
    ['whose headers differ in a size', set((bytes) => place(bytes, LOCAL) + 22, 7)],
    ['whose headers differ in the method', set((bytes) => place(bytes, LOCAL) + 8, 0)],
    ['that states too small a size', set((bytes) => place(bytes, CENTRAL) + 24, 1)],
    ['that states a monstrous size', set((bytes) => place(bytes, CENTRAL) + 27, 0xff)],
    ['with another check sum', set((bytes) => place(bytes, CENTRAL) + 16, 1)],
    ['with an encrypted file', set((bytes) => place(bytes, CENTRAL) + 8, 1)],
    ['packed otherwise', set((bytes) => place(bytes, CENTRAL) + 10, 12)],
    ['with a link', set((bytes) => place(bytes, CENTRAL) + 41, 0xa1)],
    ['with a changed byte in a file', set((bytes) => place(bytes, LOCAL) + 90, 0xff)],
  ])('%s is refused', async (_, change) => {
    const verdict = await askScript(script, zipOf(filesOf(demo()), change));
    expect(verdict.code).toBe(3);
    expect(named(verdict, 'failed')).toContain('container');
  });

  it.each(['../report.html', 'in/report.html', '/report.html', 'C:report.html', 'in\\report.html', '..'])(
    'that holds %s is refused',
    async (name) => {
      const verdict = await askScript(script, zipOf({ ...filesOf(demo()), [name]: strToU8('x') }));
      expect(named(verdict, 'failed')).toContain('container');
    },
  );

  it('that holds one name twice is refused', async () => {
    const twice = zipOf({ ...filesOf(demo()), 'report.htmk': strToU8('x') }, (bytes) =>
      Buffer.from(bytes.toString('latin1').replaceAll('report.htmk', 'report.html'), 'latin1'),
    );
    const { checks } = await askScript(script, twice);
    expect(checks[0]).toMatchObject({
      name: 'container',
      verdict: 'failed',
      detail: expect.stringContaining('twice') as string,
    });
  });

  it('that unpacks to more than it says is stopped there', async () => {
    const bomb = zipOf({ 'manifest.json': new Uint8Array(2 ** 25) }, (bytes) => {
      for (const size of [place(bytes, CENTRAL) + 27, place(bytes, LOCAL) + 25]) bytes[size] = 0;
      return bytes;
    });
    const { checks, code } = await askScript(script, bomb);
    expect(code).toBe(3);
    expect(checks[0]).toMatchObject({ name: 'container', verdict: 'failed' });
  });

  it('is named in words that steer no terminal', async () => {
    const folder = copyOfReport();
    writeFileSync(join(folder, 'a\u001b[2Jb\u202e.txt'), 'x');
    const { out } = await runScript(script, [folder]);
    expect(out).toContain('a\\u{1b}[2Jb\\u{202e}.txt is not listed');
    expect(basename(dirname(script))).not.toBe('verifier');
  });
});
