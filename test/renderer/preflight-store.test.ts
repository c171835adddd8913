import { expect, it } from 'vitest';
import type { Job } from '../../src/preload/contract';
import { createPreflightStore } from '../../src/renderer/src/stores/preflight-store';

const dryRun = (id: string, changes: Partial<Job> = {}): Job =>
  ({
    id,
    kind: 'import',
    title: 'Look at seasons',
    state: 'done',
    progress: null,
    error: null,
    startedAt: '2024-01-01T00:00:00Z',
    finishedAt: '2024-01-01T00:00:01Z',
    result: { dryRun: true, files: [], refused: [], matches: 0, issues: 0 },
    ...changes,
  }) as Job;

it('shows the dry run of what a person chose, whichever of job and id comes first', () => {
  const store = createPreflightStore();
  store.getState().expect('a', ['/seasons']);
  expect(store.getState().take(dryRun('a'))).toBe(true);
  expect(store.getState().shown).toMatchObject({ paths: ['/seasons'] });
  store.getState().close();
  expect(store.getState().shown).toBeNull();
  expect(store.getState().take(dryRun('b'))).toBe(true);
  expect(store.getState().shown).toBeNull();
  store.getState().expect('b', ['/more']);
  expect(store.getState().shown).toMatchObject({ paths: ['/more'] });
});

it('leaves real imports, failures and other jobs to be announced', () => {
  const { take } = createPreflightStore().getState();
  expect(take(dryRun('a', { result: { dryRun: false, files: [], refused: [], matches: 0, issues: 0 } }))).toBe(false);
  expect(take(dryRun('a', { state: 'failed', result: null }))).toBe(false);
  expect(take(dryRun('a', { kind: 'train', result: null }))).toBe(false);
});
