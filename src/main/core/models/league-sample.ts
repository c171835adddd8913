import { CHANNELS, type Channel, type Source } from '../words/channels';
import type { OddsTriple } from '../words/outcomes';
import type { MatchCounts } from './channels';

/**
 * A league's finished matches in one canonical order, with teams as numbers.
 *
 * The order of teams and matches decides the order of every later sum, and so the last bits of a fit. It is taken from
 * what happened on the pitch alone: neither the names of the teams nor the order of rows or files can change a bit.
 */

/** A finished match, ready for a fit. */
export interface FinishedMatch {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Season label; labels of one league sort by time. */
  readonly season: string;
  readonly home: string;
  readonly away: string;
  /** Full time, integers ≥ 0. */
  readonly homeGoals: number;
  readonly awayGoals: number;
  /** Played on neutral ground: neither team has the home advantage, and which is named first means nothing. */
  readonly neutral?: boolean;
  /** Shots, corners and red cards, where somebody counted. */
  readonly counts?: MatchCounts | null;
}

/** A finished match with the market's prices, if any. */
export interface PricedMatch extends FinishedMatch {
  readonly odds: OddsTriple | null;
}

/** Counts by match, or goals that prices expected; −1 where nobody counted. */
export interface CountColumns {
  readonly home: Int16Array | Float64Array;
  readonly away: Int16Array | Float64Array;
}

/** Columns of length n (matches, oldest first) over T teams; teams are numbered by first appearance. */
export interface LeagueSample<M extends FinishedMatch = FinishedMatch> {
  readonly teams: readonly string[];
  readonly seasons: readonly string[];
  readonly matches: readonly M[];
  readonly day: Int32Array;
  readonly season: Int32Array;
  /** The newest season that had begun by the match's day: choices for a season rest on what came before it began. */
  readonly underWay: Int32Array;
  readonly home: Int32Array;
  readonly away: Int32Array;
  readonly homeGoals: Int32Array;
  readonly awayGoals: Int32Array;
  /** 1 where the match was played on neutral ground, else 0. */
  readonly neutral: Uint8Array;
  /** Null for what was counted in no match. */
  readonly counts: Readonly<Record<Channel, CountColumns | null>> & Partial<Record<Source, CountColumns | null>>;
  /** 1 where a red card was shown, else 0. */
  readonly redCard: Uint8Array;
}

/** Put matches into canonical order and number the teams. Cost: O(n log n). */
export function toLeagueSample<M extends FinishedMatch>(matches: readonly M[]): LeagueSample<M> {
  const teams = orderTeams(matches);
  const indexOf = new Map(teams.map((team, index) => [team, index]));
  const sorted = matches
    .map((match) => placeOf(match, indexOf))
    .sort(comparePlaces)
    .map(({ match }) => match);
  const seasons = [...new Set(sorted.map((match) => match.season))].sort();
  const seasonOf = new Map(seasons.map((season, index) => [season, index]));
  const season = Int32Array.from(sorted, (match) => seasonOf.get(match.season)!);
  const day = Int32Array.from(sorted, (match) => match.day);
  return {
    teams,
    seasons,
    matches: sorted,
    day,
    season,
    underWay: underWayOf(day, season),
    home: Int32Array.from(sorted, (match) => indexOf.get(match.home)!),
    away: Int32Array.from(sorted, (match) => indexOf.get(match.away)!),
    homeGoals: Int32Array.from(sorted, (match) => match.homeGoals),
    awayGoals: Int32Array.from(sorted, (match) => match.awayGoals),
    neutral: Uint8Array.from(sorted, (match) => (match.neutral ? 1 : 0)),
    counts: Object.fromEntries(
      CHANNELS.map((channel) => [channel, countsOf(sorted, channel)]),
    ) as LeagueSample['counts'],
    redCard: Uint8Array.from(sorted, ({ counts }) => (hasRedCard(counts) ? 1 : 0)),
  };
}

function countsOf(matches: readonly FinishedMatch[], channel: Channel): CountColumns | null {
  if (!matches.some(({ counts }) => counts?.[channel])) return null;
  return {
    home: Int16Array.from(matches, ({ counts }) => counts?.[channel]?.[0] ?? -1),
    away: Int16Array.from(matches, ({ counts }) => counts?.[channel]?.[1] ?? -1),
  };
}

const hasRedCard = (counts: MatchCounts | null | undefined): boolean => {
  const cards = counts?.redCards;
  return cards ? cards[0] + cards[1] > 0 : false;
};

/** A day is never split: where a season begins on it, no other match of that day lies before that season. */
function underWayOf(day: Int32Array, season: Int32Array): Int32Array {
  const underWay = new Int32Array(season.length);
  let newest = 0;
  for (let from = 0, to = 0; from < day.length; from = to) {
    for (; to < day.length && day[to] === day[from]; to += 1) newest = Math.max(newest, season[to]!);
    underWay.fill(newest, from, to);
  }
  return underWay;
}

/** What decides a match's place: numbers of its teams and their goals, the home team first. */
interface Place<M> {
  readonly match: M;
  readonly first: number;
  readonly second: number;
  readonly firstGoals: number;
  readonly secondGoals: number;
}

/** On neutral ground the team with the lower number comes first, so that naming the other first moves no match. */
function placeOf<M extends FinishedMatch>(match: M, indexOf: ReadonlyMap<string, number>): Place<M> {
  const home = indexOf.get(match.home)!;
  const away = indexOf.get(match.away)!;
  const { homeGoals, awayGoals } = match;
  return match.neutral && away < home
    ? { match, first: away, second: home, firstGoals: awayGoals, secondGoals: homeGoals }
    : { match, first: home, second: away, firstGoals: homeGoals, secondGoals: awayGoals };
}

const comparePlaces = (a: Place<FinishedMatch>, b: Place<FinishedMatch>): number =>
  a.match.day - b.match.day ||
  a.first - b.first ||
  a.second - b.second ||
  a.firstGoals - b.firstGoals ||
  a.secondGoals - b.secondGoals ||
  Number(a.match.neutral ?? false) - Number(b.match.neutral ?? false);

/** One match as a team lived it; venue 0 home, 1 away, 2 neutral. */
interface Event {
  readonly day: number;
  readonly venue: number;
  readonly scored: number;
  readonly conceded: number;
  readonly opponent: string;
  readonly counts: MatchCounts | null;
  readonly isHome: boolean;
}

const eventOf = (match: FinishedMatch, isHome: boolean): Event => ({
  day: match.day,
  venue: match.neutral ? 2 : isHome ? 0 : 1,
  scored: isHome ? match.homeGoals : match.awayGoals,
  conceded: isHome ? match.awayGoals : match.homeGoals,
  opponent: isHome ? match.away : match.home,
  counts: match.counts ?? null,
  isHome,
});

/** A red card or none, then counts for and against; −1 for what nobody counted. */
function countsAsLived({ counts, isHome }: Event): readonly number[] {
  if (!counts) return [];
  const pairs = CHANNELS.map((channel) => counts[channel] ?? [-1, -1]);
  return [Number(hasRedCard(counts)), ...pairs.flatMap(([home, away]) => (isHome ? [home, away] : [away, home]))];
}

/**
 * Teams ordered by their match histories, compared event by event; a history that has ended sorts after one that goes
 * on, so that later matches never reorder teams already told apart. Teams with equal histories are told apart by those
 * of their opponents, and by name only when nothing on the pitch distinguishes them.
 */
function orderTeams(matches: readonly FinishedMatch[]): string[] {
  const histories = new Map<string, Event[]>();
  const add = (team: string, event: Event) => {
    const history = histories.get(team);
    if (history) history.push(event);
    else histories.set(team, [event]);
  };
  for (const match of matches) {
    add(match.home, eventOf(match, true));
    add(match.away, eventOf(match, false));
  }
  for (const history of histories.values()) history.sort(compareEvents);

  const names = [...histories.keys()].sort(byCodeUnit);
  let rank = rankBy(names, (a, b) => compareHistories(histories.get(a)!, histories.get(b)!));
  for (let distinct = new Set(rank.values()).size; distinct < names.length;) {
    const known = rank;
    const opponents = new Map(
      names.map((name) => [name, histories.get(name)!.map((event) => known.get(event.opponent)!)]),
    );
    rank = rankBy(
      names,
      (a, b) => known.get(a)! - known.get(b)! || compareNumbers(opponents.get(a)!, opponents.get(b)!),
    );
    const next = new Set(rank.values()).size;
    if (next === distinct) break;
    distinct = next;
  }
  return names.sort((a, b) => rank.get(a)! - rank.get(b)! || byCodeUnit(a, b));
}

function rankBy(names: readonly string[], compare: (a: string, b: string) => number): Map<string, number> {
  const sorted = [...names].sort(compare);
  const rank = new Map<string, number>();
  sorted.forEach((name, index) => {
    const previous = sorted[index - 1];
    const tied = previous !== undefined && compare(previous, name) === 0;
    rank.set(name, tied ? rank.get(previous)! : index);
  });
  return rank;
}

function compareHistories(a: readonly Event[], b: readonly Event[]): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = compareEvents(a[i]!, b[i]!);
    if (difference !== 0) return difference;
  }
  return b.length - a.length;
}

/** By the score first; by what was counted where that does not tell them apart, a match without counts before others. */
function compareEvents(a: Event, b: Event): number {
  const byScore = a.day - b.day || a.venue - b.venue || a.scored - b.scored || a.conceded - b.conceded;
  if (byScore !== 0 || (a.counts === null && b.counts === null)) return byScore;
  const [ours, theirs] = [countsAsLived(a), countsAsLived(b)];
  return ours.length - theirs.length || compareNumbers(ours, theirs);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index === -1 ? 0 : a[index]! - b[index]!;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
