import { expect, it } from 'vitest';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { PairStatistics } from '../../../src/main/core/models/pair-statistics';
import { exp } from '../../../src/main/core/numeric/elementary';
import { demoMatches } from '../../support/leagues';

const sample = toLeagueSample(demoMatches(2));
const lastDay = sample.day.at(-1)!;

function statisticsOf(xi: number): PairStatistics {
  const statistics = new PairStatistics(sample, xi);
  sample.day.forEach((day, match) => {
    statistics.advanceTo(day);
    statistics.add(match);
  });
  statistics.advanceTo(lastDay + 1);
  return statistics;
}

// At 0.5 a day the stored unit outgrows its limit within two seasons; at 0.002 never.
for (const xi of [0, 0.002, 0.5]) {
  it(`keeps the sums that weighing every match by exp(-${xi} a day) gives`, () => {
    const statistics = statisticsOf(xi);
    const weight = (match: number) => exp(-xi * (lastDay + 1 - sample.day[match]!));
    const sumOver = (value: (match: number) => number) =>
      sample.matches.reduce((total, _, match) => total + weight(match) * value(match), 0);
    const same = (stored: number, expected: number) =>
      expect(Math.abs(stored - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
    same(
      statistics.totalWeight,
      sumOver(() => 1),
    );
    same(
      statistics.homeGoals / statistics.unit,
      sumOver((match) => sample.homeGoals[match]!),
    );
    sample.teams.forEach((_, team) => {
      same(
        statistics.teamWeight(team),
        sumOver((match) => Number(sample.home[match] === team) + Number(sample.away[match] === team)),
      );
    });
    const nilNil = sumOver((match) => (sample.homeGoals[match] === 0 && sample.awayGoals[match] === 0 ? 1 : 0));
    same(statistics.nilNil.weight.reduce((total, value) => total + value, 0) / statistics.unit, nilNil);
  });
}

it('refuses to run back in time', () => {
  const statistics = new PairStatistics(sample, 0.002);
  statistics.advanceTo(100);
  expect(() => statistics.advanceTo(99)).toThrow(RangeError);
});
