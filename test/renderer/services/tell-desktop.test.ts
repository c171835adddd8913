import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/contract';
import { isToldByTheSystem, tellDesktop } from '../../../src/renderer/src/services/telling/tell-desktop';

const job = (seconds: number, state: Job['state'] = 'done') =>
  ({
    title: 'Train all',
    state,
    startedAt: '2024-01-01T00:00:00.000Z',
    finishedAt: new Date(Date.UTC(2024, 0, 1) + seconds * 1000).toISOString(),
    error: null,
    summary: '3 leagues.',
  }) as Job;

describe('the system tells', () => {
  it('of a job that took a quarter of a minute while nobody looked', () => {
    expect(isToldByTheSystem(job(15), false)).toBe(true);
    expect(isToldByTheSystem(job(14.9), false)).toBe(false);
    expect(isToldByTheSystem(job(600), true)).toBe(false);
    expect(isToldByTheSystem(job(600, 'failed'), false)).toBe(true);
    expect(isToldByTheSystem(job(600, 'cancelled'), false)).toBe(false);
  });
  it('and leads to what the job brought, where a person clicks on it', async () => {
    const told: unknown[] = [];
    let opened = 0;
    const api = (clicked: boolean) => ({
      'desktop.notify': (request: unknown) => {
        told.push(request);
        return Promise.resolve({ ok: true as const, value: { clicked } });
      },
    });
    await tellDesktop(job(60), api(false), () => (opened += 1));
    expect(opened).toBe(0);
    await tellDesktop(job(60), api(true), () => (opened += 1));
    expect(opened).toBe(1);
    expect(told[0]).toEqual({ title: 'Train all: done', body: '3 leagues.' });
  });
});
