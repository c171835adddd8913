import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../src/contract';
import { createPreflightStore } from '../../src/renderer/src/services/preflight-store';
import { EMPTY_RESULT, importResult } from './fake-import';

const ended = (id: string, result = importResult(true)): Job => ({
  id,
  kind: 'import',
  title: 'Look at seasons',
  state: 'done',
  progress: null,
  error: null,
  startedAt: '2024-01-01T00:00:00Z',
  finishedAt: '2024-01-01T00:00:01Z',
  result,
});
const broken = (id: string, state: 'failed' | 'cancelled'): Job =>
  ({
    ...ended(id),
    state,
    result: null,
    error: state === 'failed' ? { code: 'bad-file', message: 'no header' } : null,
  }) as Job;

describe('the import in front of a person', () => {
  let store = createPreflightStore();
  const now = () => store.getState();
  beforeEach(() => {
    store = createPreflightStore();
  });

  it('asks when the dry run ends, whichever of job and id comes first', () => {
    now().begin('looking', ['/a']);
    now().started('a');
    expect(now().take(ended('a'))).toBe(true);
    expect(now().shown).toMatchObject({ step: 'asking', paths: ['/a'] });
    now().close();
    now().begin('looking', ['/b']);
    expect(now().take(ended('b'))).toBe(true);
    expect(now().shown?.step).toBe('looking');
    now().started('b');
    expect(now().shown).toMatchObject({ step: 'asking', paths: ['/b'] });
  });
  it('tells the end of the import it asked about, and forgets what was chosen', () => {
    now().begin('importing', ['/a']);
    now().setChoices(new Map([['D2\nHomburg', { meaning: { kind: 'own' }, reason: 'r' }]]));
    now().started('a');
    expect(now().take(ended('a', { ...EMPTY_RESULT, matches: 3 }))).toBe(true);
    expect(now().shown).toMatchObject({ step: 'finished', result: { matches: 3 } });
    expect(now().choices.size).toBe(0);
  });
  it('leaves imports nobody asked about here, and those left to work on, to be announced', () => {
    expect(now().take(ended('x', EMPTY_RESULT))).toBe(false);
    now().begin('importing', ['/a']);
    now().started('a');
    now().close();
    expect(now().take(ended('a', EMPTY_RESULT))).toBe(false);
    expect(now().shown).toBeNull();
  });
  it('lets an import that runs on be announced although other files are looked at by then', () => {
    now().begin('importing', ['/a']);
    now().started('a');
    now().begin('looking', ['/b']);
    expect(now().take(ended('a', EMPTY_RESULT))).toBe(false);
    now().started('b');
    expect(now().take(ended('b'))).toBe(true);
    expect(now().shown?.step).toBe('asking');
  });
  it('says nothing of a dry run that was closed before it ended', () => {
    now().begin('looking', ['/a']);
    now().started('a');
    now().close();
    expect(now().take(broken('a', 'failed'))).toBe(true);
    now().begin('looking', ['/b']);
    now().close();
    now().started('b');
    expect(now().take(ended('b'))).toBe(true);
    expect(now().shown).toBeNull();
  });
  it('shows why it failed, and closes when it was cancelled', () => {
    now().begin('looking', ['/a']);
    now().started('a');
    expect(now().take(broken('a', 'failed'))).toBe(true);
    expect(now().shown).toMatchObject({
      step: 'failed',
      what: 'Looking at the files failed',
      paths: ['/a'],
      hadBegun: false,
    });
    now().begin('importing', ['/a']);
    now().started('b');
    expect(now().take(broken('b', 'cancelled'))).toBe(false);
    expect(now().shown).toBeNull();
    now().begin('importing', ['/a']);
    now().started('c');
    now().take(broken('c', 'failed'));
    expect(now().shown).toMatchObject({ step: 'failed', what: 'Import failed', hadBegun: true });
  });
  it('goes to the columns of a refused file and back with the same findings', () => {
    now().begin('looking', ['/a']);
    now().started('a');
    now().take(ended('a'));
    now().mapColumns('/a/sheet.csv');
    expect(now().shown).toMatchObject({ step: 'mapping', path: '/a/sheet.csv' });
    now().backToAsking();
    expect(now().shown).toMatchObject({ step: 'asking', paths: ['/a'] });
  });
  it('keeps what the files were looked at with, and asks anew about a league that still has a question', () => {
    const decision = { league: 'E0', spelling: 'Arsenal FC', team: 'Arsenal', reason: 'r' };
    const answers = new Map([
      ['E0', { areSame: true, reason: 'r' }],
      ['SP1', { areSame: false, reason: '' }],
    ]);
    now().begin('looking', ['/a']);
    now().started('a');
    now().take(ended('a'));
    now().setTwins(answers);
    now().begin('looking', ['/a'], [decision]);
    now().started('b');
    now().take(ended('b'));
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
    now().started('a');
    now().take(broken('a', 'failed'));
    expect(now().shown).toMatchObject({ step: 'failed', hadBegun: false });
  });
  it('leaves other jobs alone', () => {
    const train = { ...ended('t'), kind: 'train', result: null } as unknown as Job;
    expect(now().take(train)).toBe(false);
  });
});
