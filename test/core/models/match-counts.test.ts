import { expect, it } from 'vitest';
import { toMatchCounts } from '../../../src/main/core/models/match-counts';

const NOTHING = {
  homeShots: null,
  awayShots: null,
  homeShotsOnTarget: null,
  awayShotsOnTarget: null,
  homeCorners: null,
  awayCorners: null,
  homeRedCards: null,
  awayRedCards: null,
};

it('keeps what was counted of both sides, each where it belongs', () => {
  const all = { ...NOTHING, homeShots: 1, awayShots: 2, homeShotsOnTarget: 3, awayShotsOnTarget: 4 };
  expect(toMatchCounts({ ...all, homeCorners: 5, awayCorners: 6, homeRedCards: 0, awayRedCards: 1 })).toEqual({
    shots: [1, 2],
    shotsOnTarget: [3, 4],
    corners: [5, 6],
    redCards: [0, 1],
  });
  expect(toMatchCounts({ ...NOTHING, homeCorners: 5, awayCorners: 0 })).toEqual({
    shots: null,
    shotsOnTarget: null,
    corners: [5, 0],
    redCards: null,
  });
});

it('is nothing where nothing was counted', () => {
  expect(toMatchCounts(null)).toBeNull();
  expect(toMatchCounts(NOTHING)).toBeNull();
});

it('takes half a pair as none: a side that nobody counted is no side with none', () => {
  expect(toMatchCounts({ ...NOTHING, homeShots: 9 })).toBeNull();
  expect(toMatchCounts({ ...NOTHING, awayCorners: 9, homeRedCards: 0, awayRedCards: 0 })).toEqual({
    shots: null,
    shotsOnTarget: null,
    corners: null,
    redCards: [0, 0],
  });
});
