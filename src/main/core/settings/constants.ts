import { MAX_MARKET_WEIGHT } from '../blending/linear-blend';
import { MAX_GOALS } from '../probabilities/goal-matrix';

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

/** The constants that a person may change. The preset `specification` keeps its own, whatever these are. */
export interface Constants {
  /** Decay of a match's weight per day, unless the past speaks for one of the candidates. */
  readonly TIME_DECAY_XI: number;
  readonly TIME_DECAY_CANDIDATES: readonly number[];
  /** Prior standard deviation of a log strength, likewise. */
  readonly SHRINKAGE_FACTOR: number;
  readonly SHRINKAGE_CANDIDATES: readonly number[];
  /** Largest count of goals kept; null: the score grid grows until less than 1e-12 is lost. */
  readonly MAX_GOALS: number | null;
  /** The model's share in set B where the market's weight is not learned. */
  readonly DEFAULT_BLEND_ALPHA: number;
  /** Most of any set that is the market's; set C has just this. */
  readonly MAX_MARKET_WEIGHT: number;
  readonly MIN_CALIBRATION_SAMPLES: number;
  /** Below so many forecasts there is no verdict, and no market weight is learned. */
  readonly MIN_VALIDATION_SAMPLES: number;
  readonly CALIBRATION_BINS: number;
  readonly BRIER_SCORE_THRESHOLD: number;
}
export type ConstantName = keyof Constants;

/** What the preset `fitted` has where nobody chose otherwise. */
export const DEFAULT_CONSTANTS: Constants = {
  TIME_DECAY_XI: 0.002,
  TIME_DECAY_CANDIDATES: [0.001, 0.003],
  SHRINKAGE_FACTOR: SPECIFICATION.SHRINKAGE_FACTOR,
  SHRINKAGE_CANDIDATES: [0.2, 0.4],
  MAX_GOALS: null,
  DEFAULT_BLEND_ALPHA: SPECIFICATION.DEFAULT_BLEND_ALPHA,
  MAX_MARKET_WEIGHT,
  MIN_CALIBRATION_SAMPLES: SPECIFICATION.MIN_CALIBRATION_SAMPLES,
  MIN_VALIDATION_SAMPLES: SPECIFICATION.MIN_VALIDATION_SAMPLES,
  CALIBRATION_BINS: SPECIFICATION.CALIBRATION_BINS,
  BRIER_SCORE_THRESHOLD: SPECIFICATION.BRIER_SCORE_THRESHOLD,
};
export const CONSTANT_NAMES = Object.keys(DEFAULT_CONSTANTS) as readonly ConstantName[];

/** Those that decide a training; the others decide what is shown of it, and judged. */
export const TRAINING_CONSTANTS: readonly ConstantName[] = CONSTANT_NAMES.filter(
  (name) => name !== 'CALIBRATION_BINS' && name !== 'BRIER_SCORE_THRESHOLD',
);

/** Whether two values of a constant are one. */
export const isSameValue = (a: Constants[ConstantName], b: Constants[ConstantName]): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((each, at) => each === b[at]) : a === b;

/** All constants, those that somebody chose among them. A candidate that is the value itself is none. */
export function constantsWith(chosen: Partial<Constants>): Constants {
  const all = { ...DEFAULT_CONSTANTS, ...chosen };
  const others = (candidates: readonly number[], own: number) => candidates.filter((each) => each !== own);
  return {
    ...all,
    TIME_DECAY_CANDIDATES: others(all.TIME_DECAY_CANDIDATES, all.TIME_DECAY_XI),
    SHRINKAGE_CANDIDATES: others(all.SHRINKAGE_CANDIDATES, all.SHRINKAGE_FACTOR),
  };
}

/** A value as a person reads and types it: `0.002`, `0.001, 0.003`, `none`, `grows`. */
export function constantText(value: Constants[ConstantName]): string {
  if (value === null) return 'grows';
  if (typeof value === 'number') return String(value);
  return value.length === 0 ? 'none' : value.join(', ');
}

/** The market's share in set B: what the model leaves, in as many decimals as shares have. */
export const marketShareOf = (alpha: number): number => Math.round((1 - alpha) * 1e4) / 1e4;
