import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../src/main/db/backup';
import { integrityCheck, openStore } from '../../src/main/db/handle';
import { auditWriter } from '../../src/main/db/repositories/audit';
import { schemaFaults } from '../../src/main/db/schema-check';
import { earlierStore, openEarlier } from '../support/fixtures';
import { temporaryFolder } from '../support/stores';

const newStore = () => openStore({ path: join(temporaryFolder(), 'store.sqlite'), analyst: 'tester' });
const beside = (path: string) => readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)));

describe('a backup', () => {
  it('has its name once it is whole and was read back, and counts again while nothing has happened', () => {
    const db = newStore();
    const path = `${db.name}.backup`;
    expect(backUp(db, path)).toBe(path);
    const first = readFileSync(path);
    expect(backUp(db, path)).toBe(path);
    expect(readFileSync(path).equals(first)).toBe(true);
    expect(beside(path)).toEqual([basename(path)]);
    const copy = new Database(path, { readonly: true });
    expect(integrityCheck(copy as never)).toEqual([]);
    copy.close();
    db.close();
  });

  it.each<[string, (path: string, bytes: Buffer) => void]>([
    ['garbage', (path) => writeFileSync(path, 'not a store')],
    ['nothing', (path) => writeFileSync(path, '')],
    ['one that was cut short', (path, bytes) => writeFileSync(path, bytes.subarray(0, bytes.length / 2))],
  ])('is never taken for one where there is %s: that is kept, and a sound one made beside it', (_, spoil) => {
    const db = newStore();
    const path = `${db.name}.backup`;
    backUp(db, path);
    spoil(path, readFileSync(path));
    const spoilt = readFileSync(path);
    expect(backUp(db, path)).toBe(`${path}.2`);
    expect(readFileSync(path).equals(spoilt)).toBe(true);
    expect(backUp(db, path)).toBe(`${path}.2`);
    db.close();
  });

  it('is of this state: after more work another one is made', () => {
    const db = newStore();
    const path = `${db.name}.backup`;
    backUp(db, path);
    auditWriter(db).append({ action: 'note', subject: 'x', analyst: 'tester', details: {} });
    expect(backUp(db, path)).toBe(`${path}.2`);
    db.close();
  });

  it('is made before a migration, of the store as it was', async () => {
    const path = earlierStore(43);
    const db = new Database(path);
    const schema = db.pragma('user_version', { simple: true });
    db.close();
    const name = `${path}.before-schema-`;
    const wanted = () => readdirSync(dirname(path)).filter((each) => join(dirname(path), each).startsWith(name));
    expect(wanted()).toEqual([]);
    await openEarlier(path).close();
    const [backup] = wanted();
    expect(backup).toMatch(/from-43\.backup$/);
    const copy = new Database(join(dirname(path), backup!), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(schema);
    copy.close();
  });
});

describe('a file where a store was', () => {
  it('that has no byte left is refused while something beside it tells of a store; else it becomes a new one', () => {
    const path = join(temporaryFolder(), 'store.sqlite');
    writeFileSync(path, '');
    openStore({ path, analyst: 'tester' }).close();
    for (const left of ['store.sqlite.checkpoints', 'store.sqlite.before-schema-45.from-44.backup']) {
      const emptied = join(temporaryFolder(), 'store.sqlite');
      writeFileSync(emptied, '');
      writeFileSync(join(dirname(emptied), left), 'x');
      expect(() => openStore({ path: emptied, analyst: 'tester' })).toThrow(`is empty, and ${left} beside it tells`);
      expect(readFileSync(emptied)).toHaveLength(0);
      expect(existsSync(`${emptied}-wal`)).toBe(false);
    }
  });

  it('of another program is left alone, also where it has no table yet, and so is one of a later schema', () => {
    const foreign = join(temporaryFolder(), 'theirs.sqlite');
    const theirs = new Database(foreign);
    theirs.pragma('application_id = 42');
    theirs.close();
    expect(() => openStore({ path: foreign, analyst: 'tester' })).toThrow(/database of another program/);
    const db = newStore();
    db.pragma('user_version = 9999');
    db.close();
    expect(() => openStore({ path: db.name, analyst: 'tester' })).toThrow(/has schema 9999, this application knows/);
  });
});

describe('a schema', () => {
  it('is that of the migrations, in a new store and in one of every earlier application', async () => {
    const db = newStore();
    expect(schemaFaults(db)).toEqual([]);
    db.close();
    for (const schema of [33, 36, 43, 44] as const) {
      const services = openEarlier(earlierStore(schema));
      expect(schemaFaults(services.db), String(schema)).toEqual([]);
      await services.close();
    }
  });

  it('names what was dropped, changed or added', () => {
    const db = newStore();
    db.exec('DROP TRIGGER models_no_delete; CREATE TABLE extra (x TEXT) STRICT; DROP INDEX models_one_active');
    db.exec('CREATE INDEX models_one_active ON models (league_id)');
    expect(schemaFaults(db)).toEqual([
      'the trigger models_no_delete is missing',
      'the index models_one_active was changed',
      'the table extra is none of ours',
    ]);
    db.close();
  });
});
