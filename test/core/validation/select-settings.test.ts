import { describe, expect, it } from 'vitest';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { outcomeOf } from '../../../src/main/core/words/outcomes';
import { settingsOf } from '../../../src/main/core/settings/settings';
import { pairedDifference } from '../../../src/main/core/scoring/paired-difference';
import { logLoss } from '../../../src/main/core/scoring/scores';
import {
  chooseSettings,
  compareProfile,
  toGridWalk,
  walkPoint,
} from '../../../src/main/core/validation/select-settings';
import { demoMatches } from '../../support/leagues';

const settings = settingsOf('fitted');
const points = [0.001, 0.002, 0.01].map((xi) => ({ xi, sigma: 0.3 }));
const sample = toLeagueSample(demoMatches(4));
const walks = points.map((point) => walkPoint(sample, point, settings));
const grid = toGridWalk(sample, points, walks);
const choice = chooseSettings(grid, sample.seasons.length, settings.fallback);

const lossesOf = (point: number): number[] =>
  [...sample.day.keys()]
    .filter((match) => walks[point]!.forecasts.made[match])
    .map((match) => {
      const { home, draw, away } = walks[point]!.forecasts;
      const forecast = { home: home[match]!, draw: draw[match]!, away: away[match]! };
      return logLoss(forecast, outcomeOf(sample.homeGoals[match]!, sample.awayGoals[match]!));
    });

describe('compareProfile', () => {
  const compared = compareProfile(sample, grid, choice);

  it('keeps the profile and the choice: least log loss, difference and error 0', () => {
    expect(compared.map(({ difference: _, standardError: __, ...point }) => point)).toEqual(choice.profile);
    expect(compared[choice.index]).toMatchObject({ difference: 0, standardError: 0 });
    expect(Math.min(...compared.map((point) => point.logLoss))).toBe(compared[choice.index]!.logLoss);
  });

  it('gives each other point the paired difference of its losses, match by match and clustered by match day', () => {
    const days = [...sample.day].filter((_, match) => walks[0]!.forecasts.made[match]);
    compared.forEach((point, index) => {
      if (index === choice.index) return;
      const expected = pairedDifference(lossesOf(index), lossesOf(choice.index), days);
      if (expected.kind !== 'measured') throw new Error(expected.kind);
      expect(point.difference).toBeCloseTo(expected.mean, 14);
      expect(point.standardError).toBeCloseTo(expected.standardError, 14);
      expect(point.difference).toBeCloseTo(point.logLoss - compared[choice.index]!.logLoss, 12);
      expect(point.standardError).toBeGreaterThan(0);
    });
  });

  it('compares on the matches both forecast, and says when there is none', () => {
    const without = (from: number) =>
      toGridWalk(
        sample,
        points,
        walks.map((walk, index) => {
          if (index === choice.index) return walk;
          return {
            ...walk,
            forecasts: { ...walk.forecasts, made: walk.forecasts.made.map((made, i) => (i < from ? 0 : made)) },
          };
        }),
      );
    const half = sample.day.length - 200;
    const other = (choice.index + 1) % points.length;
    const late = compareProfile(sample, without(half), choice)[other]!;
    const shared = pairedDifference(
      lossesOf(other).slice(-200),
      lossesOf(choice.index).slice(-200),
      [...sample.day].slice(-200),
    );
    expect(shared.kind === 'measured' && shared.mean).toBeCloseTo(late.difference!, 14);
    const never = compareProfile(sample, without(Infinity), choice)[other]!;
    expect([never.difference, never.standardError]).toEqual([null, null]);
  });

  it('is empty where the fallback had to be taken', () => {
    expect(compareProfile(sample, grid, chooseSettings(grid, 1, settings.fallback))).toEqual([]);
  });
});
