import type { CountPair, MatchCounts } from './channels';
import type { MatchStatistics } from '../cleaning/issue';

type Counted = Omit<MatchStatistics, 'homeHalfTimeGoals' | 'awayHalfTimeGoals'>;

/** What a fit uses of a match's statistics; null where there are none. */
export function toMatchCounts(statistics: Counted | null | undefined): MatchCounts | null {
  if (!statistics) return null;
  const counts = {
    shots: pairOf(statistics.homeShots, statistics.awayShots),
    shotsOnTarget: pairOf(statistics.homeShotsOnTarget, statistics.awayShotsOnTarget),
    corners: pairOf(statistics.homeCorners, statistics.awayCorners),
    redCards: pairOf(statistics.homeRedCards, statistics.awayRedCards),
  };
  return Object.values(counts).some((pair) => pair !== null) ? counts : null;
}

const pairOf = (home: number | null, away: number | null): CountPair | null =>
  home === null || away === null ? null : [home, away];
