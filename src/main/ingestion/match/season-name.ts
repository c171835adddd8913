import type { ReadableDb, WritableDb } from '../../db/connection';
import { dayOf, toDayNumber } from '../../core/numeric/calendar';
import { matchWriter } from '../../db/repositories/match-writer';
import { seasonDirectory } from '../../db/repositories/seasons';

/** Days before July and after June that a split season may reach. */
const TOLERANCE_DAYS = 62;

/**
 * The name under which a league's season is stored. Where a source states only the first year of a season that another
 * source names in full, they are one season, under the full name, whichever came first: `2022` and `2022-23` never stand
 * beside each other for the same matches. A season of a calendar year keeps its name, since its matches lie in that year.
 */
export function createSeasonNamer(
  db: WritableDb,
): (leagueId: number, stated: string, days: readonly number[]) => string {
  const { find } = seasonDirectory(db as ReadableDb);
  const { renameSeason } = matchWriter(db);
  return (leagueId, stated, days) => {
    const year = stated.slice(0, 4);
    const split = `${year}-${String((Number(year) + 1) % 100).padStart(2, '0')}`;
    if (stated === year) {
      return find(leagueId, split) && days.every((day) => isWithin(day, Number(year))) ? split : stated;
    }
    const short = stated === split ? find(leagueId, year) : undefined;
    if (short && [short.first, short.last].every((date) => isWithin(dayOf(date), Number(year)))) {
      renameSeason(leagueId, year, split);
    }
    return stated;
  };
}

const isWithin = (day: number, start: number): boolean =>
  day >= toDayNumber(start, 7, 1) - TOLERANCE_DAYS && day <= toDayNumber(start + 1, 6, 30) + TOLERANCE_DAYS;
