import { exp, ln } from '../numeric/elementary';
import type { LeagueSample } from './league-sample';

/** Sums kept per ordered pair of teams: weight, goals home, goals away, then weights of 0-0, 0-1, 1-0 and 1-1. */
export const STATISTICS = 7;
const [WEIGHT, HOME_GOALS, AWAY_GOALS, LOW_SCORES] = [0, 1, 2, 3] as const;

/**
 * The decayed sums through which alone the likelihood depends on the matches.
 *
 * Each match counts with weight exp(−ξ·days before `asOf`). Moving `asOf` forward multiplies every sum by one factor,
 * and a match adds to one pair: a refit costs the pairs, not the matches. Pairs are numbered by their first meeting.
 */
export class PairStatistics {
  readonly home: Int32Array;
  readonly away: Int32Array;
  /** `STATISTICS` numbers a pair. */
  readonly sums: Float64Array;
  /** Decayed number of matches of each team. */
  readonly teamWeight: Float64Array;
  /** Σ w log(x! y!), the constant of the log-likelihood. */
  logFactorials = 0;
  totalWeight = 0;
  matches = 0;
  pairs = 0;
  /** Teams seen so far: they are numbered 0 … teams − 1. */
  teams = 0;
  private asOf: number | null = null;
  private readonly pairOfMatch: Int32Array;

  constructor(
    private readonly sample: LeagueSample,
    private readonly xi: number,
  ) {
    const teamCount = sample.teams.length;
    const firstMeeting = new Map<number, number>();
    this.pairOfMatch = Int32Array.from(sample.home, (home, match) => {
      const key = home * teamCount + sample.away[match]!;
      const known = firstMeeting.get(key);
      if (known !== undefined) return known;
      firstMeeting.set(key, firstMeeting.size);
      return firstMeeting.size - 1;
    });
    this.home = new Int32Array(firstMeeting.size);
    this.away = new Int32Array(firstMeeting.size);
    for (const [key, pair] of firstMeeting) {
      this.home[pair] = Math.floor(key / teamCount);
      this.away[pair] = key % teamCount;
    }
    this.sums = new Float64Array(firstMeeting.size * STATISTICS);
    this.teamWeight = new Float64Array(teamCount);
  }

  /** Let time pass until `day`. @throws {RangeError} when `day` lies before the present one */
  advanceTo(day: number): void {
    if (this.asOf !== null) {
      const days = day - this.asOf;
      if (days < 0) throw new RangeError(`time cannot run back: ${days} days`);
      if (days > 0 && this.xi > 0) this.scale(exp(-this.xi * days));
    }
    this.asOf = day;
  }

  /** Add match number `match` of the sample, played on the present day, with weight 1. */
  add(match: number): void {
    const { home, away, homeGoals, awayGoals } = this.sample;
    const scored = homeGoals[match]!;
    const conceded = awayGoals[match]!;
    const pair = this.pairOfMatch[match]!;
    const at = pair * STATISTICS;
    this.sums[at + WEIGHT]! += 1;
    this.sums[at + HOME_GOALS]! += scored;
    this.sums[at + AWAY_GOALS]! += conceded;
    if (scored <= 1 && conceded <= 1) this.sums[at + LOW_SCORES + 2 * scored + conceded]! += 1;
    this.teamWeight[home[match]!]! += 1;
    this.teamWeight[away[match]!]! += 1;
    this.logFactorials += logFactorial(scored) + logFactorial(conceded);
    this.totalWeight += 1;
    this.matches += 1;
    this.pairs = Math.max(this.pairs, pair + 1);
    this.teams = Math.max(this.teams, home[match]! + 1, away[match]! + 1);
  }

  private scale(factor: number): void {
    const { sums, teamWeight } = this;
    for (let i = 0; i < this.pairs * STATISTICS; i += 1) sums[i]! *= factor;
    for (let team = 0; team < this.teams; team += 1) teamWeight[team]! *= factor;
    this.logFactorials *= factor;
    this.totalWeight *= factor;
  }
}

const LOG_FACTORIALS: number[] = [0];

/** Natural logarithm of n! for an integer n ≥ 0. */
function logFactorial(n: number): number {
  for (let k = LOG_FACTORIALS.length; k <= n; k += 1) LOG_FACTORIALS.push(LOG_FACTORIALS[k - 1]! + ln(k));
  return LOG_FACTORIALS[n]!;
}
