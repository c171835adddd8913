import { exp, ln } from '../numeric/elementary';
import type { LeagueSample } from './league-sample';
import { ScoreCell } from './score-cell';

/** A match may weigh this much in stored sums before they are brought back to 1; far from overflow on either side. */
const LARGEST_UNIT = 1e100;

/**
 * The decayed sums through which alone the likelihood depends on the matches.
 *
 * A match counts with weight exp(−ξ·days before the present day). Sums are stored in a unit that grows with time
 * instead of being shrunk every day: a stored number divided by `unit` is the decayed one. So a day costs nothing, a
 * match adds to a few numbers, and a refit costs the pairs of teams, not the matches.
 */
export class PairStatistics {
  /** Weight that a match of the present day is stored with. */
  unit = 1;
  /** Stored. Of teams i and j at 2(i·teamCount + j): weight of the matches at the ground of i; next, at that of j. */
  readonly meetings: Float64Array;
  /** Stored goals of each team for and against, at either ground. */
  readonly goalsFor: Float64Array;
  readonly goalsAgainst: Float64Array;
  /** Stored goals of all home and of all away teams. */
  homeGoals = 0;
  awayGoals = 0;
  /** Stored low scores (first number = home goals); of 1-1 the total alone matters. */
  readonly nilNil: ScoreCell;
  readonly nilOne: ScoreCell;
  readonly oneNil: ScoreCell;
  oneOne = 0;
  matches = 0;
  /** Teams seen so far: they are numbered 0 … teams − 1. */
  teams = 0;
  readonly teamCount: number;
  private readonly storedTeamWeight: Float64Array;
  private storedWeight = 0;
  private storedLogFactorials = 0;
  private asOf: number | null = null;
  /** The day on which the unit is 1. */
  private origin = 0;

  constructor(
    private readonly sample: LeagueSample,
    private readonly xi: number,
  ) {
    this.teamCount = sample.teams.length;
    this.meetings = new Float64Array(2 * this.teamCount * this.teamCount);
    this.goalsFor = new Float64Array(this.teamCount);
    this.goalsAgainst = new Float64Array(this.teamCount);
    this.storedTeamWeight = new Float64Array(this.teamCount);
    this.nilNil = new ScoreCell(this.teamCount);
    this.nilOne = new ScoreCell(this.teamCount);
    this.oneNil = new ScoreCell(this.teamCount);
  }

  /** Decayed number of matches. */
  get totalWeight(): number {
    return this.storedWeight / this.unit;
  }

  /** Σ w log(x! y!), the constant of the log-likelihood. */
  get logFactorials(): number {
    return this.storedLogFactorials / this.unit;
  }

  /** Decayed number of matches of a team. */
  teamWeight(team: number): number {
    return this.storedTeamWeight[team]! / this.unit;
  }

  /** Whether two teams have met, at either ground. */
  haveMet(one: number, other: number): boolean {
    const at = 2 * (one * this.teamCount + other);
    return this.meetings[at]! > 0 || this.meetings[at + 1]! > 0;
  }

  /** Let time pass until `day`. @throws {RangeError} when `day` lies before the present one */
  advanceTo(day: number): void {
    if (this.asOf === null) this.origin = day;
    else if (day < this.asOf) throw new RangeError(`time cannot run back: ${day - this.asOf} days`);
    this.asOf = day;
    if (this.xi === 0) return;
    let growth = this.xi * (day - this.origin);
    if (growth > ln(LARGEST_UNIT)) {
      this.scale(exp(-growth));
      this.origin = day;
      growth = 0;
    }
    this.unit = exp(growth);
  }

  /** Add match number `match` of the sample, played on the present day, with weight 1. */
  add(match: number): void {
    const { sample, unit, teamCount } = this;
    const home = sample.home[match]!;
    const away = sample.away[match]!;
    const scored = sample.homeGoals[match]!;
    const conceded = sample.awayGoals[match]!;
    this.meetings[2 * (home * teamCount + away)]! += unit;
    this.meetings[2 * (away * teamCount + home) + 1]! += unit;
    this.homeGoals += unit * scored;
    this.awayGoals += unit * conceded;
    this.goalsFor[home]! += unit * scored;
    this.goalsFor[away]! += unit * conceded;
    this.goalsAgainst[home]! += unit * conceded;
    this.goalsAgainst[away]! += unit * scored;
    if (scored === 0 && conceded === 0) this.nilNil.add(home, away, unit);
    else if (scored === 0 && conceded === 1) this.nilOne.add(home, away, unit);
    else if (scored === 1 && conceded === 0) this.oneNil.add(home, away, unit);
    else if (scored === 1 && conceded === 1) this.oneOne += unit;
    this.storedTeamWeight[home]! += unit;
    this.storedTeamWeight[away]! += unit;
    this.storedLogFactorials += unit * (logFactorial(scored) + logFactorial(conceded));
    this.storedWeight += unit;
    this.matches += 1;
    this.teams = Math.max(this.teams, home + 1, away + 1);
  }

  private scale(factor: number): void {
    for (const sums of [this.meetings, this.goalsFor, this.goalsAgainst, this.storedTeamWeight]) {
      for (let i = 0; i < sums.length; i += 1) sums[i]! *= factor;
    }
    for (const cell of [this.nilNil, this.nilOne, this.oneNil]) cell.scale(factor);
    this.homeGoals *= factor;
    this.awayGoals *= factor;
    this.oneOne *= factor;
    this.storedWeight *= factor;
    this.storedLogFactorials *= factor;
  }
}

const LOG_FACTORIALS: number[] = [0];

/** Natural logarithm of n! for an integer n ≥ 0. */
function logFactorial(n: number): number {
  for (let k = LOG_FACTORIALS.length; k <= n; k += 1) LOG_FACTORIALS.push(LOG_FACTORIALS[k - 1]! + ln(k));
  return LOG_FACTORIALS[n]!;
}
