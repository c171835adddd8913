import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { fitDixonColes, startingPoint, type DixonColesFit } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample, type FinishedMatch } from '../../../src/main/core/models/league-sample';
import { Likelihood } from '../../../src/main/core/models/likelihood';
import { PLAIN_PRIOR } from '../../../src/main/core/models/prior';
import { PairStatistics } from '../../../src/main/core/models/pair-statistics';
import { GAMMA, MU, parameterCount, RHO } from '../../../src/main/core/models/parameters';
import { exp, ln } from '../../../src/main/core/numeric/elementary';
import { walkForward } from '../../../src/main/core/validation/walk-forward';
import { demoMatches, shuffled } from '../../support/leagues';

const numbersOf = (fit: DixonColesFit) =>
  hashOf({ ...fit, teams: [...fit.teams], rhoInterval: { ...fit.rhoInterval } });
/** Some matches moved to neutral ground, every low score among them. */
const partlyNeutral = (matches: readonly FinishedMatch[]): FinishedMatch[] =>
  matches.map((match, index) => (index % 3 === 0 ? { ...match, neutral: true } : match));
const exchanged = (match: FinishedMatch): FinishedMatch => ({
  ...match,
  home: match.away,
  away: match.home,
  homeGoals: match.awayGoals,
  awayGoals: match.homeGoals,
});
const afterAll = (matches: readonly FinishedMatch[]) => Math.max(...matches.map(({ day }) => day)) + 1;
const [xi, sigma] = [0.002, 0.3];

describe('derivatives with neutral matches', () => {
  const matches = partlyNeutral(demoMatches(1));
  const sample = toLeagueSample(matches);
  const statistics = new PairStatistics(sample, xi);
  sample.day.forEach((day, match) => {
    statistics.advanceTo(day);
    statistics.add(match);
  });
  const zeros = () => new Float64Array(sample.teams.length);
  const free = { homeAdvantage: false, rho: false };
  const likelihood = new Likelihood(statistics, { attack: zeros(), defence: zeros(), sigma, shape: PLAIN_PRIOR }, free);
  const n = parameterCount(sample.teams.length);
  const theta = Float64Array.from({ length: n }, (_, i) => 0.1 * Math.sin(i + 1));
  theta[GAMMA] = 0.4;
  theta[RHO] = -0.07;
  const moved = (index: number, by: number) => theta.map((value, i) => (i === index ? value + by : value));
  const gradientAt = (at: Float64Array) => {
    const gradient = new Float64Array(n);
    expect(likelihood.derivatives(at, gradient, null)).toBe(true);
    return gradient;
  };
  const step = 1e-5;

  it('start from a sample that has each low score on neutral ground', () => {
    const low = matches.filter(({ neutral }) => neutral).map(({ homeGoals, awayGoals }) => `${homeGoals}-${awayGoals}`);
    expect(low).toEqual(expect.arrayContaining(['0-0', '0-1', '1-0', '1-1']));
  });

  it('have the value of the definition, match by match', () => {
    const weights = sample.matches.map(({ day }) => exp(-xi * (sample.day.at(-1)! - day)));
    const total = sample.matches.reduce((sum, { homeGoals: x, awayGoals: y, neutral }, match) => {
      const [h, a] = [sample.home[match]!, sample.away[match]!];
      const defence = 3 + sample.teams.length;
      const u = theta[MU]! + (neutral ? 0 : theta[GAMMA]!) + theta[3 + h]! - theta[defence + a]!;
      const v = theta[MU]! + theta[3 + a]! - theta[defence + h]!;
      const [lambda, nu, rho] = [exp(u), exp(v), theta[RHO]!];
      const tau = [1 - lambda * nu * rho, 1 + lambda * rho, 1 + nu * rho, 1 - rho];
      const low = x <= 1 && y <= 1 ? ln(tau[2 * x + y]!) : 0;
      return sum + weights[match]! * (low + x * u - lambda + y * v - nu);
    }, 0);
    expect(likelihood.value(theta).logLikelihood).toBeCloseTo(total, 9);
  });

  it('have a gradient that agrees with central differences of the value', () => {
    const total = (at: Float64Array) => {
      const { logLikelihood, penalty } = likelihood.value(at);
      return logLikelihood + penalty;
    };
    gradientAt(theta).forEach((slope, i) => {
      const numeric = (total(moved(i, step)) - total(moved(i, -step))) / (2 * step);
      expect(Math.abs(numeric - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
    });
  });

  it('have a Hessian that agrees with central differences of the gradient', () => {
    const hessian = new Float64Array(n * n);
    likelihood.derivatives(theta, new Float64Array(n), hessian);
    for (let column = 0; column < n; column += 1) {
      const up = gradientAt(moved(column, step));
      const down = gradientAt(moved(column, -step));
      for (let row = column; row < n; row += 1) {
        const numeric = -(up[row]! - down[row]!) / (2 * step);
        expect(Math.abs(numeric - hessian[row * n + column]!)).toBeLessThan(1e-4 * (1 + Math.abs(numeric)));
      }
    }
  });
});

describe('a league with neutral matches', () => {
  it('changes no bit of its fit when teams of neutral matches are exchanged, or rows shuffled', () => {
    const league = demoMatches(1);
    const flags = fc.array(fc.boolean(), { minLength: league.length, maxLength: league.length });
    fc.assert(
      fc.property(flags, flags, fc.integer({ min: 1, max: 50 }), (neutral, turn, key) => {
        const matches = league.map((match, index) => ({ ...match, neutral: neutral[index]! }));
        const asOf = afterAll(matches);
        const turned = matches.map((match, index) => (match.neutral && turn[index] ? exchanged(match) : match));
        const fit = fitDixonColes(toLeagueSample(matches), { asOf, xi, sigma });
        const other = fitDixonColes(toLeagueSample(shuffled(turned, key)), { asOf, xi, sigma });
        expect(other.teams).toEqual(fit.teams);
        expect(numbersOf(other)).toBe(numbersOf(fit));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the sums through a change of the stored unit', () => {
    const sample = toLeagueSample(partlyNeutral(demoMatches(2)));
    const sumsAt = (decay: number) => {
      const statistics = new PairStatistics(sample, decay);
      sample.day.forEach((day, match) => {
        statistics.advanceTo(day);
        statistics.add(match);
      });
      return statistics;
    };
    // At 0.5 a day the stored unit outgrows its limit within two seasons.
    const statistics = sumsAt(0.5);
    const weight = (match: number) => exp(-0.5 * (sample.day.at(-1)! - sample.day[match]!));
    const neutral = sample.matches.reduce((total, each, match) => total + (each.neutral ? weight(match) : 0), 0);
    expect(statistics.neutralWeight).toBeCloseTo(neutral, 12);
    const met = statistics.neutralMeetings!.reduce((total, value) => total + value, 0) / statistics.unit;
    expect(met).toBeCloseTo(2 * neutral, 12);
  });

  it('finds a smaller home advantage when half of the matches played at home are called neutral', () => {
    const matches = demoMatches(2);
    const asOf = afterAll(matches);
    const plain = fitDixonColes(toLeagueSample(matches), { asOf, xi: 0, sigma });
    const half = matches.map((match, index) => (index % 2 ? { ...match, neutral: true } : match));
    const fit = fitDixonColes(toLeagueSample(half), { asOf, xi: 0, sigma });
    // The home advantage of the neutral half now raises the base, which lowers the rest of the advantage.
    expect(fit.mu).toBeGreaterThan(plain.mu);
    expect(fit.homeAdvantage).toBeLessThan(plain.homeAdvantage);
  });

  it('forecasts a neutral match without the home advantage, whichever team is named first', () => {
    const matches = demoMatches(2);
    const last = matches.at(-1)!;
    const forecast = (match: FinishedMatch) => {
      const sample = toLeagueSample<FinishedMatch>([...matches.slice(0, -1), match]);
      const { forecasts } = walkForward(sample, { xi, sigma });
      const at = sample.matches.indexOf(match);
      expect(forecasts.made[at]).toBe(1);
      return { lambda: forecasts.lambda[at]!, nu: forecasts.nu[at]!, home: forecasts.home[at]! };
    };
    const atHome = forecast(last);
    const neutral = forecast({ ...last, neutral: true });
    const turned = forecast({ ...exchanged(last), neutral: true });
    expect(neutral.nu).toBe(atHome.nu);
    expect(neutral.lambda).toBeLessThan(atHome.lambda);
    expect([turned.nu, turned.lambda]).toEqual([neutral.lambda, neutral.nu]);
  });
});

describe('a league played wholly on neutral ground', () => {
  const matches = demoMatches(1).map((match) => ({ ...match, neutral: true }));
  const sample = toLeagueSample(matches);
  const asOf = afterAll(matches);

  for (const prior of [sigma, Infinity]) {
    it(`holds the home advantage at 0 instead of failing, sigma ${prior}`, () => {
      const fit = fitDixonColes(sample, { asOf, xi: 0, sigma: prior });
      expect(fit.homeAdvantage).toBe(0);
      expect(fit.gradientNorm).toBeLessThan(1e-9 * fit.effectiveMatches);
      const goals = matches.reduce((total, match) => total + match.homeGoals + match.awayGoals, 0);
      const expected = matches.reduce((total, match) => {
        const [h, a] = [fit.teams.indexOf(match.home), fit.teams.indexOf(match.away)];
        return total + exp(fit.mu + fit.attack[h]! - fit.defence[a]!) + exp(fit.mu + fit.attack[a]! - fit.defence[h]!);
      }, 0);
      // The score equation of μ, up to what the few τ change.
      expect(Math.abs(expected / goals - 1)).toBeLessThan(0.02);
    });
  }

  it('frees the home advantage with the first match that has a home team', () => {
    const one = matches.map((match, index) => (index === 40 ? { ...match, neutral: false, homeGoals: 3 } : match));
    expect(fitDixonColes(toLeagueSample(one), { asOf, xi: 0, sigma }).homeAdvantage).toBeGreaterThan(0);
  });

  it('names what is missing when its only home team did not score', () => {
    const one = matches.map((match, index) => (index === 40 ? { ...match, neutral: false, homeGoals: 0 } : match));
    expect(() => fitDixonColes(toLeagueSample(one), { asOf, xi: 0, sigma })).toThrow(
      /no match has seen a home goal yet/,
    );
  });

  it('starts without a home advantage', () => {
    const statistics = new PairStatistics(sample, 0);
    sample.day.forEach((_, match) => statistics.add(match));
    expect(startingPoint(statistics, undefined)[GAMMA]).toBe(0);
    expect(startingPoint(statistics, { homeAdvantage: 0.35 })[GAMMA]).toBe(0.35);
  });
});
