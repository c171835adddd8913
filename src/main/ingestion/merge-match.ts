import type { MatchChange } from '../../preload/contract';
import type { CleanMatch } from '../core/cleaning/issue';
import type { StatedMatch } from '../db/repositories/match-writer';

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

export interface Merged {
  readonly match: StatedMatch;
  /** A value differs from before: filled in, or replaced. */
  readonly isChanged: boolean;
  /** The row must be written again, be it only to name another file as its source. */
  readonly isTouched: boolean;
  /** Replaced values: what was empty before is none. */
  readonly changes: readonly ValueChange[];
}

/**
 * Two statements of one match as one.
 *
 * A score is never taken back by a file without one, and a closing price never gives way to an earlier one. Where both
 * say something and differ, the file that saw further into the season is believed, whatever the order of imports; of
 * two that saw equally far the later import is a correction. Where both say the same, the better witness is named as the
 * source, so that the order of imports leaves no trace.
 *
 * @param next from the file being imported now
 */
export function merge(known: StatedMatch, next: StatedMatch, rankOf: RankOf): Merged {
  const result = believe(known, next, known.fileId, next.fileId, RESULT, rankOf);
  const prices = believe(known, next, known.oddsFileId, next.oddsFileId, PRICES, rankOf);
  const providerId = next.providerId ?? known.providerId;
  const match: StatedMatch = {
    ...pick(result, RESULT.fields),
    ...pick(result, ['matchDate', 'homeSpelling', 'awaySpelling', 'fileId', 'line']),
    ...pick(prices, PRICES.fields),
    ...pick(prices, ['oddsSource', 'oddsFileId', 'oddsLine']),
    homeTeamId: known.homeTeamId,
    awayTeamId: known.awayTeamId,
    providerId,
  };
  const valueFields = [...RESULT.fields, ...PRICES.fields, 'matchDate'] as const;
  return {
    match,
    isChanged: valueFields.some((field) => match[field] !== known[field]),
    isTouched: (Object.keys(match) as (keyof StatedMatch)[]).some((field) => match[field] !== known[field]),
    changes: changesBetween(known, match),
  };
}

/** Fields that stand or fall together, and how much a statement of them says: 0 is nothing. */
interface Unit {
  readonly fields: readonly (keyof StatedMatch)[];
  /** What goes with them, beside the place in the file. */
  readonly trace: readonly (keyof StatedMatch)[];
  readonly weight: (match: StatedMatch) => number;
}
const RESULT = {
  fields: ['status', 'homeGoals', 'awayGoals', 'exclusion', 'neutral'],
  trace: ['matchDate', 'homeSpelling', 'awaySpelling'],
  weight: (match: StatedMatch) => (match.homeGoals === null ? 1 : 2),
} as const satisfies Unit;
const PRICES = {
  fields: ['oddsHome', 'oddsDraw', 'oddsAway', 'oddsKind'],
  trace: ['oddsSource'],
  weight: (match: StatedMatch) => (match.oddsHome === null ? 0 : match.oddsKind === 'closing' ? 2 : 1),
} as const satisfies Unit;

function believe(
  known: StatedMatch,
  next: StatedMatch,
  knownFile: number | null,
  nextFile: number | null,
  { fields, trace, weight }: Unit,
  rankOf: RankOf,
): StatedMatch {
  const [before, after] = [weight(known), weight(next)];
  if (before !== after || knownFile === null || nextFile === null) return after > before ? next : known;
  const isSame = fields.every((field) => known[field] === next[field]);
  if (knownFile === nextFile) {
    // One file that tells a match twice: the choice must not depend on the order of its rows.
    const said = (match: StatedMatch): string => JSON.stringify(pick(match, [...fields, ...trace]));
    return said(next) > said(known) ? next : known;
  }
  const [a, b] = [rankOf(knownFile), rankOf(nextFile)];
  const further = compare(b.lastResult, a.lastResult) || b.results - a.results;
  if (further !== 0) return further > 0 ? next : known;
  return isSame && a.sha256 > b.sha256 ? known : next;
}

function changesBetween(known: StatedMatch, match: StatedMatch): ValueChange[] {
  const changes: ValueChange[] = [];
  const { fileId, line } = known;
  const add = (field: ValueChange['field'], before: string, after: string, at = { fileId, line }) => {
    if (before !== after) changes.push({ field, before, after, ...at });
  };
  add('date', known.matchDate, match.matchDate);
  if (known.homeGoals !== null && match.homeGoals !== null) add('score', scoreOf(known), scoreOf(match));
  if (SETTLED.has(known.status)) add('status', known.status, match.status);
  if (known.oddsHome !== null && PRICES.fields.some((field) => match[field] !== known[field])) {
    add('odds', oddsOf(known), oddsOf(match), { fileId: known.oddsFileId!, line: known.oddsLine! });
  }
  return changes;
}

/** States that were thought final. */
const SETTLED: ReadonlySet<string> = new Set(['finished', 'awarded', 'abandoned', 'cancelled']);

const scoreOf = ({ homeGoals, awayGoals }: StatedMatch): string => `${homeGoals}-${awayGoals}`;
const oddsOf = ({ oddsSource, oddsKind, oddsHome, oddsDraw, oddsAway }: StatedMatch): string =>
  `${oddsSource} ${oddsKind} ${oddsHome} / ${oddsDraw} / ${oddsAway}`;

function pick<K extends keyof StatedMatch>(match: StatedMatch, fields: readonly K[]): Pick<StatedMatch, K> {
  return Object.fromEntries(fields.map((field) => [field, match[field]])) as Pick<StatedMatch, K>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What tells a match from another of its league and season. */
export const keyOf = ({ matchDate, homeTeamId, awayTeamId }: StatedMatch): string =>
  `${matchDate} ${homeTeamId} ${awayTeamId}`;

/** A team as a file names it. */
export interface NamedTeam {
  readonly id: number;
  /** The spelling where it is not the team's own name. */
  readonly spelling: string | null;
}

/** A cleaned match as the store keeps it. */
export function toStated(
  match: CleanMatch,
  home: NamedTeam,
  away: NamedTeam,
  fileId: number,
  exclusion: string | null,
): StatedMatch {
  const { line, odds } = match;
  return {
    matchDate: match.date,
    homeTeamId: home.id,
    awayTeamId: away.id,
    homeSpelling: home.spelling,
    awaySpelling: away.spelling,
    providerId: match.providerId,
    neutral: match.neutral ? 1 : 0,
    status: match.status,
    homeGoals: match.homeGoals,
    awayGoals: match.awayGoals,
    exclusion,
    oddsHome: odds?.home ?? null,
    oddsDraw: odds?.draw ?? null,
    oddsAway: odds?.away ?? null,
    oddsSource: match.oddsSource,
    oddsKind: match.oddsKind,
    fileId,
    line,
    oddsFileId: odds ? fileId : null,
    oddsLine: odds ? line : null,
  };
}
