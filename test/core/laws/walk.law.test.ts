import { describe, expect, it } from 'vitest';
import { SHOTS_AND_CORNERS } from '../../../src/main/core/models/channels';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { phasesOf, walkForward } from '../../../src/main/core/validation/walk-forward';
import type { PricedMatch } from '../../../src/main/core/models/league-sample';
import { mapLeagues, PASTS, SETTINGS, WHOLE } from '../../support/hindsight';
import { DIVISIONS, firstDay } from '../../support/two-divisions';

const CANDIDATE = { ...SETTINGS.grid[1]!, prior: SETTINGS.prior, channels: SHOTS_AND_CORNERS };
/** First days of seasons, shared with the one before; the day after; within seasons; around a match that was put off. */
const DAYS = [
  firstDay('ONE', 1) + 1,
  firstDay('ONE', 3),
  firstDay('TWO', 3),
  firstDay('ONE', 4) + 1,
  firstDay('ONE', 5) + 10,
  firstDay('ONE', 5) + 11,
  firstDay('TWO', 6) + 40,
  firstDay('ONE', 9) + 21,
];

/** Every forecast of a walk up to a day, by its match, bit by bit. */
function forecastsOf(matches: readonly PricedMatch[], last: number): Record<string, string> {
  const sample = toLeagueSample(matches);
  const { forecasts } = walkForward(sample, CANDIDATE);
  const { made, clamped, home, draw, away, lambda, nu } = forecasts;
  const told: Record<string, string> = {};
  sample.matches.forEach((match, i) => {
    if (match.day > last) return;
    const numbers = [made[i], clamped[i], home[i], draw[i], away[i], lambda[i], nu[i]];
    told[`${match.day} ${match.home} ${match.away}`] = numbers.join(' ');
  });
  return told;
}

describe('a walk through time, where a day and all later ones', () => {
  for (const { name, of, said } of PASTS) {
    it(`${name}, forecasts what lies before it to the same bits`, () => {
      for (const day of DAYS) {
        const other = mapLeagues((matches) => of(matches, day));
        for (const division of DIVISIONS) {
          const expected = forecastsOf(WHOLE[division], said(day));
          expect(forecastsOf(other[division], said(day)), `${division} at ${day}`).toEqual(expected);
        }
      }
    });
  }

  it('are looked at by data that can see: days of two seasons in either order, clubs that come and go', () => {
    for (const division of DIVISIONS) {
      const sample = toLeagueSample(WHOLE[division]);
      const shared = [...sample.day.keys()].slice(1).filter((match) => sample.day[match] === sample.day[match - 1]);
      const steps = shared.map((match) => Math.sign(sample.season[match]! - sample.season[match - 1]!));
      expect(new Set(steps)).toEqual(new Set([0, 1, -1]));
      expect(sample.teams.length).toBeGreaterThan(12);
      expect(phasesOf(sample)).toHaveLength(sample.seasons.length);
      const { forecasts, newcomers } = walkForward(sample, CANDIDATE);
      expect(forecasts.made.reduce((sum, made) => sum + made, 0)).toBeGreaterThan(450);
      expect(newcomers.count).toBeGreaterThan(5);
    }
  });
});

describe('a day on which a season begins', () => {
  it('is of that season whole: no match of it lies before another of the same day', () => {
    for (const division of DIVISIONS) {
      const { day, season, underWay } = toLeagueSample(WHOLE[division]);
      day.forEach((each, match) => {
        const begun = Math.max(...[...season].filter((_, other) => day[other]! <= each));
        expect(underWay[match]).toBe(begun);
      });
    }
  });

  it('begins a phase of the walk, with every match of that day', () => {
    for (const division of DIVISIONS) {
      const { day, seasons } = toLeagueSample(WHOLE[division]);
      const phases = phasesOf(toLeagueSample(WHOLE[division]));
      expect(phases).toHaveLength(seasons.length);
      phases.slice(1).forEach(({ start, season }) => {
        expect(day[start]).toBe(firstDay(division, season));
        expect(day[start - 1]).toBeLessThan(day[start]!);
      });
    }
  });
});
