import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { dayOf } from '../../../src/main/core/numeric/calendar';
import {
  blockOf,
  covarianceOf,
  observedInformationCovariance,
  standardErrors,
  type ParameterCovariance,
} from '../../../src/main/core/models/covariance';
import { centred, fitDixonColes, type DixonColesOptions } from '../../../src/main/core/models/dixon-coles';
import { toLeagueSample, type FinishedMatch } from '../../../src/main/core/models/league-sample';
import { ATTACK, GAMMA, MU, parameterCount, RHO } from '../../../src/main/core/models/parameters';
import { scoreProducts } from '../../../src/main/core/models/score-products';
import { exp, ln } from '../../../src/main/core/numeric/elementary';
import { packedIndex } from '../../../src/main/core/numeric/symmetric';
import { goalMatrix, scoreProbability } from '../../../src/main/core/probabilities/goal-matrix';
import golden from '../../golden/uncertainty-e0.json';
import { describeWithData, readSeasons } from '../../support/football-data';
import { demoMatches, shuffled } from '../../support/leagues';

const afterAll = (matches: readonly FinishedMatch[]) => Math.max(...matches.map(({ day }) => day)) + 1;
const free = { homeAdvantage: false, rho: false };
const fitted = (matches: readonly FinishedMatch[], options: Partial<DixonColesOptions> = {}) => {
  const sample = toLeagueSample(matches);
  const all: DixonColesOptions = { asOf: afterAll(matches), xi: 0.002, sigma: 0.3, ...options };
  return [sample, fitDixonColes(sample, all), all] as const;
};
const covariance = (matches: readonly FinishedMatch[], options: Partial<DixonColesOptions> = {}) =>
  covarianceOf(...fitted(matches, options));
const entry = ({ values }: ParameterCovariance, i: number, k = i) => values[packedIndex(i, k)]!;

describeWithData('standard errors of the Premier League', () => {
  const FIVE_SEASONS = ['2014-15', '2015-16', '2016-17', '2017-18', '2018-19'];
  for (const [name, expected] of Object.entries(golden.standardErrors)) {
    it(`from the observed information are the golden ones of set ${name}`, () => {
      const matches = readSeasons('E0', name === 'a' ? FIVE_SEASONS.slice(4) : FIVE_SEASONS);
      const fit = fitted(matches, { asOf: dayOf('2019-05-13'), xi: 0, sigma: Infinity });
      const errors = standardErrors(observedInformationCovariance(...fit));
      expect(Math.abs(errors[MU]! - expected.mu)).toBeLessThan(1e-10);
      expect(Math.abs(errors[GAMMA]! - expected.home)).toBeLessThan(1e-10);
      expect(Math.abs(errors[RHO]! - expected.rho)).toBeLessThan(1e-10);
    });
  }

  it('from the sandwich are near those of the observed information where no match is weighted', () => {
    const fit = fitted(readSeasons('E0', FIVE_SEASONS), { xi: 0, sigma: Infinity });
    const observed = standardErrors(observedInformationCovariance(...fit));
    standardErrors(covarianceOf(...fit)).forEach((error, i) => {
      // The scatter of one season's 38 results gives a standard error to 1/√(2·38) = 11 %; the widest of 61 is off by more.
      expect(error / observed[i]!).toBeGreaterThan(0.65);
      expect(error / observed[i]!).toBeLessThan(1.35);
    });
  });
});

describe('score products', () => {
  it('are Σ w² s sᵀ with slopes by central differences of the definition, neutral ground and low scores included', () => {
    const matches = demoMatches(1).map((match, index) => ({ ...match, neutral: index % 3 === 0 }));
    const sample = toLeagueSample(matches);
    const teams = sample.teams.length;
    const n = parameterCount(teams);
    const [asOf, xi] = [afterAll(matches), 0.002];
    const theta = Float64Array.from({ length: n }, (_, i) => 0.1 * Math.sin(i + 1));
    theta[RHO] = -0.07;
    const logLikelihood = (at: Float64Array, match: number) => {
      const [h, a] = [sample.home[match]!, sample.away[match]!];
      const advantage = sample.neutral[match] ? 0 : at[GAMMA]!;
      const u = at[MU]! + advantage + at[ATTACK + h]! - at[ATTACK + teams + a]!;
      const v = at[MU]! + at[ATTACK + a]! - at[ATTACK + teams + h]!;
      const [lambda, nu, rho] = [exp(u), exp(v), at[RHO]!];
      const [x, y] = [sample.homeGoals[match]!, sample.awayGoals[match]!];
      const tau = [1 - lambda * nu * rho, 1 + lambda * rho, 1 + nu * rho, 1 - rho];
      return (x <= 1 && y <= 1 ? ln(tau[2 * x + y]!) : 0) + x * u - lambda + y * v - nu;
    };
    const step = 1e-5;
    const ends = Array.from(theta, (_, i) => [step, -step].map((by) => theta.map((t, k) => (k === i ? t + by : t))));
    const expected = new Float64Array(n * n);
    sample.matches.forEach((_, match) => {
      const slopes = ends.map(([up, down]) => (logLikelihood(up!, match) - logLikelihood(down!, match)) / (2 * step));
      const weight = exp(-xi * (asOf - sample.day[match]!));
      slopes.forEach((left, i) =>
        slopes.forEach((right, k) => (expected[i * n + k]! += weight * weight * left * right)),
      );
    });
    const products = scoreProducts(sample, theta, teams, { asOf, xi }, free);
    for (let i = 0; i < n; i += 1) {
      for (let k = 0; k <= i; k += 1) {
        const wanted = expected[i * n + k]!;
        expect(Math.abs(products[i * n + k]! - wanted)).toBeLessThan(1e-6 * (1 + Math.abs(wanted)));
      }
    }
  });
});

describe('the covariance of a fit', () => {
  it('changes no bit when rows are shuffled or teams renamed', () => {
    const matches = demoMatches(2);
    const reverse = (name: string) => [...name].reverse().join('');
    const renamed = matches.map((match) => ({ ...match, home: reverse(match.home), away: reverse(match.away) }));
    const reference = hashOf(covariance(matches).values);
    expect(hashOf(covariance(shuffled(matches)).values)).toBe(reference);
    expect(hashOf(covariance(renamed).values)).toBe(reference);
    expect(covariance(renamed).teams.map(reverse)).toEqual(covariance(matches).teams);
  });

  for (const sigma of [0.3, Infinity]) {
    it(`is positive semi-definite, sigma ${sigma}`, () => {
      const { values, teams } = covariance(demoMatches(2), { sigma });
      const n = parameterCount(teams.length);
      const matrix = new Matrix(n, n);
      for (let i = 0; i < n; i += 1) for (let k = 0; k < n; k += 1) matrix.set(i, k, values[packedIndex(i, k)]!);
      const eigenvalues = new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues;
      expect(Math.min(...eigenvalues)).toBeGreaterThan(-1e-12);
      expect(Math.max(...eigenvalues)).toBeGreaterThan(1e-3);
    });
  }

  it('is of strengths that sum to zero without a prior', () => {
    const fit = fitted(demoMatches(1), { sigma: Infinity });
    const teams = fit[1].teams.length;
    for (const each of [covarianceOf(...fit), observedInformationCovariance(...fit)]) {
      for (const start of [ATTACK, ATTACK + teams]) {
        for (let other = 0; other < parameterCount(teams); other += 1) {
          const withSum = fit[1].teams.reduce((total, _, team) => total + entry(each, start + team, other), 0);
          expect(Math.abs(withSum)).toBeLessThan(1e-12);
        }
      }
    }
  });

  it('is the inverse information in a league whose results come as often as the model says', () => {
    // Two rounds of every pairing: at home, and on neutral ground; each score as often as its probability.
    const [rho, copies] = [-0.08, 4000];
    const strengths = [0.3, 0.1, -0.1, -0.3];
    const matches = strengths.flatMap((ours, h) =>
      strengths.flatMap((theirs, a) => {
        if (h === a) return [];
        const neutral = h < a;
        const lambda = exp(0.1 + (neutral ? 0 : 0.3) + ours - theirs / 2);
        const nu = exp(0.1 + theirs - ours / 2);
        const grid = goalMatrix(lambda, nu, rho);
        return Array.from({ length: 81 }, (_, cell) => [Math.floor(cell / 9), cell % 9] as const).flatMap(([x, y]) =>
          Array.from({ length: Math.round(copies * scoreProbability(grid, x, y)) }, (): FinishedMatch => ({
            day: 1000,
            season: '2001-02',
            home: `Team ${h}`,
            away: `Team ${a}`,
            homeGoals: x,
            awayGoals: y,
            neutral,
          })),
        );
      }),
    );
    const fit = fitted(matches, { xi: 0, sigma: Infinity });
    expect(fit[1].rho).toBeCloseTo(rho, 2);
    const observed = standardErrors(observedInformationCovariance(...fit));
    standardErrors(covarianceOf(...fit)).forEach((error, i) => {
      expect(Math.abs(error / observed[i]! - 1)).toBeLessThan(0.01);
    });
  });

  it('takes weights for discounts where matches are forgotten: halving every weight doubles it', () => {
    const matches = demoMatches(1);
    const options = { sigma: Infinity, xi: 0.001 };
    const asOf = afterAll(matches);
    const days = 700;
    const [now, later] = [fitted(matches, { ...options, asOf }), fitted(matches, { ...options, asOf: asOf + days })];
    const growth = exp(0.001 * days);
    const [v, w] = [covarianceOf(...now), covarianceOf(...later)];
    for (let k = 0; k < parameterCount(now[1].teams.length); k += 1) {
      expect(entry(w, k) / entry(v, k) / growth).toBeCloseTo(1, 6);
    }
  });

  it('lets a standard error fall from sigma as a team plays, and never to 0', () => {
    const sigma = 0.3;
    const league = demoMatches(2);
    const opponents = [...new Set(league.map(({ home }) => home))];
    const day = afterAll(league);
    // A newcomer with results as they usually are, so that no odd score lifts its error.
    const results = [[1, 1], [2, 1], [1, 2], [1, 0], [1, 1]] as const; // prettier-ignore
    const errorsAfter = (played: number) => {
      const games = results.slice(0, played).map(([homeGoals, awayGoals], index) => ({
        day: day + index,
        season: '2099-00',
        ...(index % 2 ? { home: opponents[index]!, away: 'Newtown' } : { home: 'Newtown', away: opponents[index]! }),
        homeGoals,
        awayGoals,
      }));
      const block = blockOf(covariance([...league, ...games], { sigma, asOf: day + 10 }), 'Newtown', opponents[0]!);
      return { attack: Math.sqrt(block[3 * 7 + 3]!), defence: Math.sqrt(block[5 * 7 + 5]!) };
    };
    const none = errorsAfter(0);
    expect(none.attack).toBeCloseTo(sigma, 15);
    expect(none.defence).toBeCloseTo(sigma, 15);
    const [one, five] = [errorsAfter(1), errorsAfter(5)];
    for (const side of ['attack', 'defence'] as const) {
      expect(one[side]).toBeLessThan(none[side]);
      expect(five[side]).toBeLessThan(one[side]);
      expect(five[side]).toBeGreaterThan(0.1);
    }
  });

  it('leaves a team of one match little better known than its prior, also where nothing is forgotten', () => {
    const league = demoMatches(1);
    const once = { ...league[0]!, home: 'Newtown', homeGoals: 1, awayGoals: 1 };
    for (const xi of [0, 0.002]) {
      const each = covariance([...league, once], { xi, sigma: 0.3 });
      const error = Math.sqrt(entry(each, ATTACK + each.teams.indexOf('Newtown')));
      expect(error, `xi ${xi}`).toBeGreaterThan(0.2);
      expect(error, `xi ${xi}`).toBeLessThan(0.31);
    }
  });

  it('gives a team whose matches have decayed away the variance of its prior', () => {
    const league = demoMatches(1);
    const old = { ...league[0]!, day: league[0]!.day - 4000, home: 'Oldtown' };
    const each = covariance([...league, old], { xi: 0.005 });
    const at = ATTACK + each.teams.indexOf('Oldtown');
    expect(Math.sqrt(entry(each, at))).toBeCloseTo(0.3, 6);
  });

  it('is 0 for a parameter that is held', () => {
    const held = fitted(demoMatches(1), { fixed: { homeAdvantage: 0.35, rho: -0.13 } });
    const neutral = fitted(demoMatches(1).map((match) => ({ ...match, neutral: true })));
    for (const [fit, indices] of [
      [held, [GAMMA, RHO]],
      [neutral, [GAMMA]],
    ] as const) {
      for (const each of [covarianceOf(...fit), observedInformationCovariance(...fit)]) {
        for (const index of indices) {
          for (let k = 0; k < parameterCount(each.teams.length); k += 1) expect(entry(each, index, k)).toBe(0);
        }
        expect(entry(each, MU)).toBeGreaterThan(0);
      }
    }
  });

  it('refuses a fit that is not the maximum of its options', () => {
    const [sample, fit, options] = fitted(demoMatches(2));
    expect(() => covarianceOf(sample, fit, { ...options, sigma: 0.4 })).toThrow(RangeError);
    expect(() => covarianceOf(sample, fit, { ...options, asOf: sample.day[10]! })).toThrow(RangeError);
    expect(() => covarianceOf(sample, { ...centred(fit), mu: fit.mu + 1e-3 }, options)).toThrow(RangeError);
  });
});

it('takes for a fixture the rows of its teams', () => {
  const each = covariance(demoMatches(1));
  const [home, away] = [each.teams[4]!, each.teams[2]!];
  const block = blockOf(each, home, away);
  const defence = ATTACK + each.teams.length;
  const index = [MU, GAMMA, RHO, ATTACK + 4, ATTACK + 2, defence + 4, defence + 2];
  index.forEach((i, row) => index.forEach((k, column) => expect(block[row * 7 + column]).toBe(entry(each, i, k))));
});
