import { describe, expect, it } from 'vitest';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { ln } from '../../../src/main/core/numeric/elementary';
import { settingsOf } from '../../../src/main/core/settings/settings';
import { emptyForecasts } from '../../../src/main/core/validation/season-walk';
import {
  chooseSettings,
  gridPoints,
  toGridWalk,
  type GridWalk,
} from '../../../src/main/core/validation/select-settings';
import type { WalkForward } from '../../../src/main/core/validation/walk-forward';
import { outcomeOf } from '../../../src/main/core/words/outcomes';
import { divisionMatches } from '../../support/two-divisions';

const POINTS = [
  { xi: 0.002, sigma: 0.2 },
  { xi: 0.002, sigma: 0.4 },
  { xi: 0.001, sigma: 0.2 },
  { xi: 0.003, sigma: 0.9 },
];
const FALLBACK = POINTS[0]!;

/** A grid whose points have these losses, and as many forecasts, season by season. */
const gridOf = (
  losses: readonly (readonly number[])[],
  counts = losses.map((row) => row.map((loss) => Number(loss > 0) * 10)),
): GridWalk => ({
  points: POINTS.slice(0, losses.length),
  walks: [],
  loss: losses.map((row) => Float64Array.from(row)),
  count: counts.map((row) => Int32Array.from(row)),
});
const chosen = (grid: GridWalk, season: number) => chooseSettings(grid, season, FALLBACK).index;

describe('the settings of a season', () => {
  it('are those with the least loss over the seasons before it, the season itself left out', () => {
    const grid = gridOf([
      [0, 10, 10, 1, 99],
      [0, 9, 10, 99, 1],
    ]);
    expect(chosen(grid, 3)).toBe(1);
    expect(chosen(grid, 4)).toBe(0);
  });

  it('are looked for in every season before, the first that was forecast among them', () => {
    expect(chosen(gridOf([[0, 30, 10, 10], [0, 10, 15, 10]]), 4)).toBe(1); // prettier-ignore
    expect(chosen(gridOf([[5, 10, 10], [9, 10, 10]]), 3)).toBe(0); // prettier-ignore
  });

  it('are the fallback until two seasons have forecasts behind them, with no profile', () => {
    const grid = gridOf([
      [0, 10, 10, 10],
      [0, 5, 5, 5],
    ]);
    expect([1, 2, 3, 4].map((season) => chosen(grid, season))).toEqual([0, 0, 1, 1]);
    expect(chooseSettings(grid, 2, FALLBACK).profile).toEqual([]);
    expect(chooseSettings(grid, 3, FALLBACK).profile).toHaveLength(2);
  });

  it('go in a tie to the smaller decay, then to the larger sigma', () => {
    const tied = (count: number) => chosen(gridOf(POINTS.slice(0, count).map(() => [0, 10, 10, 10])), 3);
    expect(tied(2)).toBe(1);
    expect(tied(3)).toBe(2);
    expect(tied(4)).toBe(2);
  });

  it('are never of a candidate that missed forecasts of others, however little it lost; means are compared', () => {
    const losses = [
      [0, 20, 20],
      [0, 9, 9],
    ];
    expect(chosen(gridOf(losses, [[0, 10, 10], [0, 10, 9]]), 3)).toBe(0); // prettier-ignore
    expect(chooseSettings(gridOf(losses), 3, FALLBACK).profile.map(({ logLoss, n }) => [logLoss, n])).toEqual([
      [2, 20],
      [0.9, 20],
    ]);
  });
});

it('losses are −ln of what was said of the outcome, by the season that was under way', () => {
  const sample = toLeagueSample(divisionMatches('ONE', 3));
  const forecasts = emptyForecasts(sample.day.length);
  sample.matches.forEach((_, at) => {
    forecasts.made[at] = at % 5 === 0 ? 0 : 1;
    [forecasts.home[at], forecasts.draw[at], forecasts.away[at]] = [0.5, 0.3, 0.2];
  });
  const walk: WalkForward = { forecasts, phases: [], fits: 0, failures: [], rhoClamped: 0 } as never; // what a grid reads
  const { loss, count } = toGridWalk(sample, [FALLBACK], [walk]);
  const expected = [0, 1, 2].map((season) => {
    const of = sample.matches.filter((_, at) => at % 5 !== 0 && sample.underWay[at] === season);
    const said = { home: 0.5, draw: 0.3, away: 0.2 };
    return {
      n: of.length,
      loss: of.reduce((sum, each) => sum - ln(said[outcomeOf(each.homeGoals, each.awayGoals)]), 0),
    };
  });
  expect([...count[0]!]).toEqual(expected.map(({ n }) => n));
  loss[0]!.forEach((each, season) => expect(each).toBeCloseTo(expected[season]!.loss, 10));
  expect(sample.matches.some((_, at) => sample.underWay[at] !== sample.season[at])).toBe(true);
});

it('the fallback is among the candidates, once', () => {
  const settings = settingsOf('fitted');
  expect(gridPoints(settings)).toEqual(settings.grid);
  const without = { ...settings, grid: POINTS.slice(1) };
  expect(gridPoints(without)).toEqual([...POINTS.slice(1), settings.fallback]);
});
