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

/**
 * Calibrate leagues that are trained together: each may draw on its own past forecasts or on those of all.
 *
 * @param walks in any order; the pool does not depend on it
 */
export function calibrateLeagues(walks: readonly LeagueWalk[], settings: TrainingSettings): CalibratedLeague[] {
  const ordered = [...walks].sort((a, b) => (a.league < b.league ? -1 : 1));
  const all = ordered.flatMap((walk) => walk.backtest.forecasts);
  const pooled = (set: BlendedSet) => new CalibrationPool(all, set);
  const shared = { A: pooled('A'), B: pooled('B'), C: pooled('C') };
  return walks.map((walk) => {
    const pools = (set: BlendedSet) => ({
      league: new CalibrationPool(walk.backtest.forecasts, set),
      pooled: shared[set],
    });
    const calibration = new LeagueCalibration(
      walk.backtest,
      { A: pools('A'), B: pools('B'), C: pools('C') },
      walk.seasonStart,
      settings,
    );
    return { walk, calibration, forecasts: calibration.calibrated(walk.seasonStart) };
  });
}
