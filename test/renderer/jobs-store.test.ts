import { describe, expect, it, vi } from 'vitest';
import type { Job, Reply } from '../../src/renderer/src/contract-types';
import { createJobsStore } from '../../src/renderer/src/services/jobs-store';

const job = (id: string, state: Job['state'], startedAt = '2024-05-20T08:00:00Z'): Job => ({
  id,
  kind: 'import',
  title: `Import ${id}`,
  state,
  progress: null,
  error: null,
  result: null,
  startedAt,
  finishedAt: null,
});
function harness(list: () => Promise<Reply<Job[]>> = () => Promise.resolve({ ok: true, value: [] })) {
  let push: (job: Job) => void = () => undefined;
  const onFinished = vi.fn();
  const stop = vi.fn();
  const store = createJobsStore(
    {
      api: {
        'jobs.list': list,
        'jobs.cancel': ({ id }) => Promise.resolve({ ok: true, value: job(id, 'cancelled') }),
      },
      onJobChanged: (listener) => {
        push = listener;
        return stop;
      },
    },
    onFinished,
  );
  return { store, onFinished, stop, push: (changed: Job) => push(changed) };
}
const states = (store: ReturnType<typeof harness>['store']) =>
  store.getState().jobs.map(({ id, state }) => `${id} ${state}`);

describe('jobs store', () => {
  it('keeps one entry a job, newest first, and says once that it ended', () => {
    const { store, onFinished, push } = harness();
    store.getState().listen();
    push(job('a', 'running'));
    push(job('b', 'queued', '2024-05-20T09:00:00Z'));
    push(job('a', 'done'));
    push(job('a', 'done'));
    expect(states(store)).toEqual(['b queued', 'a done']);
    expect(onFinished).toHaveBeenCalledTimes(1);
  });
  it('does not let a late list or event bring a finished job back to life', async () => {
    const { store, push } = harness(() => Promise.resolve({ ok: true, value: [job('a', 'running')] }));
    store.getState().listen();
    push(job('a', 'done'));
    await store.getState().load();
    push(job('a', 'running'));
    expect(states(store)).toEqual(['a done']);
  });
  it('says that a job ended when only the list knows it', async () => {
    const { store, onFinished, push } = harness(() => Promise.resolve({ ok: true, value: [job('a', 'failed')] }));
    store.getState().listen();
    push(job('a', 'running'));
    await store.getState().load();
    expect(onFinished).toHaveBeenCalledTimes(1);
  });
  it('stays silent about jobs that had ended before the window opened', async () => {
    const { store, onFinished } = harness(() => Promise.resolve({ ok: true, value: [job('a', 'done')] }));
    await store.getState().load();
    expect(onFinished).not.toHaveBeenCalled();
    expect(states(store)).toEqual(['a done']);
  });
  it('cancels, keeps the reason when the list cannot be read, and stops listening', async () => {
    const error = { code: 'store-busy' as const, message: 'busy' };
    const { store, stop } = harness(() => Promise.resolve({ ok: false, error }));
    store.getState().receive(job('a', 'running'));
    await store.getState().cancel('a');
    await store.getState().load();
    expect(states(store)).toEqual(['a cancelled']);
    expect(store.getState().error).toEqual(error);
    store.getState().listen()();
    expect(stop).toHaveBeenCalledOnce();
  });
});
