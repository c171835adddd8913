import { describe, expect, it } from 'vitest';
import { SHOTS_AND_CORNERS } from '../../../src/main/core/models/channels';
import { fitDixonColes } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { INFORMED_PRIOR, TELLING_NEWCOMERS } from '../../../src/main/core/models/prior';
import { predictFixture } from '../../../src/main/core/sets/predict-fixture';
import { settingsOf } from '../../../src/main/core/settings/settings';
import { calibrateLeagues } from '../../../src/main/core/training/calibrate-leagues';
import { finishModel } from '../../../src/main/core/training/finish-model';
import { walkLeague } from '../../../src/main/core/training/walk-league';
import type { PricedMatch } from '../../../src/main/core/models/league-sample';
import { isSeasonOver } from '../../../src/main/core/validation/season-over';
import { priorsAsOf, walkForward } from '../../../src/main/core/validation/walk-forward';
import { counted } from '../../support/counted';
import { demoMatches } from '../../support/leagues';
import { modelOfFit } from '../../support/models';

const matches = counted(demoMatches(6));
const seasons = [...new Set(matches.map(({ season }) => season))].sort();
const firstDay = (season: string): number =>
  Math.min(...matches.filter((each) => each.season === season).map(({ day }) => day));
const before = (day: number): PricedMatch[] => matches.filter((match) => match.day < day);

describe('a model trained the day before a season starts', () => {
  const PRIORS = [INFORMED_PRIOR, { ...INFORMED_PRIOR, newcomers: TELLING_NEWCOMERS }];
  for (const prior of PRIORS) {
    it(`forecasts the first day of it with the bits of the walk, ${prior.newcomers ? 'with' : 'without'} a rule of newcomers`, () => {
      const settings = { xi: 0.002, sigma: 0.3, prior, channels: SHOTS_AND_CORNERS };
      const whole = toLeagueSample(matches);
      const { forecasts } = walkForward(whole, settings);
      let unseen = 0;
      for (const season of seasons.slice(2)) {
        const asOf = firstDay(season);
        const sample = toLeagueSample(before(asOf));
        const priors = priorsAsOf(sample, settings, walkForward(sample, settings), asOf);
        const fit = fitDixonColes(sample, { ...settings, asOf, priorMeans: priors.priorMeans });
        const model = { ...modelOfFit(fit, asOf, 0.3), newcomers: priors.newcomers };
        whole.matches.forEach(({ day, home, away }, at) => {
          if (day !== asOf) return;
          if (!fit.teams.includes(home) || !fit.teams.includes(away)) unseen += 1;
          const told = predictFixture(model, { day, home, away, odds: null });
          expect([told.lambdaHome, told.lambdaAway]).toEqual([forecasts.lambda[at], forecasts.nu[at]]);
          expect(told.model).toEqual({ home: forecasts.home[at], draw: forecasts.draw[at], away: forecasts.away[at] });
        });
      }
      expect(unseen).toBeGreaterThan(0);
    });
  }

  it('comes out of a training with what its last season taught', () => {
    const grid = [{ xi: 0.002, sigma: 0.3 }];
    const settings = { ...settingsOf('fitted'), grid, fallback: grid[0]! };
    const asOf = firstDay(seasons[4]!);
    const walk = walkLeague('DEMO', before(asOf), settings);
    const { model, history, fit } = finishModel(calibrateLeagues([walk], settings)[0]!, asOf, settings);
    for (const { team, attack, defence } of history.at(-1)!.teams) {
      expect([attack, defence]).toEqual([fit.attack[team], fit.defence[team]]);
    }
    expect(model.newcomers.count).toBeGreaterThan(walk.chosen.newcomers.count);
    const whole = toLeagueSample(matches);
    const { forecasts } = walkForward(whole, { ...grid[0]!, prior: settings.prior, channels: settings.channels! });
    whole.matches.forEach(({ day, home, away }, at) => {
      if (day !== asOf) return;
      const told = predictFixture(model, { day, home, away, odds: null });
      expect([told.lambdaHome, told.lambdaAway]).toEqual([forecasts.lambda[at], forecasts.nu[at]]);
    });
  });
});

describe('a season is over', () => {
  const last = seasons[3]!;
  const played = before(firstDay(seasons[4]!));
  const lastDay = Math.max(...played.map(({ day }) => day));

  it('when as many matches were played as in the fullest season before, and not one earlier', () => {
    expect(isSeasonOver(toLeagueSample(played), lastDay + 1)).toBe(true);
    const index = played.findIndex((match) => match.season === last);
    expect(isSeasonOver(toLeagueSample(played.filter((_, at) => at !== index)), lastDay + 1)).toBe(false);
  });

  it('when nothing was played for longer than any pause', () => {
    const half = before(firstDay(last) + 60);
    const day = Math.max(...half.map((match) => match.day));
    expect(isSeasonOver(toLeagueSample(half), day + 75)).toBe(false);
    expect(isSeasonOver(toLeagueSample(half), day + 76)).toBe(true);
  });

  it('by its matches only where another season tells how many there are', () => {
    const first = before(firstDay(seasons[1]!));
    expect(isSeasonOver(toLeagueSample(first), Math.max(...first.map(({ day }) => day)) + 1)).toBe(false);
  });
});
