import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Job, Reply } from '../../../src/contract';
import { createJobsStore } from '../../../src/renderer/src/services/work/jobs-store';
import { writeMixedFiles } from '../../support/mixed-files';
import { emptyStore, WORKER_FILE } from '../../support/stores';
import { openWindow, type TestWindow } from '../../support/window';

let window: TestWindow;
/** A look at many files as it was told: each time it moved. */
let told: readonly Job[];
const [queued, running, done] = [0, 1, -1].map((at) => () => told.at(at)!) as [() => Job, () => Job, () => Job];
beforeAll(async () => {
  window = await openWindow(emptyStore(WORKER_FILE));
  const events: Job[] = [];
  const ended = new Promise<void>((resolve) => {
    window.bridge.onEvent((event) => {
      if (event.type !== 'job') return;
      events.push(event.job);
      if (event.job.state === 'done') resolve();
    });
  });
  await window.run((ask) => ask('data.import', { paths: [writeMixedFiles().news], dryRun: true }));
  await ended;
  told = events;
});
afterAll(() => window.close());

type List = () => Promise<Reply<Job[]>>;
function harness(list: List = () => window.api['jobs.list']({})) {
  const onFinished = vi.fn<(job: Job) => void>();
  const get = vi.fn(window.api['jobs.get']);
  const api = { 'jobs.list': list, 'jobs.get': get, 'jobs.cancel': window.api['jobs.cancel'] };
  const store = createJobsStore(api, onFinished);
  const { receive, load, follow, cancel } = store.getState();
  return { store, onFinished, get, receive, load, follow, cancel };
}
const listing =
  (...jobs: readonly Job[]): List =>
  () =>
    Promise.resolve({ ok: true, value: [...jobs] });
const states = ({ store }: Pick<ReturnType<typeof harness>, 'store'>) =>
  store.getState().jobs.map(({ id, state }) => `${id} ${state}`);

describe('jobs store', () => {
  it('is told of a job from its waiting to its end', () => {
    expect([queued().state, running().state, done().state]).toEqual(['queued', 'running', 'done']);
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  });
  it('keeps one entry a job, newest first, and says once that it ended', () => {
    const { store, onFinished, receive } = harness();
    const later = { ...queued(), id: 'later', startedAt: '2999-01-01T00:00:00.000Z' };
    for (const job of [running(), later, done(), done()]) receive(job);
    expect(states({ store })).toEqual(['later queued', `${done().id} done`]);
    expect(onFinished).toHaveBeenCalledExactlyOnceWith(done());
  });
  it('does not let a late list or event bring a finished job back to life', async () => {
    const { store, receive, load } = harness(listing(running()));
    receive(done());
    await load();
    receive(running());
    expect(states({ store })).toEqual([`${done().id} done`]);
  });
  it('keeps the result that came with an event where the list leaves it out for its size', async () => {
    const { store, receive, load } = harness();
    const listed = await window.ask('jobs.list', {});
    expect([done().result, listed.map(({ result }) => result)]).toEqual([expect.anything(), [null]]);
    receive(done());
    await load();
    expect(store.getState().jobs).toEqual([done()]);
  });
  it('says that a job ended when only the list knows it, with its whole result', async () => {
    const { store, onFinished, receive, load, get } = harness();
    receive(running());
    await load();
    expect(onFinished).toHaveBeenCalledOnce();
    expect(onFinished.mock.calls[0]![0]).toMatchObject({ state: 'done', result: done().result });
    expect(store.getState().jobs[0]!.result).not.toBeNull();
    expect(get).toHaveBeenCalledOnce();
    receive(done());
    expect(onFinished).toHaveBeenCalledOnce();
  });
  it('says so once although the event comes while the result is asked for', async () => {
    const { onFinished, receive, load, get } = harness();
    receive(running());
    get.mockImplementationOnce((request) => {
      receive(done());
      return window.api['jobs.get'](request);
    });
    await load();
    expect(onFinished).toHaveBeenCalledOnce();
  });
  it('says that a job begun here ended, although nothing was heard of it before', async () => {
    const { onFinished, follow, receive } = harness();
    await follow(done().id);
    receive(done());
    expect(onFinished).toHaveBeenCalledOnce();
  });
  it('says that a job begun here ended, although a list told its end before its id was known here', async () => {
    const { onFinished, load, follow, receive } = harness(listing({ ...done(), result: null }));
    await load();
    expect(onFinished).not.toHaveBeenCalled();
    await follow(done().id);
    receive(done());
    expect(onFinished).toHaveBeenCalledExactlyOnceWith(done());
  });
  it('stays silent about jobs that had ended before the window opened', async () => {
    const { store, onFinished, load } = harness();
    await load();
    expect(onFinished).not.toHaveBeenCalled();
    expect(states({ store })).toEqual([`${done().id} done`]);
  });
  it('cancels, and keeps the reason when the list cannot be read', async () => {
    const error = { code: 'store-busy' as const, message: 'busy' };
    const { store, onFinished, receive, load, cancel } = harness(() => Promise.resolve({ ok: false, error }));
    const [first, second] = await Promise.all(
      [1, 2].map(() => window.ask('data.import', { paths: [writeMixedFiles().known], dryRun: true })),
    );
    receive({ ...queued(), id: second!.jobId });
    await cancel(second!.jobId);
    await window.services.queue.finished(second!.jobId);
    await cancel(second!.jobId);
    expect(states({ store })).toEqual([`${second!.jobId} cancelled`]);
    expect(onFinished).toHaveBeenCalledOnce();
    await load();
    expect(store.getState().error).toEqual(error);
    await cancel('none');
    expect(store.getState().error).toMatchObject({ code: 'not-found' });
    expect((await window.services.queue.finished(first!.jobId)).state).toBe('done');
  });
});
