import { expect, it } from 'vitest';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { Newcomers } from '../../../src/main/core/models/newcomers';

const match = (day: number, season: string, home: string, away: string) => ({
  ...{ day, season, home, away },
  homeGoals: day % 3,
  awayGoals: 1,
});

it('learns nothing of a newcomer that the season which ended has yet to see, as before a late play-off', () => {
  const sample = toLeagueSample([
    match(1, '2000-01', 'A', 'B'),
    match(2, '2001-02', 'A', 'C'),
    match(3, '2002-03', 'A', 'B'),
    match(4, '2001-02', 'A', 'Late'),
  ]);
  const newcomers = new Newcomers(sample);
  // As of day 3 three teams have been seen: A, B and C in this order.
  expect(sample.teams.indexOf('Late')).toBe(3);
  const strengths = sample.teams.slice(0, 3).map((team) => (team === 'C' ? -0.4 : 0));
  newcomers.learn(1, strengths, strengths);
  expect(newcomers.prior.count).toBe(1);
  expect(newcomers.prior.attack).toBeLessThan(0);
});
