import type { MatchStatus } from '../issue';

/** Days apart up to which two statements of the same clubs at the same ground can mean one match. */
export const SAME_MATCH_DAYS = 3;

/** One statement of a match, as far as identity looks at it. */
export interface Told {
  /** Number of the file that states it; files are numbered in the order of their import. */
  readonly file: number;
  /** Day number of the date stated. */
  readonly day: number;
  readonly season: string;
  /** Numbers of the clubs, as the statement places them. */
  readonly home: number;
  readonly away: number;
  /** Both numbers or both null. */
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  readonly status: MatchStatus;
  readonly neutral: boolean;
  /** What it says beside the result: prices, statistics; a source that says more is a better witness. */
  readonly detail: number;
  /** The provider's own number of the match. */
  readonly providerId: string | null;
  /** What a person decided about the match it stands in; null for none. */
  readonly decision: 'include' | 'exclude' | null;
}

/** Statements that mean one match. */
export type Meeting<T extends Told> = T[];

export const isScored = ({ homeGoals }: Pick<Told, 'homeGoals'>): boolean => homeGoals !== null;

/** Not played yet as far as the statement knows: a date of it may still move. */
export const isOpen = ({ status }: Told): boolean => status === 'scheduled' || status === 'postponed';

type Score = Pick<Told, 'homeGoals' | 'awayGoals'>;
export const sameScore = (a: Score, b: Score): boolean => a.homeGoals === b.homeGoals && a.awayGoals === b.awayGoals;

/** The same score with the sides exchanged. */
export const mirroredScore = (a: Score, b: Score): boolean =>
  a.homeGoals !== null && a.homeGoals === b.awayGoals && a.awayGoals === b.homeGoals;

/** The same two clubs whichever plays at home, as one key. */
export const pairOf = ({ home, away }: Told): string => (home < away ? `${home} ${away}` : `${away} ${home}`);

/** Days between the nearest two statements of two meetings. */
export function daysBetween(a: Meeting<Told>, b: Meeting<Told>): number {
  let nearest = Infinity;
  for (const one of a) for (const other of b) nearest = Math.min(nearest, Math.abs(one.day - other.day));
  return nearest;
}

/** Whether one file states both: then it knows that they are two matches. */
export const shareFile = (a: Meeting<Told>, b: Meeting<Told>): boolean =>
  a.some(({ file }) => b.some((other) => other.file === file));

/** The statements that hold a score, otherwise all: what a meeting is compared by. */
export const scoredOf = <T extends Told>(meeting: Meeting<T>): readonly T[] => {
  const scored = meeting.filter(isScored);
  return scored.length > 0 ? scored : meeting;
};

export const hasScore = (meeting: Meeting<Told>): boolean => meeting.some(isScored);

/** Items by key, in the order of their first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
