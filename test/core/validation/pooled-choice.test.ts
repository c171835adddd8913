import { describe, expect, it } from 'vitest';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { ln } from '../../../src/main/core/numeric/elementary';
import { pairedDifference } from '../../../src/main/core/scoring/paired-difference';
import { settingsOf, type GridPoint } from '../../../src/main/core/settings/settings';
import { MIN_SELECTION_DAYS, PooledChoice } from '../../../src/main/core/validation/pooled-choice';
import { emptyForecasts } from '../../../src/main/core/validation/season-walk';
import { gridPoints, toGridWalk, walkPoints, type GridWalk } from '../../../src/main/core/validation/select-settings';
import type { WalkForward } from '../../../src/main/core/validation/walk-forward';
import { outcomeOf } from '../../../src/main/core/words/outcomes';
import { divisionMatches } from '../../support/two-divisions';

const POINTS: readonly GridPoint[] = [
  { xi: 0.002, sigma: 0.3 },
  { xi: 0.001, sigma: 0.3 },
  { xi: 0.003, sigma: 0.3 },
];
const FALLBACK = POINTS[0]!;
const DAYS = 150;

/** A league that plays two matches a day, from day `first` on; losses by point, day and match. */
function gridOf(lossOf: (point: number, day: number, match: 0 | 1) => number, first = 0, days = DAYS): GridWalk {
  const day = Int32Array.from({ length: 2 * days }, (_, match) => first + (match >> 1));
  const losses = POINTS.map((_, point) =>
    Float64Array.from(day, (each, match) => lossOf(point, each, (match & 1) as 0 | 1)),
  );
  return { sample: { day } as never, points: POINTS, walks: [], losses };
}
/** Losses that scatter from day to day and match to match, the same in every run. */
const noise = (day: number, match: number): number => ((day * 37 + match * 53) % 11) / 10 - 0.5;
const choose = (grids: readonly GridWalk[]) => new PooledChoice(POINTS, FALLBACK, grids);

describe('a choice pooled over leagues', () => {
  it('stays with the defaults until another candidate is better than luck explains', () => {
    const better = (by: number) => gridOf((point, day, match) => 1 + (point === 1 ? noise(day, match) - by : 0));
    const mean = (by: number) => choose([better(by)]).at(DAYS).profile[1]!;
    const { difference, standardError } = mean(0);
    const edge = difference! + 2.7 * standardError!;
    expect(choose([better(edge - 0.001)]).at(DAYS).index).toBe(0);
    expect(choose([better(edge + 0.001)]).at(DAYS).index).toBe(1);
  });

  it('sums the evidence of all leagues: what none of two shows alone, both may show', () => {
    const league = (shift: number) =>
      gridOf((point, day, match) => 1 + (point === 2 ? noise(day + shift, match) - 0.035 : 0), shift * 1000);
    expect(choose([league(0)]).at(DAYS).index).toBe(0);
    expect(choose([league(1)]).at(1000 + DAYS).index).toBe(0);
    const many = Array.from({ length: 12 }, (_, shift) => league(shift));
    expect(choose(many).at(Infinity).index).toBe(2);
  });

  it('sees no match of the day it serves, nor a later one', () => {
    const turned = (from: number) =>
      gridOf((point, day) => (day >= from && point === 1 ? 0.1 : 1 + 0.01 * noise(day, point)));
    const until = 120;
    expect(choose([turned(until)]).at(until)).toEqual(choose([turned(Infinity)]).at(until));
    expect(choose([turned(until)]).at(until + 30).index).toBe(1);
    const { n } = choose([turned(until)]).at(until).profile[0]!;
    expect(n).toBe(2 * until);
  });

  it(`has no profile before ${MIN_SELECTION_DAYS} match days with forecasts`, () => {
    const first = 20;
    const grid = gridOf((point, day) => (day < first ? NaN : point === 1 ? 0.5 + 0.01 * noise(day, 0) : 1));
    const choice = choose([grid]);
    expect(choice.at(first + MIN_SELECTION_DAYS - 1)).toEqual({ index: 0, profile: [] });
    expect(choice.at(first + MIN_SELECTION_DAYS).index).toBe(1);
    expect(choice.at(first + MIN_SELECTION_DAYS).profile).toHaveLength(POINTS.length);
  });

  it('takes the least loss of several telling ones, the earlier of two alike, and none that missed a forecast', () => {
    const good = (point: number, day: number) => 1 - [0, 0.1, 0.2][point]! + 0.001 * noise(day, point);
    expect(choose([gridOf(good)]).at(DAYS).index).toBe(2);
    expect(choose([gridOf((point, day) => good(Math.min(point, 1), day))]).at(DAYS).index).toBe(1);
    const missing = gridOf((point, day) => (point === 2 && day === 3 ? NaN : good(point, day)));
    expect(choose([missing]).at(DAYS).index).toBe(1);
  });

  it('lets one that tells take the place of defaults that missed the hard matches, on the days both forecast', () => {
    const [hard, many] = [20, 3];
    const grid = gridOf((point, day, match) => {
      if (day < hard) return point === 0 ? NaN : many;
      return point === 1 ? 0.9 + noise(day, match) / 10 : 1;
    });
    const { index, profile } = choose([grid]).at(DAYS);
    expect([index, profile[0]!.n, profile[1]!.n]).toEqual([1, 2 * (DAYS - hard), 2 * DAYS]);
    expect(profile[1]!.logLoss).toBeGreaterThan(profile[0]!.logLoss);
    const shared = [...grid.sample.day.keys()].filter((match) => grid.sample.day[match]! >= hard);
    const lossesOf = (point: number) => shared.map((match) => grid.losses[point]![match]!);
    const expected = pairedDifference(
      lossesOf(1),
      lossesOf(0),
      shared.map((match) => grid.sample.day[match]!),
    );
    if (expected.kind !== 'measured') throw new Error(expected.kind);
    expect(profile[1]!.difference).toBeCloseTo(expected.mean, 13);
    expect(profile[1]!.standardError).toBeCloseTo(expected.standardError, 13);
  });

  it('compares with the defaults match by match, clustered by match day over all leagues', () => {
    const grids = [gridOf((p, d, m) => 1 + p * noise(d, m)), gridOf((p, d, m) => 1 + p * noise(d + 3, m), 50)];
    const { profile } = choose(grids).at(Infinity);
    const all = (point: number) => grids.flatMap(({ losses }) => [...losses[point]!]);
    const days = grids.flatMap(({ sample }) => [...sample.day]);
    POINTS.forEach((_, point) => {
      const expected = pairedDifference(all(point), all(0), days);
      if (expected.kind !== 'measured') throw new Error(expected.kind);
      expect(profile[point]!.difference).toBeCloseTo(expected.mean, 13);
      expect(profile[point]!.standardError).toBeCloseTo(expected.standardError, 13);
      const loss = all(point).reduce((sum, each) => sum + each, 0) / days.length;
      expect(profile[point]).toMatchObject({ ...POINTS[point], n: days.length });
      expect(profile[point]!.logLoss).toBeCloseTo(loss, 12);
    });
  });
});

it('losses are −ln of what was said of the outcome, NaN where nothing was said', () => {
  const sample = toLeagueSample(divisionMatches('ONE', 3));
  const forecasts = emptyForecasts(sample.day.length);
  const said = { home: 0.5, draw: 0.3, away: 0.2 };
  sample.matches.forEach((_, at) => {
    forecasts.made[at] = at % 5 === 0 ? 0 : 1;
    [forecasts.home[at], forecasts.draw[at], forecasts.away[at]] = [0.5, 0.3, 0.2];
  });
  const walk: WalkForward = { forecasts, phases: [], fits: 0, failures: [], rhoClamped: 0 } as never; // what a grid reads
  const [losses] = toGridWalk(sample, [FALLBACK], [walk]).losses;
  const expected = sample.matches.map(({ homeGoals, awayGoals }, at) =>
    at % 5 === 0 ? NaN : -ln(said[outcomeOf(homeGoals, awayGoals)]),
  );
  expect([...losses!]).toEqual(expected);
});

it('the fallback is among the candidates, once, and the market memory is walked after them', () => {
  const settings = settingsOf('fitted');
  expect(gridPoints(settings)).toEqual(settings.grid);
  const without = { ...settings, grid: POINTS.slice(1) };
  expect(gridPoints(without)).toEqual([...POINTS.slice(1), settings.fallback]);
  expect(walkPoints(settings)).toEqual([...settings.grid, { ...settings.fallback, pastPrices: true }]);
  expect(walkPoints(settingsOf('specification'))).toEqual(settingsOf('specification').grid);
});
