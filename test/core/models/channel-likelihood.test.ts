import { describe, expect, it } from 'vitest';
import { ChannelLikelihood } from '../../../src/main/core/models/channel-likelihood';
import { ChannelStatistics } from '../../../src/main/core/models/channel-statistics';
import { SHOTS_AND_CORNERS, type ChannelRule } from '../../../src/main/core/models/channels';
import type { Channel } from '../../../src/main/core/words/channels';
import { Conversion } from '../../../src/main/core/models/conversion';
import { toLeagueSample } from '../../../src/main/core/models/league-sample';
import { Likelihood } from '../../../src/main/core/models/likelihood';
import { PairStatistics } from '../../../src/main/core/models/pair-statistics';
import { ATTACK, GAMMA, MU, parameterCount, RHO } from '../../../src/main/core/models/parameters';
import { INFORMED_PRIOR } from '../../../src/main/core/models/prior';
import { scoreProducts } from '../../../src/main/core/models/score-products';
import { exp, ln } from '../../../src/main/core/numeric/elementary';
import { counted } from '../../support/counted';
import { demoMatches } from '../../support/leagues';

const matches = counted(demoMatches(2)).map((match, index) => ({ ...match, neutral: index % 5 === 0 }));
const sample = toLeagueSample(matches);
const teams = sample.teams.length;
const n = parameterCount(teams);
const asOf = sample.day.at(-1)! + 3;
const theta = Float64Array.from({ length: n }, (_, i) => 0.1 * Math.sin(i + 1));
theta[RHO] = -0.07;
const STEP = 1e-5;
const moved = (by: number, at: number) => theta.map((value, i) => (i === at ? value + by : value));

function statisticsOf(xi = 0.002): PairStatistics {
  const statistics = new PairStatistics(sample, xi, SHOTS_AND_CORNERS);
  sample.day.forEach((day, match) => {
    statistics.advanceTo(day);
    statistics.add(match);
  });
  statistics.advanceTo(asOf);
  return statistics;
}
function likelihoodOf(): Likelihood {
  const zeros = () => new Float64Array(teams);
  const variance = Float64Array.from({ length: teams }, (_, team) => [1, 0.4, 0.6][team % 3]!);
  const prior = { attack: zeros(), defence: zeros(), variance, sigma: 0.3, shape: INFORMED_PRIOR };
  return new Likelihood(statisticsOf(), prior, { homeAdvantage: false, rho: false });
}

/** Goals' worth of a side's counts: each season at its own rate, the one under way at that of today. */
function pseudoGoals(channel: Channel): { home: number; away: number }[] {
  const [home, away] = [new Conversion(), new Conversion()];
  const counts = sample.counts[channel]!;
  const rates: { home: number; away: number }[] = [];
  for (let season = 0; season < sample.seasons.length; season += 1) {
    sample.underWay.forEach((of, match) => {
      if (of !== season) return;
      (sample.neutral[match] ? away : home).add(sample.homeGoals[match]!, counts.home[match]!);
      away.add(sample.awayGoals[match]!, counts.away[match]!);
    });
    rates.push({ home: home.rate, away: away.rate });
    home.endSeason();
    away.endSeason();
  }
  return sample.matches.map((_, match) => {
    const of = rates[sample.underWay[match]!]!;
    return {
      home: (sample.neutral[match] ? of.away : of.home) * counts.home[match]!,
      away: of.away * counts.away[match]!,
    };
  });
}

const GOALS = {
  shotsOnTarget: pseudoGoals('shotsOnTarget'),
  shots: pseudoGoals('shots'),
  corners: pseudoGoals('corners'),
};

/** The definition: ω Σ w [y log r − r] over both sides, with base rates e^γ at home and e^μ. */
function definition(rule: ChannelRule, at: Float64Array, base: readonly [number, number]): number[] {
  const goals = GOALS[rule.channel as Channel];
  return sample.matches.map((_, match) => {
    const [h, a] = [sample.home[match]!, sample.away[match]!];
    const red = sample.redCard[match] ? SHOTS_AND_CORNERS.redCardWeight : 1;
    const weight = rule.omega * red * exp(-rule.xi * (asOf - sample.day[match]!));
    const first = sample.neutral[match] ? base[1] : base[0];
    const u = first + rule.kappa * (at[ATTACK + h]! - at[ATTACK + teams + a]!);
    const v = base[1] + rule.kappa * (at[ATTACK + a]! - at[ATTACK + teams + h]!);
    return weight * (goals[match]!.home * u - exp(u) + goals[match]!.away * v - exp(v));
  });
}
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('a channel', () => {
  it('is the weighted likelihood of counts turned into goals, at the best base rates', () => {
    for (const { statistics } of statisticsOf().channels.map((each) => new ChannelLikelihood(each))) {
      const channel = new ChannelLikelihood(statistics);
      const { home, away } = channel.baseRates(theta, teams);
      const best = [ln(home), ln(away)] as const;
      const value = channel.value(theta, teams);
      expect(value).toBeCloseTo(total(definition(statistics.rule, theta, best)), 8);
      for (const [dh, da] of [
        [1e-3, 0],
        [-1e-3, 0],
        [0, 1e-3],
        [0, -1e-3],
      ] as const) {
        expect(total(definition(statistics.rule, theta, [best[0] + dh, best[1] + da]))).toBeLessThan(value);
      }
    }
  });

  it('keeps the same sums when the unit of time outgrows its limit', () => {
    const rule = { ...SHOTS_AND_CORNERS.channels[1]!, xi: 0.5 };
    const statistics = new ChannelStatistics(sample, rule);
    sample.day.forEach((day, match) => {
      statistics.advanceTo(day);
      statistics.add(match, 1);
    });
    const goals = pseudoGoals('shots');
    const weight = (match: number) => exp(-0.5 * (sample.day.at(-1)! - sample.day[match]!));
    const { goalsFor, goalsAgainst } = statistics.sums;
    sample.teams.forEach((_, team) => {
      const of = (home: boolean) =>
        total(
          goals.map((each, match) => {
            const isOurs = (home ? sample.home : sample.away)[match] === team;
            return isOurs ? weight(match) * (home ? each.home : each.away) : 0;
          }),
        );
      const against = (home: boolean) =>
        total(
          goals.map((each, match) => {
            const isOurs = (home ? sample.home : sample.away)[match] === team;
            return isOurs ? weight(match) * (home ? each.away : each.home) : 0;
          }),
        );
      expect(goalsFor[team]! / statistics.unit).toBeCloseTo(of(true) + of(false), 12);
      expect(goalsAgainst[team]! / statistics.unit).toBeCloseTo(against(true) + against(false), 12);
    });
    expect(statistics.totalWeight).toBeCloseTo(total(sample.matches.map((_, match) => weight(match))), 12);
  });
});

describe('derivatives with channels, and newcomers of a variance of their own,', () => {
  it('agree with central differences of the value', () => {
    const likelihood = likelihoodOf();
    const gradient = new Float64Array(n);
    expect(likelihood.derivatives(theta, gradient, null)).toBe(true);
    const value = (at: Float64Array) => {
      const { logLikelihood, channels, penalty } = likelihood.value(at);
      return logLikelihood + channels + penalty;
    };
    gradient.forEach((slope, i) => {
      const difference = (value(moved(STEP, i)) - value(moved(-STEP, i))) / (2 * STEP);
      expect(Math.abs(difference - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
    });
  });

  it('have a Hessian that agrees with central differences of the gradient', () => {
    const likelihood = likelihoodOf();
    const hessian = new Float64Array(n * n);
    likelihood.derivatives(theta, new Float64Array(n), hessian);
    for (let column = 0; column < n; column += 1) {
      const [up, down] = [new Float64Array(n), new Float64Array(n)];
      likelihood.derivatives(moved(STEP, column), up, null);
      likelihood.derivatives(moved(-STEP, column), down, null);
      for (let row = column; row < n; row += 1) {
        const difference = -(up[row]! - down[row]!) / (2 * STEP);
        expect(Math.abs(difference - hessian[row * n + column]!)).toBeLessThan(1e-5 * (1 + Math.abs(difference)));
      }
    }
  });
});

/** log-likelihood of the goals of each match, unweighted, without log x!. */
function goalsOf(at: Float64Array): number[] {
  return sample.matches.map((_, match) => {
    const [h, a] = [sample.home[match]!, sample.away[match]!];
    const u = at[MU]! + (sample.neutral[match] ? 0 : at[GAMMA]!) + at[ATTACK + h]! - at[ATTACK + teams + a]!;
    const v = at[MU]! + at[ATTACK + a]! - at[ATTACK + teams + h]!;
    const [lambda, nu, rho] = [exp(u), exp(v), at[RHO]!];
    const [x, y] = [sample.homeGoals[match]!, sample.awayGoals[match]!];
    const tau = [1 - lambda * nu * rho, 1 + lambda * rho, 1 + nu * rho, 1 - rho];
    const red = sample.redCard[match] ? SHOTS_AND_CORNERS.redCardWeight : 1;
    const weight = red * exp(-0.002 * (asOf - sample.day[match]!));
    return weight * ((x <= 1 && y <= 1 ? ln(tau[2 * x + y]!) : 0) + x * u - lambda + y * v - nu);
  });
}

it('scatter adds the slopes of goals and channels within a match, base rates taken out', () => {
  const statistics = statisticsOf();
  const likelihood = likelihoodOf();
  likelihood.derivatives(theta, new Float64Array(n), null);
  const slopesBy = (at: (by: number) => number[]) => {
    const down = at(-STEP);
    return at(STEP).map((value, match) => (value - down[match]!) / (2 * STEP));
  };
  // slopes[parameter][match] of the goals; of each channel its strengths' slopes less K times those of its base rates.
  const slopes = Array.from(theta, (_, i) => slopesBy((by) => goalsOf(moved(by, i))));
  statistics.channels.forEach(({ rule, sums, unit }, number) => {
    const { home, away } = likelihood.open[number]!.baseRates(theta, teams);
    const base = [ln(home), ln(away)] as const;
    const own = [sums.home, sums.away].map((seen) => (rule.omega * seen) / unit);
    const byBase = (at: Float64Array, side: number) =>
      slopesBy((by) => definition(rule, at, [base[0] + (side === 0 ? by : 0), base[1] + (side === 1 ? by : 0)]));
    const ofBase = [byBase(theta, 0), byBase(theta, 1)];
    for (let i = ATTACK; i < n; i += 1) {
      const ofStrength = slopesBy((by) => definition(rule, moved(by, i), base));
      const shares = ofBase.map((_, side) => {
        const mixed = (total(byBase(moved(1e-4, i), side)) - total(byBase(moved(-1e-4, i), side))) / 2e-4;
        return -mixed / own[side]!;
      });
      ofStrength.forEach((slope, match) => {
        slopes[i]![match]! += slope - shares[0]! * ofBase[0]![match]! - shares[1]! * ofBase[1]![match]!;
      });
    }
  });
  const options = { asOf, xi: 0.002, channels: SHOTS_AND_CORNERS };
  const products = scoreProducts(sample, theta, teams, options, { homeAdvantage: false, rho: false }, likelihood.open);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k <= i; k += 1) {
      const wanted = total(slopes[i]!.map((slope, match) => slope * slopes[k]![match]!));
      expect(Math.abs(products[i * n + k]! - wanted)).toBeLessThan(1e-4 * (1 + Math.abs(wanted)));
    }
  }
});
