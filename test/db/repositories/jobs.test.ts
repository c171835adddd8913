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
    add({ id, kind: 'import', title: 'Import', request: '{}', processId: 7, startedAt });
  start('b');
  expect(open()).toEqual(['a', 'b', 'c'].map((id) => ({ id, processId: 7 })));
  finish('a', 'failed', null, '{"code":"bad-file","message":"m","hint":"h"}');
  expect(open().map(({ id }) => id)).toEqual(['b', 'c']);
  const { newest, find } = jobRepository(db);
  expect(newest(9).map(({ id, state }) => [id, state])).toEqual([
    ['b', 'running'],
    ['c', 'queued'],
    ['a', 'failed'],
  ]);
  expect(newest(1)).toHaveLength(1);
  expect(find('a')).toMatchObject({ error: { code: 'bad-file' }, finishedAt: expect.stringMatching(/^2/) as string });
  expect(find('d')).toBeUndefined();
});

it('a result that an earlier application stored in another shape is left out, and the job is told', () => {
  const db = memoryStore();
  const { add, finish } = jobWriter(db);
  add({ id: 'a', kind: 'train', title: 'Train', request: '{}', processId: 7, startedAt: '2024-03-09T10:00:00.000Z' });
  finish('a', 'done', '{"models":"three"}', null);
  expect(jobRepository(db).find('a')).toMatchObject({ state: 'done', result: null });
});
