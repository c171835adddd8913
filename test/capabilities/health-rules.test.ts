import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HealthFinding, HealthState, Job } from '../../src/contract';
import { checkOf, newest } from '../../src/main/capabilities/health/check-of';
import { dataAgeCheck, type LeagueResults } from '../../src/main/capabilities/health/data-age';
import { failedTrainingsCheck } from '../../src/main/capabilities/health/failed-trainings';
import { fallbacksCheck } from '../../src/main/capabilities/health/fallbacks';
import { recentJobsCheck } from '../../src/main/capabilities/health/recent-jobs';
import { sizesCheck, type Footprint } from '../../src/main/capabilities/health/sizes';
import type { FallbackCount } from '../../src/main/db/repositories/health';

const finding = (state: HealthState, message: string): HealthFinding => ({
  ...{ state, message, subject: message, at: null, action: null },
});
const looked = { name: 'Check', rule: 'rule', figure: '1', steady: 'Well.', at: null };

describe('a check', () => {
  it('is as bad as the worst it found, says that first, and counts what it does not say', () => {
    const check = checkOf({
      ...looked,
      findings: [
        finding('steady', 'a.'),
        finding('watch', 'b.'),
        finding('degraded', 'c.'),
        finding('watch', 'd.'),
        finding('watch', 'e.'),
      ],
    });
    expect(check).toMatchObject({ state: 'degraded', detail: 'c. b. And 2 more.' });
    expect(check.findings.map(({ message }) => message)).toEqual(['c.', 'b.', 'd.', 'e.', 'a.']);
    const two = [finding('watch', 'b.'), finding('watch', 'd.')];
    expect(checkOf({ ...looked, findings: two }).detail).toBe('b. d.');
  });

  it('that found nothing bad says so', () => {
    expect(checkOf({ ...looked, findings: [] })).toMatchObject({ state: 'steady', detail: 'Well.' });
    expect(checkOf({ ...looked, findings: [finding('steady', 'a.')] })).toMatchObject({ detail: 'Well.' });
  });

  it('keeps every finding and is steady only where all are', () => {
    const states = fc.array(fc.constantFrom<HealthState>('steady', 'watch', 'degraded'));
    fc.assert(
      fc.property(states, (all) => {
        const check = checkOf({ ...looked, findings: all.map((state) => finding(state, state)) });
        expect(check.findings.map(({ state }) => state).sort()).toEqual([...all].sort());
        expect(check.state === 'steady').toBe(all.every((state) => state === 'steady'));
        expect(check.state === 'degraded').toBe(all.includes('degraded'));
      }),
    );
  });

  it('is of the newest of what it looked at', () => {
    expect(newest(['2024-01-02', null, '2024-03-01', '2023-12-31'])).toBe('2024-03-01');
    expect(newest([null])).toBeNull();
  });
});

const E0: LeagueResults = {
  league: 'E0',
  lastResult: '2024-05-19',
  past: [
    { season: '2021-22', days: ['2021-08-14', '2021-12-18', '2022-05-22'] },
    { season: '2022-23', days: ['2022-08-06', '2022-12-17', '2023-05-28'] },
  ],
};
const age = (today: string, league: Partial<LeagueResults> = {}) => {
  const check = dataAgeCheck([{ ...E0, ...league }], today);
  return [check.state, check.findings[0]!.message, check.figure] as const;
};

describe('the age of results', () => {
  it('is nothing to look at between two seasons', () => {
    expect(age('2024-07-01')).toEqual([
      'steady',
      'E0: last result 2024-05-19, 43 days ago; by the rhythm of 2021-22 to 2022-23 no season should be under way, its next results expected from 2024-08-14.',
      '1 of 1',
    ]);
  });

  it('is to be watched once a new season has begun, and degraded after a year', () => {
    expect(age('2024-08-28')[0]).toBe('steady');
    expect(age('2024-08-29')).toEqual([
      'watch',
      'E0: last result 2024-05-19, 102 days ago; by the rhythm of 2021-22 to 2022-23 a season should be under way, and results are missing from 2024-08-14 on.',
      '1 league behind',
    ]);
    expect(age('2025-05-18')[0]).toBe('watch');
    expect(age('2025-05-19')[0]).toBe('degraded');
    expect(age('2026-11-26')[1]).toContain('921 days ago; by the rhythm of 2021-22 to 2022-23 a season should be');
  });

  it('leads to a newer import, which steady leagues need not', () => {
    const check = dataAgeCheck([E0, { ...E0, league: 'D1', lastResult: '2026-05-16' }], '2026-06-20');
    expect(check.findings.map(({ subject, action }) => [subject, action?.kind])).toEqual([
      ['E0', 'open'],
      ['D1', undefined],
    ]);
    expect(check.at).toBe('2026-05-16');
  });

  it('says what it cannot judge: no result, one after today, no season before', () => {
    expect(age('2024-07-01', { lastResult: null })).toEqual(['watch', 'E0: no result at all.', '1 league behind']);
    expect(age('2024-05-18')).toEqual([
      'watch',
      'E0: its last result is of 2024-05-19, 1 day after today (2024-05-18).',
      '1 league behind',
    ]);
    expect(age('2024-05-19', { past: [] })).toEqual(['steady', 'E0: last result 2024-05-19, today.', '1 of 1']);
    expect(age('2025-05-19', { past: [{ season: 'x', days: [] }] })[0]).toBe('degraded');
    expect(age('2024-07-01', { past: E0.past.slice(0, 1) })[1]).toContain('by the rhythm of 2021-22 no season');
    expect(dataAgeCheck([], '2024-01-01')).toMatchObject({ state: 'steady', detail: 'Nothing is imported yet.' });
  });
});

describe('failed trainings', () => {
  it('weigh by whether an older model forecasts the league meanwhile', () => {
    const failure = { message: 'too few matches.', code: 'insufficient-data', at: '2026-11-26T10:00:00.000Z' };
    const check = failedTrainingsCheck([
      { ...failure, league: 'D1', hasModel: 1 },
      { ...failure, league: 'E0', code: null, hasModel: 0 },
    ]);
    expect([check.state, check.figure, check.at]).toEqual(['degraded', '2 leagues', failure.at]);
    expect(check.findings.map(({ state, message }) => `${state} ${message}`)).toEqual([
      'degraded E0: the training of 2026-11-26 failed: too few matches; it has no model.',
      'watch D1: the training of 2026-11-26 failed (insufficient-data): too few matches; an older model forecasts it meanwhile.',
    ]);
    expect(check.findings[1]!.action).toMatchObject({ leagues: ['D1'], command: 'jackpot train --league D1' });
    expect(failedTrainingsCheck([])).toMatchObject({ state: 'steady', figure: 'none' });
  });
});

const jackpot = (id: string, fixtures: number, touched: number, codes: Record<string, number>): FallbackCount[] => {
  const row = { id, name: `Jackpot ${id}`, version: 1, at: `2026-11-0${id}`, fixtures };
  return [
    { ...row, code: null, touched },
    ...Object.entries(codes).map(([code, count]) => ({ ...row, code, touched: count })),
  ];
};

describe('fallbacks of recent jackpots', () => {
  it('are counted by what was done without, the commonest first, each with its last jackpot', () => {
    const check = fallbacksCheck([
      ...jackpot('3', 4, 2, { 'unseen-team': 1, 'no-odds': 1 }),
      ...jackpot('2', 4, 0, {}),
      ...jackpot('1', 4, 3, { 'no-odds': 3 }),
    ]);
    expect([check.state, check.figure, check.at]).toEqual(['watch', '5 of 12', '2026-11-03']);
    expect(check.findings.map(({ message }) => message.replace(/: [a-z ,]+;/, ': …;'))).toEqual([
      'no-odds: 4 of 12 fixtures, in 2 of 3 jackpots: …; last in Jackpot 3, version 1.',
      'unseen-team: 1 of 12 fixtures, in 1 of 3 jackpots: …; last in Jackpot 3, version 1.',
    ]);
    expect(check.findings[0]!.action).toMatchObject({ address: '/jackpots/3/compare', command: 'jackpot show 3' });
  });

  it('degrade what is left where half of the fixtures had to do without the same', () => {
    expect(fallbacksCheck(jackpot('1', 4, 2, { 'no-odds': 2 })).state).toBe('degraded');
    expect(fallbacksCheck(jackpot('1', 5, 4, { 'no-odds': 2, 'unseen-team': 2 })).state).toBe('watch');
  });

  it('are none where there are none', () => {
    expect(fallbacksCheck([])).toMatchObject({ state: 'steady', figure: 'no jackpot' });
    expect(fallbacksCheck(jackpot('1', 4, 0, {}))).toMatchObject({
      state: 'steady',
      figure: '0 of 4',
      detail: 'No fixture of the last 1 finalised jackpot had to do without anything.',
    });
  });
});

const job = (title: string, state: Job['state'], startedAt: string, more: Partial<Job> = {}): Job =>
  ({
    ...{ id: startedAt, kind: 'train', title, state, startedAt, finishedAt: null, progress: null },
    ...{ result: null, error: null, summary: null, log: null },
    ...more,
  }) as Job;

describe('recent jobs', () => {
  it('that failed or were cut off are open until the same has ended well', () => {
    const error = { code: 'bad-file', message: 'a.csv is empty', hint: 'Choose another.' } as const;
    const line = { at: '2026-11-08', text: 'files', done: 3, total: 12, tookMs: 5 };
    const log: Job['log'] = [
      { ...line, kind: 'phase' },
      { ...line, kind: 'failure', text: 'a.csv is empty', done: null, total: null },
    ];
    const check = recentJobsCheck([
      job('Train E0', 'running', '2026-11-09'),
      job('Import a.csv', 'failed', '2026-11-08', { kind: 'import', error, finishedAt: '2026-11-10', log }),
      job('Train D1', 'done', '2026-11-07', { summary: '1 new model.' }),
      job('Train D1', 'interrupted', '2026-11-06'),
      job('Train E0', 'interrupted', '2026-11-05'),
      job('Validate E0', 'cancelled', '2026-11-04'),
    ]);
    expect([check.state, check.figure, check.at]).toEqual(['watch', '1 running, 3 failed', '2026-11-10']);
    expect(check.findings.map(({ state, message }) => `${state} ${message}`)).toEqual([
      'watch Import a.csv: failed in “files” after 3 of 12: a.csv is empty. Choose another.',
      'watch Train E0: interrupted: the application ended before it did; what it had stored stands.',
      'steady Train E0: running.',
      'steady Train D1: 1 new model.',
      'steady Train D1: interrupted: the application ended before it did; what it had stored stands. It has ended well since.',
      'steady Validate E0: cancelled.',
    ]);
    expect(check.findings.map(({ action }) => action?.verb)).toEqual([
      'Import again',
      'Train again',
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it('that all ended are counted', () => {
    expect(recentJobsCheck([job('Train D1', 'done', '2026')])).toMatchObject({ state: 'steady', figure: '1 ended' });
    expect(recentJobsCheck([])).toMatchObject({ state: 'steady', detail: 'Nothing has run yet.' });
  });
});

describe('sizes', () => {
  const at = '2026-11-26T10:00:00.000Z';
  const footprint: Footprint = {
    store: { path: '/d/store.sqlite', bytes: 4_000_000, at },
    walks: { path: '/d/my store.walks', bytes: 2500, at },
    backups: [{ path: '/d/store.sqlite.before.backup', bytes: 3_000_000, at }],
    freeBytes: 4_000_000,
  };
  it('are figures, with each copy of the store and how to look at it', () => {
    const check = sizesCheck(footprint, { matches: 4800 });
    expect(check).toMatchObject({
      state: 'steady',
      figure: '4.0\u202fMB',
      detail: 'store.sqlite has 4.0\u202fMB, the cache of walks 2.5\u202fkB; 1 copy lies beside it.',
      facts: [
        ['Store file', '4.0\u202fMB'],
        ['Cache of walks', '2.5\u202fkB'],
        ['Copies', '3.0\u202fMB'],
        ['Room on its disk', '4.0\u202fMB'],
        ['Rows of matches', '4\u202f800'],
      ],
    });
    expect(check.findings).toMatchObject([
      {
        message: 'store.sqlite.before.backup: 3.0\u202fMB, as the store was on 2026-11-26.',
        action: { kind: 'run', command: 'jackpot --store /d/store.sqlite.before.backup health' },
      },
    ]);
  });

  it('are to be watched where a copy of the store would no longer fit', () => {
    const check = sizesCheck({ ...footprint, backups: [], freeBytes: 3_999_999 }, {});
    expect(check.state).toBe('watch');
    expect(check.findings[0]!.action).toMatchObject({ command: 'rm "/d/my store.walks"' });
    const bare = sizesCheck({ ...footprint, walks: null, backups: [], freeBytes: 1 }, {});
    expect([bare.state, bare.findings[0]!.action]).toEqual(['watch', null]);
    expect(sizesCheck({ store: null, walks: null, backups: [], freeBytes: null }, {})).toMatchObject({
      ...{ state: 'steady', figure: 'in memory', facts: [] },
    });
  });
});
