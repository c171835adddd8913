import Database from 'better-sqlite3';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply, ResponseOf, ServiceChannel } from '../../src/contract';
import { forgetEnded, markOpen, readMarks } from '../../src/main/db/open-marks';
import { judgeStore } from '../../src/main/db/backups/judge-store';
import type { Engine } from '../../src/main/engine/engine';
import { threadedEngine } from '../../src/main/engine/threaded-engine';
import { openingInWords } from '../../src/text/opening-words';
import { ANALYST, demoCopy, temporaryFolder, WORKER_FILE } from '../support/stores';

const running: Engine[] = [];
afterEach(() => Promise.all(running.splice(0).map((engine) => engine.close())));

function start(storePath: string, checkAfterMs = 60_000): Engine {
  const engine = threadedEngine({
    ...{ storePath, analyst: ANALYST, checkAfterMs, workerFile: WORKER_FILE },
    threadFile: join(process.cwd(), 'out/main/thread.js'),
    keysFolder: join(storePath, '..', 'keys'),
    onBug: (_id, text) => {
      throw new Error(text);
    },
    onUnusable: ({ message }) => {
      throw new Error(message);
    },
  });
  running.push(engine);
  return engine;
}
const reply = <C extends ServiceChannel>(engine: Engine, channel: C, request: object = {}) =>
  engine.answer(channel, request) as Promise<Reply<ResponseOf<C>>>;

describe('a store in use', () => {
  it('that another program holds is read on, and a write is refused that names the file', async () => {
    const path = demoCopy();
    const engine = start(path);
    await reply(engine, 'data.status');
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const write = reply(engine, 'jackpots.create', { name: 'Waits' });
    expect((await reply(engine, 'jackpots.list')).ok).toBe(true);
    expect(await write).toMatchObject({
      ok: false,
      error: { code: 'store-busy', message: expect.stringContaining(path) as string },
    });
    other.exec('COMMIT');
    other.close();
    expect((await reply(engine, 'jackpots.create', { name: 'Goes on' })).ok).toBe(true);
  });

  it('is backed up once it was looked over, and not again the same day', async () => {
    const path = demoCopy();
    const first = start(path, 0);
    const folder = `${path}.backups`;
    await expect
      .poll(() => existsSync(folder) && readdirSync(folder), { timeout: 10_000 })
      .toEqual([expect.stringMatching(/\.daily\.sqlite$/)]);
    await first.close();
    running.pop();
    const [name] = readdirSync(folder);
    expect(judgeStore(join(folder, name!)).fault).toBeNull();
    expect(await reply(start(path), 'stores.backUp', { reason: 'daily' })).toEqual({
      ok: true,
      value: { jobId: null },
    });
  });

  it('bears a mark while it is open, and tells the next one when it was not closed', async () => {
    const path = demoCopy();
    const dead = { pid: 2 ** 22 + 1, host: hostname(), openedAt: new Date().toISOString() };
    writeFileSync(`${path}.open-${dead.pid}`, JSON.stringify(dead));
    const engine = start(path);
    const opening = await reply(engine, 'stores.opening');
    expect(opening).toMatchObject({ ok: true, value: { alsoOpen: [], leftOpen: [dead], interruptedJobs: 0 } });
    expect(readdirSync(join(path, '..')).filter((each) => each.includes('.open-'))).toEqual([
      `store.sqlite.open-${process.pid}`,
    ]);
    await engine.close();
    running.pop();
    expect(readdirSync(join(path, '..')).filter((each) => each.includes('.open-'))).toEqual([]);
  });
});

describe('a mark beside a store', () => {
  it('is of a process that runs, of one that has ended, or of another computer, of which nothing is known', () => {
    const path = join(temporaryFolder(), 'store.sqlite');
    const now = new Date().toISOString();
    const write = (name: string, mark: object): void => writeFileSync(`${path}.open-${name}`, JSON.stringify(mark));
    write('parent', { pid: process.ppid, host: hostname(), openedAt: now });
    // Its number may be another's by now: nothing that ran before the computer was started runs still.
    write('before', { pid: process.ppid, host: hostname(), openedAt: '2001-01-01T00:00:00.000Z' });
    write('ended', { pid: 2 ** 22 + 1, host: hostname(), openedAt: now });
    write('elsewhere', { pid: 2 ** 22 + 1, host: 'another computer', openedAt: now });
    writeFileSync(`${path}.open-torn`, '{"pid": 1');
    const unmark = markOpen(path);
    const { open, ended } = readMarks(path);
    expect(open.map(({ pid, host }) => `${pid} ${host}`).sort()).toEqual(
      [`${process.ppid} ${hostname()}`, `${2 ** 22 + 1} another computer`].sort(),
    );
    expect(ended).toHaveLength(2);
    forgetEnded(path);
    expect(readMarks(path)).toMatchObject({ ended: [] });
    expect(JSON.parse(readFileSync(`${path}.open-${process.pid}`, 'utf8'))).toMatchObject({ pid: process.pid });
    unmark();
    expect(existsSync(`${path}.open-${process.pid}`)).toBe(false);
  });

  it('is told in words', () => {
    const mark = { pid: 42, host: 'desk', openedAt: '2026-05-01T08:00:00.000Z' };
    expect(openingInWords({ alsoOpen: [], leftOpen: [], interruptedJobs: 0 })).toEqual([]);
    const [also, left] = openingInWords({ alsoOpen: [mark], leftOpen: [mark], interruptedJobs: 2 });
    expect(also).toContain('process 42 on desk, since 2026-05-01 08:00 UTC');
    expect(left).toContain('2 jobs were cut off');
  });
});
