import { describe, expect, it } from 'vitest';
import type { Job, JobResult } from '../../src/contract';
import { UserError } from '../../src/main/core/words/errors';
import type { JobBackend, JobControl } from '../../src/main/jobs/backends';
import { JobQueue } from '../../src/main/jobs/queue';
import { memoryStore } from '../support/memory-store';

const start = (queue: JobQueue, path = 'a/b.csv'): string =>
  queue.start('import', { paths: [path], dryRun: false, decisions: [] });
const RESULT = {
  ...{ dryRun: false, files: [], refused: [], matches: 0, issues: 0, rules: [], twins: [], spellings: [], doubts: [] },
  ...{ changes: { total: 0, shown: [] }, tookMs: 1 },
} as JobResult;
const progressOf = (done: number) => ({ phase: 'files', done, total: 9, rowsPerSecond: null });

/** A queue whose jobs do what `work` says, with all that was told of them. */
function queueOf(work: JobBackend) {
  const db = memoryStore();
  const bugs: unknown[] = [];
  const told: Job[] = [];
  const queue = new JobQueue(db, work, (bug) => {
    bugs.push(bug);
    return `log-${bugs.length}`;
  });
  queue.subscribe((job) => told.push(job));
  const statesOf = (id: string) => told.filter((job) => job.id === id).map(({ state }) => state);
  return { db, queue, bugs, told, statesOf };
}

describe('a job', () => {
  it('is told when it is queued, when it runs and when it has ended, and kept with its result', async () => {
    const { queue, statesOf, told } = queueOf(() => Promise.resolve(RESULT));
    const id = start(queue);
    const ended = await queue.finished(id);
    expect(ended).toMatchObject({ state: 'done', title: 'Import b.csv', result: RESULT, error: null, progress: null });
    expect(statesOf(id)).toEqual(['queued', 'running', 'done']);
    expect(told.at(-1)).toEqual(ended);
    expect(await queue.finished(id)).toEqual(ended);
    expect(ended.log).toEqual([]);
    expect(queue.list()).toEqual([{ ...ended, log: null }]);
  });

  it('keeps a log: its phases with their counts, what became of each thing, and why it failed', async () => {
    const { queue } = queueOf((each, { progress }) => {
      for (const done of [1, 2, 9]) progress(progressOf(done));
      progress({ phase: 'lists', done: 0, total: 1, rowsPerSecond: null });
      const [path] = (each.request as { paths: string[] }).paths;
      if (path === 'bad') throw new UserError('bad-file', 'the disk is full', 'Make room');
      return Promise.resolve({ ...RESULT, refused: [{ path: 'x/c.csv', code: 'bad-file', message: 'no table' }] });
    });
    const told = async (path: string) =>
      (await queue.finished(start(queue, path))).log!.map(({ kind, text, done, total, tookMs }) => {
        return [kind, text, done, total, tookMs !== null];
      });
    const phases = [
      ['phase', 'files', 9, 9, true],
      ['phase', 'lists', 0, 1, true],
    ];
    expect(await told('good')).toEqual([...phases, ['warning', 'c.csv refused: no table', null, null, false]]);
    expect(await told('bad')).toEqual([...phases, ['failure', 'the disk is full. Make room', null, null, false]]);
  });

  it('runs when those before it have ended, whichever way they ended', async () => {
    const running: string[] = [];
    const { queue } = queueOf(async (each) => {
      const [path] = (each.request as { paths: string[] }).paths;
      running.push(`${path} begins`);
      await Promise.resolve();
      running.push(`${path} ends`);
      if (path === 'a') throw new UserError('bad-file', 'no');
      return RESULT;
    });
    const ids = ['a', 'b', 'c'].map((path) => start(queue, path));
    expect(new Set(ids).size).toBe(3);
    const states = await Promise.all(ids.map(async (id) => (await queue.finished(id)).state));
    expect(states).toEqual(['failed', 'done', 'done']);
    expect(running).toEqual(['a', 'b', 'c'].flatMap((path) => [`${path} begins`, `${path} ends`]));
  });

  it('shows how far it is while it runs, told now and then', async () => {
    let seen: Job | undefined;
    const { queue, told } = queueOf((_, { progress }) => {
      for (let done = 1; done <= 9; done += 1) progress(progressOf(done));
      seen = queue.list()[0];
      return Promise.resolve(RESULT);
    });
    await queue.finished(start(queue));
    expect(seen?.progress).toEqual(progressOf(9));
    expect(told.filter(({ progress }) => progress !== null)).toHaveLength(1);
    expect(queue.list()[0]?.progress).toBeNull();
  });

  it.each([
    [
      'by a fault that a person is told',
      new UserError('bad-file', 'x', 'do this'),
      'failed',
      { code: 'bad-file', message: 'x', hint: 'do this' },
    ],
    ['by one without a hint', new UserError('bad-file', 'x'), 'failed', { code: 'bad-file', message: 'x' }],
    ['when it was asked to stop', new UserError('cancelled', 'x'), 'cancelled', { code: 'cancelled', message: 'x' }],
    ['by a full disk', Object.assign(new Error('x'), { code: 'ENOSPC' }), 'failed', { code: 'store-full' }],
    ['by a bug', new Error('x'), 'failed', { code: 'internal', message: 'internal error log-1' }],
  ])('ends %s with it', async (_, thrown, state, error) => {
    const { queue, bugs } = queueOf(() => Promise.reject(thrown));
    expect(await queue.finished(start(queue))).toMatchObject({ state, error, result: null });
    expect(bugs).toHaveLength(error.code === 'internal' ? 1 : 0);
  });

  it('whose end cannot be stored is told to have ended all the same, and the bug is logged', async () => {
    const { queue, db, bugs, told } = queueOf(() => Promise.resolve(RESULT));
    db.exec(
      `CREATE TEMP TRIGGER full BEFORE UPDATE OF finished_at ON main.jobs BEGIN SELECT RAISE(ABORT, 'full'); END`,
    );
    const id = start(queue);
    expect(await queue.finished(id)).toMatchObject({ state: 'done', finishedAt: expect.any(String) as string });
    expect(told.at(-1)?.state).toBe('done');
    expect(bugs).toHaveLength(1);
    expect(queue.list()[0]?.state).toBe('done');
  });
});

describe('a job that is cancelled', () => {
  it('before it began never begins, and while it runs is asked to stop; one that has ended stays as it is', async () => {
    const begun: JobControl[] = [];
    let go = (): void => undefined;
    const { queue } = queueOf((_, control) => {
      begun.push(control);
      return new Promise((resolve, reject) => {
        go = () => resolve(RESULT);
        control.signal.addEventListener('abort', () => reject(new UserError('cancelled', 'stopped')));
      });
    });
    const [first, second, third] = ['a', 'b', 'c'].map((path) => start(queue, path)) as [string, string, string];
    await Promise.resolve();
    queue.cancel(second);
    queue.cancel(first);
    expect((await queue.finished(first)).state).toBe('cancelled');
    expect((await queue.finished(second)).state).toBe('cancelled');
    while (begun.length < 2) await Promise.resolve();
    go();
    expect((await queue.finished(third)).state).toBe('done');
    expect(queue.cancel(third).state).toBe('done');
    expect(begun).toHaveLength(2);
  });

  it('is so when the application closes, with all that wait', async () => {
    const { queue } = queueOf(
      (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new UserError('cancelled', 'stopped'))),
        ),
    );
    const ids = ['a', 'b'].map((path) => start(queue, path));
    await Promise.resolve();
    await queue.close();
    expect(ids.map((id) => queue.get(id).state)).toEqual(['cancelled', 'cancelled']);
  });
});

describe('a new queue', () => {
  it('finds a job cut off whose process is gone, or was this one, and leaves those of others that run', () => {
    const db = memoryStore();
    const add = db.prepare(`INSERT INTO jobs (id, kind, title, request, process_id, state, started_at)
      VALUES (?, 'import', 'Import', '{}', ?, ?, '2024-01-01T00:00:00.000Z')`);
    add.run('gone', 999_999_999, 'running');
    add.run('waited', 999_999_999, 'queued');
    add.run('own', process.pid, 'running');
    add.run('theirs', process.ppid, 'running');
    const queue = new JobQueue(
      db,
      () => Promise.resolve(RESULT),
      () => 'log',
    );
    const stateOf = (id: string) => queue.get(id).state;
    expect(['gone', 'waited', 'own', 'theirs'].map(stateOf)).toEqual([
      'interrupted',
      'interrupted',
      'interrupted',
      'running',
    ]);
    expect(() => queue.get('none')).toThrow('no job none');
  });

  it('tells nothing to those who no longer listen', async () => {
    const { queue, told } = queueOf(() => Promise.resolve(RESULT));
    const others: Job[] = [];
    queue.subscribe((job) => others.push(job))();
    await queue.finished(start(queue));
    expect([told.length, others.length]).toEqual([3, 0]);
  });
});
