import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { dayOf } from '../../../src/main/core/calendar';
import { centred, fitDixonColes, startingPoint, type DixonColesFit } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { Likelihood } from '../../../src/main/core/models/likelihood';
import { PairStatistics } from '../../../src/main/core/models/pair-statistics';
import { ATTACK, parameterCount } from '../../../src/main/core/models/parameters';
import type { PricedMatch } from '../../../src/main/core/validation/backtest';
import { goalMatrix } from '../../../src/main/core/probabilities/goal-matrix';
import { outcomeProbabilities } from '../../../src/main/core/probabilities/outcome-integrator';
import { exp } from '../../../src/main/core/numeric/elementary';
import golden from '../../golden/dixon-coles-e0.json';
import { describeWithData, readSeasons } from '../../support/football-data';
import { demoMatches, shuffled, smallLeague } from '../../support/leagues';

const FIVE_SEASONS = ['2014-15', '2015-16', '2016-17', '2017-18', '2018-19'];
const AFTER_LAST = dayOf('2019-05-13');
const numbersOf = (fit: DixonColesFit) =>
  hashOf({ ...fit, teams: [...fit.teams], rhoInterval: { ...fit.rhoInterval } });

describeWithData('golden optima of the Premier League', () => {
  for (const [name, set] of Object.entries(golden.sets)) {
    it(`set ${name}: ${set.description}`, () => {
      const seasons = name === 'a' ? FIVE_SEASONS.slice(4) : FIVE_SEASONS;
      const sample = toLeagueSample(readSeasons('E0', seasons));
      const fit = centred(fitDixonColes(sample, { asOf: AFTER_LAST, xi: set.xi, sigma: Infinity }));
      expect(fit.matches).toBe(set.matches);
      expect(fit.effectiveMatches).toBeCloseTo(set.sumOfWeights, 8);
      expect(Math.abs(fit.logLikelihood - set.logLikelihood)).toBeLessThan(1e-7);
      for (const [ours, theirs] of [
        [fit.mu, set.mu],
        [fit.homeAdvantage, set.home],
        [fit.rho, set.rho],
      ] as const) {
        expect(Math.abs(ours - theirs)).toBeLessThan(1e-9);
      }
      const strengths = set as { attack: Record<string, number>; defence: Record<string, number> };
      fit.teams.forEach((team, index) => {
        expect(Math.abs(fit.attack[index]! - strengths.attack[team]!)).toBeLessThan(1e-9);
        expect(Math.abs(fit.defence[index]! - strengths.defence[team]!)).toBeLessThan(1e-9);
      });
    });
  }

  for (const season of golden.singleSeasons) {
    it(`single season ${season.file}`, () => {
      const league = season.file.slice(0, 2);
      const label = `20${season.file.slice(3, 5)}-${season.file.slice(5)}`;
      const sample = toLeagueSample(readSeasons(league, [label]));
      const fit = centred(fitDixonColes(sample, { asOf: sample.day.at(-1)! + 1, xi: 0, sigma: Infinity }));
      expect(Math.abs(fit.logLikelihood - season.log_likelihood)).toBeLessThan(1e-7);
      expect(Math.abs(fit.rho - season.rho)).toBeLessThan(1e-9);
      expect(Math.abs(fit.homeAdvantage - season.home)).toBeLessThan(1e-9);
    });
  }

  it('gives the golden probabilities of set b', () => {
    const fit = fitDixonColes(toLeagueSample(readSeasons('E0', FIVE_SEASONS)), {
      asOf: AFTER_LAST,
      xi: 0,
      sigma: Infinity,
    });
    const at = (team: string) => fit.teams.indexOf(team);
    for (const fixture of golden.predictionsOfB) {
      const [h, a] = [at(fixture.home), at(fixture.away)];
      const lambda = exp(fit.mu + fit.homeAdvantage + fit.attack[h]! - fit.defence[a]!);
      const nu = exp(fit.mu + fit.attack[a]! - fit.defence[h]!);
      expect(lambda).toBeCloseTo(fixture.lambdaHome, 10);
      expect(nu).toBeCloseTo(fixture.lambdaAway, 10);
      const { home, draw, away } = outcomeProbabilities(goalMatrix(lambda, nu, fit.rho, 15));
      [home, draw, away].forEach((p, outcome) => expect(p).toBeCloseTo(fixture.probabilities[outcome]!, 10));
    }
  });
});

describe('derivatives', () => {
  const sample = toLeagueSample(demoMatches(1));
  const likelihoodOf = (sigma: number) => {
    const statistics = new PairStatistics(sample, 0.002);
    sample.day.forEach((day, match) => {
      statistics.advanceTo(day);
      statistics.add(match);
    });
    const zeros = () => new Float64Array(sample.teams.length);
    return new Likelihood(
      statistics,
      { attack: zeros(), defence: zeros(), sigma },
      { homeAdvantage: false, rho: false },
    );
  };
  const theta = new Float64Array(parameterCount(sample.teams.length));
  theta.forEach((_, i) => (theta[i] = 0.1 * Math.sin(i + 1)));
  theta[2] = -0.07;

  it('agree with central differences of the value, decay and prior included', () => {
    const likelihood = likelihoodOf(0.3);
    const gradient = new Float64Array(theta.length);
    expect(likelihood.derivatives(theta, gradient, null)).toBe(true);
    const total = (at: Float64Array) => {
      const { logLikelihood, penalty } = likelihood.value(at);
      return logLikelihood + penalty;
    };
    gradient.forEach((slope, i) => {
      const step = 1e-5;
      const [up, down] = [theta.slice(), theta.slice()];
      up[i]! += step;
      down[i]! -= step;
      expect(Math.abs((total(up) - total(down)) / (2 * step) - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
    });
  });

  it('have a Hessian that agrees with central differences of the gradient', () => {
    const likelihood = likelihoodOf(0.3);
    const n = theta.length;
    const hessian = new Float64Array(n * n);
    likelihood.derivatives(theta, new Float64Array(n), hessian);
    for (let column = 0; column < n; column += 1) {
      const step = 1e-5;
      const [up, down] = [theta.slice(), theta.slice()];
      up[column]! += step;
      down[column]! -= step;
      const [gradientUp, gradientDown] = [new Float64Array(n), new Float64Array(n)];
      likelihood.derivatives(up, gradientUp, null);
      likelihood.derivatives(down, gradientDown, null);
      for (let row = column; row < n; row += 1) {
        const numeric = -(gradientUp[row]! - gradientDown[row]!) / (2 * step);
        expect(Math.abs(numeric - hessian[row * n + column]!)).toBeLessThan(1e-4 * (1 + Math.abs(numeric)));
      }
    }
  });
});

describe('a fit', () => {
  const options = { asOf: 100_000, xi: 0.001, sigma: 0.3 };
  const asOfEnd = (matches: readonly PricedMatch[]) => Math.max(...matches.map((match) => match.day)) + 1;

  it('satisfies the score equations: expected goals equal goals, shrunk by the prior, and strengths sum to zero', () => {
    const sample = toLeagueSample(demoMatches(2));
    const fit = fitDixonColes(sample, { ...options, asOf: sample.day.at(-1)! + 1, xi: 0 });
    expect(fit.gradientNorm).toBeLessThan(1e-9 * fit.effectiveMatches);
    const sumOf = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    expect(Math.abs(sumOf(fit.attack))).toBeLessThan(1e-8);
    expect(Math.abs(sumOf(fit.defence))).toBeLessThan(1e-8);
  });

  it('changes no bit when rows are shuffled', () => {
    const matches = demoMatches(2);
    const asOf = asOfEnd(matches);
    const reference = numbersOf(fitDixonColes(toLeagueSample(matches), { ...options, asOf }));
    for (const key of [3, 5, 11]) {
      expect(numbersOf(fitDixonColes(toLeagueSample(shuffled(matches, key)), { ...options, asOf }))).toBe(reference);
    }
  });

  it('changes no bit when teams are renamed', () => {
    const matches = demoMatches(2);
    const asOf = asOfEnd(matches);
    const reverse = (name: string) => [...name].reverse().join('');
    const renamed = matches.map((match) => ({ ...match, home: reverse(match.home), away: reverse(match.away) }));
    const plain = fitDixonColes(toLeagueSample(matches), { ...options, asOf });
    const other = fitDixonColes(toLeagueSample(renamed), { ...options, asOf });
    expect(other.teams.map(reverse)).toEqual(plain.teams);
    expect(numbersOf({ ...other, teams: plain.teams })).toBe(numbersOf(plain));
  });

  it('converges or names its reason on any small league, and never returns a number that is none', () => {
    fc.assert(
      fc.property(smallLeague(5), fc.constantFrom(0.1, 0.3, 1, Infinity), (matches, sigma) => {
        try {
          const fit = fitDixonColes(toLeagueSample(matches), { asOf: asOfEnd(matches), xi: 0.001, sigma });
          const all = [fit.mu, fit.homeAdvantage, fit.rho, fit.logLikelihood, ...fit.attack, ...fit.defence];
          expect(all.every(Number.isFinite)).toBe(true);
          expect(fit.gradientNorm).toBeLessThanOrEqual(1e-9 * fit.effectiveMatches);
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^(no-maximum|not-converged)$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives a team that never scored a finite strength with a prior, and a named error without', () => {
    const silent = 'Ravensford';
    const matches = demoMatches(1).map((match) => ({
      ...match,
      homeGoals: match.home === silent ? 0 : match.homeGoals,
      awayGoals: match.away === silent ? 0 : match.awayGoals,
    }));
    const asOf = asOfEnd(matches);
    const fit = fitDixonColes(toLeagueSample(matches), { asOf, xi: 0, sigma: 0.3 });
    expect(fit.attack[fit.teams.indexOf(silent)]).toBeLessThan(-0.5);
    expect(() => fitDixonColes(toLeagueSample(matches), { asOf, xi: 0, sigma: Infinity })).toThrow(
      /no maximum: Ravensford has not scored/,
    );
  });

  it('refuses groups that never met, naming the smallest', () => {
    const matches = demoMatches(1);
    const apart = matches.slice(0, 12).map((match) => ({ ...match, home: `${match.home} B`, away: `${match.away} B` }));
    const sample = toLeagueSample([...matches, ...apart]);
    expect(() => fitDixonColes(sample, { ...options, asOf: asOfEnd(matches) })).toThrow(/groups of teams never met/);
  });

  it('starts inside the domain even without goals', () => {
    const nil = demoMatches(1).map((match) => ({ ...match, homeGoals: 0, awayGoals: 0 }));
    const sample = toLeagueSample(nil);
    const statistics = new PairStatistics(sample, 0);
    sample.day.forEach((_, match) => statistics.add(match));
    expect(startingPoint(statistics, undefined).slice(0, ATTACK).every(Number.isFinite)).toBe(true);
  });
});
