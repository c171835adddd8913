import { describe, expect, it } from 'vitest';
import { ALL, noOddsRows, seasonRows, setRows, yardstickRows, type Training } from '../../evidence/evidence-tables';
import type { LeagueMatches } from '../../evidence/season-files';
import { BEFORE, NOW, trainTogether, withoutCounts } from '../../evidence/trainings';
import type { PricedMatch } from '../../src/main/core/models/league-sample';
import type { Outcome, Triple } from '../../src/main/core/words/outcomes';
import { counted } from '../support/counted';
import { demoMatches } from '../support/leagues';

/** Two parts of one league's past, the first with every fifth match unpriced: two leagues of different length. */
const all = counted(demoMatches(5)).map((match, at): PricedMatch => (at % 5 === 0 ? { ...match, odds: null } : match));
const seasons = [...new Set(all.map(({ season }) => season))].sort();
const leagues = [
  { league: 'LONG', matches: all },
  { league: 'SHORT', matches: all.filter(({ season }) => season >= seasons[2]!) },
];
const now: Training = trained(leagues, { ...NOW, grid: [NOW.fallback] });
const before: Training = trained(leagues, BEFORE);
const window = { from: seasons[2]!, until: seasons[3]! };

function trained(these: readonly LeagueMatches[], settings: Training['settings']): Training {
  return { settings, leagues: trainTogether(these, settings) };
}

/** The calibrated priced forecasts of a league within the window. */
function forecastsOf(training: Training, league: string) {
  const { walk, forecasts } = training.leagues.find((each) => each.walk.league === league)!;
  return forecasts.filter(({ forecast }) => {
    const season = walk.sample.seasons[forecast.season]!;
    return forecast.market !== null && season >= window.from && season <= window.until;
  });
}
const loss = (forecast: Triple, outcome: Outcome): number => -Math.log(forecast[outcome]);
const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;
const lossesOf = (training: Training, league: string, set: 'A' | 'B' | 'C'): number[] =>
  forecastsOf(training, league).map(({ forecast, sets }) => loss(sets[set]!, forecast.outcome));
const both = <T>(of: (league: string) => T[]): T[] => ['LONG', 'SHORT'].flatMap(of);

describe('the table of the sets', () => {
  const rows = setRows(now, before, window);

  it('has the mean losses of the walk, league by league and over all matches', () => {
    expect(rows.map(({ league, set }) => `${league} ${set}`)).toEqual(
      ['LONG', 'SHORT', ALL].flatMap((league) => ['A', 'B', 'C', 'G'].map((set) => `${league} ${set}`)),
    );
    for (const row of rows) {
      const { league, set, n } = row;
      if (set === 'G') continue;
      const over = (of: (league: string) => number[]): number[] => (league === ALL ? both(of) : of(league));
      expect(n).toBe(over((each) => lossesOf(now, each, set)).length);
      expect(row.calibrated).toBeCloseTo(mean(over((each) => lossesOf(now, each, set))), 12);
      expect(row.before).toBeCloseTo(mean(over((each) => lossesOf(before, each, set))), 12);
      const raw = (each: string) =>
        forecastsOf(now, each).map(({ forecast }) => loss(forecast.blended[set]!, forecast.outcome));
      expect(row.uncalibrated).toBeCloseTo(mean(over(raw)), 12);
    }
  });

  it('differs between now and before by what the means differ, also of the mixture', () => {
    for (const { calibrated, before: was, difference, n } of rows) {
      expect(difference).toMatchObject({ kind: 'measured', n, mean: expect.closeTo(calibrated - was, 12) });
      expect(Math.abs(calibrated - was)).toBeGreaterThan(1e-6);
    }
  });

  it('takes a day of both leagues as one observation', () => {
    const days = new Map<number, number[]>();
    const differences = both((league) => {
      const [own, earlier] = [lossesOf(now, league, 'A'), lossesOf(before, league, 'A')];
      return forecastsOf(now, league).map(({ forecast: { day } }, at) => ({ day, value: own[at]! - earlier[at]! }));
    });
    const centre = mean(differences.map(({ value }) => value));
    for (const { day, value } of differences) days.set(day, [...(days.get(day) ?? []), value - centre]);
    const squares = [...days.values()].map((values) => (mean(values) * values.length) ** 2);
    const variance = ((days.size / (days.size - 1)) * mean(squares) * days.size) / differences.length ** 2;
    const row = rows.find(({ league, set }) => league === ALL && set === 'A')!;
    expect(row.difference).toMatchObject({ standardError: expect.closeTo(Math.sqrt(variance), 12) });
  });

  it('has the market and the base rates of the same matches', () => {
    const of = (what: 'market' | 'baseRates') => (league: string) =>
      forecastsOf(now, league).map(({ forecast }) => loss(forecast[what]!, forecast.outcome));
    const row = yardstickRows(now, window).find(({ league }) => league === ALL)!;
    expect(row.market).toBeCloseTo(mean(both(of('market'))), 12);
    expect(row.baseRates).toBeCloseTo(mean(both(of('baseRates'))), 12);
  });

  it('without counts is that of goals alone, and not that with them', () => {
    const bare = trained(withoutCounts(leagues), now.settings);
    const goals = trained(leagues, { ...now.settings, channels: null });
    const [row, , ofAll] = setRows(bare, before, window, ['A']);
    expect(row!.calibrated).toBeCloseTo(mean(lossesOf(goals, 'LONG', 'A')), 12);
    expect(Math.abs(ofAll!.calibrated - rows.at(-4)!.calibrated)).toBeGreaterThan(1e-6);
  });
});

describe('the other tables', () => {
  it('without odds score the memory and the sets that use it, of unpriced matches too', () => {
    const { forecasts, walk } = now.leagues[0]!;
    const inside = forecasts.filter(({ forecast, remembered }) => {
      const season = walk.sample.seasons[forecast.season]!;
      return remembered !== null && season >= window.from && season <= window.until;
    });
    const [row] = noOddsRows(now, window);
    expect(row!.n).toBe(inside.length);
    expect(row!.n).toBeGreaterThan(forecastsOf(now, 'LONG').length);
    expect(row!.memory).toBeCloseTo(mean(inside.map(({ forecast }) => loss(forecast.memory!, forecast.outcome))), 12);
    expect(row!.C).toBeCloseTo(
      mean(inside.map(({ forecast, remembered }) => loss(remembered!.C, forecast.outcome))),
      12,
    );
  });

  it('by season are means of the matches of each', () => {
    const rows = seasonRows(now, before, window);
    // SHORT begins with the first season of the window, which it is never forecast in.
    expect(rows.map(({ league, season }) => `${league} ${season}`)).toEqual([
      ...[`${ALL} ${window.from}`, `${ALL} ${window.until}`],
      ...[`LONG ${window.from}`, `LONG ${window.until}`, `SHORT ${window.until}`],
    ]);
    const ofLong = rows.filter(({ league }) => league === 'LONG');
    const total = ofLong.reduce((sum, row) => sum + row.n * row.now, 0);
    expect(total / ofLong.reduce((sum, { n }) => sum + n, 0)).toBeCloseTo(mean(lossesOf(now, 'LONG', 'A')), 12);
    const last = now.leagues[0]!.walk.sample.seasons.indexOf(window.until);
    const own = forecastsOf(before, 'LONG').filter(({ forecast }) => forecast.season === last);
    expect(ofLong[1]!.before).toBeCloseTo(mean(own.map(({ forecast, sets }) => loss(sets.A!, forecast.outcome))), 12);
  });
});
