import type { BlendMethod, MarketWeightRule, Preset } from '../words/choices';
import { TRUSTED_SHARE } from '../calibration/trusted-share';
import { DEFAULT_MARKET_WEIGHT, MAX_MARKET_WEIGHT } from '../blending/linear-blend';
import { UserError } from '../words/errors';
import { INFORMED_PRIOR, PLAIN_PRIOR, type PriorShape } from '../models/prior';
import { MAX_GOALS } from '../probabilities/goal-matrix';

/** Changes with any change of the numbers: it is part of every model's identity. */
export const ENGINE_VERSION = '3';

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

/** What a person may choose besides the preset. */
export interface BlendOptions {
  readonly blend: BlendMethod;
  /** Of set B; set C stays at the cap. */
  readonly marketWeight: MarketWeightRule;
}
export const DEFAULT_BLEND: BlendOptions = { blend: 'linear', marketWeight: 'fixed' };

/** Everything that decides a training besides its data. Plain data: its hash is the settings version. */
export interface TrainingSettings extends BlendOptions {
  readonly preset: Preset;
  /** The candidates among which walk-forward log loss chooses; a single one is used as it is. */
  readonly grid: readonly GridPoint[];
  /** Used while there is no past to choose by. */
  readonly fallback: GridPoint;
  readonly fixed: { readonly homeAdvantage?: number; readonly rho?: number };
  /** What the prior says besides the strengths' means and standard deviation. */
  readonly prior: PriorShape;
  /** Null: the score grid grows until less than 1e-12 is lost. */
  readonly maxGoals: number | null;
  readonly calibration: 'guarded' | 'plain';
  /** Share of the calibration weight that past seasons recommend. */
  readonly calibrationShare: number;
  readonly ensemble: 'log-loss' | 'inverse-brier';
  /** B's is the fixed weight, also where too few forecasts are there to learn from. */
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
    prior: INFORMED_PRIOR,
    maxGoals: null,
    calibration: 'guarded',
    calibrationShare: TRUSTED_SHARE,
    ensemble: 'log-loss',
    ...DEFAULT_BLEND,
    marketWeights: { B: DEFAULT_MARKET_WEIGHT, C: MAX_MARKET_WEIGHT },
    minCalibrationSamples: SPECIFICATION.MIN_CALIBRATION_SAMPLES,
  },
  specification: {
    preset: 'specification',
    grid: [{ xi: SPECIFICATION.TIME_DECAY_XI, sigma: SPECIFICATION.SHRINKAGE_FACTOR }],
    fallback: { xi: SPECIFICATION.TIME_DECAY_XI, sigma: SPECIFICATION.SHRINKAGE_FACTOR },
    fixed: { homeAdvantage: SPECIFICATION.HOME_ADVANTAGE, rho: SPECIFICATION.DIXON_COLES_RHO },
    prior: PLAIN_PRIOR,
    maxGoals: MAX_GOALS,
    calibration: 'plain',
    calibrationShare: 1,
    ensemble: 'inverse-brier',
    ...DEFAULT_BLEND,
    marketWeights: { B: DEFAULT_MARKET_WEIGHT, C: MAX_MARKET_WEIGHT },
    minCalibrationSamples: SPECIFICATION.MIN_CALIBRATION_SAMPLES,
  },
};

/**
 * The settings of a preset.
 * @throws {UserError} bad-request for the specification with another blend than its own
 */
export function settingsOf(preset: Preset, options: BlendOptions = DEFAULT_BLEND): TrainingSettings {
  const { blend, marketWeight } = options;
  if (preset === 'specification' && (blend !== DEFAULT_BLEND.blend || marketWeight !== DEFAULT_BLEND.marketWeight)) {
    throw new UserError(
      'bad-request',
      `the specification preset blends linearly with a fixed market weight, got blend ${blend} and market weight ${marketWeight}`,
      'Choose the fitted preset for another blend.',
    );
  }
  return { ...PRESETS[preset], blend, marketWeight };
}
