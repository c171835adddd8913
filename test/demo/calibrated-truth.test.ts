import { describe, expect, it } from 'vitest';
import parameters from '../../resources/demo/parameters.json';
import { settingsOf } from '../../src/main/core/settings/settings';
import { calibrateLeagues } from '../../src/main/core/training/calibrate-leagues';
import { walkLeague } from '../../src/main/core/training/walk-league';
import { OUTCOMES, type Triple } from '../../src/main/core/words/outcomes';
import { demoRates } from '../../src/main/demo/demo-rates';
import { outcomesOf, scoreGrid } from '../../src/main/demo/demo-score';
import { DIVISIONS, mean } from '../support/demo';
import { demoMatches } from '../support/leagues';

/** The first season that begins after three links of the chain, so that calibrators may be in use. */
const FIRST_CALIBRATED = 8;

const settings = { ...settingsOf('fitted'), grid: [settingsOf('fitted').fallback] };
const leagues = calibrateLeagues(
  DIVISIONS.map((division) => walkLeague(division, demoMatches(10, division), settings)),
  settings,
);

describe.each(leagues.map((league) => [league.walk.league, league] as const))('calibration of %s', (_, league) => {
  const { sample, seasonStart } = league.walk;
  const served = league.forecasts.filter(({ forecast }) => forecast.season >= FIRST_CALIBRATED);
  const truths = served.map(({ forecast: { match, season } }) => {
    const { home, away } = sample.matches[match]!;
    return outcomesOf(scoreGrid(demoRates({ season: sample.seasons[season]!, seasonIndex: season, home, away })));
  });
  /** Mean squared distance from the true probabilities. */
  const distance = (pick: (index: number) => Triple): number =>
    mean(truths.map((truth, index) => mean(OUTCOMES.map((outcome) => (pick(index)[outcome] - truth[outcome]) ** 2))));

  it('begins with the season after the third link, and never knows a day it serves', () => {
    expect(served).toHaveLength(2 * 240);
    expect(sample.seasons[FIRST_CALIBRATED]).toBe(parameters.seasons[FIRST_CALIBRATED]!.season);
    for (const [season, start] of seasonStart.entries()) {
      const { A, C } = league.calibration.calibratorsFor(start, season);
      if (season < FIRST_CALIBRATED) expect([A.weight, C.weight]).toEqual([0, 0]);
      else expect(C.weight).toBeGreaterThan(0);
    }
  });

  it('brings what leans on the bookmaker nearer to the true probabilities, the most by a quarter at least', () => {
    for (const [set, share] of [
      ['B', 1],
      ['C', 0.75],
    ] as const) {
      const raw = distance((index) => served[index]!.forecast.blended[set]!);
      expect(distance((index) => served[index]!.sets[set]!)).toBeLessThanOrEqual(share * raw);
    }
  });
});
