import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/main/audit/canonical-json';
import { dayOf } from '../../../src/main/core/numeric/calendar';
import { centred, fitDixonColes, startingPoint, type DixonColesFit } from '../../../src/main/core/models/dixon-coles';
import { freeParameterCount } from '../../../src/main/core/models/estimable';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { Likelihood } from '../../../src/main/core/models/likelihood';
import { INFORMED_PRIOR } from '../../../src/main/core/models/prior';
import { PairStatistics } from '../../../src/main/core/models/pair-statistics';
import { ATTACK, parameterCount } from '../../../src/main/core/models/parameters';
import type { PricedMatch } from '../../../src/main/core/models/league-sample';
import { goalMatrix } from '../../../src/main/core/probabilities/goal-matrix';
import { outcomeProbabilities } from '../../../src/main/core/probabilities/outcome-integrator';
import type { UserError } from '../../../src/main/core/words/errors';
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
      { attack: zeros(), defence: zeros(), sigma, shape: INFORMED_PRIOR },
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

  it('belong to a prior that charges a lopsided team more than a balanced one, as worked by hand', () => {
    const penaltyOf = (attack: number, defence: number) => {
      const at = new Float64Array(theta.length);
      at[2] = INFORMED_PRIOR.rho!.mean;
      at[ATTACK] = attack;
      at[ATTACK + sample.teams.length] = defence;
      return likelihoodOf(0.3).value(at).penalty;
    };
    // Along (α + δ)/√2 the variance is σ²(1 + 0.8), along (α − δ)/√2 it is σ²(1 − 0.8).
    expect(penaltyOf(0.3, 0.3)).toBeCloseTo(-0.18 / (2 * 0.09 * 1.8), 12);
    expect(penaltyOf(0.3, -0.3)).toBeCloseTo(-0.18 / (2 * 0.09 * 0.2), 12);
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

  for (const sigma of [0.3, Infinity]) {
    it(`satisfies the score equations: goals less expected goals, with τ, are the prior's pull; sigma ${sigma}`, () => {
      const sample = toLeagueSample(demoMatches(2));
      const asOf = sample.day.at(-1)! + 1;
      const xi = 0.002;
      const fit = fitDixonColes(sample, { asOf, xi, sigma });
      expect(fit.gradientNorm).toBeLessThan(1e-9 * fit.effectiveMatches);
      const teams = fit.teams.length;
      const pulls = { attack: new Float64Array(teams), defence: new Float64Array(teams) };
      let [base, advantage, dependence] = [0, 0, 0];
      sample.matches.forEach(({ homeGoals: x, awayGoals: y, day }, match) => {
        const [h, a] = [sample.home[match]!, sample.away[match]!];
        const w = exp(-xi * (asOf - day));
        const lambda = exp(fit.mu + fit.homeAdvantage + fit.attack[h]! - fit.defence[a]!);
        const nu = exp(fit.mu + fit.attack[a]! - fit.defence[h]!);
        const { rho } = fit;
        // Slopes of log τ by log λ, log ν and ρ.
        const slopesOf: Record<string, number[]> = {
          '0-0': [-lambda * nu * rho, -lambda * nu * rho, -lambda * nu].map((s) => s / (1 - lambda * nu * rho)),
          '0-1': [lambda * rho, 0, lambda].map((s) => s / (1 + lambda * rho)),
          '1-0': [0, nu * rho, nu].map((s) => s / (1 + nu * rho)),
          '1-1': [0, 0, -1 / (1 - rho)],
        };
        const slopes = slopesOf[`${x}-${y}`] ?? [0, 0, 0];
        const home = w * (x - lambda + slopes[0]!);
        const away = w * (y - nu + slopes[1]!);
        base += home + away;
        advantage += home;
        dependence += w * slopes[2]!;
        pulls.attack[h]! += home;
        pulls.attack[a]! += away;
        pulls.defence[a]! -= home;
        pulls.defence[h]! -= away;
      });
      for (const slope of [base, advantage, dependence]) expect(Math.abs(slope)).toBeLessThan(1e-8);
      for (const side of ['attack', 'defence'] as const) {
        pulls[side].forEach((pull, team) => {
          expect(Math.abs(pull - fit[side][team]! / (sigma * sigma))).toBeLessThan(1e-8);
        });
        expect(Math.abs(fit[side].reduce((total, value) => total + value, 0))).toBeLessThan(1e-8);
      }
    });
  }

  it('leaves rho near its prior mean after one match day and lets the matches speak in the end', () => {
    const { mean, sigma: spread } = INFORMED_PRIOR.rho!;
    const matches = demoMatches(1);
    const first = matches.filter((match) => match.day === Math.min(...matches.map(({ day }) => day)));
    const met = [...first, ...first.map((match, i) => ({ ...match, away: first[(i + 1) % first.length]!.away }))];
    const rhoAfter = (played: readonly PricedMatch[]) =>
      fitDixonColes(toLeagueSample(played), { asOf: asOfEnd(matches), xi: 0, sigma: 0.3, prior: INFORMED_PRIOR }).rho;
    expect(Math.abs(rhoAfter(met) - mean)).toBeLessThan(spread / 2);
    const drawn = Array.from({ length: 30 }, () => matches.map((match) => ({ ...match, homeGoals: 1, awayGoals: 1 })));
    expect(rhoAfter([...drawn.flat(), ...matches])).toBeLessThan(mean - 3 * spread);
  });

  it('credits the defence of a team for goals that it scores, under a prior that says so only', () => {
    const matches = demoMatches(1);
    const { home: scorer } = matches[0]!;
    const more = matches.map((match) => (match.home === scorer ? { ...match, homeGoals: match.homeGoals + 2 } : match));
    const defenceOf = (played: readonly PricedMatch[], prior?: typeof INFORMED_PRIOR) => {
      const fit = centred(fitDixonColes(toLeagueSample(played), { asOf: asOfEnd(matches), xi: 0, sigma: 0.3, prior }));
      return fit.defence[fit.teams.indexOf(scorer)]!;
    };
    expect(defenceOf(more, INFORMED_PRIOR)).toBeGreaterThan(defenceOf(matches, INFORMED_PRIOR) + 0.02);
    expect(Math.abs(defenceOf(more) - defenceOf(matches))).toBeLessThan(0.02);
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
    const silent = 'Kestrel City';
    const matches = demoMatches(1).map((match) => ({
      ...match,
      homeGoals: match.home === silent ? 0 : match.homeGoals,
      awayGoals: match.away === silent ? 0 : match.awayGoals,
    }));
    const asOf = asOfEnd(matches);
    const fit = fitDixonColes(toLeagueSample(matches), { asOf, xi: 0, sigma: 0.3 });
    expect(fit.attack[fit.teams.indexOf(silent)]).toBeLessThan(-0.5);
    expect(() => fitDixonColes(toLeagueSample(matches), { asOf, xi: 0, sigma: Infinity })).toThrow(
      /no maximum: Kestrel City has not scored/,
    );
  });

  it('refuses groups that never met, naming the smallest', () => {
    const matches = demoMatches(1);
    const apart = matches.slice(0, 12).map((match) => ({ ...match, home: `${match.home} B`, away: `${match.away} B` }));
    const sample = toLeagueSample([...matches, ...apart]);
    expect(() => fitDixonColes(sample, { ...options, asOf: asOfEnd(matches) })).toThrow(/groups of teams never met/);
  });

  it('names both numbers when there are too few matches', () => {
    const matches = demoMatches(1);
    const sample = toLeagueSample(matches);
    const failure = (cut: readonly PricedMatch[], asOf: number, sigma: number) => {
      try {
        fitDixonColes(toLeagueSample(cut), { asOf, xi: 0, sigma });
        return null;
      } catch (error) {
        const { code, message } = error as UserError;
        return `${code}: ${message}`;
      }
    };
    expect(failure(matches, sample.day[0]!, 0.3)).toBe(
      `too-few-matches: 0 of ${matches.length} finished matches lie before the as-of date, need at least 1`,
    );
    expect(failure([], 1, 0.3)).toMatch(/^too-few-matches: 0 of 0 /);
    const few = matches.slice(0, 5);
    const teams = new Set(few.flatMap(({ home, away }) => [home, away])).size;
    expect(failure(few, asOfEnd(matches), Infinity)).toBe(
      `too-few-matches: 5 matches give 10 numbers of goals, fewer than the ${2 * teams + 1} free parameters of ${teams} teams`,
    );
    expect(failure(few.slice(0, 1), asOfEnd(matches), 0.3)).toBeNull();
  });

  it('counts as free neither the sums of strengths nor a parameter held', () => {
    // μ, γ, ρ, three attacks and three defences, less one of each that the others decide.
    expect(freeParameterCount(3, { homeAdvantage: false, rho: false })).toBe(7);
    expect(freeParameterCount(3, { homeAdvantage: true, rho: true })).toBe(5);
  });

  it('refuses what nothing bounds, in words: no away goal, only draws among the low scores, matches decayed away', () => {
    const matches = demoMatches(1);
    const refit = (change: (match: PricedMatch) => Partial<PricedMatch>, asOf = asOfEnd(matches), xi = 0) =>
      fitDixonColes(toLeagueSample(matches.map((match) => ({ ...match, ...change(match) }))), { asOf, xi, sigma: 0.3 });
    expect(() => refit(() => ({ homeGoals: 0, awayGoals: 0 }))).toThrow(/no match has seen a goal yet/);
    expect(() => refit(() => ({ awayGoals: 0 }))).toThrow(/no match has seen an away goal yet/);
    const level = ({ homeGoals, awayGoals }: PricedMatch) =>
      homeGoals + awayGoals === 1 ? { homeGoals: 2, awayGoals } : {};
    expect(() => refit(level)).toThrow(/no match has ended 0-1 or 1-0 yet, so nothing bounds rho/);
    expect(() => refit(() => ({}), asOfEnd(matches) + 1000, 0.1)).toThrow(
      /decayed to \S+ together, less than one match/,
    );
  });

  it('holds rho where it began without a low score, and gives its interval even when every team has faded', () => {
    const matches = demoMatches(1).map((match) => ({ ...match, homeGoals: match.homeGoals + 2 }));
    const fit = fitDixonColes(toLeagueSample(matches), { asOf: asOfEnd(matches) + 40, xi: 0.06, sigma: 0.3 });
    expect(Math.max(...fit.teamWeight)).toBeLessThan(1);
    expect(fit.rho).toBe(0);
    expect(fit.rhoInterval.low).toBeGreaterThan(-1);
    expect(fit.rhoInterval.high).toBeGreaterThan(0);
  });

  it('starts inside the domain even without goals', () => {
    const nil = demoMatches(1).map((match) => ({ ...match, homeGoals: 0, awayGoals: 0 }));
    const sample = toLeagueSample(nil);
    const statistics = new PairStatistics(sample, 0);
    sample.day.forEach((_, match) => statistics.add(match));
    expect(startingPoint(statistics, undefined).slice(0, ATTACK).every(Number.isFinite)).toBe(true);
  });
});
