import { describe, expect, it } from 'vitest';
import { describePart, describeResult, partsOf, reuseOf } from '../../../src/renderer/src/text/job-summary';
import type { Job, LeagueValidation } from '../../../src/renderer/src/contract-types';
import { groupByLeague, newFailure } from '../../../src/renderer/src/pages/models/group-by-league';
import { skillInWords } from '../../../src/renderer/src/pages/models/skill-words';
import { lastTrained, partOf } from '../../../src/renderer/src/pages/models/training-words';
import {
  createTrainingStore,
  describeChoice,
  toTrainingRequest,
} from '../../../src/renderer/src/services/training-store';
import { MODELS, STATUS } from '../fake-data';
import { FAILURES, TRAINED } from '../fake-models';

const job = (change: Partial<Job> = {}): Job =>
  ({
    id: 't1',
    kind: 'train',
    title: 'Train all leagues',
    state: 'running',
    progress: null,
    error: null,
    result: null,
    startedAt: '2024-05-20T08:00:00Z',
    finishedAt: null,
    ...change,
  }) as Job;
const parts = [
  { name: 'E0', phase: 'walked', done: 5600, total: 5600 },
  { name: 'D1', phase: 'walk forward', done: 2016, total: 4800 },
];
const running = job({ progress: { phase: 'walk forward', done: 1, total: 2, rowsPerSecond: null, parts } });

describe('a training league by league', () => {
  it('has a part for each league while it runs, and none after', () => {
    expect(partsOf(running)).toEqual(parts);
    expect(partsOf({ ...running, state: 'done' } as Job)).toEqual([]);
    expect(partsOf(job())).toEqual([]);
    expect(partOf([running], 'D1')).toEqual(parts[1]);
    expect(partOf([running], 'SP1')).toBeNull();
  });
  it('says where a part stands', () => {
    expect(parts.map(describePart)).toEqual(['walked, 100\u202f%', 'walk forward, 42\u202f%']);
    expect(describePart({ name: 'E0', phase: 'waiting', done: 0, total: 0 })).toBe('waiting');
  });
  it('says how many walks were reused, and nothing where none were counted', () => {
    expect(reuseOf([{ seasonsWalked: 1, seasonsReused: 379 }])).toBe(
      ' 1 season’s walk made, 379 reused from earlier trainings.',
    );
    expect(reuseOf([{}])).toBe('');
    const done = job({ state: 'done', result: TRAINED } as Partial<Job>);
    expect(describeResult(done)).toMatch(/60 seasons’ walks made, 1\u202f140 reused/);
  });
  it('is remembered for each league it trained', () => {
    const done = job({ state: 'done', result: TRAINED } as Partial<Job>);
    expect(lastTrained([running, done], 'D1')?.version).toBe(MODELS.find(({ league }) => league === 'D1')?.version);
    expect(lastTrained([running, done], 'SP1')).toBeNull();
  });
});

describe('a failed training', () => {
  const leagues = groupByLeague(STATUS.leagues, MODELS);
  const failureOf = (code: string) =>
    newFailure(
      leagues.find((league) => league.code === code)!,
      FAILURES,
    )?.message;
  it('is shown until a later training of the league succeeds', () => {
    expect(failureOf('D1')).toMatch(/never met/);
    expect(failureOf('E0')).toBeUndefined();
  });
  it('is shown where there is no model at all', () => {
    expect(failureOf('SP1')).toMatch(/gradient norm/);
    expect(failureOf('G1')).toBeUndefined();
  });
});

describe('skill in words', () => {
  const scores = (logLoss: number) => ({ logLoss, brier: 0.6, rps: 0.2 });
  const validation = (set: number, market: number, base: number): LeagueValidation => ({
    ...MODELS[0]!.validation!,
    sets: { B: { ...scores(set), uncalibrated: scores(set) } },
    market: scores(market),
    baseRates: scores(base),
  });
  it('says both comparisons and how far a set gets from base rates to the market', () => {
    expect(skillInWords('B', validation(0.97, 0.96, 1.06))).toBe(
      'Set B is better than base rates by 0.0900 and worse than the market by 0.0100; 90\u202f% of the way from base rates to the market.',
    );
  });
  it('claims no share of a way that does not exist', () => {
    expect(skillInWords('B', validation(0.95, 0.96, 1.06))).toBe(
      'Set B is better than base rates by 0.1100 and better than the market by 0.0100.',
    );
    expect(skillInWords('B', validation(1.07, 0.96, 1.06))).not.toMatch(/way/);
    expect(skillInWords('B', validation(1.06, 1.06, 1.06))).toBe(
      'Set B is equal to base rates and equal to the market.',
    );
    expect(skillInWords('A', validation(1, 1, 1))).toBeNull();
  });
});

describe('choices before a training', () => {
  it('go into the request as they were made', () => {
    const store = createTrainingStore();
    store.getState().choose({ blend: 'log-pool', marketWeight: 'learned' });
    expect(toTrainingRequest(['E0'], store.getState())).toEqual({
      leagues: ['E0'],
      preset: 'fitted',
      blend: 'log-pool',
      marketWeight: 'learned',
    });
    expect(describeChoice(store.getState())).toBe('fitted constants, log pool, learned market weight');
  });
  it('give way to the specification, which has its own, and come back after it', () => {
    const store = createTrainingStore();
    store.getState().choose({ blend: 'log-pool', preset: 'specification' });
    expect(toTrainingRequest('all', store.getState())).toMatchObject({ leagues: 'all', blend: 'linear' });
    store.getState().choose({ preset: 'fitted' });
    expect(toTrainingRequest('all', store.getState())).toMatchObject({ blend: 'log-pool' });
  });
});
