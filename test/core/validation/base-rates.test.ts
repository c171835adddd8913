import { describe, expect, it } from 'vitest';
import { BLENDS } from '../../../src/main/core/blending/blend';
import { impliedProbabilities } from '../../../src/main/core/blending/odds-to-probability';
import { walkLeague } from '../../../src/main/core/training/walk-league';
import { gridPoints, walkPoint } from '../../../src/main/core/validation/select-settings';
import type { PricedMatch } from '../../../src/main/core/models/league-sample';
import { OUTCOMES, outcomeOf } from '../../../src/main/core/words/outcomes';
import { SETTINGS } from '../../support/hindsight';
import { divisionMatches, firstDay } from '../../support/two-divisions';

const matches = divisionMatches('TWO', 4);
const { backtest, sample } = walkLeague('TWO', matches, SETTINGS);

describe('base rates of a forecast', () => {
  it('are the outcomes of all earlier days and one imagined match each', () => {
    for (const { day, baseRates } of backtest.forecasts) {
      const before = matches.filter((match) => match.day < day);
      for (const outcome of OUTCOMES) {
        const n = before.filter((match) => outcomeOf(match.homeGoals, match.awayGoals) === outcome).length;
        expect(baseRates[outcome]).toBeCloseTo((n + 1) / (before.length + 3), 14);
      }
    }
    expect(backtest.forecasts.length).toBe(matches.filter(({ day }) => day >= firstDay('TWO', 1)).length);
  });

  it('are finite where an outcome has not happened yet', () => {
    const noDraw = matches.map((match): PricedMatch =>
      match.homeGoals === match.awayGoals ? { ...match, homeGoals: match.homeGoals + 1 } : match,
    );
    const { forecasts } = walkLeague('TWO', noDraw, SETTINGS).backtest;
    for (const { baseRates } of forecasts) expect(baseRates.draw).toBeGreaterThan(0);
  });
});

describe('blends of a forecast', () => {
  it('have the weight of their season in B and the cap in C, of the settings chosen for the season', () => {
    const { mix } = BLENDS.linear;
    for (const { blended, market, season, match, day } of backtest.forecasts) {
      expect(market).toEqual(impliedProbabilities(sample.matches[match]!.odds!).probabilities);
      expect(blended.B).toEqual(mix(blended.A, market!, backtest.marketWeights[season]!));
      expect(blended.C).toEqual(mix(blended.A, market!, 0.7));
      expect(season).toBe(sample.underWay[match]);
      expect(day).toBe(sample.matches[match]!.day);
    }
  });

  it('are of the goal model alone where prices are missing or refused', () => {
    const refused = { home: 1.01, draw: 1.02, away: 1.03 };
    const some = matches.map((match, at): PricedMatch =>
      at % 3 === 0 ? match : { ...match, odds: at % 3 === 1 ? null : refused },
    );
    const { backtest: run, sample: other } = walkLeague('TWO', some, SETTINGS);
    for (const { blended, market, match } of run.forecasts) {
      const { odds } = other.matches[match]!;
      const isPriced = odds !== null && odds !== refused;
      expect([market !== null, Object.keys(blended)]).toEqual([isPriced, isPriced ? ['A', 'B', 'C'] : ['A']]);
    }
  });
});

it('a season is forecast by the settings chosen for it', () => {
  const whole = divisionMatches('TWO');
  const { sample, backtest: run } = walkLeague('TWO', whole, SETTINGS);
  const walks = gridPoints(SETTINGS).map((point) => walkPoint(sample, point, SETTINGS));
  expect(new Set(run.choices.map(({ index }) => index)).size).toBe(SETTINGS.grid.length);
  for (const { season, match, blended, lambda } of run.forecasts) {
    const { forecasts } = walks[run.choices[season]!.index]!;
    expect([blended.A.home, lambda]).toEqual([forecasts.home[match], forecasts.lambda[match]]);
  }
});

describe('the market’s weight', () => {
  /** A league of which so many forecasts are priced. */
  const finalOf = (priced: number, rule: 'learned' | 'fixed' = 'learned') => {
    let left = priced;
    const sparse = matches.map((match): PricedMatch => {
      if (match.day < firstDay('TWO', 1) || left === 0) return { ...match, odds: null };
      left -= 1;
      return match;
    });
    return walkLeague('TWO', sparse, { ...SETTINGS, marketWeight: rule }).backtest.final;
  };

  it('is learned from a hundred priced forecasts on, where that is asked for', () => {
    expect(finalOf(99)).toMatchObject({ weight: 0.4, isLearned: false, samples: 99 });
    expect(finalOf(100)).toMatchObject({ isLearned: true, samples: 100 });
    expect(finalOf(100).weight).not.toBe(0.4);
    expect(finalOf(150, 'fixed')).toMatchObject({ weight: 0.4, isLearned: false, samples: 150 });
  });
});

it('a match without a fit counts as missing once the first season is over', () => {
  const goalless = matches.map((match): PricedMatch =>
    match.day < firstDay('TWO', 1) + 14 ? { ...match, homeGoals: 0 } : match,
  );
  const { notForecast, forecasts } = walkLeague('TWO', goalless, SETTINGS).backtest;
  const after = matches.filter((match) => match.day >= firstDay('TWO', 1)).length;
  expect(notForecast).toBeGreaterThan(3);
  expect(notForecast + forecasts.length).toBe(after);
});
