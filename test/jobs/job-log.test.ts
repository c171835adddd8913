import { expect, it } from 'vitest';
import { jobLog, LONGEST_LOG } from '../../src/main/jobs/job-log';
import { lastPhaseInWords, logLineInWords } from '../../src/text/job-log-words';

/** A log whose clock stands still between calls of the test. */
function logAt() {
  const clock = { now: Date.parse('2026-01-02T03:04:05Z') };
  return { clock, log: jobLog(() => clock.now) };
}

it('a phase is one line, however often it is told of, with its last counts and how long it took', () => {
  const { clock, log } = logAt();
  for (const done of [0, 1, 2]) log.progress({ phase: 'walk forward', done, total: 2 });
  clock.now += 3200;
  log.progress({ phase: 'store', done: 0, total: 0 });
  expect(log.lines().map(({ tookMs }) => tookMs)).toEqual([3200, null]);
  clock.now += 100;
  log.remark({ kind: 'warning', text: 'E0: too few' });
  log.end('stopped');
  expect(log.lines().map(logLineInWords)).toEqual([
    'walk forward: 2 of 2, 3.2 s',
    'store: 0.1 s',
    'warning: E0: too few',
    'failure: stopped',
  ]);
  expect(log.lines()[1]!.at).toBe('2026-01-02T03:04:08.200Z');
  expect(lastPhaseInWords({ log: log.lines() })).toBe('in “store”');
  expect(lastPhaseInWords({ log: log.lines().slice(0, 1) })).toBe('in “walk forward” after 2 of 2');
  expect([lastPhaseInWords({ log: [] }), lastPhaseInWords({ log: null })]).toEqual([null, null]);
});

it('is bounded, says how much it left out, and never leaves out the failure', () => {
  const { log } = logAt();
  for (let index = 0; index < LONGEST_LOG + 20; index += 1) log.remark({ kind: 'message', text: `model ${index}` });
  log.end('the disk is full');
  const words = log.lines().map(logLineInWords);
  expect(words.slice(-2)).toEqual(['failure: the disk is full', '21 more lines are left out']);
  expect(words).toHaveLength(LONGEST_LOG + 1);
});
