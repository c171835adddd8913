import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { archiveOf } from '../../src/main/export/report/archive';
import { prettyJson } from '../../src/main/export/report/pretty-json';

/** Something that is handed over as a report. */
export interface Hostile {
  readonly name: string;
  /** Make it below a new folder. @returns what a verifier is asked about */
  readonly make: (folder: string) => string;
}

const HUGE = 200 * 1024 * 1024;
const LINK = (0o120777 << 16) >>> 0;
const MANIFEST = 'manifest.json';
const ARCHIVE = 'report.zip';

/** @param report as it was exported; @param other one of another jackpot of the same store */
export function hostileReports(report: string, other: string): Hostile[] {
  const copied = (name: string, change: (folder: string) => void): Hostile => ({
    name,
    make: (folder) => {
      cpSync(report, folder, { recursive: true });
      change(folder);
      return folder;
    },
  });
  const zipped = (name: string, change: (files: Zippable) => Zippable): Hostile => ({
    name,
    make: (folder) => {
      mkdirSync(folder, { recursive: true });
      const path = join(folder, ARCHIVE);
      writeFileSync(path, zipSync(change(Object.fromEntries(filesOf(report).map(({ name, bytes }) => [name, bytes])))));
      return path;
    },
  });
  const inPlaceOf = (file: string, what: string, put: (path: string) => void): Hostile =>
    copied(`${what} in place of ${file}`, (folder) => {
      rmSync(join(folder, file));
      put(join(folder, file));
    });
  const manifest = (name: string, change: (text: string) => string): Hostile =>
    copied(`a manifest with ${name}`, (folder) => rewritten(join(folder, MANIFEST), change));
  const taken = (name: string, files: readonly string[]): Hostile =>
    copied(name, (folder) => {
      for (const file of files) cpSync(join(other, file), join(folder, file));
      archiveAgain(folder);
    });
  const pipe = (path: string) => execFileSync('mkfifo', [path]);

  return [
    ...['../evil.txt', '/tmp/evil.txt', 'C:\\evil.txt', 'a/../../evil.txt', 'in\\report.html', '..'].map((path) =>
      zipped(`a zip that holds ${path}`, (files) => ({ ...files, [path]: strToU8('x') })),
    ),
    zipped('a zip with a link', (files) => ({
      ...files,
      'report.html': [strToU8('/etc/passwd'), { os: 3, attrs: LINK }],
    })),
    zipped('a zip whose manifest unpacks to 200 MB', (files) => ({
      ...files,
      [MANIFEST]: new Uint8Array(HUGE).fill(32),
    })),
    zipped('a zip of 300 files', (files) => ({
      ...files,
      ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`more-${i}.txt`, strToU8('x')])),
    })),
    ...[MANIFEST, 'report.json', 'seal.json'].flatMap((file) => [
      inPlaceOf(file, 'a link to the same', (path) => symlinkSync(join(report, file), path)),
      inPlaceOf(file, 'an endless file', (path) => symlinkSync('/dev/zero', path)),
      inPlaceOf(file, 'a pipe', pipe),
      inPlaceOf(file, '200 MB', (path) => sparse(path)),
      inPlaceOf(file, 'a folder', (path) => mkdirSync(path)),
    ]),
    inPlaceOf(ARCHIVE, 'a pipe', pipe),
    {
      name: 'a pipe handed over as a report',
      make: (folder) => {
        mkdirSync(folder, { recursive: true });
        pipe(join(folder, 'pipe'));
        return join(folder, 'pipe');
      },
    },
    manifest('__proto__ at its top', (text) => text.replace('"content": {', '"content": {\n    "__proto__": {},')),
    manifest('__proto__ within', (text) => text.replace('"formulas": {', '"formulas": {\n      "__proto__": "x",')),
    manifest('NaN', (text) => text.replace(/"lambdaHome": [\d.e-]+/, '"lambdaHome": NaN')),
    manifest('an infinite number', (text) => text.replace(/"lambdaHome": [\d.e-]+/, '"lambdaHome": 1e999')),
    manifest('a key twice', (text) => text.replace('"analyst": ', '"analyst": "x",\n    "analyst": ')),
    manifest('ten thousand lists in each other', () => `${'['.repeat(1e4)}${']'.repeat(1e4)}`),
    copied('__proto__ in the seal', (folder) => {
      rewritten(join(folder, 'seal.json'), (text) => text.replace('{', '{\n  "__proto__": {},'));
      archiveAgain(folder);
    }),
    copied('an old anchor replayed', (folder) => {
      const seal = (of: string) => JSON.parse(readFileSync(join(of, 'seal.json'), 'utf8')) as Record<string, unknown>;
      writeFileSync(join(folder, 'seal.json'), prettyJson({ ...seal(folder), anchor: seal(other).anchor }));
      archiveAgain(folder);
    }),
    taken('the seal of another report', ['seal.json']),
    taken("another report's manifest", [MANIFEST]),
    taken("another report's manifest and seal", [MANIFEST, 'seal.json']),
    taken("another report's page and table", ['report.html', 'predictions.csv']),
  ];
}

const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== ARCHIVE)
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));

function archiveAgain(folder: string): void {
  writeFileSync(join(folder, ARCHIVE), archiveOf(filesOf(folder)));
}

/** @throws {Error} where nothing is changed */
function rewritten(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${path} is not changed`);
  writeFileSync(path, changed);
}

function sparse(path: string): void {
  writeFileSync(path, '');
  truncateSync(path, HUGE);
}
