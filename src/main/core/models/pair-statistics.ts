import { ln } from '../numeric/elementary';
import { ChannelStatistics } from './channel-statistics';
import { GOALS_ALONE, type ChannelRules } from './channels';
import { DecayUnit } from './decay-unit';
import type { LeagueSample } from './league-sample';
import { ScoreCell } from './score-cell';

/**
 * The decayed sums through which alone the likelihood depends on the matches.
 *
 * A match counts with weight exp(−ξ·days before the present day): a stored number divided by `unit` is the decayed one
 * (`DecayUnit`). So a day costs nothing, a match adds to a few numbers, and a refit costs the pairs of teams, not the
 * matches.
 */
export class PairStatistics {
  /** Weight that a match of the present day is stored with. */
  unit = 1;
  /** Stored. Of teams i and j at 2(i·teamCount + j): weight of the matches at the ground of i; next, at that of j. */
  readonly meetings: Float64Array;
  /** Stored weight of the matches of teams i and j on neutral ground, at i·teamCount + j and j·teamCount + i. */
  readonly neutralMeetings: Float64Array | null = null;
  /** Stored goals of each team for and against, at either ground. */
  readonly goalsFor: Float64Array;
  readonly goalsAgainst: Float64Array;
  /** Stored goals of all teams at home, and of all teams away or on neutral ground. */
  homeGoals = 0;
  awayGoals = 0;
  /**
   * Stored low scores (first number = home goals); of 1-1 the total alone matters. On neutral ground both teams score at
   * the away rate, so a 0-1 there is a 1-0 with the teams exchanged, and only its 0-0 is a cell of its own, with the
   * lower team first.
   */
  readonly nilNil: ScoreCell;
  readonly nilNilNeutral: ScoreCell | null = null;
  readonly nilOne: ScoreCell;
  readonly oneNil: ScoreCell;
  oneOne = 0;
  matches = 0;
  neutralMatches = 0;
  /** Teams seen so far: they are numbered 0 … teams − 1. */
  teams = 0;
  readonly teamCount: number;
  private readonly storedTeamWeight: Float64Array;
  private storedWeight = 0;
  private storedNeutralWeight = 0;
  private storedLogFactorials = 0;
  /** What is counted besides goals, each with sums of its own; those that nobody counted are left out. */
  readonly channels: readonly ChannelStatistics[];
  private readonly unitOfTime: DecayUnit;
  private readonly redCardWeight: number;

  constructor(
    private readonly sample: LeagueSample,
    xi: number,
    { channels, redCardWeight }: ChannelRules = GOALS_ALONE,
  ) {
    this.unitOfTime = new DecayUnit(xi);
    this.redCardWeight = redCardWeight;
    this.channels = channels
      .filter(({ channel }) => Boolean(sample.counts[channel]))
      .map((rule) => new ChannelStatistics(sample, rule));
    this.teamCount = sample.teams.length;
    this.meetings = new Float64Array(2 * this.teamCount * this.teamCount);
    this.goalsFor = new Float64Array(this.teamCount);
    this.goalsAgainst = new Float64Array(this.teamCount);
    this.storedTeamWeight = new Float64Array(this.teamCount);
    this.nilNil = new ScoreCell(this.teamCount);
    this.nilOne = new ScoreCell(this.teamCount);
    this.oneNil = new ScoreCell(this.teamCount);
    if (!sample.neutral.includes(1)) return;
    this.neutralMeetings = new Float64Array(this.teamCount * this.teamCount);
    this.nilNilNeutral = new ScoreCell(this.teamCount);
  }

  /** Decayed number of matches. */
  get totalWeight(): number {
    return this.storedWeight / this.unit;
  }

  /** Decayed number of matches on neutral ground. */
  get neutralWeight(): number {
    return this.storedNeutralWeight / this.unit;
  }

  /** Whether any match had a home team: without one, nothing is known of the home advantage. */
  get informsHomeAdvantage(): boolean {
    return this.matches > this.neutralMatches;
  }

  /** Σ w log(x! y!), the constant of the log-likelihood. */
  get logFactorials(): number {
    return this.storedLogFactorials / this.unit;
  }

  /** Decayed number of matches of a team. */
  teamWeight(team: number): number {
    return this.storedTeamWeight[team]! / this.unit;
  }

  /** Whether two teams have met, wherever. */
  haveMet(one: number, other: number): boolean {
    const { meetings, neutralMeetings } = this;
    const pair = one * this.teamCount + other;
    if (meetings[2 * pair]! > 0 || meetings[2 * pair + 1]! > 0) return true;
    return neutralMeetings !== null && neutralMeetings[pair]! > 0;
  }

  /** Let time pass until `day`. @throws {RangeError} when `day` lies before the present one */
  advanceTo(day: number): void {
    const factor = this.unitOfTime.advanceTo(day);
    if (factor !== 1) this.scale(factor);
    this.unit = this.unitOfTime.size;
    for (const channel of this.channels) channel.advanceTo(day);
  }

  /** Add match number `match` of the sample, played on the present day, with weight 1, or less for a red card. */
  add(match: number): void {
    const { sample } = this;
    const weight = sample.redCard[match] ? this.redCardWeight : 1;
    const unit = weight * this.unit;
    for (const channel of this.channels) channel.add(match, weight);
    const home = sample.home[match]!;
    const away = sample.away[match]!;
    const scored = sample.homeGoals[match]!;
    const conceded = sample.awayGoals[match]!;
    if (sample.neutral[match]) this.addNeutral(home, away, scored, conceded, unit);
    else this.addAtHome(home, away, scored, conceded, unit);
    this.goalsFor[home]! += unit * scored;
    this.goalsFor[away]! += unit * conceded;
    this.goalsAgainst[home]! += unit * conceded;
    this.goalsAgainst[away]! += unit * scored;
    if (scored === 1 && conceded === 1) this.oneOne += unit;
    this.storedTeamWeight[home]! += unit;
    this.storedTeamWeight[away]! += unit;
    this.storedLogFactorials += unit * (logFactorial(scored) + logFactorial(conceded));
    this.storedWeight += unit;
    this.matches += 1;
    this.teams = Math.max(this.teams, home + 1, away + 1);
  }

  private addAtHome(home: number, away: number, scored: number, conceded: number, unit: number): void {
    const { teamCount } = this;
    this.meetings[2 * (home * teamCount + away)]! += unit;
    this.meetings[2 * (away * teamCount + home) + 1]! += unit;
    this.homeGoals += unit * scored;
    this.awayGoals += unit * conceded;
    if (scored === 0 && conceded === 0) this.nilNil.add(home, away, unit);
    else if (scored === 0 && conceded === 1) this.nilOne.add(home, away, unit);
    else if (scored === 1 && conceded === 0) this.oneNil.add(home, away, unit);
  }

  /** Each sum is the same, to the last bit, whichever team is named first. */
  private addNeutral(one: number, other: number, scored: number, conceded: number, unit: number): void {
    const { teamCount } = this;
    this.neutralMeetings![one * teamCount + other]! += unit;
    this.neutralMeetings![other * teamCount + one]! += unit;
    this.awayGoals += unit * (scored + conceded);
    if (scored === 0 && conceded === 0) this.nilNilNeutral!.add(Math.min(one, other), Math.max(one, other), unit);
    else if (scored === 0 && conceded === 1) this.oneNil.add(other, one, unit);
    else if (scored === 1 && conceded === 0) this.oneNil.add(one, other, unit);
    this.storedNeutralWeight += unit;
    this.neutralMatches += 1;
  }

  private scale(factor: number): void {
    for (const sums of [this.meetings, this.goalsFor, this.goalsAgainst, this.storedTeamWeight]) {
      for (let i = 0; i < sums.length; i += 1) sums[i]! *= factor;
    }
    for (let i = 0; this.neutralMeetings && i < this.neutralMeetings.length; i += 1) this.neutralMeetings[i]! *= factor;
    for (const cell of [this.nilNil, this.nilNilNeutral, this.nilOne, this.oneNil]) cell?.scale(factor);
    this.homeGoals *= factor;
    this.awayGoals *= factor;
    this.oneOne *= factor;
    this.storedWeight *= factor;
    this.storedNeutralWeight *= factor;
    this.storedLogFactorials *= factor;
  }
}

const LOG_FACTORIALS: number[] = [0];

/** Natural logarithm of n! for an integer n ≥ 0. */
function logFactorial(n: number): number {
  for (let k = LOG_FACTORIALS.length; k <= n; k += 1) LOG_FACTORIALS.push(LOG_FACTORIALS[k - 1]! + ln(k));
  return LOG_FACTORIALS[n]!;
}
