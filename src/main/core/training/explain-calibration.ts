import type { AlternativeScores } from '../calibration/alternatives';
import { MIX_WEIGHTS, type ChainTable } from '../calibration/guarded-calibrator';
import { BLENDED_SETS, type BlendedSet } from '../words/sets';
import type { CalibratedLeague } from './calibrate-leagues';

/** Seasons by their labels, first and last. */
type Labelled<T> = Omit<T, 'seasons'> & {
  readonly from: string | null;
  readonly to: string | null;
  readonly seasons: number;
};

/** Why a set is calibrated as it is, and how other ways would have served. */
export interface CalibrationRecord {
  readonly set: BlendedSet;
  readonly chain: (Labelled<ChainTable> & { readonly weights: readonly number[] }) | null;
  readonly alternatives: Labelled<AlternativeScores> | null;
}

/** What chose the calibrators that serve from day `asOf` on, and the alternatives beside them. */
export function explainCalibration(
  { walk, calibration, forecasts }: CalibratedLeague,
  asOf: number,
): CalibrationRecord[] {
  const { seasons: labels } = walk.sample;
  const labelled = <T extends { readonly seasons: readonly number[] }>(table: T): Labelled<T> => ({
    ...table,
    from: labels[table.seasons[0]!] ?? null,
    to: labels[table.seasons.at(-1)!] ?? null,
    seasons: table.seasons.length,
  });
  return BLENDED_SETS.map((set) => {
    const chain = calibration.chainTable(set, asOf, labels.length);
    const alternatives = calibration.alternatives(set, forecasts, walk.seasonStart);
    return {
      set,
      chain: chain && { ...labelled(chain), weights: MIX_WEIGHTS },
      alternatives: alternatives && labelled(alternatives),
    };
  });
}
