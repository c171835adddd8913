import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollingFeatures, type TeamForm } from '../../../src/main/core/features/rolling-features';
import type { FinishedMatch } from '../../../src/main/core/models/league-sample';
import { exp } from '../../../src/main/core/numeric/elementary';
import { demoMatches, shuffled, smallLeague } from '../../support/leagues';

const match = (day: number, home: string, away: string, homeGoals: number, awayGoals: number): FinishedMatch => ({
  day,
  season: day < 500 ? '2000-01' : '2001-02',
  home,
  away,
  homeGoals,
  awayGoals,
});
const LEAGUE = [
  match(100, 'Ash', 'Birch', 2, 0),
  match(107, 'Birch', 'Cedar', 1, 1),
  match(600, 'Ash', 'Cedar', 0, 1),
  match(610, 'Cedar', 'Ash', 3, 2),
  match(620, 'Ash', 'Cedar', 1, 1),
];
const formOf = (forms: readonly TeamForm[], team: string) => {
  const form = forms.find((each) => each.team === team)!;
  if (form.history === 'none') throw new Error(`${team} has no history`);
  return form;
};

describe('rollingFeatures', () => {
  it('gives the form worked by hand', () => {
    const ash = formOf(rollingFeatures(LEAGUE, 625, { last: 3, xi: 0.01 }), 'Ash');
    expect(ash.results).toEqual([
      { day: 620, venue: 'home', opponent: 'Cedar', goalsFor: 1, goalsAgainst: 1, result: 'D' },
      { day: 610, venue: 'away', opponent: 'Cedar', goalsFor: 2, goalsAgainst: 3, result: 'L' },
      { day: 600, venue: 'home', opponent: 'Cedar', goalsFor: 0, goalsAgainst: 1, result: 'L' },
    ]);
    expect(ash.totals).toEqual({ played: 3, won: 0, drawn: 1, lost: 2, points: 1, goalsFor: 3, goalsAgainst: 5 });
    expect(ash.home).toEqual({ played: 3, won: 1, drawn: 1, lost: 1, points: 4, goalsFor: 3, goalsAgainst: 2 });
    expect(ash.away).toEqual({ played: 1, won: 0, drawn: 0, lost: 1, points: 0, goalsFor: 2, goalsAgainst: 3 });
    expect([ash.restDays, ash.recentMatches]).toEqual([5, 3]);
    const weights = [525, 25, 15, 5].map((days) => exp(-0.01 * days));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const meanOf = (goals: number[]) => goals.reduce((sum, each, i) => sum + each * weights[i]!, 0) / total;
    expect(ash.weighted.effectiveMatches).toBeCloseTo(total, 12);
    expect(ash.weighted.goalsFor).toBeCloseTo(meanOf([2, 0, 2, 1]), 12);
    expect(ash.weighted.goalsAgainst).toBeCloseTo(meanOf([0, 1, 3, 1]), 12);
  });

  it('has one row a team of the latest season begun, and says of a team without a match that it has none', () => {
    expect(rollingFeatures(LEAGUE, 625, { xi: 0 }).map(({ team }) => team)).toEqual(['Ash', 'Cedar']);
    expect(rollingFeatures(LEAGUE, 600, { xi: 0 }).map(({ team }) => team)).toEqual(['Ash', 'Birch', 'Cedar']);
    expect(rollingFeatures(LEAGUE, 100, { xi: 0 })).toEqual([]);
    const [birch, dogwood] = rollingFeatures(LEAGUE, 625, { xi: 0, teams: ['Dogwood', 'Birch'] });
    expect(birch).toMatchObject({ team: 'Birch', history: 'some', restDays: 518, recentMatches: 0 });
    expect(dogwood).toEqual({ team: 'Dogwood', history: 'none' });
  });

  it('has the plain means where nothing decays, and exists however fast it does', () => {
    const plain = formOf(rollingFeatures(LEAGUE, 625, { xi: 0 }), 'Ash').weighted;
    expect(plain).toEqual({ goalsFor: 5 / 4, goalsAgainst: 5 / 4, effectiveMatches: 4 });
    const fast = formOf(rollingFeatures(LEAGUE, 100_000, { xi: 1 }), 'Ash').weighted;
    expect(fast.goalsFor).toBeCloseTo(1, 4);
    expect(fast.effectiveMatches).toBe(0);
  });

  it('sees nothing of its own day or later, and no order of rows', () => {
    const day = fc.integer({ min: 1001, max: 1010 });
    fc.assert(
      fc.property(smallLeague(5), day, fc.integer({ min: 1, max: 99 }), (league, asOf, key) => {
        const forms = rollingFeatures(league, asOf, { xi: 0.002 });
        expect(rollingFeatures(shuffled(league, key), asOf, { xi: 0.002 })).toEqual(forms);
        const other = league.map((each) => (each.day < asOf ? each : { ...each, homeGoals: 9, season: '2002-03' }));
        expect(rollingFeatures(other, asOf, { xi: 0.002 })).toEqual(forms);
        const played = league.filter((each) => each.day < asOf);
        const points = rollingFeatures(league, asOf, { xi: 0, last: 99 }).map((form) =>
          form.history === 'none' ? 0 : form.totals.points,
        );
        const drawn = played.filter((each) => each.homeGoals === each.awayGoals).length;
        expect(points.reduce((total, each) => total + each, 0)).toBe(3 * played.length - drawn);
      }),
    );
  });

  it('never counts more than the matches asked for, at either venue', () => {
    for (const form of rollingFeatures(demoMatches(2), 30_000, { xi: 0.002 })) {
      if (form.history === 'none') throw new Error('the demo league has no team without a match');
      expect([form.results.length, form.totals.played, form.home.played, form.away.played]).toEqual([5, 5, 5, 5]);
    }
  });

  it('refuses a form of no matches and a negative decay', () => {
    expect(() => rollingFeatures(LEAGUE, 625, { last: 0, xi: 0 })).toThrow('form needs at least one match, got 0');
    expect(() => rollingFeatures(LEAGUE, 625, { xi: -1 })).toThrow(/decay must be a number of at least 0/);
  });
});
