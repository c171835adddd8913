import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobProgress } from '../../src/contract';
import { sha256 } from '../../src/main/audit/canonical-json';
import type { Services } from '../../src/main/capabilities/services';
import { checkCopy } from '../../src/main/db/check-copy';
import { openStore } from '../../src/main/db/handle';
import { auditRepository } from '../../src/main/db/repositories/audit';
import { contextHere } from '../../src/main/jobs/context-here';
import { runCopyStore } from '../../src/main/jobs/copy-store-job';
import { runExport, type ExportRequest } from '../../src/main/jobs/export-job';
import { matchHash } from '../support/store-content';
import { ANALYST, demoStore, temporaryFolder } from '../support/stores';

let services: Services;
beforeAll(() => {
  services = demoStore();
});
afterAll(() => services.close());

const request = (path: string): ExportRequest => ({
  table: 'matches',
  filter: { leagues: [], seasons: [], models: [], from: null, to: null },
  format: 'csv',
  path,
  overwrite: false,
});
/** A context that is told of progress, and asked to stop from the n-th look on. */
function contextOf(progress: (at: JobProgress) => void = () => undefined, stopAt = Infinity) {
  let looks = 0;
  return contextHere(services.db, ANALYST, {
    progress,
    cancelled: () => {
      looks += 1;
      return looks >= stopAt;
    },
  });
}
const entries = (): number => auditRepository(services.db).last()?.sequence ?? 0;

describe('an export', () => {
  it('is written whole, told as it goes, and entered in the audit log with the hash of its bytes', () => {
    const path = join(temporaryFolder(), 'matches.csv');
    const told: JobProgress[] = [];
    const result = runExport(
      contextOf((at) => told.push(at)),
      request(path),
    );
    const bytes = readFileSync(path);
    expect(result).toMatchObject({ rows: 4800, bytes: bytes.length, sha256: sha256(bytes), path });
    expect(bytes.toString().split('\n')).toHaveLength(4802);
    expect(told.map(({ done, total }) => [done, total])).toEqual(
      [0, 1000, 2000, 3000, 4000, 4800].map((done) => [done, 4800]),
    );
    const entry = JSON.parse(auditRepository(services.db).last()!.entry) as Record<string, unknown>;
    expect(entry).toMatchObject({
      action: 'export-data',
      subject: result.sha256,
      details: { table: 'matches', format: 'csv', rows: 4800, file: 'matches.csv' },
    });
  });

  it.each([1, 2, 4, 6])('leaves nothing when it is asked to stop at the %i. look, not even an entry', (look) => {
    const folder = temporaryFolder();
    const before = entries();
    const stopped = () => runExport(contextOf(undefined, look), request(join(folder, 'matches.csv')));
    expect(stopped).toThrow('stopped before the end; no file was written');
    expect([readdirSync(folder), entries()]).toEqual([[], before]);
  });

  it('leaves nothing, and no entry, when its folder vanishes', () => {
    const folder = join(temporaryFolder(), 'gone');
    mkdirSync(folder);
    const before = entries();
    const vanish = ({ done }: JobProgress): void => {
      if (done === 2000) rmSync(folder, { recursive: true });
    };
    expect(() => runExport(contextOf(vanish), request(join(folder, 'matches.csv')))).toThrow('its folder is not there');
    expect([existsSync(folder), entries()]).toEqual([false, before]);
  });

  it('is of one moment, whatever another program imports meanwhile', () => {
    const path = join(temporaryFolder(), 'matches.csv');
    const other = new Database(services.storePath);
    const change = ({ done }: JobProgress): void => {
      if (done === 1000) other.prepare(`UPDATE matches SET odds_source = 'later' WHERE season = '2023-24'`).run();
    };
    const text = () => readFileSync(path, 'utf8');
    runExport(contextOf(change), request(path));
    expect(text()).not.toContain('later');
    runExport(contextOf(), { ...request(path), overwrite: true });
    expect(text()).toContain('later');
    other.close();
  });
});

describe('a copy of the store', () => {
  it('is a store that says the same, checked, and entered in the audit log', async () => {
    const path = join(temporaryFolder(), 'copy.sqlite');
    const told: JobProgress[] = [];
    const before = auditRepository(services.db).last()!;
    const result = await runCopyStore(
      contextOf((at) => told.push(at)),
      { path },
    );
    expect(result).toMatchObject({
      auditCount: before.sequence,
      auditHead: before.hash,
      sha256: sha256(readFileSync(path)),
    });
    expect(told.at(-1)!.phase).toBe('check');
    expect(readdirSync(join(path, '..'))).toEqual(['copy.sqlite']);
    const copy = openStore({ path, analyst: ANALYST });
    expect(matchHash(copy)).toBe(matchHash(services.db));
    copy.close();
    const entry = JSON.parse(auditRepository(services.db).last()!.entry) as Record<string, unknown>;
    expect(entry).toMatchObject({ action: 'copy-store', subject: result.sha256, details: { file: 'copy.sqlite' } });
  });

  it('never takes the place of another file', async () => {
    const path = join(temporaryFolder(), 'copy.sqlite');
    writeFileSync(path, 'mine');
    await expect(runCopyStore(contextOf(), { path })).rejects.toThrow('is there already');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it.each([1, 2, 3])('leaves nothing when it is asked to stop at the %i. look', async (look) => {
    const folder = temporaryFolder();
    const before = entries();
    const stopped = runCopyStore(contextOf(undefined, look), { path: join(folder, 'copy.sqlite') });
    await expect(stopped).rejects.toThrow('stopped before the end; no copy was made');
    expect([readdirSync(folder), entries()]).toEqual([[], before]);
  });

  it('leaves nothing when its folder is not there or vanishes', async () => {
    const folder = join(temporaryFolder(), 'gone');
    await expect(runCopyStore(contextOf(), { path: join(folder, 'a') })).rejects.toThrow('its folder is not there');
    mkdirSync(folder);
    const vanish = ({ phase }: JobProgress): void => {
      if (phase === 'check') rmSync(folder, { recursive: true });
    };
    await expect(runCopyStore(contextOf(vanish), { path: join(folder, 'a') })).rejects.toThrow(
      'its folder is not there',
    );
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a copy is refused', () => {
  const copyOf = (spoil: (db: Database.Database) => void): string => {
    const path = join(temporaryFolder(), 'copy.sqlite');
    services.db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(services.storePath, path);
    const db = new Database(path);
    db.pragma('foreign_keys = OFF');
    for (const name of db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all()) {
      db.exec(`DROP TRIGGER "${String(name)}"`);
    }
    spoil(db);
    db.close();
    return path;
  };
  const faultOf = (spoil: (db: Database.Database) => void) => checkCopy(services.db, copyOf(spoil)).fault;

  it('unless it is sound', () => expect(faultOf(() => undefined)).toBeNull());
  it('where rows refer to nothing', () =>
    expect(faultOf((db) => db.exec('DELETE FROM source_files'))).toMatch(/^\d+ of its rows refer to rows/));
  it('where a link of the audit log is broken', () =>
    expect(faultOf((db) => db.exec(`UPDATE audit_log SET entry = '{}' WHERE sequence = 3`))).toBe(
      'its audit log has a broken link',
    ));
  it('where it ends with another entry than the store', () => {
    const other = demoStore();
    const path = copyOf(() => undefined);
    const count = auditRepository(services.db).last()?.sequence ?? 0;
    expect(checkCopy(other.db, path).fault).toBe(`entry ${count} of its audit log is not the store’s`);
    return other.close();
  });
});
