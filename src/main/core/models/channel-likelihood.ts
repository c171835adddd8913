import { exp, ln } from '../numeric/elementary';
import type { ChannelStatistics } from './channel-statistics';
import { ATTACK, parameterCount } from './parameters';

/**
 * What one channel adds to the log-likelihood, as a function of the strengths alone.
 *
 *   ω Σ w [y log r − r] over both sides of each match, y = counts turned into goals, w = exp(−ξ_c · days),
 *   r_home = H · exp(κ(α_home − δ_away)),  r_away = A · exp(κ(α_away − δ_home)), on neutral ground A for both.
 * The two base rates H = exp(μ_c + γ_c) and A = exp(μ_c) belong to the channel alone, and given the strengths their best
 * values are ratios of sums: H = Y/E, Y the goals seen at home, E those expected at H = 1. So they are put in instead of
 * being searched for: the profile likelihood has the same maximum in the strengths, and its curvature is that of the
 * strengths with the base rates free, the Schur complement: of each side, minus the square of the slopes of E over Y.
 * Source: Barndorff-Nielsen & Cox (1994), Inference and Asymptotics, section 3.4.
 */
export class ChannelLikelihood {
  /** exp(κα) and exp(−κδ). */
  private readonly attack: Float64Array;
  private readonly leak: Float64Array;
  /** Stored goals expected of each team at home and away: scored, and conceded by the same counting of sides. */
  private readonly scoredHome: Float64Array;
  private readonly scoredAway: Float64Array;
  private readonly concededHome: Float64Array;
  private readonly concededAway: Float64Array;
  /** H and A. */
  private home = 0;
  private away = 0;
  private teams = 0;

  constructor(readonly statistics: ChannelStatistics) {
    const column = () => new Float64Array(statistics.teamCount);
    this.attack = column();
    this.leak = column();
    this.scoredHome = column();
    this.scoredAway = column();
    this.concededHome = column();
    this.concededAway = column();
  }

  /** The base rates at θ: goals' worth of counts of an average team at home, and away. */
  baseRates(theta: Float64Array, teams: number): { readonly home: number; readonly away: number } {
    this.set(theta, teams);
    return { home: this.home, away: this.away };
  }

  /** Goals' worth of counts beyond the expected ones in one match, at the θ of the last gradient; null where not counted. */
  excessOf(match: number): { readonly home: number; readonly away: number } | null {
    const { statistics, attack, leak } = this;
    const seen = statistics.goalsOf(match);
    if (!seen) return null;
    const { one, other, isNeutral } = seen;
    return {
      home: seen.home - (isNeutral ? this.away : this.home) * attack[one]! * leak[other]!,
      away: seen.away - this.away * attack[other]! * leak[one]!,
    };
  }

  /** How the logs of H and A move when a strength does, less their own curvature: K, a column a side, by parameter. */
  baseShares(): readonly [home: Float64Array, away: Float64Array] {
    const { statistics, scoredHome, scoredAway, concededHome, concededAway } = this;
    const { sums, rule } = statistics;
    const column = (scored: Float64Array, conceded: Float64Array, seen: number) => {
      const shares = new Float64Array(parameterCount(this.teams));
      for (let team = 0; team < this.teams && seen > 0; team += 1) {
        shares[ATTACK + team] = (rule.kappa * scored[team]!) / seen;
        shares[ATTACK + this.teams + team] = (-rule.kappa * conceded[team]!) / seen;
      }
      return shares;
    };
    return [column(scoredHome, concededAway, sums.home), column(scoredAway, concededHome, sums.away)];
  }

  value(theta: Float64Array, teams: number): number {
    const { statistics } = this;
    const { goalsFor, goalsAgainst, home, away } = statistics.sums;
    const { omega, kappa } = statistics.rule;
    this.set(theta, teams);
    let total = 0;
    for (let team = 0; team < teams; team += 1) {
      total += goalsFor[team]! * theta[ATTACK + team]! - goalsAgainst[team]! * theta[ATTACK + teams + team]!;
    }
    const base = (seen: number, rate: number) => (seen > 0 ? seen * (ln(rate) - 1) : 0);
    return (omega * (kappa * total + base(home, this.home) + base(away, this.away))) / statistics.unit;
  }

  /** Add its slopes by the strengths to `gradient`. */
  addGradient(theta: Float64Array, gradient: Float64Array, teams: number): void {
    this.set(theta, teams);
    const { statistics, scoredHome, scoredAway, concededHome, concededAway } = this;
    const { goalsFor, goalsAgainst } = statistics.sums;
    const { omega, kappa } = statistics.rule;
    const scale = (omega * kappa) / statistics.unit;
    for (let team = 0; team < teams; team += 1) {
      gradient[ATTACK + team]! += scale * (goalsFor[team]! - scoredHome[team]! - scoredAway[team]!);
      gradient[ATTACK + teams + team]! += scale * (concededHome[team]! + concededAway[team]! - goalsAgainst[team]!);
    }
  }

  /** Add minus its second derivatives to the lower triangle of `hessian`, at the θ of the last gradient. */
  addCurvature(hessian: Float64Array): void {
    const { statistics, teams, attack, leak, scoredHome, scoredAway, concededHome, concededAway } = this;
    const { meetings, neutralMeetings, teamCount, unit, sums } = statistics;
    const { omega, kappa } = statistics.rule;
    const n = parameterCount(teams);
    const scale = (omega * kappa * kappa) / unit;
    for (let team = 0; team < teams; team += 1) {
      const attackRow = ATTACK + team;
      const defenceRow = attackRow + teams;
      hessian[attackRow * n + attackRow]! += scale * (scoredHome[team]! + scoredAway[team]!);
      hessian[defenceRow * n + defenceRow]! += scale * (concededHome[team]! + concededAway[team]!);
      const row = defenceRow * n + ATTACK;
      for (let other = 0, at = 2 * team * teamCount; other < teams; other += 1, at += 2) {
        const neutral = neutralMeetings ? neutralMeetings[team * teamCount + other]! : 0;
        const met = this.away * (meetings[at]! + neutral) + this.home * meetings[at + 1]!;
        hessian[row + other]! -= scale * leak[team]! * attack[other]! * met;
      }
    }
    if (sums.home > 0) this.takeOut(hessian, n, scoredHome, concededAway, scale / sums.home);
    if (sums.away > 0) this.takeOut(hessian, n, scoredAway, concededHome, scale / sums.away);
  }

  /** Of one side: minus the outer product of what its base rate shares with the strengths. */
  private takeOut(hessian: Float64Array, n: number, scored: Float64Array, conceded: Float64Array, scale: number): void {
    const { teams } = this;
    for (let team = 0; team < teams; team += 1) {
      const attackRow = (ATTACK + team) * n + ATTACK;
      const defenceRow = attackRow + teams * n;
      const ofAttack = scale * scored[team]!;
      const ofDefence = scale * conceded[team]!;
      for (let other = 0; other <= team; other += 1) {
        hessian[attackRow + other]! -= ofAttack * scored[other]!;
        hessian[defenceRow + teams + other]! -= ofDefence * conceded[other]!;
      }
      for (let other = 0; other < teams; other += 1) hessian[defenceRow + other]! += ofDefence * scored[other]!;
    }
  }

  /** Cost: 2T exponentials and 4T² multiplications. */
  private set(theta: Float64Array, teams: number): void {
    const { statistics, attack, leak, scoredHome, scoredAway, concededHome, concededAway } = this;
    const { meetings, neutralMeetings, teamCount, sums } = statistics;
    const { kappa } = statistics.rule;
    this.teams = teams;
    for (let team = 0; team < teams; team += 1) {
      attack[team] = exp(kappa * theta[ATTACK + team]!);
      leak[team] = exp(-kappa * theta[ATTACK + teams + team]!);
    }
    let home = 0;
    let away = 0;
    for (let team = 0; team < teams; team += 1) {
      let madeHome = 0;
      let madeAway = 0;
      let allowedHome = 0;
      let allowedAway = 0;
      for (let other = 0, at = 2 * team * teamCount; other < teams; other += 1, at += 2) {
        const athome = meetings[at]!;
        const abroad = meetings[at + 1]!;
        madeHome += athome * leak[other]!;
        madeAway += abroad * leak[other]!;
        allowedHome += athome * attack[other]!;
        allowedAway += abroad * attack[other]!;
      }
      for (let other = 0, at = team * teamCount; neutralMeetings && other < teams; other += 1, at += 1) {
        madeAway += neutralMeetings[at]! * leak[other]!;
        allowedHome += neutralMeetings[at]! * attack[other]!;
      }
      scoredHome[team] = attack[team]! * madeHome;
      scoredAway[team] = attack[team]! * madeAway;
      concededHome[team] = leak[team]! * allowedHome;
      concededAway[team] = leak[team]! * allowedAway;
      home += scoredHome[team]!;
      away += scoredAway[team]!;
    }
    this.home = home > 0 ? sums.home / home : 0;
    this.away = away > 0 ? sums.away / away : 0;
    for (let team = 0; team < teams; team += 1) {
      scoredHome[team]! *= this.home;
      scoredAway[team]! *= this.away;
      concededHome[team]! *= this.away;
      concededAway[team]! *= this.home;
    }
  }
}
