import type { WritableDb } from '../../src/main/db/connection';
import Database from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';
import fs, { appendFileSync, existsSync, mkdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultsOf } from '../../fuzz/store-content';
import { UserError } from '../../src/main/core/words/errors';
import { openStore, openStoreReadOnly } from '../../src/main/db/handle';
import type { JobContext } from '../../src/main/jobs/job-context';
import { runJob } from '../../src/main/jobs/run-job';
import { contextHere } from '../../src/main/jobs/context-here';
import type { ImportResult } from '../../src/contract';
import { seasonText } from '../support/season-text';
import { matchHash, wholeHash } from '../support/store-content';
import { ANALYST, temporaryFolder } from '../support/stores';

/** Called after each piece that is read of a file; it may change the file. */
const reading = { then: (): void => undefined };
const { readSync } = fs;
beforeAll(() => {
  vi.spyOn(fs, 'readSync').mockImplementation((...all: unknown[]) => {
    const count = (readSync as (...all: unknown[]) => number)(...all);
    reading.then();
    return count;
  });
  syncBuiltinESMExports();
});
afterAll(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const CLUBS = Array.from({ length: 12 }, (_, index) => `Club ${String.fromCodePoint(65 + index)}`);
const season = (start: number, league = 'E0'): string => seasonText({ league, start, clubs: CLUBS });
const MATCHES = 12 * 11;

let root = '';
let db: WritableDb;
const at = (name: string): string => join(root, name);
const storePath = (): string => at('store/store.sqlite');
const write = (name: string, content: string | Uint8Array): string => {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), content);
  return at(name);
};

beforeEach(() => {
  root = temporaryFolder();
  db = openStore({ path: storePath(), analyst: ANALYST });
});
afterEach(() => {
  reading.then = () => undefined;
  db.close();
  rmSync(root, { recursive: true });
});

async function importInto(paths: readonly string[], changes: Partial<JobContext> = {}, dryRun = false) {
  const context = contextHere(db, ANALYST, changes);
  return (await runJob(context, {
    kind: 'import',
    request: { paths: [...paths], dryRun, decisions: [] },
  })) as ImportResult;
}

/** What a person is told; fails when nothing is refused, or when it is a bug instead. */
async function refusal(action: () => Promise<unknown>): Promise<{ code: string; message: string; hint: string }> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: error.code, message: error.message, hint: error.hint ?? '' };
  }
  throw new Error('not refused');
}

const matchCount = (): number => db.prepare('SELECT count(*) FROM matches').pluck().get() as number;

const GB = 1024 ** 3;
const sparse = (name: string, bytes: number): void => {
  write(name, '');
  truncateSync(at(name), bytes); // a hole: it takes no disk
};
/** An archive of one entry that states another size than it unpacks to. */
function lyingZip(name: string, content: Uint8Array, stated: number): void {
  const bytes = zipSync({ 'E0.csv': content });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, stated, true);
  write(name, bytes);
}
const HEADER = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG';
const commas = (count: number): string => ','.repeat(count);

/** Fault, the file that has it, how it is made, and the message: it names the thing and the number. */
const FILE_FAULTS: readonly (readonly [string, string, (name: string) => void, RegExp])[] = [
  ['a file of 2 GB', 'a.csv', (name) => sparse(name, 2 * GB), /a\.csv has 2048 MB; a file may have 256 MB$/],
  ['an archive of 2 GB', 'a.zip', (name) => sparse(name, 2 * GB), /a\.zip has 2048 MB; a file may have 256 MB$/],
  [
    'an archive that unpacks to 2 GB',
    'a.zip',
    (name) => lyingZip(name, strToU8(season(2001)), 2 * GB),
    /a\.zip\/E0\.csv has 2048 MB; a file may have 256 MB$/,
  ],
  [
    'a zip bomb that says what it is',
    'a.zip',
    (name) => lyingZip(name, new Uint8Array(10_000), 200 * 1024 ** 2),
    /a\.zip\/E0\.csv: \d+ bytes that claim to unpack to 200 MB: over 1000 to 1$/,
  ],
  [
    'a zip bomb that lies',
    'a.zip',
    (name) => lyingZip(name, new Uint8Array(8 * 1024 ** 2), 1000),
    /a\.zip\/E0\.csv: damaged: it does not unpack to the 1000 bytes it states$/,
  ],
  [
    'an archive in an archive',
    'a.zip',
    (name) => write(name, zipSync({ 'in.zip': zipSync({ 'E0.csv': strToU8(season(2001)) }) })),
    /a\.zip\/in\.zip: an archive inside an archive is not opened$/,
  ],
  [
    'a path that leads out of the archive',
    'a.zip',
    (name) => write(name, zipSync({ 'ok.csv': strToU8(season(2001)), '../../out.csv': strToU8(season(2002)) })),
    /a\.zip: its entry \.\.\/\.\.\/out\.csv leads out of the archive: not opened$/,
  ],
  [
    'a header of a million columns',
    'a.csv',
    (name) => write(name, `${HEADER}${commas(999_994)}\nE0,11/08/12,A,B,1,0\n`),
    /a\.csv, line 1: a header of 1000000 columns; a season file has at most 2000$/,
  ],
  [
    'a row of a million cells',
    'a.csv',
    (name) => write(name, `${HEADER}\nE0,11/08/12,A,B,1,0\nE0,18/08/12,B,A,1,0${commas(999_994)}\n`),
    /a\.csv, line 3: a row of 1000000 cells$/,
  ],
  ['an empty file', 'a.csv', (name) => write(name, ''), /a\.csv is empty \(0 bytes\)$/],
  [
    'a file that grows while it is read',
    'a.csv',
    (name) => changeWhileReading(name, () => appendFileSync(at(name), 'E0')),
    /a\.csv changed while it was being read$/,
  ],
  [
    'a file that is cut while it is read',
    'a.csv',
    (name) => changeWhileReading(name, () => truncateSync(at(name), 40)),
    /a\.csv changed while it was being read$/,
  ],
  [
    'a file that is written again, as long as before, while it is read',
    'a.csv',
    (name) => changeWhileReading(name, () => writeFileSync(at(name), season(2001).replace('Club A', 'Club Z'))),
    /a\.csv changed while it was being read$/,
  ],
];

/** A season that something changes once, after its first piece has been read. */
function changeWhileReading(name: string, change: () => void): void {
  // An hour old, so that a change within one tick of the disk's clock shows.
  const hourAgo = Date.now() / 1000 - 3600;
  utimesSync(write(name, season(2001)), hourAgo, hourAgo);
  reading.then = () => {
    reading.then = () => undefined;
    change();
  };
}

describe.each(FILE_FAULTS)('%s', (_, name, make, message) => {
  it('is refused by name and number, alone and beside a good file, and the store is as without it', async () => {
    await importInto([write('good.csv', season(2000))]);
    const before = wholeHash(db);

    make(`bad/${name}`);
    const refused = await refusal(() => importInto([at(`bad/${name}`)]));
    expect(refused.code).toBe('bad-file');
    expect(refused.message).toMatch(message);
    expect(wholeHash(db)).toBe(before);

    make(`bad/${name}`);
    const next = write('bad/b.csv', season(2003));
    const result = await importInto([at('bad')]);
    expect(result.files.map(({ path }) => path)).toEqual([next]);
    expect(result.refused).toHaveLength(1);
    expect(result.refused[0]!.message).toMatch(message);
    expect(matchCount()).toBe(2 * MATCHES);
    expect(faultsOf(db)).toEqual([]);
    expect(existsSync(at('out.csv')) || existsSync(at('bad/out.csv'))).toBe(false);
  });
});

describe('a file that changes between two steps', () => {
  it('is imported as it is then, under its own hash, when it changed after a dry run', async () => {
    const path = write('a.csv', season(2001));
    const [foreseen] = (await importInto([path], {}, true)).files;
    write('a.csv', season(2001).replace(',0,0,', ',9,0,'));
    const [done] = (await importInto([path])).files;
    expect(done!.sha256).not.toBe(foreseen!.sha256);
    expect(db.prepare('SELECT sha256 FROM source_files').pluck().all()).toEqual([done!.sha256]);
    expect(db.prepare('SELECT count(*) FROM matches WHERE home_goals = 9').pluck().get()).toBe(1);
  });

  it('is listed as refused when it goes after it was found, and the others go on', async () => {
    write('in/a.csv', season(2000));
    const gone = write('in/b.csv', season(2001));
    write('in/c.csv', season(2002));
    const result = await importInto([at('in')], { progress: () => rmSync(gone, { force: true }) });
    expect(result.refused).toMatchObject([
      { path: gone, code: 'bad-file', message: `${gone} cannot be read (ENOENT)` },
    ]);
    expect(matchCount()).toBe(2 * MATCHES);
  });
});

describe('a full disk', () => {
  /** Leave room for a few more pages only. */
  const fill = (pages: number): void => {
    db.pragma(`max_page_count = ${(db.pragma('page_count', { simple: true }) as number) + pages}`);
  };
  const makeRoom = (): void => void db.pragma('max_page_count = 1073741823');

  it('keeps the files that were finished, leaves nothing of the next, says which, and goes on once there is room', async () => {
    for (const start of [2000, 2001, 2002, 2003]) write(`in/${start}.csv`, season(start));
    const untouched = openStore({ path: at('other.sqlite'), analyst: ANALYST });
    await importInto([at('in/2000.csv'), at('in/2001.csv')], { db: untouched });
    const halfWay = matchHash(untouched);
    await importInto([at('in')], { db: untouched });
    const whole = matchHash(untouched);
    untouched.close();

    const fillAfterTwo = ({ done }: { readonly done: number }): void => {
      if (done === 2) fill(2);
    };
    const refused = await refusal(() => importInto([at('in')], { progress: fillAfterTwo }));
    expect(refused.code).toBe('store-full');
    expect(refused.message).toBe(
      `no space left on the disk of ${storePath()}; nothing of 2002.csv, file 3 of 4, is in it`,
    );
    expect(refused.hint).toMatch(/Free some space/);
    expect(db.inTransaction).toBe(false);
    expect(matchHash(db)).toBe(halfWay);
    expect(db.prepare('SELECT count(*) FROM source_files').pluck().get()).toBe(2);
    expect(faultsOf(db)).toEqual([]);

    makeRoom();
    await importInto([at('in')]);
    expect(matchHash(db)).toBe(whole);
    expect(faultsOf(db)).toEqual([]);
  });

  it('is met at any page: never a file in part', async () => {
    const path = write('a.csv', season(2000));
    const before = wholeHash(db);
    let isIn = false;
    for (let pages = 0; !isIn; pages += 1) {
      fill(pages);
      try {
        await importInto([path]);
        isIn = true;
      } catch (error) {
        expect(error).toMatchObject({ code: 'store-full' });
        expect(wholeHash(db)).toBe(before);
      }
      expect(faultsOf(db)).toEqual([]);
    }
    expect(matchCount()).toBe(MATCHES);
  });

  it('in a dry run leaves everything as it was', async () => {
    for (const start of [2000, 2001]) write(`in/${start}.csv`, season(start));
    const before = wholeHash(db);
    fill(2);
    expect((await refusal(() => importInto([at('in')], {}, true))).code).toBe('store-full');
    expect([db.inTransaction, wholeHash(db)]).toEqual([false, before]);
  });
});

describe('a store that another program writes to', () => {
  it('is said to be locked, keeps what was finished, and takes the rest once it is free', async () => {
    for (const start of [2000, 2001]) write(`in/${start}.csv`, season(start));
    db.pragma('busy_timeout = 20');
    const other = new Database(storePath());
    const lockAfterOne = ({ done }: { readonly done: number }): void => {
      if (done === 1) other.exec('BEGIN IMMEDIATE');
    };
    const refused = await refusal(() => importInto([at('in')], { progress: lockAfterOne }));
    expect(refused).toMatchObject({
      code: 'store-busy',
      message: `${storePath()} is locked by another program; nothing of 2001.csv, file 2 of 2, is in it`,
    });
    expect(matchCount()).toBe(MATCHES);
    other.exec('ROLLBACK');
    other.close();
    await importInto([at('in')]);
    expect(matchCount()).toBe(2 * MATCHES);
    expect(faultsOf(db)).toEqual([]);
  });
});

describe('a store that cannot be written', () => {
  it('refuses the import and is left as it was', async () => {
    await importInto([write('a.csv', season(2000))]);
    const before = wholeHash(db);
    const readOnly = openStoreReadOnly({ path: storePath(), analyst: ANALYST }) as WritableDb;
    const path = write('b.csv', season(2001));
    expect(await refusal(() => importInto([path], { db: readOnly }))).toMatchObject({
      code: 'store-unwritable',
      message: expect.stringMatching(
        /store\.sqlite may only be read \(SQLITE_READONLY\): .*; nothing of b\.csv, file 1 of 1, is in it$/,
      ) as string,
    });
    readOnly.close();
    expect(wholeHash(db)).toBe(before);
  });

  it.each([
    ['a folder', () => at('store'), 'store-unwritable', /store cannot be opened \(SQLITE_CANTOPEN\)$/],
    ['below a file', () => join(write('a.txt', 'x'), 's.sqlite'), 'store-unwritable', /s\.sqlite cannot be opened \(E/],
    ['no database', () => write('a.txt', 'x'.repeat(5000)), 'store-corrupt', /a\.txt is not a readable store$/],
  ])('is refused when it is %s', async (_, path, code, message) => {
    const refused = await refusal(() => Promise.resolve(openStore({ path: path(), analyst: ANALYST })));
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(message);
  });
});
