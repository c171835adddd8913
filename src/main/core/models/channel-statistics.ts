import type { ChannelRule } from './channels';
import { FIRST_CHANNEL_MATCHES } from './channels';
import { Conversion, IN_GOALS, type Rated } from './conversion';
import { DecayUnit } from './decay-unit';
import type { LeagueSample } from './league-sample';

/** Stored counts of one side, those at home or those away and on neutral ground: by team for and against, and of all. */
interface SideCounts {
  readonly made: Float64Array;
  readonly allowed: Float64Array;
  total: number;
  readonly conversion: Rated;
}

/** Goals a count is worth, of the home side and of the away side. */
export interface Conversions {
  readonly home: number;
  readonly away: number;
}

/** What the likelihood of a channel depends on: stored, in goals. */
export interface ChannelSums {
  readonly goalsFor: Float64Array;
  readonly goalsAgainst: Float64Array;
  /** Of all teams at home, and away or on neutral ground. */
  home: number;
  away: number;
}

/**
 * The decayed sums of one channel, as `PairStatistics` keeps them of goals: meetings of pairs, and counts turned into goals.
 *
 * Counts of the season under way are kept as counts, since their worth in goals changes with every match; when the next
 * season begins they are turned at the rate of the day, for good. The season under way is that of the calendar: a match
 * put off into the next season counts at the rate of that one, so that no rate ever changes backwards.
 */
export class ChannelStatistics {
  /** Stored. Of teams i and j at 2(i·teamCount + j): weight of the matches at the ground of i; next, at that of j. */
  readonly meetings: Float64Array;
  /** Stored weight of the matches of teams i and j on neutral ground, at i·teamCount + j and j·teamCount + i. */
  readonly neutralMeetings: Float64Array | null;
  readonly teamCount: number;
  /** Matches in which it was counted. */
  matches = 0;
  private storedWeight = 0;
  private readonly unitOfTime: DecayUnit;
  private season = -1;
  /** Goals a count was worth at the end of each season behind. */
  private readonly frozen = new Map<number, Conversions>();
  private readonly ended: ChannelSums;
  private readonly settled: ChannelSums;
  private isSettled = true;
  private readonly home: SideCounts;
  private readonly away: SideCounts;

  constructor(
    private readonly sample: LeagueSample,
    readonly rule: ChannelRule,
  ) {
    const teams = sample.teams.length;
    const column = () => new Float64Array(teams);
    const sums = () => ({ goalsFor: column(), goalsAgainst: column(), home: 0, away: 0 });
    const conversion = () => (rule.channel === 'prices' ? IN_GOALS : new Conversion());
    const side = () => ({ made: column(), allowed: column(), total: 0, conversion: conversion() });
    this.teamCount = teams;
    this.meetings = new Float64Array(2 * teams * teams);
    this.neutralMeetings = sample.neutral.includes(1) ? new Float64Array(teams * teams) : null;
    this.unitOfTime = new DecayUnit(rule.xi);
    this.ended = sums();
    this.settled = sums();
    this.home = side();
    this.away = side();
  }

  /** Weight that a match of the present day is stored with. */
  get unit(): number {
    return this.unitOfTime.size;
  }

  /** Decayed number of matches in which it was counted. */
  get totalWeight(): number {
    return this.storedWeight / this.unit;
  }

  /** Goals a count is worth today. */
  get conversion(): Conversions {
    return { home: this.home.conversion.rate, away: this.away.conversion.rate };
  }

  /** The sums as of the present day, with the season under way at its present rates. */
  get sums(): ChannelSums {
    if (!this.isSettled) this.settle();
    return this.settled;
  }

  /** Whether it says anything yet. */
  get isOpen(): boolean {
    if (this.matches < FIRST_CHANNEL_MATCHES) return false;
    const { home, away } = this.sums;
    return home + away > 0;
  }

  advanceTo(day: number): void {
    const factor = this.unitOfTime.advanceTo(day);
    if (factor !== 1) this.scale(factor);
  }

  /** Add match number `match` of the sample, played on the present day; nothing where it was not counted. */
  add(match: number, weight: number): void {
    const { sample, home, away } = this;
    const counts = sample.counts[this.rule.channel];
    if (!counts || counts.home[match]! < 0) return;
    if (sample.underWay[match]! !== this.season) this.beginSeason(sample.underWay[match]!);
    const one = sample.home[match]!;
    const other = sample.away[match]!;
    const [ours, theirs] = [counts.home[match]!, counts.away[match]!];
    const isNeutral = sample.neutral[match] === 1;
    const stored = this.unit * weight;
    this.addMeeting(one, other, isNeutral, stored);
    // On neutral ground both sides are away: whichever is named first, each sum is the same to the last bit.
    const first = isNeutral ? away : home;
    first.made[one]! += stored * ours;
    first.allowed[other]! += stored * ours;
    away.made[other]! += stored * theirs;
    away.allowed[one]! += stored * theirs;
    if (isNeutral) away.total += stored * (ours + theirs);
    else {
      home.total += stored * ours;
      away.total += stored * theirs;
    }
    first.conversion.add(sample.homeGoals[match]!, ours);
    away.conversion.add(sample.awayGoals[match]!, theirs);
    this.storedWeight += stored;
    this.matches += 1;
    this.isSettled = false;
  }

  private addMeeting(one: number, other: number, isNeutral: boolean, stored: number): void {
    const { teamCount } = this;
    if (isNeutral) {
      this.neutralMeetings![one * teamCount + other]! += stored;
      this.neutralMeetings![other * teamCount + one]! += stored;
      return;
    }
    this.meetings[2 * (one * teamCount + other)]! += stored;
    this.meetings[2 * (other * teamCount + one) + 1]! += stored;
  }

  /** The counts of one match in goals, at the rates of its season as of the present day; null where nobody counted. */
  goalsOf(match: number): { one: number; other: number; isNeutral: boolean; home: number; away: number } | null {
    const { sample } = this;
    const counts = sample.counts[this.rule.channel];
    if (!counts || counts.home[match]! < 0) return null;
    const rates = this.frozen.get(sample.underWay[match]!) ?? this.conversion;
    const isNeutral = sample.neutral[match] === 1;
    return {
      one: sample.home[match]!,
      other: sample.away[match]!,
      isNeutral,
      home: (isNeutral ? rates.away : rates.home) * counts.home[match]!,
      away: rates.away * counts.away[match]!,
    };
  }

  private beginSeason(season: number): void {
    this.frozen.set(this.season, this.conversion);
    this.season = season;
    const { ended, sums } = this;
    ended.goalsFor.set(sums.goalsFor);
    ended.goalsAgainst.set(sums.goalsAgainst);
    ended.home = sums.home;
    ended.away = sums.away;
    for (const side of [this.home, this.away]) {
      side.made.fill(0);
      side.allowed.fill(0);
      side.total = 0;
      side.conversion.endSeason();
    }
  }

  private settle(): void {
    const { ended, settled, home, away } = this;
    const [atHome, abroad] = [home.conversion.rate, away.conversion.rate];
    for (let team = 0; team < this.teamCount; team += 1) {
      settled.goalsFor[team] = ended.goalsFor[team]! + atHome * home.made[team]! + abroad * away.made[team]!;
      settled.goalsAgainst[team] =
        ended.goalsAgainst[team]! + atHome * home.allowed[team]! + abroad * away.allowed[team]!;
    }
    settled.home = ended.home + atHome * home.total;
    settled.away = ended.away + abroad * away.total;
    this.isSettled = true;
  }

  private scale(factor: number): void {
    const { ended, home, away, meetings, neutralMeetings } = this;
    const columns = [ended.goalsFor, ended.goalsAgainst, home.made, home.allowed, away.made, away.allowed, meetings];
    for (const column of neutralMeetings ? [...columns, neutralMeetings] : columns) {
      for (let i = 0; i < column.length; i += 1) column[i]! *= factor;
    }
    for (const side of [home, away]) side.total *= factor;
    ended.home *= factor;
    ended.away *= factor;
    this.storedWeight *= factor;
    this.isSettled = false;
  }
}
