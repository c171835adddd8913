import type { Outcome, Triple } from '../words/outcomes';
import type { SetId } from '../words/sets';
import { packColumns, type ForecastColumns } from './forecast-columns';

/** One fixture of a locked jackpot with its result: what was stored when it was locked, never what a model says now. */
export interface LockedForecast {
  readonly league: string;
  readonly season: string;
  readonly day: number;
  readonly home: string;
  readonly away: string;
  readonly outcome: Outcome;
  readonly lambda: number;
  readonly nu: number;
  readonly sets: Readonly<Record<SetId, Triple>>;
  /** What the odds implied that were locked with it; null without usable ones. */
  readonly market: Triple | null;
  readonly baseRates: Triple;
}

/**
 * Forecasts of locked jackpots as columns, each match once. A jackpot keeps its sets as they were locked: what they were
 * before calibration is not known, and either stage holds the same.
 */
export function lockedColumns(forecasts: readonly LockedForecast[]): ForecastColumns {
  const rows = forecasts
    .filter(({ market }) => market !== null)
    .map((match) => ({ league: match.league, season: match.season, match }));
  return packColumns(rows, ({ match: { sets, market, baseRates } }) => ({ ...sets, market: market!, baseRates }), {
    unpriced: forecasts.length - rows.length,
    leagues: forecasts.map(({ league }) => league),
    seasons: forecasts.map(({ season }) => season),
  });
}
