import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { toIsoDate } from '../../../src/main/core/numeric/calendar';
import { strengthHistory, strengthSnapshot } from '../../../src/main/core/features/strength-history';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { INFORMED_PRIOR } from '../../../src/main/core/models/prior';
import { walkForward } from '../../../src/main/core/validation/walk-forward';
import { demoMatches, shuffled } from '../../support/leagues';

const matches = demoMatches(3);
const sample = toLeagueSample(matches);
const asOf = Math.max(...matches.map(({ day }) => day)) + 1;
const walk = walkForward(sample, { xi: 0.002, sigma: 0.3, prior: INFORMED_PRIOR });
const settings = {
  xi: 0.002,
  sigma: 0.3,
  fixed: {},
  prior: INFORMED_PRIOR,
  neighbours: [],
  newcomers: walk.phases.map(({ season, newcomers }) => ({ season, record: newcomers })),
};

describe('strengths month by month', () => {
  const history = strengthHistory(sample, settings, asOf);

  it('stand on the first day of each month after one with matches, after the first season, and at the end', () => {
    const dates = history.map((snapshot) => toIsoDate(snapshot.asOf));
    expect(dates.slice(0, -1).every((date) => date.endsWith('-01'))).toBe(true);
    expect(history.at(-1)!.asOf).toBe(asOf);
    expect(new Set(dates).size).toBe(dates.length);
    expect(history.every(({ season }) => season >= 1)).toBe(true);
  });

  it('can each be made again alone, bit for bit, from shuffled rows too', () => {
    const again = toLeagueSample(shuffled(matches));
    for (const snapshot of history)
      expect(hashOf(strengthSnapshot(again, settings, snapshot.asOf))).toBe(hashOf(snapshot));
  });

  it('know nothing of later matches', () => {
    const middle = history[Math.floor(history.length / 2)]!;
    const cut = toLeagueSample(matches.filter(({ day }) => day < middle.asOf));
    const alone = strengthSnapshot(cut, settings, middle.asOf);
    expect(alone.teams).toEqual(middle.teams);
  });
});
