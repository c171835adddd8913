import { exp, ln } from '../numeric/elementary';
import { STATISTICS, type PairStatistics } from './pair-statistics';

/**
 * The penalised Dixon–Coles log-likelihood, its gradient and its negative Hessian.
 *
 * Parameters θ = [μ, γ, ρ, α_0 … α_{T−1}, δ_0 … δ_{T−1}]:
 *   log λ = μ + γ + α_home − δ_away,  log ν = μ + α_away − δ_home,
 *   τ(0,0) = 1 − λνρ, τ(0,1) = 1 + λρ, τ(1,0) = 1 + νρ, τ(1,1) = 1 − ρ (first number = home goals).
 * Value: Σ w [log τ + log Poisson(x; λ) + log Poisson(y; ν)] − Σ_i [(α_i − a_i)² + (δ_i − d_i)²] / (2σ²).
 * Source: Dixon & Coles (1997), J. R. Stat. Soc. C 46(2), 265–280, eq. 4.5; the prior is Gaussian on log strengths.
 */
export const MU = 0;
export const GAMMA = 1;
export const RHO = 2;
/** Where the attack strengths begin in θ; defence strengths follow after T of them. */
export const ATTACK = 3;

/** Prior means of log attack and defence, T each, and their common standard deviation; Infinity = no prior. */
export interface StrengthPrior {
  readonly attack: Float64Array;
  readonly defence: Float64Array;
  readonly sigma: number;
}

/** Parameters held at their starting values, as the specification preset does. */
export interface FixedParameters {
  readonly homeAdvantage: boolean;
  readonly rho: boolean;
}

export const parameterCount = (teams: number): number => ATTACK + 2 * teams;

/** exp of each strength, so that a rate is a product of four numbers. */
interface Rates {
  readonly attack: Float64Array;
  /** exp(−δ). */
  readonly leak: Float64Array;
  readonly homeBase: number;
  readonly awayBase: number;
}

export class Likelihood {
  private readonly attackRate: Float64Array;
  private readonly leakRate: Float64Array;

  constructor(
    private readonly statistics: PairStatistics,
    private readonly prior: StrengthPrior,
    private readonly fixed: FixedParameters,
  ) {
    this.attackRate = new Float64Array(prior.attack.length);
    this.leakRate = new Float64Array(prior.attack.length);
  }

  get teams(): number {
    return this.statistics.teams;
  }

  /** Log-likelihood without log x! and without the prior, and the prior's part; −Infinity outside the domain. */
  value(theta: Float64Array): { logLikelihood: number; penalty: number } {
    const { statistics } = this;
    const { attack, leak, homeBase, awayBase } = this.rates(theta);
    const rho = theta[RHO]!;
    const { home, away, sums, pairs } = statistics;
    let total = 0;
    let compensation = 0;
    const add = (term: number) => {
      const corrected = term - compensation;
      const next = total + corrected;
      compensation = next - total - corrected;
      total = next;
    };
    for (let pair = 0; pair < pairs; pair += 1) {
      const h = home[pair]!;
      const a = away[pair]!;
      const at = pair * STATISTICS;
      const lambda = homeBase * attack[h]! * leak[a]!;
      const nu = awayBase * attack[a]! * leak[h]!;
      const logLambda = theta[MU]! + theta[GAMMA]! + theta[ATTACK + h]! - theta[ATTACK + this.teams + a]!;
      const logNu = theta[MU]! + theta[ATTACK + a]! - theta[ATTACK + this.teams + h]!;
      add(sums[at + 1]! * logLambda - sums[at]! * lambda);
      add(sums[at + 2]! * logNu - sums[at]! * nu);
      add(logTau(sums[at + 3]!, 1 - lambda * nu * rho));
      add(logTau(sums[at + 4]!, 1 + lambda * rho));
      add(logTau(sums[at + 5]!, 1 + nu * rho));
      add(logTau(sums[at + 6]!, 1 - rho));
    }
    return { logLikelihood: Number.isNaN(total) ? -Infinity : total, penalty: this.penalty(theta) };
  }

  /**
   * Gradient of the penalised log-likelihood into `gradient`; with `hessian`, also minus its second derivatives, lower
   * triangle, row-major. Without a prior a rank-one term on each sum of strengths fixes the two free constants; it
   * vanishes where the sums are zero, so the maximum stays what it is.
   * @returns false when some τ that occurred is not positive (θ lies outside the domain)
   */
  derivatives(theta: Float64Array, gradient: Float64Array, hessian: Float64Array | null): boolean {
    const { statistics, teams } = this;
    const { attack, leak, homeBase, awayBase } = this.rates(theta);
    const rho = theta[RHO]!;
    const n = parameterCount(teams);
    const defence = ATTACK + teams;
    gradient.fill(0, 0, n);
    hessian?.fill(0, 0, n * n);
    const { home, away, sums, pairs } = statistics;
    for (let pair = 0; pair < pairs; pair += 1) {
      const h = home[pair]!;
      const a = away[pair]!;
      const at = pair * STATISTICS;
      const weight = sums[at]!;
      const n00 = sums[at + 3]!;
      const n01 = sums[at + 4]!;
      const n10 = sums[at + 5]!;
      const n11 = sums[at + 6]!;
      const lambda = homeBase * attack[h]! * leak[a]!;
      const nu = awayBase * attack[a]! * leak[h]!;
      const t00 = 1 - lambda * nu * rho;
      const t01 = 1 + lambda * rho;
      const t10 = 1 + nu * rho;
      if ((n00 > 0 && !(t00 > 0)) || (n01 > 0 && !(t01 > 0)) || (n10 > 0 && !(t10 > 0)) || (n11 > 0 && !(rho < 1))) {
        return false;
      }
      // First derivatives by u = log λ, v = log ν and ρ. A cell that never occurred takes no part.
      const r00 = n00 > 0 ? n00 / t00 : 0;
      const r01 = n01 > 0 ? n01 / t01 : 0;
      const r10 = n10 > 0 ? n10 / t10 : 0;
      const r11 = n11 > 0 ? n11 / (1 - rho) : 0;
      const both = r00 * lambda * nu;
      const onlyAway = r01 * lambda;
      const onlyHome = r10 * nu;
      const gu = sums[at + 1]! - weight * lambda - both * rho + onlyAway * rho;
      const gv = sums[at + 2]! - weight * nu - both * rho + onlyHome * rho;
      gradient[MU]! += gu + gv;
      gradient[GAMMA]! += gu;
      gradient[RHO]! += -both + onlyAway + onlyHome - r11;
      gradient[ATTACK + h]! += gu;
      gradient[ATTACK + a]! += gv;
      gradient[defence + a]! -= gu;
      gradient[defence + h]! -= gv;
      if (!hessian) continue;

      const c00 = n00 > 0 ? (both * rho) / t00 : 0;
      const c01 = n01 > 0 ? (onlyAway * rho) / t01 : 0;
      const c10 = n10 > 0 ? (onlyHome * rho) / t10 : 0;
      const uu = weight * lambda + c00 - c01;
      const vv = weight * nu + c00 - c10;
      const uv = c00;
      const d00 = n00 > 0 ? both / t00 : 0;
      const ur = d00 - (n01 > 0 ? onlyAway / t01 : 0);
      const vr = d00 - (n10 > 0 ? onlyHome / t10 : 0);
      const rr =
        d00 * lambda * nu * (n00 > 0 ? 1 : 0) +
        (n01 > 0 ? (onlyAway * lambda) / t01 : 0) +
        (n10 > 0 ? (onlyHome * nu) / t10 : 0) +
        (n11 > 0 ? r11 / (1 - rho) : 0);
      const gammaRow = GAMMA * n;
      const rhoRow = RHO * n;
      const attackH = (ATTACK + h) * n;
      const attackA = (ATTACK + a) * n;
      const defenceH = (defence + h) * n;
      const defenceA = (defence + a) * n;
      hessian[0]! += uu + 2 * uv + vv;
      hessian[gammaRow]! += uu + uv;
      hessian[gammaRow + GAMMA]! += uu;
      hessian[rhoRow]! += ur + vr;
      hessian[rhoRow + GAMMA]! += ur;
      hessian[rhoRow + RHO]! += rr;
      hessian[attackH]! += uu + uv;
      hessian[attackH + GAMMA]! += uu;
      hessian[attackH + RHO]! += ur;
      hessian[attackA]! += vv + uv;
      hessian[attackA + GAMMA]! += uv;
      hessian[attackA + RHO]! += vr;
      hessian[defenceA]! -= uu + uv;
      hessian[defenceA + GAMMA]! -= uu;
      hessian[defenceA + RHO]! -= ur;
      hessian[defenceH]! -= vv + uv;
      hessian[defenceH + GAMMA]! -= uv;
      hessian[defenceH + RHO]! -= vr;
      hessian[attackH + ATTACK + h]! += uu;
      hessian[attackA + ATTACK + a]! += vv;
      hessian[(h > a ? attackH : attackA) + ATTACK + (h > a ? a : h)]! += uv;
      hessian[defenceA + defence + a]! += uu;
      hessian[defenceH + defence + h]! += vv;
      hessian[(h > a ? defenceH : defenceA) + defence + (h > a ? a : h)]! += uv;
      hessian[defenceA + ATTACK + h]! -= uu;
      hessian[defenceA + ATTACK + a]! -= uv;
      hessian[defenceH + ATTACK + a]! -= vv;
      hessian[defenceH + ATTACK + h]! -= uv;
    }
    this.addPrior(theta, gradient, hessian);
    this.holdFixed(gradient, hessian, n);
    return true;
  }

  private rates(theta: Float64Array): Rates {
    const { teams, attackRate: attack, leakRate: leak } = this;
    for (let team = 0; team < teams; team += 1) {
      attack[team] = exp(theta[ATTACK + team]!);
      leak[team] = exp(-theta[ATTACK + teams + team]!);
    }
    return { attack, leak, homeBase: exp(theta[MU]! + theta[GAMMA]!), awayBase: exp(theta[MU]!) };
  }

  private penalty(theta: Float64Array): number {
    const { teams, prior } = this;
    if (prior.sigma === Infinity) return 0;
    let total = 0;
    for (let team = 0; team < teams; team += 1) {
      const attack = theta[ATTACK + team]! - prior.attack[team]!;
      const defence = theta[ATTACK + teams + team]! - prior.defence[team]!;
      total += attack * attack + defence * defence;
    }
    return -total / (2 * prior.sigma * prior.sigma);
  }

  private addPrior(theta: Float64Array, gradient: Float64Array, hessian: Float64Array | null): void {
    const { teams, prior } = this;
    const n = parameterCount(teams);
    if (prior.sigma !== Infinity) {
      const precision = 1 / (prior.sigma * prior.sigma);
      for (let team = 0; team < teams; team += 1) {
        const attack = ATTACK + team;
        const defence = ATTACK + teams + team;
        gradient[attack]! -= precision * (theta[attack]! - prior.attack[team]!);
        gradient[defence]! -= precision * (theta[defence]! - prior.defence[team]!);
        if (hessian) {
          hessian[attack * n + attack]! += precision;
          hessian[defence * n + defence]! += precision;
        }
      }
      return;
    }
    const pull = this.statistics.totalWeight / teams;
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
    for (const [held, index] of [
      [this.fixed.homeAdvantage, GAMMA],
      [this.fixed.rho, RHO],
    ] as const) {
      if (!held) continue;
      gradient[index] = 0;
      if (!hessian) continue;
      for (let k = 0; k < index; k += 1) hessian[index * n + k] = 0;
      for (let k = index + 1; k < n; k += 1) hessian[k * n + index] = 0;
      hessian[index * n + index] = 1;
    }
  }
}

/** weight · log τ, where a cell that never occurred counts nothing whatever its τ. */
const logTau = (weight: number, tau: number): number => (weight > 0 ? weight * (tau > 0 ? ln(tau) : -Infinity) : 0);
