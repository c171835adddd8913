import type { Doubt, DoubtCount, DoubtKind, DoubtMatch, TwinGroup } from '../contract-types';
import { plural } from './format';

/** Each kind of doubt in a few words, for a column, a heading or a list. */
export const DOUBT_WORDS: Readonly<Record<DoubtKind, string>> = {
  'names-coincide': 'Names told twice',
  'possible-double': 'Possible doubles',
  'club-twice-a-day': 'Clubs twice a day',
  'season-too-large': 'Seasons too large',
  'club-renamed': 'Clubs renamed',
  'question-open': 'Names not settled',
};

/** A doubt by what it is about: its matches or its words, in no particular order. */
export function doubtKey({ kind, league, message, matches }: Doubt): string {
  const isOfMatches = kind === 'possible-double' && matches.length > 0;
  return [kind, league, ...(isOfMatches ? matches.map(nameOf).sort() : [message])].join('\n');
}

/**
 * What is left of a doubt after an action: the doubt itself, or, where one of two matches was let in, that about the
 * other; undefined once it is settled.
 */
export function leftOf(doubt: Doubt, doubts: readonly Doubt[]): Doubt | undefined {
  const isIn = ({ matches }: Doubt): boolean =>
    matches.some((one) => doubt.matches.some((other) => nameOf(one) === nameOf(other)));
  return (
    doubts.find((each) => doubtKey(each) === doubtKey(doubt)) ??
    doubts.find((each) => each.kind === doubt.kind && each.kind === 'possible-double' && isIn(each))
  );
}
const nameOf = ({ league, date, home, away }: DoubtMatch): string => `${league} ${date} ${home} – ${away}`;

export interface DoubtFilter {
  readonly league: string | null;
  readonly kind: DoubtKind | null;
}
export const EVERY_DOUBT: DoubtFilter = { league: null, kind: null };

/** The doubts a person wants to see. */
export const filterDoubts = (doubts: readonly Doubt[], { league, kind }: DoubtFilter): readonly Doubt[] =>
  doubts.filter((doubt) => (league === null || doubt.league === league) && (kind === null || doubt.kind === kind));

/** The filter as far as there is anything left that it shows; what was settled takes its league and kind with it. */
export function presentFilter(doubts: readonly Doubt[], { league, kind }: DoubtFilter): DoubtFilter {
  const ofLeague = doubts.some((doubt) => doubt.league === league) ? league : null;
  return {
    league: ofLeague,
    kind: doubts.some((doubt) => doubt.kind === kind && (ofLeague === null || doubt.league === ofLeague)) ? kind : null,
  };
}

/** The kinds that a league has, each with its own count; of all leagues where none is named. */
export const kindsIn = (
  kinds: readonly DoubtCount[],
  doubts: readonly Doubt[],
  league: string | null,
): readonly DoubtCount[] =>
  kinds
    .map((each) => ({ ...each, count: filterDoubts(doubts, { league, kind: each.kind }).length }))
    .filter(({ count }) => count > 0);

export const leaguesIn = (doubts: readonly Doubt[]): readonly string[] =>
  [...new Set(doubts.map(({ league }) => league))].sort();

/** The names told twice that make matches look like two: both names of a pair stand among their clubs. */
export const twinsBehind = ({ league, matches }: Doubt, groups: readonly TwinGroup[]): TwinGroup | null => {
  const clubs = new Set(matches.flatMap(({ home, away }) => [home, away]));
  const isBehind = ({ spelling, team }: TwinGroup['pairs'][number]): boolean => clubs.has(spelling) && clubs.has(team);
  return groups.find((group) => group.league === league && group.pairs.some(isBehind)) ?? null;
};

/** What leaving a group of names open means, said plainly. */
export const leftOpenInWords = (coincide: number): string =>
  coincide === 1
    ? 'This match counts twice until it is settled.'
    : `Each of these ${plural(coincide, 'match', 'matches')} will count twice until it is settled.`;

/** What became of a group once it was settled. */
export const settledInWords = ({ league, pairs }: Pick<TwinGroup, 'league' | 'pairs'>): string =>
  pairs.length === 1
    ? `${pairs[0]!.spelling} means ${pairs[0]!.team} in ${league} from now on.`
    : `${plural(pairs.length, 'spelling')} of ${league} mean the clubs they are from now on; each match counts once.`;

/** What a list of doubts with a limit leaves out; null when it is whole. */
export const notListedInWords = (total: number, listed: number): string | null =>
  total > listed ? `The first ${listed} of ${total} doubts; what is settled makes room for the next.` : null;
