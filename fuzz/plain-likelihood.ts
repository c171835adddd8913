import type { FinishedMatch } from '../src/main/core/models/league-sample';
import { PlainChannel } from './plain-channel';
import { PLAIN_PRIOR } from '../src/main/core/models/prior';
import type { RandomFit } from './random-league';

/** A few last bits. */
const ROUNDING = 1e-14;

/** A point of the model by team name: what a fit gives, or any other. */
export interface Point {
  readonly mu: number;
  readonly gamma: number;
  readonly rho: number;
  readonly attack: ReadonlyMap<string, number>;
  readonly defence: ReadonlyMap<string, number>;
}

/**
 * The penalised log-likelihood and its gradient written down once more, match by match and straight from the paper:
 * no sums by pair, no shared code, so that an error in either shows as a difference.
 * Source: Dixon & Coles (1997), J. R. Stat. Soc. C 46(2), 265–280, eq. 4.5; Gaussian priors.
 */
export class PlainLikelihood {
  private readonly weighted: readonly { readonly match: FinishedMatch; readonly weight: number }[];
  readonly weight: number;
  /** The channels that have begun, in the order of the rules. */
  readonly open: readonly PlainChannel[];

  constructor(private readonly league: RandomFit) {
    const { asOf, xi, channels } = league.options;
    const past = league.matches.filter(({ day }) => day < asOf);
    const { redCardWeight = 1 } = channels ?? {};
    this.weighted = past.map((match) => {
      const [home, away] = match.counts?.redCards ?? [0, 0];
      return { match, weight: Math.exp(-xi * (asOf - match.day)) * (home + away > 0 ? redCardWeight : 1) };
    });
    this.weight = this.weighted.reduce((total, { weight }) => total + weight, 0);
    const all = channels?.channels.map((rule) => new PlainChannel(rule, past, asOf, redCardWeight)) ?? [];
    this.open = all.filter(({ hasBegun }) => hasBegun);
  }

  /** Without log x!; −Infinity where a score that occurred is impossible. */
  value(point: Point): number {
    let total = 0;
    for (const { match, weight } of this.weighted) {
      const { u, v, lambda, nu } = ratesOf(match, point);
      const tau = tauOf(match, lambda, nu, point.rho);
      if (!(tau > 0)) return -Infinity;
      total += weight * (Math.log(tau) + match.homeGoals * u - lambda + match.awayGoals * v - nu);
    }
    for (const channel of this.open) total += channel.value(point);
    return total + this.penalty(point);
  }

  /**
   * Length of the gradient, and how much of it may be rounding: near the edge of the domain, where some τ is almost 0, a
   * last bit of a rate is many of the slope.
   */
  gradientNorm(point: Point): { readonly norm: number; readonly rounding: number } {
    const { options } = this.league;
    let [mu, gamma, rho, size] = [0, 0, 0, 0];
    const attack = new Map([...point.attack.keys()].map((team) => [team, 0]));
    const defence = new Map(attack);
    const add = (sums: Map<string, number>, team: string, amount: number) => sums.set(team, sums.get(team)! + amount);
    for (const { match, weight } of this.weighted) {
      const { lambda, nu } = ratesOf(match, point);
      const slopes = slopesOf(match, lambda, nu, point.rho);
      const home = weight * (match.homeGoals - lambda + slopes.u);
      const away = weight * (match.awayGoals - nu + slopes.v);
      mu += home + away;
      gamma += home;
      rho += weight * slopes.rho;
      const steep = (1 + lambda + nu) / tauOf(match, lambda, nu, point.rho);
      size += weight * (match.homeGoals + match.awayGoals + steep * steep);
      add(attack, match.home, home);
      add(attack, match.away, away);
      add(defence, match.away, -home);
      add(defence, match.home, -away);
    }
    for (const channel of this.open)
      size += channel.addSlopes(point, (kind, team, amount) => add({ attack, defence }[kind], team, amount));
    let square = mu * mu;
    if (options.fixed?.homeAdvantage === undefined) square += gamma * gamma;
    const { correlation, rho: rhoPrior } = options.prior ?? PLAIN_PRIOR;
    const isBelieved = options.sigma !== Infinity && rhoPrior !== null;
    if (isBelieved) rho -= (point.rho - rhoPrior.mean) / rhoPrior.sigma ** 2;
    if (options.fixed?.rho === undefined) square += rho * rho;
    const precision = 1 / (options.sigma ** 2 * (1 - correlation ** 2));
    for (const [kind, sums, other] of [
      ['attack', attack, 'defence'],
      ['defence', defence, 'attack'],
    ] as const) {
      for (const [team, slope] of sums) {
        const excess = (of: 'attack' | 'defence') => point[of].get(team)! - this.meanOf(of, team);
        const pull = (precision / this.varianceOf(team)) * (excess(kind) - correlation * excess(other));
        const whole = slope - pull;
        square += whole * whole;
      }
    }
    return { norm: Math.sqrt(square), rounding: ROUNDING * size };
  }

  /** Prior mean of a team's strength. */
  meanOf(kind: 'attack' | 'defence', team: string): number {
    return this.league.priorMeans?.[kind][Number(team.slice(1))] ?? 0;
  }

  /** What its prior variance is multiplied by. */
  varianceOf(team: string): number {
    return this.league.priorMeans?.variance[Number(team.slice(1))] ?? 1;
  }

  private penalty({ attack, defence, rho }: Point): number {
    const { sigma, prior = PLAIN_PRIOR } = this.league.options;
    if (sigma === Infinity) return 0;
    let total = 0;
    for (const [team, value] of attack) {
      const [a, d] = [value - this.meanOf('attack', team), defence.get(team)! - this.meanOf('defence', team)];
      const square = a * a - 2 * prior.correlation * a * d + d * d;
      total += square / ((1 - prior.correlation ** 2) * this.varianceOf(team));
    }
    const believed = prior.rho ? ((rho - prior.rho.mean) / prior.rho.sigma) ** 2 : 0;
    return -(total / (sigma * sigma) + believed) / 2;
  }
}

function ratesOf(match: FinishedMatch, { mu, gamma, attack, defence }: Point) {
  const u = mu + gamma + attack.get(match.home)! - defence.get(match.away)!;
  const v = mu + attack.get(match.away)! - defence.get(match.home)!;
  return { u, v, lambda: Math.exp(u), nu: Math.exp(v) };
}

export function tauOf({ homeGoals, awayGoals }: FinishedMatch, lambda: number, nu: number, rho: number): number {
  if (homeGoals > 1 || awayGoals > 1) return 1;
  if (homeGoals === 0) return awayGoals === 0 ? 1 - lambda * nu * rho : 1 + lambda * rho;
  return awayGoals === 0 ? 1 + nu * rho : 1 - rho;
}

/** Derivatives of log τ by log λ, log ν and ρ. */
function slopesOf(match: FinishedMatch, lambda: number, nu: number, rho: number) {
  const { homeGoals, awayGoals } = match;
  const tau = tauOf(match, lambda, nu, rho);
  if (homeGoals > 1 || awayGoals > 1) return { u: 0, v: 0, rho: 0 };
  if (homeGoals === 1 && awayGoals === 1) return { u: 0, v: 0, rho: -1 / tau };
  if (homeGoals === 1) return { u: 0, v: (nu * rho) / tau, rho: nu / tau };
  if (awayGoals === 1) return { u: (lambda * rho) / tau, v: 0, rho: lambda / tau };
  const both = -lambda * nu;
  return { u: (both * rho) / tau, v: (both * rho) / tau, rho: both / tau };
}
