import { ln } from '../numeric/elementary';
import { ChannelLikelihood } from './channel-likelihood';
import { addCurvature } from './curvature';
import { ExpectedGoals } from './expected-goals';
import type { FitDemands } from './estimable';
import { LowScores } from './low-scores';
import type { PairStatistics } from './pair-statistics';
import { ATTACK, GAMMA, MU, parameterCount, RHO, type FixedParameters } from './parameters';
import { rhoPrecision, strengthPrecision, type PriorShape } from './prior';

/** Prior means of log attack and defence, T each, their standard deviation, and the shape of the prior. */
export interface StrengthPrior {
  readonly attack: Float64Array;
  readonly defence: Float64Array;
  /** What σ² is multiplied by for each team; 1 where absent. */
  readonly variance?: Float64Array | undefined;
  /** Infinity = no prior, of ρ neither. */
  readonly sigma: number;
  readonly shape: PriorShape;
}

/**
 * The parameters held in the face of these data. A league seen on neutral ground alone says nothing of a home advantage:
 * γ then stays at 0, its start, until a first match has a home team. And without a low score nothing but a prior says
 * anything of ρ.
 */
export const heldOf = (statistics: PairStatistics, fixed: FixedParameters, hasRhoPrior = false): FixedParameters => ({
  homeAdvantage: fixed.homeAdvantage || !statistics.informsHomeAdvantage,
  rho: fixed.rho || !(hasRhoPrior || hasLowScores(statistics)),
});

const hasLowScores = ({ nilNil, nilNilNeutral, nilOne, oneNil, oneOne }: PairStatistics): boolean =>
  nilNil.pairs > 0 || (nilNilNeutral?.pairs ?? 0) > 0 || nilOne.pairs > 0 || oneNil.pairs > 0 || oneOne > 0;

/**
 * The penalised Dixon–Coles log-likelihood of the statistics as they are when asked, its gradient and negative Hessian.
 *
 *   log λ = μ + γ + α_home − δ_away (without γ on neutral ground),  log ν = μ + α_away − δ_home,
 *   τ(0,0) = 1 − λνρ, τ(0,1) = 1 + λρ, τ(1,0) = 1 + νρ, τ(1,1) = 1 − ρ (first number = home goals).
 * Value: Σ w [log τ + log Poisson(x; λ) + log Poisson(y; ν)] − Σ_i [A_i² − 2c A_i D_i + D_i²] / (2v_iσ²(1 − c²)) −
 * (ρ − m)² / (2s²), where A_i = α_i − a_i, D_i = δ_i − d_i, c is the prior's correlation, and m and s are those of ρ's
 * prior, where it has one.
 * To it comes what each channel with enough matches adds (`ChannelLikelihood`).
 * The Poisson part needs only goals by team and meetings by pair; τ needs the few pairs that have had each low score.
 * Source: Dixon & Coles (1997), J. R. Stat. Soc. C 46(2), 265–280, eq. 4.5; the priors are Gaussian.
 */
export class Likelihood {
  private readonly expected: ExpectedGoals;
  private readonly lowScores: LowScores;
  private readonly channels: readonly ChannelLikelihood[];

  constructor(
    private readonly statistics: PairStatistics,
    private readonly prior: StrengthPrior,
    private readonly fixed: FixedParameters,
  ) {
    this.expected = new ExpectedGoals(statistics);
    this.lowScores = new LowScores(statistics);
    this.channels = statistics.channels.map((channel) => new ChannelLikelihood(channel));
  }

  /** The channels that say something as of today. */
  get open(): readonly ChannelLikelihood[] {
    return this.channels.filter(({ statistics }) => statistics.isOpen);
  }

  get teams(): number {
    return this.statistics.teams;
  }

  /** The parameters that a fit leaves where they start. */
  get held(): FixedParameters {
    return heldOf(this.statistics, this.fixed, this.hasRhoPrior);
  }

  /** What the data must have for a maximum to exist. */
  get demands(): FitDemands {
    return { hasPrior: this.prior.sigma !== Infinity, hasRhoPrior: this.hasRhoPrior, held: this.held };
  }

  private get hasRhoPrior(): boolean {
    return this.prior.sigma !== Infinity && this.prior.shape.rho !== null;
  }

  /** Strength of the rank-one term that holds each sum of strengths without a prior; of the size of their curvature. */
  get pull(): number {
    return this.statistics.totalWeight / this.teams;
  }

  /** Log-likelihood of the goals without log x!, what the channels add, and the prior's part; −Infinity outside the domain. */
  value(theta: Float64Array): { logLikelihood: number; channels: number; penalty: number } {
    const { statistics, expected, teams } = this;
    const { unit, nilNil, nilNilNeutral, nilOne, oneNil } = statistics;
    expected.set(theta);
    const { attack, leak, homeBase, awayBase } = expected;
    const rho = theta[RHO]!;
    let total = 0;
    let compensation = 0;
    const add = (term: number) => {
      const corrected = term - compensation;
      const next = total + corrected;
      compensation = next - total - corrected;
      total = next;
    };
    add((statistics.homeGoals / unit) * (theta[MU]! + theta[GAMMA]!));
    add((statistics.awayGoals / unit) * theta[MU]!);
    for (let team = 0; team < teams; team += 1) {
      add((statistics.goalsFor[team]! / unit) * theta[ATTACK + team]!);
      add((-statistics.goalsAgainst[team]! / unit) * theta[ATTACK + teams + team]!);
      add(-expected.scoredHome[team]! - expected.scoredAway[team]!);
    }
    for (let i = 0; i < nilNil.pairs; i += 1) {
      const [h, a] = [nilNil.home[i]!, nilNil.away[i]!];
      const product = homeBase * attack[h]! * leak[a]! * (awayBase * attack[a]! * leak[h]!);
      add(logTau(nilNil.weight[i]! / unit, 1 - product * rho));
    }
    for (let i = 0; nilNilNeutral && i < nilNilNeutral.pairs; i += 1) {
      const [one, other] = [nilNilNeutral.home[i]!, nilNilNeutral.away[i]!];
      const product = awayBase * attack[one]! * leak[other]! * (awayBase * attack[other]! * leak[one]!);
      add(logTau(nilNilNeutral.weight[i]! / unit, 1 - product * rho));
    }
    for (let i = 0; i < nilOne.pairs; i += 1) {
      const lambda = homeBase * attack[nilOne.home[i]!]! * leak[nilOne.away[i]!]!;
      add(logTau(nilOne.weight[i]! / unit, 1 + lambda * rho));
    }
    for (let i = 0; i < oneNil.pairs; i += 1) {
      const nu = awayBase * attack[oneNil.away[i]!]! * leak[oneNil.home[i]!]!;
      add(logTau(oneNil.weight[i]! / unit, 1 + nu * rho));
    }
    add(logTau(statistics.oneOne / unit, 1 - rho));
    const channels = this.open.reduce((sum, channel) => sum + channel.value(theta, teams), 0);
    return { logLikelihood: Number.isNaN(total) ? -Infinity : total, channels, penalty: this.penalty(theta) };
  }

  /**
   * Gradient of the penalised log-likelihood into `gradient`; with `hessian`, also minus its second derivatives, lower
   * triangle, row-major. Without a prior a rank-one term on each sum of strengths fixes the two free constants; it
   * vanishes where the sums are zero, so the maximum stays what it is.
   * @returns false when some τ that occurred is not positive (θ lies outside the domain)
   */
  derivatives(theta: Float64Array, gradient: Float64Array, hessian: Float64Array | null): boolean {
    const { statistics, expected, teams } = this;
    const { goalsFor, goalsAgainst } = statistics;
    const perUnit = 1 / statistics.unit;
    const defence = ATTACK + teams;
    expected.set(theta);
    const { scoredHome, scoredAway, concededHome, concededAway } = expected;
    let home = 0;
    let away = 0;
    for (let team = 0; team < teams; team += 1) {
      home += scoredHome[team]!;
      away += scoredAway[team]!;
      gradient[ATTACK + team] = perUnit * goalsFor[team]! - scoredHome[team]! - scoredAway[team]!;
      gradient[defence + team] = concededHome[team]! + concededAway[team]! - perUnit * goalsAgainst[team]!;
    }
    const atHome = perUnit * statistics.homeGoals - home;
    gradient[MU] = atHome + (perUnit * statistics.awayGoals - away);
    gradient[GAMMA] = atHome;
    gradient[RHO] = 0;
    if (!this.lowScores.add(expected, theta[RHO]!, gradient)) return false;
    if (hessian) addCurvature(statistics, expected, theta[RHO]!, hessian);
    for (const channel of this.channels) {
      if (!channel.statistics.isOpen) continue;
      channel.addGradient(theta, gradient, teams);
      if (hessian) channel.addCurvature(hessian);
    }
    this.addPrior(theta, gradient, hessian);
    this.holdFixed(gradient, hessian, parameterCount(teams));
    return true;
  }

  private penalty(theta: Float64Array): number {
    const { teams, prior } = this;
    if (prior.sigma === Infinity) return 0;
    const { shape } = prior;
    const { correlation, rho } = shape;
    let total = 0;
    for (let team = 0; team < teams; team += 1) {
      const attack = theta[ATTACK + team]! - prior.attack[team]!;
      const defence = theta[ATTACK + teams + team]! - prior.defence[team]!;
      total += (attack * attack - 2 * correlation * attack * defence + defence * defence) / varianceOf(prior, team);
    }
    const excess = theta[RHO]! - (rho?.mean ?? 0);
    return -(strengthPrecision(prior.sigma, shape).own * total + rhoPrecision(shape) * excess * excess) / 2;
  }

  private addPrior(theta: Float64Array, gradient: Float64Array, hessian: Float64Array | null): void {
    const { teams, prior } = this;
    const n = parameterCount(teams);
    if (prior.sigma !== Infinity) {
      const precision = strengthPrecision(prior.sigma, prior.shape);
      for (let team = 0; team < teams; team += 1) {
        const own = precision.own / varianceOf(prior, team);
        const shared = precision.shared / varianceOf(prior, team);
        const attack = ATTACK + team;
        const defence = ATTACK + teams + team;
        const attackExcess = theta[attack]! - prior.attack[team]!;
        const defenceExcess = theta[defence]! - prior.defence[team]!;
        gradient[attack]! -= own * attackExcess + shared * defenceExcess;
        gradient[defence]! -= own * defenceExcess + shared * attackExcess;
        if (hessian) {
          hessian[attack * n + attack]! += own;
          hessian[defence * n + defence]! += own;
          hessian[defence * n + attack]! += shared;
        }
      }
      const { rho } = prior.shape;
      if (rho) {
        const precision = rhoPrecision(prior.shape);
        gradient[RHO]! -= precision * (theta[RHO]! - rho.mean);
        if (hessian) hessian[RHO * n + RHO]! += precision;
      }
      return;
    }
    const { pull } = this;
    for (let start = ATTACK; start < n; start += teams) {
      let total = 0;
      for (let i = start; i < start + teams; i += 1) total += theta[i]!;
      for (let i = start; i < start + teams; i += 1) {
        gradient[i]! -= pull * total;
        if (hessian) for (let k = start; k <= i; k += 1) hessian[i * n + k]! += pull;
      }
    }
  }

  private holdFixed(gradient: Float64Array, hessian: Float64Array | null, n: number): void {
    const { homeAdvantage, rho } = this.held;
    if (homeAdvantage) hold(GAMMA, gradient, hessian, n);
    if (rho) hold(RHO, gradient, hessian, n);
  }
}

const varianceOf = ({ variance }: StrengthPrior, team: number): number => variance?.[team] ?? 1;

/** Take parameter number `index` out of a Newton step. */
function hold(index: number, gradient: Float64Array, hessian: Float64Array | null, n: number): void {
  gradient[index] = 0;
  if (!hessian) return;
  for (let k = 0; k < index; k += 1) hessian[index * n + k] = 0;
  for (let k = index + 1; k < n; k += 1) hessian[k * n + index] = 0;
  hessian[index * n + index] = 1;
}

/** weight · log τ, where a cell that never occurred counts nothing whatever its τ. */
const logTau = (weight: number, tau: number): number => (weight > 0 ? weight * (tau > 0 ? ln(tau) : -Infinity) : 0);
