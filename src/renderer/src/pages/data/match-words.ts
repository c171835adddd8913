import type { MatchRow } from '../../contract-types';

export const goalsOf = (match: MatchRow): string | null =>
  match.homeGoals === null || match.awayGoals === null ? null : `${match.homeGoals}–${match.awayGoals}`;

export const matchKey = (match: Pick<MatchRow, 'date' | 'home' | 'away'>): string =>
  `${match.date} ${match.home} ${match.away}`;

/** Whether fits leave a match out: a person's word counts more than a rule's. */
export const isKeptOut = (match: Pick<MatchRow, 'decision' | 'exclusion'>): boolean =>
  match.decision === null ? match.exclusion !== null : match.decision === 'exclude';

/** Suspicions that a match is another one told again; they last until a person decides. */
const SUSPICION: Readonly<Record<string, string>> = {
  'duplicate-suspected':
    'the same clubs met at this ground within three days with another score; one of the two is wrong',
  'mirrored-suspected': 'told again with sides and score exchanged; which club was at home is not known',
  'repeat-suspected': 'the same score at the same ground again, in a season whose clubs meet there once',
};
const RULE: Readonly<Record<string, string>> = {
  'duplicate-score-disagrees': 'one file tells it with two scores; neither can be trusted',
  'walkover-suspected': 'a score typical of a decision at the table, without one at half-time; probably never played',
  'match-abandoned': 'a note says that it was abandoned, awarded, annulled or void',
};

export const isSuspicion = (exclusion: string | null): boolean => exclusion !== null && exclusion in SUSPICION;

/** What keeps a match out of fits, in words; of a rule nobody has put into words, its code. */
export const exclusionInWords = (exclusion: string): string =>
  SUSPICION[exclusion] ?? RULE[exclusion] ?? `rule ${exclusion}`;

/** Why a match is or is not in fits, in one line; null where nothing speaks against it. */
export function whyOf({ decision, decisionReason, exclusion }: Stated): string | null {
  if (decision === 'exclude') return `kept out by a person: ${decisionReason}`;
  const why = exclusion === null ? null : exclusionInWords(exclusion);
  if (decision === 'include') return `let in by a person${why ? ` against this: ${why}` : ''}: ${decisionReason}`;
  if (why === null) return null;
  return isSuspicion(exclusion) ? `kept out until a person decides: ${why}` : `kept out: ${why}`;
}
type Stated = Pick<MatchRow, 'decision' | 'decisionReason' | 'exclusion'>;

/** What a person can say to a match, the likeliest first. A suspicion can be confirmed as well as refused. */
export function verbsFor(
  match: Pick<MatchRow, 'decision' | 'exclusion'>,
): readonly { readonly verb: string; readonly decision: MatchRow['decision'] }[] {
  const keepOut = { verb: 'Keep out', decision: 'exclude' } as const;
  const letIn = { verb: 'Let in', decision: 'include' } as const;
  const isOpen = match.decision === null && isSuspicion(match.exclusion);
  const first = isOpen ? [keepOut, letIn] : isKeptOut(match) ? [letIn] : [keepOut];
  return match.decision === null ? first : [...first, { verb: 'Take the decision back', decision: null }];
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
