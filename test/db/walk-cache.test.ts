import Database from 'better-sqlite3';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWalkCache, type WalkCache } from '../../src/main/db/walk-cache';

let folder = '';
let caches: WalkCache[] = [];
const storePath = (): string => join(folder, 'store.sqlite');
const open = (): WalkCache => {
  const cache = openWalkCache(storePath());
  caches.push(cache);
  return cache;
};
const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);
const change = (sql: string): void => {
  const db = new Database(`${storePath()}.walks`);
  db.exec(sql);
  db.close();
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jackpot-test-'));
  caches = [];
});
afterEach(() => {
  for (const cache of caches) cache.close();
  rmSync(folder, { recursive: true });
});

describe('the cache of walks', () => {
  it('gives back what was put under a key, the last of it, also after it was closed', () => {
    const cache = open();
    cache.put([
      { key: 'a', bytes: bytes(1) },
      { key: 'b', bytes: bytes(2, 3) },
    ]);
    cache.put([{ key: 'a', bytes: bytes(4) }]);
    const again = open();
    expect([again.get('a'), again.get('b'), again.get('c')].map((found) => found && [...found])).toEqual([
      [4],
      [2, 3],
      null,
    ]);
  });

  it.each([
    ['bytes', `UPDATE walks SET bytes = x'09'`],
    ['a hash', `UPDATE walks SET hash = '${'0'.repeat(64)}'`],
    ['a key', `UPDATE walks SET bytes = (SELECT bytes FROM walks WHERE key = 'b')`],
  ])('has nothing where somebody changed %s', (_, sql) => {
    open().put([
      { key: 'a', bytes: bytes(1) },
      { key: 'b', bytes: bytes(2) },
    ]);
    change(`${sql} WHERE key = 'a'`);
    expect(open().get('a')).toBeNull();
    expect(open().get('b')).not.toBeNull();
  });

  it('remembers what was used last', () => {
    const cache = open();
    cache.put([
      { key: 'a', bytes: bytes(1) },
      { key: 'b', bytes: bytes(2) },
    ]);
    cache.get('a');
    const db = new Database(`${storePath()}.walks`);
    const order = db.prepare('SELECT key FROM walks ORDER BY used').pluck().all();
    db.close();
    expect(order).toEqual(['b', 'a']);
  });

  it.each([
    ['is no database', () => writeFileSync(`${storePath()}.walks`, 'x'.repeat(5000))],
    ['has tables of another shape', () => change('CREATE TABLE walks (other TEXT, used INTEGER)')],
  ])('is made anew where its file %s', (_, spoil) => {
    spoil();
    const cache = open();
    cache.put([{ key: 'a', bytes: bytes(1) }]);
    expect(cache.get('a')).toEqual(Buffer.from([1]));
  });

  it('stops no work where its file cannot be made or written', () => {
    mkdirSync(`${storePath()}.walks`);
    const none = open();
    none.put([{ key: 'a', bytes: bytes(1) }]);
    expect(none.get('a')).toBeNull();
  });

  it('stops no work where its tables go while it is open', () => {
    const cache = open();
    change('DROP TABLE walks');
    expect(() => cache.put([{ key: 'a', bytes: bytes(1) }])).not.toThrow();
    expect(cache.get('a')).toBeNull();
  });
});
