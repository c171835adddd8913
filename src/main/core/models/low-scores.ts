import type { ExpectedGoals } from './expected-goals';
import type { PairStatistics } from './pair-statistics';
import { ATTACK, GAMMA, MU, RHO } from './parameters';

/**
 * The part of the gradient that comes from τ: Σ w ∂ log τ, where u = log λ, v = log ν and w is the decayed weight.
 *   0-0: ∂u = ∂v = −wλνρ/τ, ∂ρ = −wλν/τ;  0-1: ∂u = wλρ/τ, ∂ρ = wλ/τ;  1-0: ∂v = wνρ/τ, ∂ρ = wν/τ;  1-1: ∂ρ = −w/τ.
 * So each score has one slope, the one by ρ; times ρ it goes to the strengths that made the rate.
 */
export class LowScores {
  /** exp(α − δ) of each team: what it adds to both rates of a match together. */
  private readonly both: Float64Array;
  /** Sums of stored slopes of each team: of both its strengths, of its attack, of its defence. */
  private readonly ofBoth: Float64Array;
  private readonly ofAttack: Float64Array;
  private readonly ofDefence: Float64Array;

  constructor(private readonly statistics: PairStatistics) {
    const column = () => new Float64Array(statistics.teamCount);
    this.both = column();
    this.ofBoth = column();
    this.ofAttack = column();
    this.ofDefence = column();
  }

  /** Add it to `gradient`. @returns false when some τ that occurred is not positive */
  add(expected: ExpectedGoals, rho: number, gradient: Float64Array): boolean {
    const { both, ofBoth, ofAttack, ofDefence, statistics } = this;
    const { nilNil, nilOne, oneNil, oneOne, unit, teams } = statistics;
    const { attack, leak, homeBase, awayBase } = expected;
    for (let team = 0; team < teams; team += 1) {
      both[team] = attack[team]! * leak[team]!;
      ofBoth[team] = 0;
      ofAttack[team] = 0;
      ofDefence[team] = 0;
    }
    const product = homeBase * awayBase;
    let slopesOfBoth = 0;
    let { weight, home, away } = nilNil;
    for (let i = 0; i < nilNil.pairs; i += 1) {
      const h = home[i]!;
      const a = away[i]!;
      const rates = product * both[h]! * both[a]!;
      const tau = 1 - rates * rho;
      if (!(tau > 0)) return false;
      const slope = (weight[i]! * rates) / tau;
      slopesOfBoth += slope;
      ofBoth[h]! += slope;
      ofBoth[a]! += slope;
    }
    const slopesOfNeutral = this.nilNilNeutral(awayBase * awayBase, rho);
    if (slopesOfNeutral === null) return false;
    let slopesOfHome = 0;
    ({ weight, home, away } = nilOne);
    for (let i = 0; i < nilOne.pairs; i += 1) {
      const h = home[i]!;
      const a = away[i]!;
      const lambda = homeBase * attack[h]! * leak[a]!;
      const tau = 1 + lambda * rho;
      if (!(tau > 0)) return false;
      const slope = (weight[i]! * lambda) / tau;
      slopesOfHome += slope;
      ofAttack[h]! += slope;
      ofDefence[a]! += slope;
    }
    let slopesOfAway = 0;
    ({ weight, home, away } = oneNil);
    for (let i = 0; i < oneNil.pairs; i += 1) {
      const h = home[i]!;
      const a = away[i]!;
      const nu = awayBase * attack[a]! * leak[h]!;
      const tau = 1 + nu * rho;
      if (!(tau > 0)) return false;
      const slope = (weight[i]! * nu) / tau;
      slopesOfAway += slope;
      ofAttack[a]! += slope;
      ofDefence[h]! += slope;
    }
    if (oneOne > 0 && !(rho < 1)) return false;

    const slopesOfNilNil = slopesOfBoth + slopesOfNeutral;
    const scale = rho / unit;
    for (let team = 0; team < teams; team += 1) {
      gradient[ATTACK + team]! += scale * (ofAttack[team]! - ofBoth[team]!);
      gradient[ATTACK + teams + team]! -= scale * (ofDefence[team]! - ofBoth[team]!);
    }
    gradient[MU]! += scale * (slopesOfHome + slopesOfAway - 2 * slopesOfNilNil);
    gradient[GAMMA]! += scale * (slopesOfHome - slopesOfBoth);
    gradient[RHO]! += (slopesOfHome + slopesOfAway - slopesOfNilNil - (oneOne > 0 ? oneOne / (1 - rho) : 0)) / unit;
    return true;
  }
  /** 0-0 on neutral ground, into the sums of the teams. @returns the sum of its slopes; null when some τ is not positive */
  private nilNilNeutral(product: number, rho: number): number | null {
    const { both, ofBoth, statistics } = this;
    const cell = statistics.nilNilNeutral;
    let slopes = 0;
    for (let i = 0; cell && i < cell.pairs; i += 1) {
      const one = cell.home[i]!;
      const other = cell.away[i]!;
      const rates = product * both[one]! * both[other]!;
      const tau = 1 - rates * rho;
      if (!(tau > 0)) return null;
      const slope = (cell.weight[i]! * rates) / tau;
      slopes += slope;
      ofBoth[one]! += slope;
      ofBoth[other]! += slope;
    }
    return slopes;
  }
}
