import type { MatchRow } from '../../contract-types';

export const goalsOf = (match: MatchRow): string | null =>
  match.homeGoals === null || match.awayGoals === null ? null : `${match.homeGoals}–${match.awayGoals}`;

export const matchKey = (match: Pick<MatchRow, 'date' | 'home' | 'away'>): string =>
  `${match.date} ${match.home} ${match.away}`;

/** Whether fits leave a match out: a person's word counts more than a rule's. */
export const isKeptOut = (match: Pick<MatchRow, 'decision' | 'exclusion'>): boolean =>
  match.decision === null ? match.exclusion !== null : match.decision === 'exclude';

/** Why a match is or is not in fits, in one line; null where nothing speaks against it. */
export function whyOf({ decision, decisionReason, exclusion }: MatchRow): string | null {
  if (decision === 'exclude') return `kept out by a person: ${decisionReason}`;
  if (decision === 'include') return `included by a person against rule ${exclusion ?? '–'}: ${decisionReason}`;
  return exclusion === null ? null : `kept out by rule ${exclusion}`;
}

/** Days after which a match without a result is overdue; main counts them the same way. */
const OVERDUE_DAYS = 14;

/** Day of a season's last result; '' before the first. */
export const lastResultOf = (matches: readonly MatchRow[]): string =>
  matches.reduce((last, { status, date }) => (status === 'finished' && date > last ? date : last), '');

/** Without a result although the season has gone on for two weeks or more since, by the day of its last result. */
export const isOverdue = (match: Pick<MatchRow, 'date' | 'status' | 'homeGoals'>, lastResult: string): boolean =>
  lastResult !== '' &&
  match.homeGoals === null &&
  (match.status === 'scheduled' || match.status === 'postponed') &&
  Date.parse(lastResult) - Date.parse(match.date) >= OVERDUE_DAYS * 86_400_000;

export type MatchFilter = 'all' | 'kept-out' | 'overdue';
/** The matches of a season a person wants to see. */
export const filterMatches = (
  matches: readonly MatchRow[],
  filter: MatchFilter,
  lastResult: string,
): readonly MatchRow[] =>
  filter === 'all'
    ? matches
    : matches.filter((match) => (filter === 'kept-out' ? isKeptOut(match) : isOverdue(match, lastResult)));
