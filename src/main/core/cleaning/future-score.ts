import { dayOf } from '../numeric/calendar';
import type { CleaningIssue, CleanMatch } from './issue';

/**
 * The scores of matches that are still to come: a slip of the pen in the date, or invented.
 * @param today day number; a match of this day may have been played
 */
export function findFutureScores(
  matches: readonly Pick<CleanMatch, 'line' | 'date' | 'homeGoals' | 'awayGoals'>[],
  today: number,
): CleaningIssue[] {
  return matches
    .filter(({ date, homeGoals }) => homeGoals !== null && dayOf(date) > today)
    .map(({ line, date, homeGoals, awayGoals }) => ({
      line,
      column: null,
      rule: 'score-in-future',
      severity: 'warning',
      action: 'flagged',
      text: `${date},${homeGoals}-${awayGoals}`,
      message: `a score of ${date}, which is still to come`,
    }));
}
