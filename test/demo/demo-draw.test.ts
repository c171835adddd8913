import { describe, expect, it } from 'vitest';
import parameters from '../../resources/demo/parameters.json';
import { roundRobin } from '../../src/main/demo/demo-calendar';
import { drawCount, noiseOf, uniformOf } from '../../src/main/demo/demo-draw';
import { drawScore, scoreGrid } from '../../src/main/demo/demo-score';
import { mean } from '../support/demo';

describe('roundRobin', () => {
  const clubs = parameters.seasons[0]!.clubs.DEMO;
  const pairings = roundRobin(clubs, '2019-08-10');

  it('lets every club host every other once, and nobody play twice in a round', () => {
    expect(new Set(pairings.map(({ home, away }) => `${home}-${away}`)).size).toBe(16 * 15);
    for (let round = 0; round < 30; round++) {
      const playing = pairings.slice(8 * round, 8 * round + 8).flatMap(({ home, away }) => [home, away]);
      expect(new Set(playing).size).toBe(16);
    }
    const first = pairings.slice(0, 120);
    for (const club of clubs) expect([7, 8]).toContain(first.filter(({ home }) => home === club).length);
  });

  it('plays a round a week on two days, with a winter break of four weeks', () => {
    const saturdays = Array.from({ length: 30 }, (_, round) => pairings[8 * round]!.dayNumber);
    const gaps = saturdays.slice(1).map((day, round) => day - saturdays[round]!);
    expect(gaps.map((gap, round) => (round === 14 ? gap - 28 : gap))).toEqual(Array<number>(29).fill(7));
    expect(pairings.slice(0, 8).map(({ dayNumber }) => dayNumber - saturdays[0]!)).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
  });
});

describe('the true grid', () => {
  const grid = scoreGrid({ home: 1.5, away: 1.2, rho: -0.1 });
  it('sums to one and carries the low-score factors', () => {
    expect(grid.flat().reduce((sum, cell) => sum + cell, 0)).toBeCloseTo(1, 14);
    // exp(-2.7) * (1 + 1.5 * 1.2 * 0.1): the factors leave the total mass at 1.
    expect(grid[0]?.[0]).toBeCloseTo(0.0672055127397498 * 1.18, 10);
  });
  it('is walked from 0-0 upwards', () => {
    expect(drawScore(grid, 0)).toEqual({ home: 0, away: 0 });
    expect(drawScore(grid, (grid[0]?.[0] ?? 0) + 1e-9)).toEqual({ home: 0, away: 1 });
  });
});

describe('draws', () => {
  const places = Array.from({ length: 4000 }, (_, place) => place);

  it('have a number between 0 and 1 that follows from the text alone', () => {
    // `printf 'seed|1' | sha256sum` begins with eb1e60768783e: 4136251198830654 of 2^52.
    expect(uniformOf('seed', 1)).toBe(4_136_251_198_830_654 / 2 ** 52);
    expect(mean(places.map((place) => uniformOf('u', place)))).toBeCloseTo(0.5, 1);
  });

  it('have noise of mean 0 and variance 1 within its bounds', () => {
    // The four heads of c550145d059f5 ea1fe2ab14cff 3550d738db415 5209229b1eed9, as Python's hashlib has them.
    expect(noiseOf('seed', 2)).toBeCloseTo(0.370691561741542, 14);
    const noise = places.map((place) => noiseOf('n', place));
    expect(Math.abs(mean(noise))).toBeLessThan(4 / Math.sqrt(places.length));
    expect(Math.abs(mean(noise.map((each) => each * each)) - 1)).toBeLessThan(0.1);
    expect(Math.max(...noise.map(Math.abs))).toBeLessThan(2 * Math.sqrt(3));
  });

  it('have counts at the cumulated Poisson masses', () => {
    // exp(-2) = 0.13533…, times 3 for a count of at most one.
    expect([0, 0.1353, 0.1354, 0.4059, 0.4061].map((uniform) => drawCount(2, uniform))).toEqual([0, 0, 1, 1, 2]);
    expect(drawCount(2, 1 - 2 ** -52)).toBeLessThan(30);
    const counts = places.map((place) => drawCount(3.5, uniformOf('c', place)));
    expect(Math.abs(mean(counts) - 3.5)).toBeLessThan(4 * Math.sqrt(3.5 / places.length));
  });
});
