import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/main/core/numeric/calendar';
import { centred, fitDixonColes, type DixonColesOptions } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { INFORMED_PRIOR } from '../../../src/main/core/models/prior';
import { fitNestedPoisson } from '../../../src/main/core/models/nested-poisson';
import golden from '../../golden/uncertainty-e0.json';
import { describeWithData, readSeasons } from '../../support/football-data';
import { demoMatches } from '../../support/leagues';

describeWithData('independent Poisson goals of the Premier League', () => {
  const FIVE_SEASONS = ['2014-15', '2015-16', '2016-17', '2017-18', '2018-19'];
  for (const [name, expected] of Object.entries(golden.independentPoisson)) {
    it(`have the golden optimum and likelihood ratio of set ${name}`, () => {
      const sample = toLeagueSample(readSeasons('E0', name === 'a' ? FIVE_SEASONS.slice(4) : FIVE_SEASONS));
      const options = { asOf: dayOf('2019-05-13'), xi: expected.xi, sigma: Infinity };
      const nested = fitNestedPoisson(sample, fitDixonColes(sample, options), options)!;
      expect(Math.abs(nested.poisson - expected.logLikelihood)).toBeLessThan(1e-7);
      expect(Math.abs(nested.dixonColes - expected.dixonColes)).toBeLessThan(1e-7);
      expect(Math.abs(nested.statistic - expected.statistic)).toBeLessThan(1e-7);
      if (expected.pValue === null) expect(nested.pValue).toBeNull();
      else expect(nested.pValue).toBeCloseTo(expected.pValue, 6);
      const fit = centred(nested.fit);
      expect(fit.rho).toBe(0);
      expect(Math.abs(fit.mu - expected.mu)).toBeLessThan(1e-9);
      expect(Math.abs(fit.homeAdvantage - expected.home)).toBeLessThan(1e-9);
      const strengths = expected as { attack: Record<string, number>; defence: Record<string, number> };
      fit.teams.forEach((team, index) => {
        expect(Math.abs(fit.attack[index]! - strengths.attack[team]!)).toBeLessThan(1e-9);
        expect(Math.abs(fit.defence[index]! - strengths.defence[team]!)).toBeLessThan(1e-9);
      });
    });
  }
});

describe('a likelihood ratio', () => {
  const sample = toLeagueSample(demoMatches(2));
  const plain = { asOf: sample.day.at(-1)! + 1, xi: 0, sigma: Infinity };
  const nestedOf = (options: DixonColesOptions) => fitNestedPoisson(sample, fitDixonColes(sample, options), options)!;

  it('compares penalised log-likelihoods, of which the model with ρ has the larger', () => {
    const { statistic, poisson, dixonColes, fit } = nestedOf({ ...plain, sigma: 0.3 });
    expect(statistic).toBeGreaterThan(0);
    expect(statistic).toBe(2 * (dixonColes - poisson));
    expect(fit.penalty).toBeLessThan(0);
    expect(poisson).toBe(fit.logLikelihood + fit.penalty);
  });

  it('has a p-value only where it is χ²: no weights, no prior, and ρ estimated', () => {
    expect(nestedOf(plain).pValue).toBeGreaterThan(0);
    expect(nestedOf({ ...plain, xi: 0.001 }).pValue).toBeNull();
    expect(nestedOf({ ...plain, sigma: 0.3 }).pValue).toBeNull();
    expect(nestedOf({ ...plain, fixed: { rho: -0.05 } }).pValue).toBeNull();
  });

  it('leaves out what was believed of ρ before any match', () => {
    const prior = { ...INFORMED_PRIOR, rho: null };
    const { statistic } = nestedOf({ ...plain, sigma: 0.3, prior });
    expect(nestedOf({ ...plain, sigma: 0.3, prior: INFORMED_PRIOR }).statistic).toBeCloseTo(statistic, 8);
    // Of the low scores only 1-1: without a prior ρ falls without end.
    const oneKind = toLeagueSample(
      demoMatches(1).map((match, index) => ({
        ...match,
        homeGoals: index < 9 ? 1 : match.homeGoals + 2,
        awayGoals: index < 9 ? 1 : match.awayGoals + 2,
      })),
    );
    const options = { ...plain, asOf: oneKind.day.at(-1)! + 1, sigma: 0.3, prior: INFORMED_PRIOR };
    expect(fitNestedPoisson(oneKind, fitDixonColes(oneKind, options), options)).toBeNull();
  });

  it('keeps a given home advantage in both models', () => {
    expect(nestedOf({ ...plain, fixed: { homeAdvantage: 0.35 } }).fit.homeAdvantage).toBe(0.35);
  });
});
