import { createCall } from '../../src/main/capabilities/answer';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/contract';
import { JobQueue } from '../../src/main/jobs/queue';
import { emptyStore, fiveSeasons as seasons, WORKER_FILE } from '../support/stores';

describe('the job queue', () => {
  it('reports progress, results and the end of a job in a worker', async () => {
    const services = emptyStore(WORKER_FILE);
    const seen: Job[] = [];
    services.queue.subscribe((job) => seen.push(job));
    const { jobId } = await createCall(services)('data.import', { paths: [seasons()] });
    const job = await services.queue.finished(jobId);
    expect(job).toMatchObject({ state: 'done', kind: 'import', result: { matches: 1200 } });
    expect(seen.map(({ state }) => state)).toEqual(expect.arrayContaining(['queued', 'running', 'done']));
    await services.close();
  });

  it('cancels a training in a worker: no model, no half of one, and the queue goes on', async () => {
    const services = emptyStore(WORKER_FILE);
    const call = createCall(services);
    await services.queue.finished((await call('data.import', { paths: [seasons()] })).jobId);
    const { jobId } = await call('training.train', { leagues: 'all' });
    const moving = new Promise<void>((resolve) => services.queue.subscribe((job) => job.progress && resolve()));
    await moving;
    await call('jobs.cancel', { id: jobId });
    expect(await services.queue.finished(jobId)).toMatchObject({ state: 'cancelled', error: { code: 'cancelled' } });
    for (const table of ['models', 'training_runs', 'forecast_blocks']) {
      expect(services.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
    const next = await call('data.import', { paths: [seasons()] });
    expect((await services.queue.finished(next.jobId)).state).toBe('done');
    await services.close();
  });

  it('cancels a job that has not begun', async () => {
    const services = emptyStore(WORKER_FILE);
    const call = createCall(services);
    const first = await call('data.import', { paths: [seasons()] });
    const second = await call('data.import', { paths: [seasons()] });
    await call('jobs.cancel', { id: second.jobId });
    expect((await services.queue.finished(first.jobId)).state).toBe('done');
    expect((await services.queue.finished(second.jobId)).state).toBe('cancelled');
    await services.close();
  });

  it('marks a job as interrupted whose process is gone', () => {
    const services = emptyStore();
    services.db.exec(`INSERT INTO jobs (id, kind, title, request, process_id, state, started_at)
                      VALUES ('cut', 'import', 'Import', '{}', 999999999, 'running', '2024-01-01T00:00:00.000Z')`);
    const queue = new JobQueue(
      services.db,
      () => Promise.reject(new Error('none')),
      () => 'id',
    );
    expect(queue.get('cut').state).toBe('interrupted');
  });

  it('shows a bug as internal with its log id and goes on', async () => {
    const services = emptyStore();
    const queue = new JobQueue(
      services.db,
      () => Promise.reject(new Error('boom')),
      () => 'log-1',
    );
    const id = queue.start('import', { paths: ['x'], dryRun: false, decisions: [] });
    expect(await queue.finished(id)).toMatchObject({
      state: 'failed',
      error: { code: 'internal', message: 'internal error log-1' },
    });
  });
});
