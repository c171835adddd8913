import { beforeAll, describe, expect, it } from 'vitest';
import type {
  Job,
  LeagueValidation,
  ModelFailure,
  ModelSummary,
  Status,
} from '../../../../src/renderer/src/contract-types';
import { groupByLeague, newFailure } from '../../../../src/renderer/src/pages/models/group-by-league';
import { skillInWords } from '../../../../src/renderer/src/pages/models/skill-words';
import { lastTrained } from '../../../../src/renderer/src/pages/models/training-words';
import { CLUBS, importSeason, trainSeasonBySeason } from '../../../support/small-leagues';
import { emptyStore } from '../../../support/stores';
import { openWindow } from '../../../support/window';

let status: Status;
let models: readonly ModelSummary[];
let failures: readonly ModelFailure[];
/** Newest first. */
let jobs: readonly Job[];
let scored: ModelSummary;
/**
 * Leagues of two groups that never met, which the specification's constants cannot train: D1 after a training that went
 * well, E0 until a file brought them together, SP1 still; and one that was never trained.
 */
beforeAll(async () => {
  const window = await openWindow(emptyStore());
  const [north, south] = [CLUBS.slice(0, 3), CLUBS.slice(3, 6)];
  const train = async (...leagues: string[]): Promise<void> =>
    void (await window.run((ask) => ask('training.train', { leagues, preset: 'specification' })));
  for (const league of ['D1', 'E0', 'SP1']) await importSeason(window, { league, start: 2020, clubs: north });
  await train('D1');
  for (const league of ['D1', 'E0', 'SP1']) await importSeason(window, { league, start: 2021, clubs: south });
  await train('D1', 'E0', 'SP1');
  await importSeason(window, { league: 'E0', start: 2022, clubs: [...north, ...south] });
  await train('E0');
  await importSeason(window, { league: 'G1', start: 2022, clubs: north });
  const version = (await trainSeasonBySeason(window, 'D2', 'Ibbem')).at(-1);
  status = await window.ask('data.status', {});
  models = await window.ask('models.list', {});
  failures = await window.ask('models.failures', {});
  jobs = await window.ask('jobs.list', {});
  scored = models.find((model) => model.version === version)!;
  await window.close();
});

describe('a finished training', () => {
  it('is remembered for each league it trained', () => {
    const version = (league: string) => models.find((model) => model.league === league)!.version;
    expect(lastTrained(jobs, 'D2')?.version).toBe(scored.version);
    expect(lastTrained(jobs, 'D1')?.version).toBe(version('D1'));
    expect(lastTrained(jobs, 'E0')?.version).toBe(version('E0'));
    expect(lastTrained(jobs, 'SP1')).toBeNull();
  });
});

describe('leagues with their models', () => {
  it('have the newest first, the active one among them, and none where nothing was trained', () => {
    const leagues = groupByLeague(status.leagues, models);
    expect(leagues.map(({ code }) => code).sort()).toEqual(['D1', 'D2', 'E0', 'G1', 'SP1']);
    const own = leagues.find(({ code }) => code === 'D2')!;
    expect(own.models.map(({ status: state }) => state)).toEqual(['active', 'archived', 'archived']);
    expect([own.active?.version, own.name]).toEqual([scored.version, '2. Bundesliga']);
    expect(leagues.find(({ code }) => code === 'G1')).toMatchObject({ active: null, models: [] });
  });
  it('are named by their code where only models are left of them', () => {
    const [left] = groupByLeague(
      [],
      models.filter(({ league }) => league === 'D1'),
    );
    expect(left).toMatchObject({ code: 'D1', name: 'D1', country: '', status: null });
  });
});

describe('a failed training', () => {
  const failureOf = (code: string) =>
    newFailure(
      groupByLeague(status.leagues, models).find((league) => league.code === code)!,
      failures,
    )?.message;
  it('is shown until a later training of the league succeeds', () => {
    expect(new Set(failures.map(({ league }) => league))).toEqual(new Set(['D1', 'E0', 'SP1']));
    expect(failureOf('D1')).toMatch(/never met/);
    expect(failureOf('E0')).toBeUndefined();
  });
  it('is shown where there is no model at all', () => {
    expect(failureOf('SP1')).toMatch(/never met/);
    expect(failureOf('G1')).toBeUndefined();
  });
});

describe('skill in words', () => {
  const scores = (logLoss: number) => ({ logLoss, brier: 0.6, rps: 0.2 });
  const validation = (set: number, market: number, base: number): LeagueValidation => ({
    ...scored.validation!,
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
