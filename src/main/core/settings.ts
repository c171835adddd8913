import type { Preset } from '../../preload/contract';
import { DEFAULT_MARKET_WEIGHT, MAX_MARKET_WEIGHT } from './blending/linear-blend';
import { MAX_GOALS } from './probabilities/goal-matrix';

/** Changes with any change of the numbers: it is part of every model's identity. */
export const ENGINE_VERSION = '1';

/** The original specification's constants, kept word for word as the preset `specification`. */
export const SPECIFICATION = {
  DIXON_COLES_RHO: -0.13,
  TIME_DECAY_XI: 0.0065,
  HOME_ADVANTAGE: 0.35,
  MAX_GOALS,
  SHRINKAGE_FACTOR: 0.3,
  DEFAULT_BLEND_ALPHA: 0.6,
  MAX_MARKET_WEIGHT,
  MIN_CALIBRATION_SAMPLES: 30,
  CALIBRATION_BINS: 20,
  BRIER_SCORE_THRESHOLD: 0.22,
  MIN_VALIDATION_SAMPLES: 100,
} as const;

/** Decay and prior of one walk-forward: ξ per day, σ of a log strength. */
export interface GridPoint {
  readonly xi: number;
  readonly sigma: number;
}

/** Everything that decides a training besides its data. Plain data: its hash is the settings version. */
export interface TrainingSettings {
  readonly preset: Preset;
  /** The candidates among which walk-forward log loss chooses; a single one is used as it is. */
  readonly grid: readonly GridPoint[];
  /** Used while there is no past to choose by. */
  readonly fallback: GridPoint;
  readonly fixed: { readonly homeAdvantage?: number; readonly rho?: number };
  /** Null: the score grid grows until less than 1e-12 is lost. */
  readonly maxGoals: number | null;
  readonly calibration: 'guarded' | 'plain';
  readonly ensemble: 'log-loss' | 'inverse-brier';
  readonly marketWeights: { readonly B: number; readonly C: number };
  readonly minCalibrationSamples: number;
}

const XI_GRID = [0.001, 0.0015, 0.002, 0.0025, 0.003];
const SIGMA_GRID = [0.2, 0.3, 0.4, 0.6];

const PRESETS: Readonly<Record<Preset, TrainingSettings>> = {
  fitted: {
    preset: 'fitted',
    grid: XI_GRID.flatMap((xi) => SIGMA_GRID.map((sigma) => ({ xi, sigma }))),
    fallback: { xi: 0.002, sigma: SPECIFICATION.SHRINKAGE_FACTOR },
    fixed: {},
    maxGoals: null,
    calibration: 'guarded',
    ensemble: 'log-loss',
    marketWeights: { B: DEFAULT_MARKET_WEIGHT, C: MAX_MARKET_WEIGHT },
    minCalibrationSamples: SPECIFICATION.MIN_CALIBRATION_SAMPLES,
  },
  specification: {
    preset: 'specification',
    grid: [{ xi: SPECIFICATION.TIME_DECAY_XI, sigma: SPECIFICATION.SHRINKAGE_FACTOR }],
    fallback: { xi: SPECIFICATION.TIME_DECAY_XI, sigma: SPECIFICATION.SHRINKAGE_FACTOR },
    fixed: { homeAdvantage: SPECIFICATION.HOME_ADVANTAGE, rho: SPECIFICATION.DIXON_COLES_RHO },
    maxGoals: MAX_GOALS,
    calibration: 'plain',
    ensemble: 'inverse-brier',
    marketWeights: { B: DEFAULT_MARKET_WEIGHT, C: MAX_MARKET_WEIGHT },
    minCalibrationSamples: SPECIFICATION.MIN_CALIBRATION_SAMPLES,
  },
};

/** The settings of a preset. */
export const settingsOf = (preset: Preset): TrainingSettings => PRESETS[preset];
