import { isSameValue, SPECIFICATION, TRAINING_CONSTANTS, type ConstantName, type Constants } from './constants';
import type { GridPoint, TrainingSettings } from './settings';

/** The part of a training's settings that constants decide. */
export type DecidedByConstants = Pick<
  TrainingSettings,
  'grid' | 'fallback' | 'maxGoals' | 'marketWeights' | 'minCalibrationSamples' | 'minValidationSamples'
>;
export type TrainingConstants = Omit<Constants, 'CALIBRATION_BINS' | 'BRIER_SCORE_THRESHOLD'>;

/** The constants that a training's settings were made with: what `settingsOf` does, the other way round. */
export function constantsIn(settings: DecidedByConstants): TrainingConstants {
  const { grid, fallback, marketWeights, minValidationSamples = SPECIFICATION.MIN_VALIDATION_SAMPLES } = settings;
  const others = (key: 'xi' | 'sigma') => [
    ...new Set(grid.map((point: GridPoint) => point[key]).filter((value) => value !== fallback[key])),
  ];
  return {
    TIME_DECAY_XI: fallback.xi,
    TIME_DECAY_CANDIDATES: others('xi'),
    SHRINKAGE_FACTOR: fallback.sigma,
    SHRINKAGE_CANDIDATES: others('sigma'),
    MAX_GOALS: settings.maxGoals,
    DEFAULT_BLEND_ALPHA: Math.round((1 - marketWeights.B) * 1e4) / 1e4,
    MAX_MARKET_WEIGHT: marketWeights.C,
    MIN_CALIBRATION_SAMPLES: settings.minCalibrationSamples,
    MIN_VALIDATION_SAMPLES: minValidationSamples,
  };
}

/** Names of the constants that decide a training and are not the same here as there. */
export const differingConstants = (one: TrainingConstants, other: TrainingConstants): ConstantName[] =>
  TRAINING_CONSTANTS.filter(
    (name) => !isSameValue(one[name as keyof TrainingConstants], other[name as keyof TrainingConstants]),
  );
