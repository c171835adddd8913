import Database from 'better-sqlite3';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLog } from '../../../src/main/capabilities/audit/check-log';
import { openServices } from '../../../src/main/capabilities/services';
import { rescue } from '../../../src/main/capabilities/stores/rescue';
import { backupsOf } from '../../../src/main/db/backups/backup-files';
import { judgeStore } from '../../../src/main/db/backups/judge-store';
import { restoreBackup, startFresh } from '../../../src/main/db/backups/restore';
import { openStore } from '../../../src/main/db/handle';
import { markOpen } from '../../../src/main/db/open-marks';
import { auditRepository, auditWriter } from '../../../src/main/db/repositories/audit';
import { temporaryFolder } from '../../support/stores';

const note = (subject: string) => ({ action: 'note', subject, analyst: 'tester', details: {} }) as const;

/** A store with a backup of its first entry and an entry since; closed. */
async function storeWithBackup(): Promise<{ path: string; name: string }> {
  const path = join(temporaryFolder(), 'store.sqlite');
  const services = openServices({ storePath: path, analyst: 'tester', workerFile: null });
  auditWriter(services.db).append(note('before'));
  const job = await services.queue.finished(services.queue.start('backup', { reason: 'asked' }));
  auditWriter(services.db).append(note('after'));
  await services.close();
  return { path, name: job.kind === 'backup' ? job.result!.name : '' };
}

const subjectsOf = (path: string): string[] => {
  const db = openStore({ path, analyst: 'tester' });
  const said = db.prepare(`SELECT json_extract(entry, '$.subject') FROM audit_log ORDER BY sequence`).pluck().all();
  db.close();
  return said as string[];
};

describe('a backup restored', () => {
  it('is the store; the one it replaces is kept whole, and the log says what is not in it', async () => {
    const { path, name } = await storeWithBackup();
    const restored = restoreBackup({ storePath: path, name, analyst: 'tester' });
    expect(restored).toMatchObject({ from: name, count: 1, replacedCount: 3 });
    expect(subjectsOf(path)).toEqual(['before', name]);
    expect(subjectsOf(restored.kept!)).toEqual(['before', name, 'after']);
    const db = openStore({ path, analyst: 'tester' });
    const entry = JSON.parse(auditRepository(db).last()!.entry) as { action: string; details: object };
    expect(entry).toMatchObject({ action: 'restore', details: { replacedCount: 3, kept: basename(restored.kept!) } });
    // The heads of the replaced log went with it: they do not contradict the one restored.
    expect(checkLog({ db, storePath: path }).findings).toEqual([]);
    db.close();
  });

  it('takes the place of a store that cannot be read at all, and tells how long its log was by its checkpoints', async () => {
    const { path, name } = await storeWithBackup();
    const garbage = Buffer.alloc(20_000, 7);
    writeFileSync(path, garbage);
    const { kept, replacedCount } = restoreBackup({ storePath: path, name, analyst: 'tester' });
    expect(replacedCount).toBe(3);
    expect(readFileSync(kept!).equals(garbage)).toBe(true);
    expect(judgeStore(path).fault).toBeNull();
  });

  it('works where there is no store any more', async () => {
    const { path, name } = await storeWithBackup();
    rmSync(path);
    expect(restoreBackup({ storePath: path, name, analyst: 'tester' }).kept).toBeNull();
    expect(subjectsOf(path)).toEqual(['before', name]);
  });

  it('is the way back where the store was lost: no empty one takes its place unasked', async () => {
    const { path, name } = await storeWithBackup();
    rmSync(path);
    expect(() => openStore({ path, analyst: 'tester' })).toThrow(
      'is not there, and store.sqlite.checkpoints beside it',
    );
    expect(existsSync(path)).toBe(false);
    restoreBackup({ storePath: path, name, analyst: 'tester' });
    expect(subjectsOf(path)).toEqual(['before', name]);
    rmSync(path);
    expect(startFresh(path)).toBeNull();
    expect(subjectsOf(path)).toEqual([]);
  });

  it('leaves the log of the store it replaces to that store', async () => {
    const { path, name } = await storeWithBackup();
    const db = openStore({ path, analyst: 'tester' });
    auditWriter(db).append(note('in the log alone'));
    const log = readFileSync(`${path}-wal`);
    db.close();
    writeFileSync(`${path}-wal`, log);
    const { kept } = restoreBackup({ storePath: path, name, analyst: 'tester' });
    expect(subjectsOf(path)).toEqual(['before', name]);
    expect(subjectsOf(kept!)).toContain('in the log alone');
  });

  it.each<[string, (path: string) => void]>([
    ['was cut short', (path) => truncateSync(path, 8192)],
    ['is no store', (path) => writeFileSync(path, 'a shopping list')],
    ['has a changed log', (path) => changeLog(path)],
  ])('is refused where the backup %s, and nothing is changed', async (_, spoil) => {
    const { path, name } = await storeWithBackup();
    spoil(backupsOf(path)[0]!.path);
    const before = readFileSync(path);
    expect(() => restoreBackup({ storePath: path, name, analyst: 'tester' })).toThrow('cannot be used');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path)).filter((each) => /kept|restoring/.test(each))).toEqual([]);
  });

  it('is refused while another process has the store open', async () => {
    const { path, name } = await storeWithBackup();
    const mark = `${path}.open-1`;
    const unmark = markOpen(path);
    const own = JSON.parse(readFileSync(`${path}.open-${process.pid}`, 'utf8')) as object;
    unmark();
    // Process 1 runs on every system that has processes.
    writeFileSync(mark, JSON.stringify({ ...own, pid: process.ppid }));
    expect(() => rescue({ do: 'restore', storePath: path, name, analyst: 'tester' })).toThrow('is open in a window');
    expect(() => rescue({ do: 'fresh', storePath: path })).toThrow('is open in a window');
    expect(rescue({ do: 'look', storePath: path }).backups).toHaveLength(1);
  });
});

/** Every guard taken away, an entry made another. */
function changeLog(path: string): void {
  const db = new Database(path);
  const guards = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_log'`).pluck();
  for (const guard of guards.all()) db.exec(`DROP TRIGGER "${String(guard)}"`);
  db.exec(`UPDATE audit_log SET entry = replace(entry, 'before', 'behind')`);
  db.close();
}

describe('beginning anew', () => {
  it('keeps the store under another name, and the next one is empty', async () => {
    const { path } = await storeWithBackup();
    const kept = startFresh(path)!;
    expect(existsSync(path)).toBe(false);
    expect(judgeStore(kept)).toMatchObject({ fault: null, count: 3 });
    // The backups and the kept store stay beside it.
    renameSync(kept, `${kept}.seen`);
    expect(backupsOf(path)).toHaveLength(1);
  });
});
