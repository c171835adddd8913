import { exp } from '../numeric/elementary';
import { ATTACK, GAMMA, MU } from './parameters';
import type { PairStatistics } from './pair-statistics';

/**
 * What a θ expects of the matches seen: a rate is a product, λ = homeBase · attack[home] · leak[away], so one
 * exponential a parameter gives them all, and a team's expected goals are one row of decayed meetings times a vector.
 */
export class ExpectedGoals {
  /** exp(α). */
  readonly attack: Float64Array;
  /** exp(−δ). */
  readonly leak: Float64Array;
  /** exp(μ + γ) and exp(μ). */
  homeBase = 1;
  awayBase = 1;
  /**
   * Decayed expected goals of each team: scored and conceded, at home and away. Goals on neutral ground come at the rate
   * without home advantage: they count as scored away, and as conceded at home.
   */
  readonly scoredHome: Float64Array;
  readonly scoredAway: Float64Array;
  readonly concededHome: Float64Array;
  readonly concededAway: Float64Array;

  constructor(private readonly statistics: PairStatistics) {
    const column = () => new Float64Array(statistics.teamCount);
    this.attack = column();
    this.leak = column();
    this.scoredHome = column();
    this.scoredAway = column();
    this.concededHome = column();
    this.concededAway = column();
  }

  /** Cost: 2T exponentials and 4T² multiplications. */
  set(theta: Float64Array): void {
    const { attack, leak, statistics } = this;
    const { meetings, teams, teamCount, unit } = statistics;
    this.homeBase = exp(theta[MU]! + theta[GAMMA]!);
    this.awayBase = exp(theta[MU]!);
    for (let team = 0; team < teams; team += 1) {
      attack[team] = exp(theta[ATTACK + team]!);
      leak[team] = exp(-theta[ATTACK + teams + team]!);
    }
    const homeBase = this.homeBase / unit;
    const awayBase = this.awayBase / unit;
    for (let team = 0; team < teams; team += 1) {
      let scoredHome = 0;
      let scoredAway = 0;
      let concededHome = 0;
      let concededAway = 0;
      for (let other = 0, at = 2 * team * teamCount; other < teams; other += 1, at += 2) {
        const athome = meetings[at]!;
        const abroad = meetings[at + 1]!;
        const otherAttack = attack[other]!;
        const otherLeak = leak[other]!;
        scoredHome += athome * otherLeak;
        scoredAway += abroad * otherLeak;
        concededHome += athome * otherAttack;
        concededAway += abroad * otherAttack;
      }
      this.scoredHome[team] = homeBase * attack[team]! * scoredHome;
      this.scoredAway[team] = awayBase * attack[team]! * scoredAway;
      this.concededHome[team] = awayBase * leak[team]! * concededHome;
      this.concededAway[team] = homeBase * leak[team]! * concededAway;
    }
    if (statistics.neutralMeetings) this.addNeutral(statistics.neutralMeetings);
  }

  private addNeutral(meetings: Float64Array): void {
    const { attack, leak, statistics } = this;
    const { teams, teamCount, unit } = statistics;
    const base = this.awayBase / unit;
    for (let team = 0; team < teams; team += 1) {
      let scored = 0;
      let conceded = 0;
      for (let other = 0, at = team * teamCount; other < teams; other += 1, at += 1) {
        scored += meetings[at]! * leak[other]!;
        conceded += meetings[at]! * attack[other]!;
      }
      this.scoredAway[team]! += base * attack[team]! * scored;
      this.concededHome[team]! += base * leak[team]! * conceded;
    }
  }
}
