import type { BlendedSet } from '../words/sets';
import { CalibrationPool } from '../calibration/guarded-calibrator';
import type { TrainingSettings } from '../settings/settings';
import { LeagueCalibration, type CalibratedForecast } from '../validation/validate-league';
import type { LeagueWalk } from './walk-league';

/** A walked league with its calibrators at hand. */
export interface CalibratedLeague {
  readonly walk: LeagueWalk;
  readonly calibration: LeagueCalibration;
  readonly forecasts: readonly CalibratedForecast[];
}

/** The forecasts of all leagues that are trained together, by set. The order of the leagues does not matter. */
export function poolLeagues(walks: readonly LeagueWalk[]): Record<BlendedSet, CalibrationPool> {
  const ordered = [...walks].sort((a, b) => (a.league < b.league ? -1 : 1));
  const all = ordered.flatMap((walk) => walk.backtest.forecasts);
  return { A: CalibrationPool.of(all, 'A'), B: CalibrationPool.of(all, 'B'), C: CalibrationPool.of(all, 'C') };
}

/** Calibrate one league: it may draw on its own past forecasts or on those of all. */
export function calibrateLeague(
  walk: LeagueWalk,
  pooled: Readonly<Record<BlendedSet, CalibrationPool>>,
  settings: TrainingSettings,
): CalibratedLeague {
  const pools = (set: BlendedSet) => ({
    league: CalibrationPool.of(walk.backtest.forecasts, set),
    pooled: pooled[set],
  });
  const calibration = new LeagueCalibration(
    walk.backtest,
    { A: pools('A'), B: pools('B'), C: pools('C') },
    walk.seasonStart,
    settings,
  );
  return { walk, calibration, forecasts: calibration.calibrated(walk.seasonStart) };
}

/** Calibrate leagues that are trained together. @param walks in any order */
export function calibrateLeagues(walks: readonly LeagueWalk[], settings: TrainingSettings): CalibratedLeague[] {
  const pooled = poolLeagues(walks);
  return walks.map((walk) => calibrateLeague(walk, pooled, settings));
}
