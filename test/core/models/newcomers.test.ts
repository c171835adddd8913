import { describe, expect, it } from 'vitest';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { Newcomers } from '../../../src/main/core/models/newcomers';
import { TELLING_NEWCOMERS } from '../../../src/main/core/models/prior';

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

describe('what is believed of a newcomer', () => {
  const sample = toLeagueSample([
    match(1, '2000-01', 'A', 'B'),
    match(2, '2001-02', 'A', 'C'),
    match(3, '2001-02', 'D', 'A'),
    match(4, '2002-03', 'A', 'E'),
    match(5, '2002-03', 'C', 'B'),
  ]);
  const at = (name: string): number => sample.teams.indexOf(name);
  const strengths = Float64Array.from(sample.teams, (name) => ({ C: -0.4, D: -0.2 })[name] ?? 0.3);

  it('is the mean of the newcomers before it and three imagined ones of average strength', () => {
    const newcomers = new Newcomers(sample);
    expect(newcomers.prior).toEqual({ attack: 0, defence: 0, count: 0 });
    newcomers.learn(
      1,
      strengths,
      strengths.map((value) => value / 2),
    );
    // Two newcomers, C and D: (-0.4 - 0.2) / (2 + 3).
    expect(newcomers.prior.count).toBe(2);
    expect(newcomers.prior.attack).toBeCloseTo(-0.12, 14);
    expect(newcomers.prior.defence).toBeCloseTo(-0.06, 14);
    newcomers.learn(2, strengths, strengths);
    // E, and B that comes back: 0.3 each.
    expect(newcomers.prior.count).toBe(4);
    expect(newcomers.prior.attack).toBeCloseTo(0, 14);
  });

  it('holds for clubs without the season before, and for none in the first season', () => {
    const newcomers = new Newcomers(sample);
    newcomers.learn(0, strengths, strengths);
    expect(newcomers.prior.count).toBe(0);
    newcomers.learn(1, strengths, strengths);
    const { attack } = newcomers.means(2);
    for (const name of ['A', 'C', 'D']) expect(attack[at(name)]).toBe(0);
    for (const name of ['B', 'E']) expect(attack[at(name)]).toBeCloseTo(-0.12, 14);
    expect([...newcomers.means(0).attack]).toEqual(sample.teams.map(() => 0));
  });
});

describe('where newcomers tell', () => {
  /** A and B play all five seasons, C from the second on, D in the third alone. */
  const sample = toLeagueSample(
    [0, 1, 2, 3, 4].flatMap((season) => {
      const label = `200${season}-0${season + 1}`;
      return [
        match(10 * season, label, 'A', 'B'),
        ...(season >= 1 ? [match(10 * season + 1, label, 'C', 'A')] : []),
        ...(season === 2 ? [match(10 * season + 2, label, 'D', 'A')] : []),
      ];
    }),
  );
  const newcomers = new Newcomers(sample, [], TELLING_NEWCOMERS);
  const strengths = Float64Array.from(sample.teams, (name) => (name === 'C' ? -0.375 : 0));
  newcomers.learn(1, strengths, strengths);
  const at = (name: string, season: number) => {
    const team = sample.teams.indexOf(name);
    const { attack, defence, variance } = newcomers.means(season);
    return [attack[team]!, defence[team]!, variance[team]!];
  };

  it('two imagined ones are enough, and the model that is trained says so', () => {
    expect(newcomers.prior).toEqual({ attack: -0.125, defence: -0.125, count: 1, shrinkage: 2 });
    expect(new Newcomers(sample).prior.shrinkage).toBeUndefined();
  });

  it('newcomers have .4 of the variance, and .6 with the same mean for two seasons more', () => {
    expect(at('C', 1)).toEqual([-0.125, -0.125, 0.4]);
    expect(at('C', 2)).toEqual([-0.125, -0.125, 0.6]);
    expect(at('C', 3)).toEqual([-0.125, -0.125, 0.6]);
    expect(at('C', 4)).toEqual([0, 0, 1]);
    expect(at('D', 2)).toEqual([-0.125, -0.125, 0.4]);
    expect(at('D', 3)).toEqual([-0.125, -0.125, 0.6]);
    // One that has been away is new again.
    expect(at('D', 4)).toEqual([-0.125, -0.125, 0.4]);
  });

  it('those who were there when the data begin are no newcomers, and nobody is in the first season', () => {
    for (const season of [0, 1, 2, 3, 4]) expect(at('A', season)).toEqual([0, 0, 1]);
    for (const name of sample.teams) expect(at(name, 0)).toEqual([0, 0, 1]);
  });
});
