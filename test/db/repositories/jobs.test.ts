import { expect, it } from 'vitest';
import { jobRepository, jobWriter } from '../../../src/main/db/repositories/jobs';
import { memoryStore } from '../../support/memory-store';

it('a job is open until it has ended, and is told with its error and when', () => {
  const db = memoryStore();
  const { add, start, finish, open } = jobWriter(db);
  for (const [id, startedAt] of [
    ['a', '2024-03-09T10:00:00.000Z'],
    ['b', '2024-03-09T11:00:00.000Z'],
    ['c', '2024-03-09T11:00:00.000Z'],
  ] as const)
    add({ id, kind: 'import', title: 'Import', request: '{"asked":"so"}', processId: 7, startedAt });
  start('b');
  expect(open()).toEqual(['a', 'b', 'c'].map((id) => ({ id, processId: 7 })));
  const line = { at: '2024-03-09T10:00:01.000Z', kind: 'phase', text: 'files', done: 3, total: 9, tookMs: 12 } as const;
  finish('a', 'failed', null, '{"code":"bad-file","message":"m","hint":"h"}', [line]);
  expect(open().map(({ id }) => id)).toEqual(['b', 'c']);
  const { newest, logged, find } = jobRepository(db);
  expect(newest(9).map(({ id, state }) => [id, state])).toEqual([
    ['b', 'running'],
    ['c', 'queued'],
    ['a', 'failed'],
  ]);
  expect(newest(1)).toHaveLength(1);
  expect(find('a')).toMatchObject({ error: { code: 'bad-file' }, finishedAt: expect.stringMatching(/^2/) as string });
  expect(find('d')).toBeUndefined();
  // What was asked stays beside the log, and a list has neither.
  expect([find('a')!.log, find('b')!.log]).toEqual([[line], null]);
  expect(newest(9).map(({ log }) => log)).toEqual([null, null, null]);
  expect(logged(9).map(({ log }) => log)).toEqual([null, null, [line]]);
  expect(db.prepare("SELECT request ->> '$.asked' FROM jobs WHERE id = 'a'").pluck().get()).toBe('so');
});

it('a result that an earlier application stored in another shape is left out, and the job is told', () => {
  const db = memoryStore();
  const { add, finish } = jobWriter(db);
  add({ id: 'a', kind: 'train', title: 'Train', request: '{}', processId: 7, startedAt: '2024-03-09T10:00:00.000Z' });
  finish('a', 'done', { text: '{"models":"three"}', summary: 'Done.' }, null, null);
  expect(jobRepository(db).find('a')).toMatchObject({ state: 'done', result: null, summary: 'Done.' });
});

it('a list leaves a large result out and has its line; jobs without one get it once', () => {
  const db = memoryStore();
  const { add, finish, addSummaries } = jobWriter(db);
  const large = JSON.stringify({ leagues: [], failed: [{ league: 'E0', code: 'x', message: 'm'.repeat(5000) }] });
  for (const [id, text] of [
    ['large', large],
    ['small', '{"leagues":[],"failed":[]}'],
  ] as const) {
    add({
      id,
      kind: 'validate',
      title: 'Validate',
      request: '{}',
      processId: 7,
      startedAt: `2024-03-09T10:00:0${id.length}Z`,
    });
    finish(id, 'done', { text, summary: `${id} one` }, null, []);
  }
  db.exec(`UPDATE jobs SET summary = NULL WHERE id = 'large'`);
  const asked: string[] = [];
  const say = (kind: string, text: string): string => {
    asked.push(`${kind} ${text.length}`);
    return 'said';
  };
  addSummaries(say);
  addSummaries(say);
  expect(asked).toEqual([`validate ${large.length}`]);
  const listed = new Map(
    jobRepository(db)
      .newest(9)
      .map((job) => [job.id, job]),
  );
  expect(listed.get('large')).toMatchObject({ result: null, summary: 'said' });
  expect(listed.get('small')).toMatchObject({ result: { leagues: [] }, summary: 'small one' });
  expect(jobRepository(db).find('large')!.result).toMatchObject({ failed: [{ league: 'E0' }] });
});
