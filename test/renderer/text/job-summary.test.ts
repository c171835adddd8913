import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '../../../src/contract';
import { partOf } from '../../../src/renderer/src/pages/models/training-words';
import {
  describePart,
  describeProgress,
  describeResult,
  jobShare,
  partsOf,
} from '../../../src/renderer/src/text/job-summary';
import { writeMixedFiles } from '../../support/mixed-files';
import { emptyStore } from '../../support/stores';
import { openWindow, type TestWindow } from '../../support/window';

let window: TestWindow;
/** Jobs of main as they ended, and one as it began. */
let done: Job;
let failed: Job;
let cancelled: Job;
let queued: Job;
beforeAll(async () => {
  window = await openWindow(emptyStore());
  const { known, news } = writeMixedFiles();
  const { queue } = window.services;
  const id = queue.start('import', { paths: [known], dryRun: false });
  queued = queue.get(id);
  queue.cancel(id);
  cancelled = await window.run(() => Promise.resolve({ jobId: id }));
  done = await window.run((ask) => ask('data.import', { paths: [known, `${news}/page.csv`] }));
  failed = await window.run((ask) => ask('data.import', { paths: [`${news}/page.csv`] }));
});
afterAll(() => window.close());
const running = (progress: Job['progress']): Job => ({ ...queued, state: 'running', progress }) as Job;

describe('a job in a line', () => {
  it('tells what it brought in the words that main keeps of it, result or none', () => {
    expect(describeResult(done)).toMatch(
      /^5 files, 150 matches, \d+ issues?\. 1 file refused: page\.csv \(page\.csv, line 1: a web page saved as \.csv/,
    );
    expect(describeResult({ ...done, result: null } as Job)).toBe(describeResult(done));
  });
  it('tells why it brought nothing', () => {
    expect(describeResult(failed)).toMatch(/page\.csv, line 1: a web page/);
    expect(describeResult(cancelled)).toBe('Cancelled; nothing was left half-written.');
    expect(describeResult({ ...cancelled, state: 'interrupted' } as Job)).toMatch(/^Interrupted when/);
  });
  it('tells where it stands while it runs', () => {
    expect(describeProgress(queued)).toBe('Waiting for its turn');
    expect(describeProgress(running(null))).toBe('Starting');
    const progress = { phase: 'files', done: 3, total: 12, rowsPerSecond: 20_000 };
    expect(describeResult(running(progress))).toBe('files · 3 of 12 · 20\u202f000 rows/s');
    expect(jobShare(running(progress))).toBe(0.25);
    expect(jobShare(running({ ...progress, total: 0 }))).toBeNull();
  });
});

describe('a job league by league', () => {
  const parts = [
    { name: 'E0', phase: 'walked', done: 5600, total: 5600 },
    { name: 'D1', phase: 'walk forward', done: 2016, total: 4800 },
  ];
  it('has a part for each league while it runs, and none after', () => {
    const moving = running({ phase: 'walk forward', done: 1, total: 2, rowsPerSecond: null, parts });
    expect(partsOf(moving)).toEqual(parts);
    expect(partsOf({ ...moving, state: 'done' } as Job)).toEqual([]);
    expect(partsOf(running(null))).toEqual([]);
    expect(partOf([moving], 'D1')).toEqual(parts[1]);
    expect(partOf([moving], 'SP1')).toBeNull();
  });
  it('says where a part stands', () => {
    expect(parts.map(describePart)).toEqual(['walked, 100\u202f%', 'walk forward, 42\u202f%']);
    expect(describePart({ name: 'E0', phase: 'waiting', done: 0, total: 0 })).toBe('waiting');
  });
});
