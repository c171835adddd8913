import type { ApiError } from '../../contract';
import { CalibrationPool, type PoolColumns } from '../core/calibration/guarded-calibrator';
import type { TrainingSettings } from '../core/settings/settings';
import { calibrateLeague } from '../core/training/calibrate-leagues';
import { finishModel, type TrainedLeague } from '../core/training/finish-model';
import type { LeagueWalk } from '../core/training/walk-league';
import type { CalibratedForecast } from '../core/validation/validate-league';
import { UserError } from '../core/words/errors';
import { BLENDED_SETS, type BlendedSet } from '../core/words/sets';
import type { Planned } from './threads';

export type SharedPools = Readonly<Record<BlendedSet, PoolColumns>>;

/** A walked league to calibrate and fit: plain data, so that it can travel. */
export interface FinishTask {
  readonly walk: LeagueWalk;
  /** Forecasts of all leagues trained together. */
  readonly pools: SharedPools;
  readonly settings: TrainingSettings;
  /** Day number of the model. */
  readonly asOf: number;
}

/** A league that is ready to be stored, or why it is not: the others go on. */
export type Finished =
  | { readonly ok: true; readonly trained: TrainedLeague; readonly forecasts: readonly CalibratedForecast[] }
  | { readonly ok: false; readonly error: ApiError };

/** Finishes many leagues. @param done called for each, in any order */
export type Finisher = (
  tasks: readonly Planned<FinishTask>[],
  done: (finished: Finished, index: number) => void,
) => Promise<void>;

/** One league, here and now. */
export function finishTask({ walk, pools, settings, asOf }: FinishTask): Finished {
  const pooled = Object.fromEntries(BLENDED_SETS.map((set) => [set, new CalibrationPool(pools[set])]));
  try {
    const calibrated = calibrateLeague(walk, pooled as Record<BlendedSet, CalibrationPool>, settings);
    return { ok: true, trained: finishModel(calibrated, asOf, settings), forecasts: calibrated.forecasts };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, message, hint } = error;
    return { ok: false, error: hint === undefined ? { code, message } : { code, message, hint } };
  }
}

/** One league after another in this thread. */
export const finishHere: Finisher = (tasks, done) => {
  tasks.forEach(({ load }, index) => done(finishTask(load()), index));
  return Promise.resolve();
};

/** Pools in memory that all threads see, so that none has a copy of its own. */
export function sharePools(pools: Readonly<Record<BlendedSet, CalibrationPool>>): SharedPools {
  const share = <A extends Int32Array | Float64Array | Uint8Array>(array: A): A => {
    const constructor = array.constructor as new (buffer: SharedArrayBuffer) => A;
    const shared = new constructor(new SharedArrayBuffer(array.byteLength));
    shared.set(array as never);
    return shared;
  };
  const shareColumns = ({ days, sorted }: PoolColumns): PoolColumns => {
    const part = ({ sample: { forecast, happened }, day }: PoolColumns['sorted']['home']) => ({
      sample: { forecast: share(forecast as Float64Array), happened: share(happened as Uint8Array) },
      day: share(day),
    });
    return { days: share(days), sorted: { home: part(sorted.home), draw: part(sorted.draw), away: part(sorted.away) } };
  };
  return { A: shareColumns(pools.A.columns), B: shareColumns(pools.B.columns), C: shareColumns(pools.C.columns) };
}
