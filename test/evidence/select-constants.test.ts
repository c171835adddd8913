import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONSTANTS } from '../../evidence/candidates';
import { CandidateLosses, type Compared } from '../../evidence/compare-candidates';
import { constantTable, verdictOf } from '../../evidence/constants-table';
import { readLeague } from '../../evidence/season-files';
import { CHOSEN_ON } from '../../evidence/windows';
import { settingsOf } from '../../src/main/core/settings/settings';
import { walkLeague } from '../../src/main/core/training/walk-league';
import { demoSeason } from '../../src/main/demo/demo-league';
import { counted } from '../support/counted';
import { demoMatches } from '../support/leagues';

const matches = counted(demoMatches(4));
const seasons = [...new Set(matches.map(({ season }) => season))].sort();
const window = { from: seasons[1]!, until: seasons[2]! };
const constant = (name: string) => CONSTANTS.find((each) => each.name === name)!;

describe('candidates', () => {
  it('have one value in use each, under which everything is as the fitted preset has it', () => {
    for (const { candidates } of CONSTANTS) {
      const inUse = candidates.filter(({ isInUse }) => isInUse);
      expect(inUse).toHaveLength(1);
      expect(inUse[0]!.settings).toEqual(settingsOf('fitted'));
      expect(inUse[0]!.point).toMatchObject(settingsOf('fitted').fallback);
    }
  });

  it('differ from one another', () => {
    for (const { candidates } of CONSTANTS) {
      const under = candidates.map(({ settings, point }) => JSON.stringify([settings, point]));
      expect(new Set(under).size).toBe(candidates.length);
    }
  });
});

describe('the comparison of candidates', () => {
  const losses = new CandidateLosses([{ league: 'DEMO', matches }], window);
  /** Mean loss of the window's forecasts under one candidate alone, by the walk that a training makes. */
  function meanLoss(xi: number): number {
    const point = { ...settingsOf('fitted').fallback, xi };
    const walk = walkLeague('DEMO', matches, { ...settingsOf('fitted'), grid: [point], fallback: point, memory: null });
    const inside = walk.backtest.forecasts.filter(({ season }) => season === 1 || season === 2);
    const total = inside.reduce((sum, { blended, outcome }) => sum - Math.log(blended.A[outcome]), 0);
    return total / inside.length;
  }

  it('has the mean loss of the walk under each value, and what it differs by from the one in use', () => {
    const compared = losses.compare(constant('decay of goals, xi'));
    const inUse = compared.find(({ isInUse }) => isInUse)!;
    for (const value of ['0.001', '0.002', '0.004']) {
      const row = compared.find((each) => each.value === value)!;
      expect(row.logLoss).toBeCloseTo(meanLoss(Number(value)), 12);
      expect(row.difference).toMatchObject({ mean: expect.closeTo(row.logLoss - inUse.logLoss, 12) });
    }
  });

  it('scores the memory, not set A, where the memory’s constants are varied', () => {
    const [memory] = losses.compare(constant('market memory, omega'));
    const [goals] = losses.compare(constant('decay of goals, xi'));
    expect(memory!.n).toBe(goals!.n);
    expect(memory!.logLoss).toBeLessThan(goals!.logLoss);
  });

  it('is the same whatever comes after the window', () => {
    const cut = matches.filter(({ season }) => season <= window.until);
    const known = new CandidateLosses([{ league: 'DEMO', matches: cut }], window);
    const sigma = constant('spread of strengths, sigma');
    expect(known.compare(sigma)).toEqual(losses.compare(sigma));
  });
});

describe('a verdict', () => {
  const row = (value: string, mean: number, isInUse = false): Compared => ({
    ...{ value, isInUse, n: 10, logLoss: 1 + mean },
    difference: { kind: 'measured', n: 10, clusters: 5, mean, standardError: 0.002, z: mean / 0.002, detectable: 0 },
  });

  it('is for the value in use while the best one is no more than a standard error better', () => {
    const near = verdictOf('near', [row('1', 0, true), row('2', -0.0019), row('3', -0.001)]);
    expect(near).toMatchObject({ best: { value: '2' }, isWithinOneError: true });
    const far = verdictOf('far', [row('1', 0, true), row('2', -0.0021)]);
    expect(far).toMatchObject({ best: { value: '2' }, isWithinOneError: false });
    const best = verdictOf('best', [row('1', 0, true), row('2', 0)]);
    expect(best).toMatchObject({ best: { value: '1' }, isWithinOneError: true });
  });

  it('is marked in the table', () => {
    const lines = constantTable('a constant', [row('1', 0, true), row('2', -0.0021)]).split('\n');
    expect(lines[2]).toMatch(/ 1 .* 1\.00000 +in use$/);
    expect(lines[3]).toMatch(/ 2 .* 0\.99790 +-0\.00210 +0\.00200 +-1\.05 +best$/);
  });
});

it('no file of a later season is opened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'season-files-'));
  try {
    mkdirSync(join(folder, 'DEMO'));
    writeFileSync(join(folder, 'DEMO', `${CHOSEN_ON.until}.csv`), demoSeason('DEMO', 0).text);
    mkdirSync(join(folder, 'DEMO', '2013-14.csv')); // a folder: reading it throws
    const { matches } = readLeague(folder, 'DEMO', CHOSEN_ON.until);
    expect(new Set(matches.map(({ season }) => season))).toEqual(new Set([CHOSEN_ON.until]));
    expect(matches.length).toBeGreaterThan(0);
    expect(() => readLeague(folder, 'DEMO', '2013-14')).toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
