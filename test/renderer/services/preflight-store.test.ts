import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../../src/contract';
import { createPreflightStore } from '../../../src/renderer/src/services/importing/preflight-store';
import { writeMixedFiles } from '../../support/mixed-files';
import { emptyStore } from '../../support/stores';
import { openWindow, resultOf, type TestWindow } from '../../support/window';

let window: TestWindow;
/** Jobs as main tells their ends: two looks at files and an import, one that could not be read, one that was cancelled. */
let jobs: Readonly<Record<'look' | 'other' | 'import' | 'broken' | 'cancelled' | 'train', Job>>;
beforeAll(async () => {
  window = await openWindow(emptyStore());
  const { known, news } = writeMixedFiles();
  const look = (path: string): Promise<Job> => window.run((ask) => ask('data.import', { paths: [path], dryRun: true }));
  const { queue } = window.services;
  const cancelled = queue.start('import', { paths: [known], dryRun: false });
  queue.cancel(cancelled);
  jobs = {
    cancelled: await window.run(() => Promise.resolve({ jobId: cancelled })),
    look: await look(known),
    import: await window.run((ask) => ask('data.import', { paths: [known] })),
    other: await look(news),
    broken: await look(join(news, 'page.csv')),
    train: await window.run((ask) => ask('training.train', { leagues: ['D2'] })),
  };
});
afterAll(() => window.close());

describe('the import in front of a person', () => {
  let store = createPreflightStore();
  const now = () => store.getState();
  beforeEach(() => {
    store = createPreflightStore();
  });
  /** Begin something, and know the job that does it. */
  const begin = (step: 'looking' | 'importing', path: string, job: Job): void => {
    now().begin(step, [path]);
    now().started(job.id);
  };

  it('hears of jobs as main has them', () => {
    expect(Object.entries(jobs).map(([name, { state }]) => `${name} ${state}`)).toEqual([
      'cancelled cancelled',
      'look done',
      'import done',
      'other done',
      'broken failed',
      'train done',
    ]);
  });
  it('asks when the dry run ends, whichever of job and id comes first', () => {
    begin('looking', '/a', jobs.look);
    expect(now().take(jobs.look)).toBe(true);
    expect(now().shown).toMatchObject({ step: 'asking', paths: ['/a'], result: jobs.look.result });
    now().close();
    now().begin('looking', ['/b']);
    expect(now().take(jobs.other)).toBe(true);
    expect(now().shown?.step).toBe('looking');
    now().started(jobs.other.id);
    expect(now().shown).toMatchObject({ step: 'asking', paths: ['/b'], result: jobs.other.result });
  });
  it('tells the end of the import it asked about, and forgets what was chosen', () => {
    now().begin('importing', ['/a']);
    now().setChoices(new Map([['D2\nHomburg', { meaning: { kind: 'own' }, reason: 'r' }]]));
    now().started(jobs.import.id);
    expect(now().take(jobs.import)).toBe(true);
    expect(now().shown).toMatchObject({ step: 'finished', result: jobs.import.result });
    expect(now().choices.size).toBe(0);
  });
  it('leaves imports nobody asked about here, and those left to work on, to be announced', () => {
    expect(now().take(jobs.import)).toBe(false);
    begin('importing', '/a', jobs.import);
    now().close();
    expect(now().take(jobs.import)).toBe(false);
    expect(now().shown).toBeNull();
  });
  it('lets an import that runs on be announced although other files are looked at by then', () => {
    begin('importing', '/a', jobs.import);
    now().begin('looking', ['/b']);
    expect(now().take(jobs.import)).toBe(false);
    now().started(jobs.look.id);
    expect(now().take(jobs.look)).toBe(true);
    expect(now().shown?.step).toBe('asking');
  });
  it('says nothing of a dry run that was closed before it ended', () => {
    begin('looking', '/a', jobs.broken);
    now().close();
    expect(now().take(jobs.broken)).toBe(true);
    now().begin('looking', ['/b']);
    now().close();
    now().started(jobs.look.id);
    expect(now().take(jobs.look)).toBe(true);
    expect(now().shown).toBeNull();
  });
  it('shows why it failed, and closes when it was cancelled', () => {
    begin('looking', '/a', jobs.broken);
    expect(now().take(jobs.broken)).toBe(true);
    expect(now().shown).toMatchObject({
      step: 'failed',
      what: 'Looking at the files failed',
      paths: ['/a'],
      error: { code: 'bad-file', message: expect.stringMatching(/page\.csv/) as string },
      hadBegun: false,
    });
    begin('importing', '/a', jobs.cancelled);
    expect(now().take(jobs.cancelled)).toBe(false);
    expect(now().shown).toBeNull();
    begin('importing', '/a', jobs.broken);
    now().take(jobs.broken);
    expect(now().shown).toMatchObject({ step: 'failed', what: 'Import failed', hadBegun: true });
  });
  it('goes to the columns of a refused file and back with the same findings', () => {
    begin('looking', '/a', jobs.other);
    now().take(jobs.other);
    const refused = resultOf(jobs.other, 'import').refused.find(({ code }) => code === 'needs-mapping');
    now().mapColumns(refused!.path);
    expect(now().shown).toMatchObject({ step: 'mapping', path: refused!.path });
    now().backToAsking();
    expect(now().shown).toMatchObject({ step: 'asking', paths: ['/a'], result: jobs.other.result });
  });
  it('keeps what the files were looked at with, and asks anew about a league that still has a question', () => {
    const decision = { league: 'E0', spelling: 'Arsenal FC', team: 'Arsenal', reason: 'r' };
    const answers = new Map([
      ['E0', { areSame: true, reason: 'r' }],
      ['SP1', { areSame: false, reason: '' }],
    ]);
    begin('looking', '/a', jobs.look);
    now().take(jobs.look);
    now().setTwins(answers);
    now().begin('looking', ['/a'], [decision]);
    now().started(jobs.other.id);
    now().take(jobs.other);
    expect(now().shown).toMatchObject({ step: 'asking', settled: [decision] });
    expect([...now().twins.keys()]).toEqual(['SP1']);
    now().mapColumns('/a/sheet.csv');
    now().backToAsking();
    expect(now().shown).toMatchObject({ step: 'asking', settled: [decision] });
    now().close();
    expect(now().twins.size).toBe(0);
  });
  it('knows that an import with decisions that failed has left nothing', () => {
    now().begin('importing', ['/a'], [{ league: 'E0', spelling: 'Arsenal FC', team: 'Arsenal', reason: 'r' }]);
    now().started(jobs.broken.id);
    now().take(jobs.broken);
    expect(now().shown).toMatchObject({ step: 'failed', hadBegun: false });
  });
  it('leaves other jobs alone', () => {
    begin('looking', '/a', jobs.look);
    expect(now().take(jobs.train)).toBe(false);
    expect(now().shown?.step).toBe('looking');
  });
});
