import type { MatchStatistics } from '../../core/cleaning/issue';
import type { MatchChange } from '../../../contract';
import { dayOf } from '../../core/numeric/calendar';
import type { DateTrust } from '../../core/cleaning/identity/calendars';
import { SAME_MATCH_DAYS } from '../../core/cleaning/identity/told';
import type { StatedMatch } from '../../db/repositories/match-writer';
import { detailOf } from './statement';

/** How far into its season a file saw, and its hash; of two files that disagree the one that saw further is believed. */
export interface FileRank {
  /** Date of the last result it holds of the season; '' for none. */
  readonly lastResult: string;
  readonly results: number;
  readonly sha256: string;
}
export type RankOf = (fileId: number) => FileRank;

export type ValueChange = Pick<MatchChange, 'field' | 'before' | 'after'> & {
  /** Where the replaced value was read. */
  readonly fileId: number;
  readonly line: number;
};

/**
 * Two statements of one match as one, the earlier import first.
 *
 * A score is never taken back by a file without one, and a closing price never gives way to an earlier one. Where both
 * say something and differ, the file that saw further into the season is believed, whatever the order of imports; of two
 * that saw equally far the later import is a correction. Where both say the same, the better witness is named as the
 * source, so that the order of imports leaves no trace. The date, the season and the sides come with the result.
 *
 * Where two files agree in the result and not in the date, and saw about equally far, more speaks for a date: the
 * statement that says more (prices, statistics), the file with far more results, the calendar of the whole season.
 *
 * @param next from the later file; its sides are those of `known`
 * @param trust which of two files dates the season's matches rightly
 */
export function merge(known: StatedMatch, next: StatedMatch, rankOf: RankOf, trust: DateTrust = () => 0): StatedMatch {
  const result = believe(known, next, RESULT, rankOf, trust);
  const prices = believe(known, next, PRICES, rankOf);
  const counts = believe(known, next, STATISTICS, rankOf);
  return {
    ...result,
    ...pick(prices, PRICES.fields),
    ...pick(prices, ['oddsSource', 'oddsFileId', 'oddsLine']),
    ...pick(counts, ['statistics', 'statisticsFileId', 'statisticsLine']),
    providerId: next.providerId ?? known.providerId,
  };
}

/** Fields that stand or fall together, and how much a statement of them says: 0 is nothing. */
interface Unit {
  readonly fields: readonly (keyof StatedMatch)[];
  /** What goes with them, beside the place in the file. */
  readonly trace: readonly (keyof StatedMatch)[];
  readonly weight: (match: StatedMatch) => number;
  readonly fileOf: (match: StatedMatch) => number | null;
}
const RESULT = {
  fields: ['status', 'homeGoals', 'awayGoals', 'exclusion', 'neutral', 'matchDate', 'season'],
  trace: ['homeSpelling', 'awaySpelling'],
  weight: (match: StatedMatch) => (match.homeGoals === null ? 1 : 2),
  fileOf: (match: StatedMatch) => match.fileId,
} as const satisfies Unit;
const PRICES = {
  fields: ['oddsHome', 'oddsDraw', 'oddsAway', 'oddsKind'],
  trace: ['oddsSource'],
  weight: (match: StatedMatch) => (match.oddsHome === null ? 0 : match.oddsKind === 'closing' ? 2 : 1),
  fileOf: (match: StatedMatch) => match.oddsFileId,
} as const satisfies Unit;
const STATISTICS = {
  fields: ['statistics'],
  trace: [],
  weight: ({ statistics }: StatedMatch) =>
    statistics === null ? 0 : Object.values(statistics).filter((count) => count !== null).length,
  fileOf: (match: StatedMatch) => match.statisticsFileId,
} as const satisfies Unit;

function believe(
  known: StatedMatch,
  next: StatedMatch,
  unit: Unit,
  rankOf: RankOf,
  trust: DateTrust = () => 0,
): StatedMatch {
  const { fields, trace, weight, fileOf } = unit;
  const [before, after] = [weight(known), weight(next)];
  const [knownFile, nextFile] = [fileOf(known), fileOf(next)];
  if (before !== after || knownFile === null || nextFile === null) return after > before ? next : known;
  const differing = fields.filter((field) => !isEqual(known[field], next[field]));
  if (knownFile === nextFile) {
    // One file that tells a match twice: the choice must not depend on the order of its rows.
    const said = (match: StatedMatch): string => JSON.stringify(pick(match, [...fields, ...trace]));
    return said(next) > said(known) ? next : known;
  }
  const [a, b] = [rankOf(knownFile), rankOf(nextFile)];
  const isMoved = differing.includes('matchDate') && differing.every((field) => PLACE.has(field));
  const further = (isMoved && betterDated(known, next, a, b, trust)) || compareRanks(b, a);
  if (further !== 0) return further > 0 ? next : known;
  return differing.length === 0 && a.sha256 > b.sha256 ? known : next;
}

/** Above 0 where `b` is to be believed. */
const compareRanks = (b: FileRank, a: FileRank): number => compare(b.lastResult, a.lastResult) || b.results - a.results;

/** Above 0 where the date of `next` is to be believed, 0 where only the ranks of the files can tell. */
function betterDated(known: StatedMatch, next: StatedMatch, a: FileRank, b: FileRank, trust: DateTrust): number {
  if (a.lastResult === '' || b.lastResult === '') return 0;
  if (Math.abs(dayOf(a.lastResult) - dayOf(b.lastResult)) > SAME_MATCH_DAYS) return 0;
  const more = detailOf(next) - detailOf(known);
  if (more !== 0) return more;
  if (Math.max(a.results, b.results) >= FAR_MORE * Math.min(a.results, b.results)) return b.results - a.results;
  return trust(next.fileId, known.fileId);
}

/** Times as many results as another file that saw as far: that one is a part. */
const FAR_MORE = 2;

/** Where a match stands in time. */
const PLACE: ReadonlySet<string> = new Set(['matchDate', 'season']);

const VALUES = [...RESULT.fields, ...PRICES.fields, 'statistics', 'homeTeamId'] as const;

/** Whether a value differs: filled in, or replaced. */
export const isChanged = (before: StatedMatch, after: StatedMatch): boolean =>
  VALUES.some((field) => !isEqual(before[field], after[field]));

/** Whether the row must be written again, be it only to name another file as its source. */
export const isTouched = (before: StatedMatch, after: StatedMatch): boolean =>
  (Object.keys(after) as (keyof StatedMatch)[]).some((field) => !isEqual(before[field], after[field]));

/** Replaced values: what was empty before is none. @param nameOf a team's name */
export function changesBetween(
  known: StatedMatch,
  match: StatedMatch,
  nameOf: (team: number) => string,
): ValueChange[] {
  const changes: ValueChange[] = [];
  const { fileId, line } = known;
  const add = (field: ValueChange['field'], before: string, after: string, at = { fileId, line }) => {
    if (before !== after) changes.push({ field, before, after, ...at });
  };
  const isFlipped = known.homeTeamId !== match.homeTeamId;
  const sides = (each: StatedMatch): string => `${nameOf(each.homeTeamId)} – ${nameOf(each.awayTeamId)}`;
  if (isFlipped) add('team', sides(known), sides(match));
  add('date', known.matchDate, match.matchDate);
  if (isFlipped) return changes;
  if (known.homeGoals !== null && match.homeGoals !== null) add('score', scoreOf(known), scoreOf(match));
  if (SETTLED.has(known.status)) add('status', known.status, match.status);
  if (known.oddsHome !== null && PRICES.fields.some((field) => match[field] !== known[field])) {
    add('odds', oddsOf(known), oddsOf(match), { fileId: known.oddsFileId!, line: known.oddsLine! });
  }
  if (known.statistics !== null && match.statistics !== null) {
    const at = { fileId: known.statisticsFileId!, line: known.statisticsLine! };
    add('statistics', statisticsOf(known.statistics), statisticsOf(match.statistics), at);
  }
  return changes;
}

/** Of a statement that gave way, what it says of date and sides. */
export const placeChanges = (given: StatedMatch, match: StatedMatch, nameOf: (team: number) => string): ValueChange[] =>
  changesBetween(given, match, nameOf).filter(({ field }) => field === 'date' || field === 'team');

/** File and line that a value of a match came from. */
export function sourceOf(match: StatedMatch, field: ValueChange['field']): readonly [file: number, line: number] {
  if (field === 'odds') return [match.oddsFileId!, match.oddsLine!];
  if (field === 'statistics') return [match.statisticsFileId!, match.statisticsLine!];
  return [match.fileId, match.line];
}

/** States that were thought final. */
const SETTLED: ReadonlySet<string> = new Set(['finished', 'awarded', 'abandoned', 'cancelled']);

const scoreOf = ({ homeGoals, awayGoals }: StatedMatch): string => `${homeGoals}-${awayGoals}`;
const oddsOf = ({ oddsSource, oddsKind, oddsHome, oddsDraw, oddsAway }: StatedMatch): string =>
  `${oddsSource} ${oddsKind} ${oddsHome} / ${oddsDraw} / ${oddsAway}`;

/** `shots 12-8, on target 5-3, corners 6-2, half-time 1-0, red cards 0-1`, as far as they are known. */
export function statisticsOf(counts: MatchStatistics): string {
  const parts: readonly (readonly [string, number | null, number | null])[] = [
    ['shots', counts.homeShots, counts.awayShots],
    ['on target', counts.homeShotsOnTarget, counts.awayShotsOnTarget],
    ['corners', counts.homeCorners, counts.awayCorners],
    ['half-time', counts.homeHalfTimeGoals, counts.awayHalfTimeGoals],
    ['red cards', counts.homeRedCards, counts.awayRedCards],
  ];
  return parts.flatMap(([name, home, away]) => (home === null ? [] : [`${name} ${home}-${away}`])).join(', ');
}

function pick<K extends keyof StatedMatch>(match: StatedMatch, fields: readonly K[]): Pick<StatedMatch, K> {
  return Object.fromEntries(fields.map((field) => [field, match[field]])) as Pick<StatedMatch, K>;
}

const isEqual = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
