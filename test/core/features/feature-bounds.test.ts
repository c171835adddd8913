import { describe, expect, it } from 'vitest';
import { leagueBaselines } from '../../../src/main/core/features/league-baselines';
import { rollingFeatures } from '../../../src/main/core/features/rolling-features';
import { strengthHistory, strengthSnapshot } from '../../../src/main/core/features/strength-history';
import { fitDixonColes } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample, type FinishedMatch } from '../../../src/main/core/models/league-sample';
import { Newcomers } from '../../../src/main/core/models/newcomers';
import { toIsoDate } from '../../../src/main/core/numeric/calendar';
import { walkForward } from '../../../src/main/core/validation/walk-forward';
import { divisionMatches, firstDay } from '../../support/two-divisions';

const AS_OF = 1000;
const played = (daysBefore: number, homeGoals = 1): FinishedMatch => ({
  day: AS_OF - daysBefore,
  season: '2001-02',
  home: 'Ash',
  away: 'Birch',
  homeGoals,
  awayGoals: 0,
});
const formOf = (matches: readonly FinishedMatch[], last?: number) => {
  const [ash] = rollingFeatures(matches, AS_OF, { xi: 0, ...(last === undefined ? {} : { last }) });
  if (ash?.history !== 'some') throw new Error('no history');
  return ash;
};

describe('form', () => {
  it('counts as recent a match thirty days ago, and none of the day before that', () => {
    expect(formOf([played(30)]).recentMatches).toBe(1);
    expect(formOf([played(31)]).recentMatches).toBe(0);
    expect(formOf([played(31), played(30), played(1)]).recentMatches).toBe(2);
  });

  it('is of the last five results unless asked otherwise, also at one venue', () => {
    const seven = [7, 6, 5, 4, 3, 2, 1].map((days) => played(days, days));
    const { results, totals, home, away } = formOf(seven);
    expect(results.map(({ goalsFor }) => goalsFor)).toEqual([1, 2, 3, 4, 5]);
    expect([totals.played, home.played, away.played]).toEqual([5, 5, 0]);
    expect(home.goalsFor).toBe(15);
    expect(formOf(seven, 7).totals.played).toBe(7);
  });

  it('rests at least a day: nothing of the as-of day is seen', () => {
    expect(formOf([played(1), played(0, 9)])).toMatchObject({ restDays: 1, totals: { played: 1, goalsFor: 1 } });
  });
});

it('a match of three goals is over two and a half, and one of two is not', () => {
  const scores = [[2, 1], [1, 1], [0, 3], [2, 0]] as const; // prettier-ignore
  const matches = scores.map(([homeGoals, awayGoals], at) => ({ ...played(at + 1, homeGoals), awayGoals, odds: null }));
  expect(leagueBaselines(matches).all).toMatchObject({ overTwoAndHalf: 0.5, bothScored: 0.5 });
});

describe('strengths month by month', () => {
  const matches = divisionMatches('ONE', 5);
  const sample = toLeagueSample(matches);
  const [point, prior] = [
    { xi: 0.004, sigma: 0.3 },
    { correlation: 0, rho: null },
  ];
  const { phases } = walkForward(sample, { ...point, prior });
  const newcomers = phases.map(({ season, newcomers: record }) => ({ season, record }));
  const settings = { ...point, prior, fixed: {}, neighbours: [], newcomers };
  const end = Math.max(...matches.map(({ day }) => day)) + 1;

  it('are a fit on the days before, with the prior that held in the season', () => {
    for (const season of [2, 4]) {
      const asOf = firstDay('ONE', season) + 60;
      const prior = new Newcomers(sample);
      prior.resume(phases[season]!.newcomers);
      const fit = fitDixonColes(sample, { asOf, ...settings, priorMeans: prior.means(season) });
      const snapshot = strengthSnapshot(sample, settings, asOf);
      expect(snapshot).toMatchObject({ season, mu: fit.mu, homeAdvantage: fit.homeAdvantage, rho: fit.rho });
      for (const { team, attack } of snapshot.teams) expect(attack).toBe(fit.attack[team]);
    }
  });

  it('tell of the clubs seen in the season before their day, and of no season that begins on it', () => {
    const first = firstDay('ONE', 3);
    const before = strengthSnapshot(sample, settings, first);
    expect(before.season).toBe(2);
    expect(before.teams).toHaveLength(8);
    const clubs = matches.filter(({ day, season }) => day === first && season === '2004-05').length * 2;
    expect(strengthSnapshot(sample, settings, first + 1).teams.length).toBeLessThanOrEqual(Math.max(clubs, 8));
    expect(strengthSnapshot(sample, settings, first + 10)).toMatchObject({ season: 3 });
  });

  it('stand at the first of each month after one with matches, from the second season to the end and not beyond', () => {
    const history = strengthHistory(sample, settings, end);
    const months = new Set(
      matches.filter(({ season }) => season > '2001-02').map(({ day }) => toIsoDate(day).slice(0, 7)),
    );
    const following = [...months]
      .map((month) => {
        const [year, number] = month.split('-').map(Number) as [number, number];
        return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
      })
      .filter((date) => date < toIsoDate(end));
    expect(history.map(({ asOf }) => toIsoDate(asOf))).toEqual([...following.sort(), toIsoDate(end)]);
    expect(following.some((date) => date.endsWith('-01-01'))).toBe(true);
    expect(history.every(({ season }) => season >= 1)).toBe(true);
  });
});
