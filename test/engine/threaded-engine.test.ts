import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { ApiError, EngineEvent, Reply, ResponseOf, ServiceChannel } from '../../src/contract';
import { openStoreReadOnly } from '../../src/main/db/handle';
import type { Engine } from '../../src/main/engine/engine';
import { threadedEngine } from '../../src/main/engine/threaded-engine';
import { ANALYST, demoCopy, emptyStore, temporaryFolder, WORKER_FILE } from '../support/stores';

/** The thread as it ships. */
const THREAD_FILE = join(process.cwd(), 'out/main/thread.js');

interface Started {
  readonly engine: Engine;
  readonly bugs: { readonly id: string; readonly text: string }[];
  readonly unusable: ApiError[];
  readonly events: EngineEvent[];
}
const running: Engine[] = [];
afterEach(() => Promise.all(running.splice(0).map((engine) => engine.close())));

function start(storePath: string, threadFile = THREAD_FILE, systemSecret?: Promise<Uint8Array>): Started {
  const [bugs, unusable, events]: [Started['bugs'], ApiError[], EngineEvent[]] = [[], [], []];
  const engine = threadedEngine({
    storePath,
    analyst: ANALYST,
    threadFile,
    workerFile: WORKER_FILE,
    keysFolder: join(storePath, '..', 'keys'),
    ...(systemSecret ? { systemSecret } : {}),
    onBug: (id, text) => void bugs.push({ id, text }),
    onUnusable: (error) => void unusable.push(error),
    checkAfterMs: 0,
  });
  engine.subscribe((event) => events.push(event));
  running.push(engine);
  return { engine, bugs, unusable, events };
}
async function ask<C extends ServiceChannel>(engine: Engine, channel: C, request: object = {}): Promise<ResponseOf<C>> {
  const reply = (await engine.answer(channel, request)) as Reply<ResponseOf<C>>;
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  return reply.value;
}

describe('an engine in threads', () => {
  it('locks keys with what the system keeps for the window, and cannot open them without', async () => {
    const storePath = join(temporaryFolder(), 'store.sqlite');
    const secret = Promise.resolve(new Uint8Array(32).fill(7));
    const first = start(storePath, THREAD_FILE, secret).engine;
    await ask(first, 'app.info');
    await secret;
    expect(await ask(first, 'keys.make')).toMatchObject({ protection: 'system', isUnlocked: true });
    await first.close();
    expect(await ask(start(storePath).engine, 'keys.own')).toMatchObject({ protection: 'system', isUnlocked: false });
    expect(await ask(start(storePath, THREAD_FILE, secret).engine, 'keys.own')).toMatchObject({ isUnlocked: true });
  });

  it('answers what is asked before it stands, writes on one thread, and reads on others what was written', async () => {
    const { engine, events, bugs, unusable } = start(demoCopy());
    const [{ matches }, teams] = await Promise.all([ask(engine, 'data.status'), ask(engine, 'teams.list')]);
    expect(matches).toBeGreaterThan(0);
    const { league, name: team } = teams[0]!;
    const alias = { league, team, spelling: 'The First', reason: 'nickname' };
    expect(await ask(engine, 'teams.addAlias', alias)).toMatchObject({ spelling: 'The First', analyst: ANALYST });
    const aliases = await Promise.all([1, 2, 3, 4].map(() => ask(engine, 'teams.aliases')));
    expect(aliases.map((each) => each.map(({ spelling }) => spelling))).toEqual(Array(4).fill(['The First']));
    expect(events).toContainEqual({ type: 'written', topics: ['clubs'] });
    expect(await engine.answer('no.such', {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect([bugs, unusable]).toEqual([[], []]);
  });
  it('tells of jobs and of what they wrote', async () => {
    const { engine, events } = start(join(temporaryFolder(), 'store.sqlite'));
    const { jobId } = await ask(engine, 'data.import', { paths: [join(inject('demo'), 'seasons')] });
    const ends = (): unknown[] =>
      events.flatMap((event) => (event.type === 'job' && event.job.id === jobId ? [event.job.state] : []));
    await expect.poll(ends).toContain('done');
    await expect
      .poll(() => events.at(-1))
      .toMatchObject({ type: 'written', topics: expect.arrayContaining(['data']) as unknown });
    expect((await ask(engine, 'data.status')).matches).toBeGreaterThan(0);
  });
  it('refuses a file that is no store with the error of every answer, and leaves it as it is', async () => {
    const path = join(temporaryFolder(), 'store.sqlite');
    const text = 'a shopping list\n'.repeat(500);
    writeFileSync(path, text);
    const { engine, unusable, bugs } = start(path);
    const reply = await engine.answer('data.status', {});
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'store-corrupt', message: `${path} is not a readable store` },
    });
    expect(unusable).toEqual([(reply as { error: ApiError }).error]);
    expect(bugs).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
  it('closes while a job runs: the job is cancelled, the store whole and nothing beside it', async () => {
    const path = demoCopy();
    const { engine, events, bugs } = start(path);
    const { jobId } = await ask(engine, 'training.train', { leagues: 'all', blend: 'log-pool' });
    await expect.poll(() => events.some((event) => event.type === 'job' && event.job.progress !== null)).toBe(true);
    await engine.close();
    expect([bugs, existsSync(`${path}-wal`)]).toEqual([[], false]);
    const after = emptyStore(null, path);
    expect(after.queue.get(jobId)).toMatchObject({ state: 'cancelled', error: { code: 'cancelled' } });
    await after.close();
    expect(await engine.answer('data.status', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
  it('can be closed before it stands', async () => {
    const { engine, unusable } = start(demoCopy());
    await engine.close();
    expect(unusable).toEqual([]);
  });
});

describe('damage', () => {
  /** Overwrite the beginning of the first page of a table, which nothing reads when the store is opened. */
  function damage(path: string, table: string): void {
    const db = new Database(path, { readonly: true });
    const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) as number;
    const size = db.pragma('page_size', { simple: true }) as number;
    db.close();
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(64, 0xff), 0, 64, (page - 1) * size);
    closeSync(file);
  }
  it('is found by a look over the whole file, of whatever kind it is, and nobody waits for that', async () => {
    // Of the one the look tells, the other stops it.
    for (const table of ['matches', 'teams']) {
      const path = demoCopy();
      damage(path, table);
      const { engine, unusable, bugs } = start(path);
      expect(await ask(engine, 'app.info')).toMatchObject({ analyst: ANALYST });
      await expect.poll(() => unusable.map(({ code }) => code)).toEqual(['store-corrupt']);
      expect(unusable[0]).toMatchObject({
        message: expect.stringContaining(path) as string,
        hint: 'Restore a backup, or choose another file.',
      });
      expect(bugs).toEqual([]);
    }
  });
});

describe('a bug', () => {
  /** A store in which something has the shape of no version. */
  function spoilt(): string {
    const path = demoCopy();
    const db = new Database(path);
    db.prepare(`UPDATE jobs SET error = '{"code":"made up"}'`).run();
    db.close();
    return path;
  }
  it('of a reader is told with the id that the person sees', async () => {
    const { engine, bugs } = start(spoilt());
    const reply = await engine.answer('jobs.list', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal', message: `internal error ${bugs[0]?.id}` } });
    expect(bugs).toHaveLength(1);
    expect(bugs[0]!.text).toMatch(/ZodError[^]*at /);
  });
});

describe('a connection of a reader', () => {
  it('cannot write, whatever is asked of it', () => {
    const db = openStoreReadOnly({ path: demoCopy(), analyst: ANALYST });
    for (const sql of ['DELETE FROM jobs', 'CREATE TABLE t (x)', 'PRAGMA user_version = 1', 'DROP TABLE jobs']) {
      expect(() => db.exec(sql)).toThrow(/attempt to write a readonly database/);
    }
    db.close();
  });
});

describe('a thread that ends', () => {
  /** A thread of that shape without a store: each says who it is, and ends where it is asked to. */
  function stub(): string {
    const path = join(temporaryFolder(), 'thread.cjs');
    writeFileSync(
      path,
      `const { parentPort, workerData: { role, storePath }, threadId } = require('node:worker_threads');
       if (role === 'writer' && storePath === 'none') process.exit();
       if (role === 'writer') parentPort.postMessage({ type: 'open', reads: ['read', 'end'] });
       if (role !== 'checker') parentPort.on('message', ({ type, id, channel }) => {
         if (channel === 'end') process.exit();
         if (type === 'close') parentPort.postMessage({ type: 'closed' });
         else parentPort.postMessage({ type: 'reply', id, reply: { ok: true, value: role + threadId } });
       });`,
    );
    return path;
  }
  const ended = { ok: false, error: { code: 'internal', message: 'internal error: its thread has ended' } };

  it('takes its own question with it, no other: the rest of the readers answers on, then the writer', async () => {
    const { engine } = start('a store', stub());
    const read = async (): Promise<string> => (await ask(engine, 'read' as ServiceChannel)) as unknown as string;
    // One reader is enough until two questions are asked at once.
    expect(new Set([await read(), await read()]).size).toBe(1);
    const both = await Promise.all([read(), read()]);
    expect([new Set(both).size, ...both.map((name) => name.slice(0, 6))]).toEqual([2, 'reader', 'reader']);
    expect(await engine.answer('end', {})).toEqual(ended);
    for (const name of await Promise.all([read(), read(), read()])) expect(name).toBe(both[1]);
    expect(await engine.answer('end', {})).toEqual(ended);
    expect(await read()).toMatch(/^writer/);
  });
  it('before the store is open leaves nobody waiting', async () => {
    const { engine, unusable } = start('none', stub());
    expect(await engine.answer('read', {})).toEqual(ended);
    expect(unusable).toEqual([ended.error]);
  });
});
