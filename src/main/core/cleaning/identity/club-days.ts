import { groupBy } from './told';

/** A match as far as its day and clubs go. */
export interface ClubDay {
  readonly day: number;
  readonly home: number;
  readonly away: number;
}

/** Matches of one club on one day; a club plays once a day, so all but one are false or belong to another club. */
export interface CrowdedDay<T extends ClubDay> {
  readonly club: number;
  readonly day: number;
  readonly matches: readonly T[];
}

/**
 * Clubs that a league tells to have played more than once on a day.
 * @param matches of one league, any order, each once
 * @returns by day, then club
 */
export function clubsTwiceOnADay<T extends ClubDay>(matches: readonly T[]): CrowdedDay<T>[] {
  const crowded: CrowdedDay<T>[] = [];
  for (const onDay of groupBy(matches, ({ day }) => day)) {
    const clubs = new Map<number, T[]>();
    for (const match of onDay) {
      for (const club of [match.home, match.away]) {
        const own = clubs.get(club);
        if (own) own.push(match);
        else clubs.set(club, [match]);
      }
    }
    for (const [club, own] of clubs) if (own.length > 1) crowded.push({ club, day: onDay[0]!.day, matches: own });
  }
  return crowded.sort((a, b) => a.day - b.day || a.club - b.club);
}
