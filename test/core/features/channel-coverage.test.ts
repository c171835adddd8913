import { describe, expect, it } from 'vitest';
import { channelCoverage } from '../../../src/main/core/features/channel-coverage';
import { SHOTS_AND_CORNERS, type MatchCounts } from '../../../src/main/core/models/channels';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';

/** Four matches a season, with these counts. */
const leagueOf = (seasons: readonly (readonly (MatchCounts | null)[])[]) =>
  toLeagueSample(
    seasons.flatMap((counts, season) =>
      counts.map((each, at) => ({
        day: 365 * season + at,
        season: `200${season}-0${season + 1}`,
        home: at % 2 === 0 ? 'Ash' : 'Birch',
        away: at % 2 === 0 ? 'Birch' : 'Ash',
        homeGoals: at,
        awayGoals: 1,
        counts: each,
      })),
    ),
  );
const shots = (home: number, away: number): MatchCounts => ({ shots: [home, away] });
const coverageOf = (seasons: readonly (readonly (MatchCounts | null)[])[], channel = 'shots') =>
  channelCoverage(leagueOf(seasons), SHOTS_AND_CORNERS).find((each) => each.channel === channel)!;

describe('how far a channel reaches', () => {
  it('is told season by season: matches, those counted, and the mean of both sides together', () => {
    const { seasons, ...rule } = coverageOf([
      [shots(10, 8), shots(12, 10), null, { corners: [3, 4] }],
      [shots(11, 9), shots(12, 8), shots(10, 10), shots(15, 5)],
    ]);
    expect(seasons).toEqual([
      { season: '2000-01', matches: 4, counted: 2, mean: 20, isBreak: false },
      { season: '2001-02', matches: 4, counted: 4, mean: 20, isBreak: false },
    ]);
    expect(rule).toEqual(SHOTS_AND_CORNERS.channels[1]);
  });

  it('breaks where the mean moves by more than fifteen in a hundred, up or down', () => {
    const breaks = (...means: readonly number[]) =>
      coverageOf(means.map((mean) => [shots(mean, 0), shots(0, mean)])).seasons.map(({ isBreak }) => isBreak);
    expect(breaks(100, 115, 100)).toEqual([false, false, false]);
    expect(breaks(100, 116, 116)).toEqual([false, true, false]);
    expect(breaks(100, 84, 84)).toEqual([false, true, false]);
    // Little by little is no break: each season is held against the one before it.
    expect(breaks(100, 110, 121, 133)).toEqual([false, false, false, false]);
  });

  it('has no mean where nothing was counted, or only zeros, and compares over the gap', () => {
    const { seasons } = coverageOf([
      [shots(10, 10)],
      [null, null],
      [shots(0, 0), shots(0, 0)],
      [shots(15, 10)],
      [shots(10, 15), null],
    ]);
    expect(seasons.map(({ counted, mean, isBreak }) => [counted, mean, isBreak])).toEqual([
      [1, 20, false],
      [0, null, false],
      [2, null, false],
      [1, 25, true],
      [1, 25, false],
    ]);
  });

  it('is nowhere for what was never counted', () => {
    const { seasons } = coverageOf([[shots(10, 8)], [null]], 'corners');
    expect(seasons).toEqual([
      { season: '2000-01', matches: 1, counted: 0, mean: null, isBreak: false },
      { season: '2001-02', matches: 1, counted: 0, mean: null, isBreak: false },
    ]);
    expect(channelCoverage(leagueOf([[null]]), SHOTS_AND_CORNERS).map(({ channel }) => channel)).toEqual([
      'shotsOnTarget',
      'shots',
      'corners',
    ]);
  });
});
