import type { ReadableDb } from '../connection';

/** When a league's season was played, as far as the store knows. */
export interface SeasonSpan {
  readonly first: string;
  readonly last: string;
}

export function seasonDirectory(db: ReadableDb) {
  const span = db.prepare<[number, string], { first: string | null; last: string | null }>(
    'SELECT min(match_date) AS first, max(match_date) AS last FROM matches WHERE league_id = ? AND season = ?',
  );
  return {
    /** First and last date of a season; undefined where the league has none of that name. */
    find: (leagueId: number, season: string): SeasonSpan | undefined => {
      const { first = null, last = null } = span.get(leagueId, season) ?? {};
      return first === null || last === null ? undefined : { first, last };
    },
  };
}
