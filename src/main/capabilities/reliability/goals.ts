import type { CoverageCell } from '../../../contract';
import { dayOf } from '../../core/numeric/calendar';
import type { ForecastColumns } from '../../core/validation/forecast-columns';
import { matchRepository } from '../../db/repositories/matches';
import { seasonSummaries } from '../../db/repositories/season-summaries';
import type { Reading } from '../capability';

/** While this text is the same, so are the results that the store has, as far as counts of them tell. */
export const resultsState = (cells: readonly CoverageCell[]): string =>
  cells.map(({ league, season, finished, excluded }) => `${league} ${season} ${finished} ${excluded}`).join('\n');

const kept = new WeakMap<ForecastColumns, { readonly state: string; readonly goals: Float64Array }>();

/**
 * Goals of each match of the columns as the store has them now, since forecasts keep outcomes alone: a match is found by
 * league, day and names; NaN where none is.
 */
export function goalsOf({ db }: Reading, columns: ForecastColumns): Float64Array {
  const state = resultsState(seasonSummaries(db).coverage());
  const known = kept.get(columns);
  if (known?.state === state) return known.goals;
  const { scores } = matchRepository(db);
  const byLeague = columns.leagues.map((league) => {
    return new Map(scores(league).map(({ date, home, away, goals }) => [`${dayOf(date)} ${home} – ${away}`, goals]));
  });
  const goals = Float64Array.from(
    { length: columns.n },
    (_, match) =>
      byLeague[columns.league[match]!]!.get(`${columns.day[match]} ${columns.home[match]} – ${columns.away[match]}`) ??
      NaN,
  );
  kept.set(columns, { state, goals });
  return goals;
}
