import { toLeagueSample, type LeagueSample } from '../models/league-sample';
import type { TrainingSettings } from '../settings';
import { backtest, type Backtest, type PricedMatch } from '../validation/backtest';
import { walkGrid, type GridWalk } from '../validation/select-settings';

/** One league walked through time under every candidate: what calibration, validation and the final fit start from. */
export interface LeagueWalk {
  readonly league: string;
  readonly sample: LeagueSample<PricedMatch>;
  /** First match day of each season. */
  readonly seasonStart: readonly number[];
  readonly grid: GridWalk;
  readonly backtest: Backtest;
}

/** Walk a league's finished matches, any order. @param tick called once a match day and candidate; may throw to cancel */
export function walkLeague(
  league: string,
  matches: readonly PricedMatch[],
  settings: TrainingSettings,
  tick?: () => void,
): LeagueWalk {
  const sample = toLeagueSample(matches);
  const grid = walkGrid(sample, settings, tick);
  const seasonStart = sample.seasons.map((_, season) => sample.day[sample.season.indexOf(season)]!);
  return { league, sample, seasonStart, grid, backtest: backtest(sample, grid, settings) };
}

/** How many times {@link walkLeague} will call `tick` for these matches. */
export function tickCount(matches: readonly PricedMatch[], settings: TrainingSettings): number {
  const known = settings.grid.some(
    (point) => point.xi === settings.fallback.xi && point.sigma === settings.fallback.sigma,
  );
  return new Set(matches.map((match) => match.day)).size * (settings.grid.length + (known ? 0 : 1));
}
