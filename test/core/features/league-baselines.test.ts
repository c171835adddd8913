import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leagueBaselines, type BaselineMatch } from '../../../src/main/core/features/league-baselines';
import { demoMatches, shuffled, smallLeague } from '../../support/leagues';

const match = (day: number, score: readonly [number, number], more: Partial<BaselineMatch> = {}): BaselineMatch => ({
  day,
  season: day < 500 ? '2000-01' : '2001-02',
  home: `Home ${day}`,
  away: `Away ${day}`,
  homeGoals: score[0],
  awayGoals: score[1],
  odds: null,
  ...more,
});

describe('leagueBaselines', () => {
  it('gives the numbers worked by hand, season by season and over all', () => {
    const odds = { home: 2, draw: 4, away: 4 };
    const { seasons, all } = leagueBaselines([
      match(100, [2, 0], { odds, oddsKind: 'closing' }),
      match(101, [1, 1], { odds: { home: 2, draw: 4, away: 3.2 }, oddsKind: 'pre-closing' }),
      match(102, [3, 2], { odds: { home: 1, draw: 4, away: 6 } }),
      match(103, [0, 1], { odds }),
      match(600, [0, 0]),
    ]);
    expect(seasons.map(({ season, matches }) => [season, matches])).toEqual([
      ['2000-01', 4],
      ['2001-02', 1],
    ]);
    const [first, second] = seasons;
    expect(first).toMatchObject({
      homeGoals: 1.5,
      awayGoals: 1,
      totalGoals: 2.5,
      rates: { home: 0.5, draw: 0.25, away: 0.25 },
      bothScored: 0.5,
      overTwoAndHalf: 0.25,
    });
    // x/1.5 − y/1 = 4/3, −1/3, 0, −1; squares sum to 26/9; divided by 4 · 3.
    expect(first!.homeAdvantage!.logRatio).toBeCloseTo(Math.log(1.5), 14);
    expect(first!.homeAdvantage!.standardError).toBeCloseTo(Math.sqrt(26 / 9 / 12), 14);
    expect(first!.prices.priced).toBe(3);
    expect(first!.prices.refused).toBe(1);
    expect(first!.prices.meanOverround).toBeCloseTo((1 + 1.0625 + 1) / 3, 14);
    expect(first!.prices.byKind).toEqual([
      { kind: 'closing', priced: 1, meanOverround: 1 },
      { kind: 'pre-closing', priced: 1, meanOverround: 1.0625 },
      { kind: null, priced: 1, meanOverround: 1 },
    ]);
    expect(second).toMatchObject({ homeAdvantage: null, prices: { priced: 0, refused: 0, meanOverround: null } });
    expect(all!.matches).toBe(5);
  });

  it('has no error of the home advantage from one match, and nothing at all from none', () => {
    expect(leagueBaselines([match(100, [2, 1])]).all!.homeAdvantage!.standardError).toBeNull();
    expect(leagueBaselines([])).toEqual({ seasons: [], all: null });
  });

  it('sees no order of rows; rates sum to 1, and exchanging the sides turns the advantage around', () => {
    fc.assert(
      fc.property(smallLeague(4), fc.integer({ min: 1, max: 99 }), (league, key) => {
        const baselines = leagueBaselines(league);
        expect(leagueBaselines(shuffled(league, key))).toEqual(baselines);
        const { rates, homeAdvantage } = baselines.all!;
        expect(rates.home + rates.draw + rates.away).toBeCloseTo(1, 14);
        const mirrored = league.map((each) => ({ ...each, homeGoals: each.awayGoals, awayGoals: each.homeGoals }));
        const other = leagueBaselines(mirrored).all!.homeAdvantage;
        if (!homeAdvantage || !other) return;
        expect(other.logRatio).toBeCloseTo(-homeAdvantage.logRatio, 12);
        expect(other.standardError).toBeCloseTo(homeAdvantage.standardError!, 12);
      }),
    );
  });

  it('has an error that shrinks like one over the square root of the matches', () => {
    const league = demoMatches(1);
    const copies = [0, 1, 2, 3].flatMap((copy) => league.map((each) => ({ ...each, day: each.day + 400 * copy })));
    const once = leagueBaselines(league).all!.homeAdvantage!.standardError!;
    const fourTimes = leagueBaselines(copies).all!.homeAdvantage!.standardError!;
    expect(fourTimes / once).toBeCloseTo(0.5, 2);
  });
});
