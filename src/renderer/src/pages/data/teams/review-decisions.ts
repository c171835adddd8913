import type { ReviewItem, SpellingDecision, TeamEvidence } from '../../../contract-types';

/** Names nobody could take for another: no team of the country has a like one. */
export const withoutLikeName = (items: readonly ReviewItem[]): readonly ReviewItem[] =>
  items.filter((item) => item.kind === 'new-team' && item.suggestions.length === 0);

/** All of them clubs of their own, for one reason. */
export const confirmAll = (items: readonly ReviewItem[], reason: string): SpellingDecision[] =>
  items.map(({ league, spelling }) => ({ league, spelling, team: null, reason }));

export interface Comparison {
  readonly sharedSeasons: readonly string[];
  readonly commonOpponents: readonly string[];
  /** One is among the opponents of the other: a club does not play itself. */
  readonly metEachOther: boolean;
}

export function compareEvidence(own: TeamEvidence, other: TeamEvidence): Comparison {
  const seasons = new Set(other.seasons);
  const opponents = new Set(other.opponents);
  return {
    sharedSeasons: own.seasons.filter((season) => seasons.has(season)),
    commonOpponents: own.opponents.filter((name) => opponents.has(name)),
    metEachOther: own.opponents.includes(other.name) || opponents.has(own.name),
  };
}

/** What the evidence says for or against one club, in a sentence; the decision stays a person's. */
export function verdictOf({ sharedSeasons, metEachOther }: Comparison): string {
  if (metEachOther) return '■ They met each other: two clubs.';
  if (sharedSeasons.length === 0) return '● No season in common: may be one club.';
  const named = sharedSeasons.length <= 3 ? sharedSeasons.join(', ') : `${sharedSeasons.length} seasons`;
  return `▲ Both appear in ${named}: two clubs, unless files of one season spell it in two ways.`;
}
