import type { CleaningIssue } from './issue';
import { isAwardedScore } from './validation';

/** A result of which it is known whether the file has a half-time score for it. */
export interface HalfTimeEvidence {
  readonly line: number;
  readonly homeGoals: number;
  readonly awayGoals: number;
}

/**
 * The results of one league and season that look as if they had been awarded at the table: a score typical of that,
 * without a half-time score. Only when such scores outnumber the ordinary ones among the results without half-time does
 * that mean anything; otherwise half-time is simply missing in that part of the file.
 *
 * @param withoutHalfTime the results whose half-time cells are empty in a file that has columns for them
 */
export function findWalkovers(withoutHalfTime: readonly HalfTimeEvidence[]): CleaningIssue[] {
  const awardLike = withoutHalfTime.filter(({ homeGoals, awayGoals }) => isAwardedScore(homeGoals, awayGoals));
  return awardLike.length * 2 > withoutHalfTime.length ? awardLike.map(suspected) : [];
}

function suspected({ line, homeGoals, awayGoals }: HalfTimeEvidence): CleaningIssue {
  const text = `${homeGoals}-${awayGoals}`;
  const message = `${text} without a half-time score is how awarded matches look: probably never played`;
  return { line, column: null, rule: 'walkover-suspected', severity: 'warning', action: 'flagged', text, message };
}
