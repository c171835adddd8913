import type { BlendMethod, MarketWeightRule, Preset } from '../words/choices';
import { TRUSTED_SHARE } from '../calibration/trusted-share';
import { DEFAULT_MARKET_WEIGHT, MAX_MARKET_WEIGHT } from '../blending/linear-blend';
import { UserError } from '../words/errors';
import { GOALS_ALONE, SHOTS_AND_CORNERS, type ChannelRule, type ChannelRules } from '../models/channels';
import { MARKET_MEMORY } from '../models/market-memory';
import { INFORMED_PRIOR, PLAIN_PRIOR, type PriorShape } from '../models/prior';
import { MAX_GOALS } from '../probabilities/goal-matrix';
import { DEFAULT_CONSTANTS, marketShareOf, SPECIFICATION, type Constants } from './constants';

/** Changes with any change of the numbers: it is part of every model's identity. */
export const ENGINE_VERSION = '3';

/** Decay and prior of one walk-forward: ξ per day, σ of a log strength. */
export interface GridPoint {
  readonly xi: number;
  readonly sigma: number;
  /** What the weights ω of all channels are multiplied by; 1 where absent. */
  readonly omega?: number | undefined;
  /** What the shares κ of all channels are multiplied by; 1 where absent. */
  readonly kappa?: number | undefined;
}

export const isSamePoint = (a: GridPoint, b: GridPoint): boolean =>
  a.xi === b.xi && a.sigma === b.sigma && (a.omega ?? 1) === (b.omega ?? 1) && (a.kappa ?? 1) === (b.kappa ?? 1);

/**
 * The channels as a candidate has them; undefined where a training looks at goals alone.
 * @param pastPrices whether the prices of past matches stand beside what was counted in them
 */
export function channelsAt(
  { omega = 1, kappa = 1 }: Pick<GridPoint, 'omega' | 'kappa'>,
  { channels: rules, memory }: Partial<Pick<TrainingSettings, 'channels' | 'memory'>>,
  pastPrices = false,
): ChannelRules | undefined {
  const prices = pastPrices && memory ? [memory] : [];
  if (!rules && prices.length === 0) return undefined;
  const { channels, redCardWeight } = rules ?? GOALS_ALONE;
  const scaled = channels.map((rule) => ({ ...rule, omega: omega * rule.omega, kappa: kappa * rule.kappa }));
  return { redCardWeight, channels: [...scaled, ...prices] };
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
  /** The candidates among which the walk-forward log loss of all leagues trained together chooses. */
  readonly grid: readonly GridPoint[];
  /** Used unless the past speaks for another candidate. */
  readonly fallback: GridPoint;
  readonly fixed: { readonly homeAdvantage?: number; readonly rho?: number };
  /** What the prior says besides the strengths' means and standard deviation. */
  readonly prior: PriorShape;
  /** What besides goals tells of strengths; null: goals alone. */
  readonly channels: ChannelRules | null;
  /** How past prices inform the market memory, which stands in for a market that is silent; null: nothing does. */
  readonly memory: ChannelRule | null;
  /** Null: the score grid grows until less than 1e-12 is lost. */
  readonly maxGoals: number | null;
  readonly calibration: 'guarded' | 'plain';
  /** Share of the calibration weight that past seasons recommend. */
  readonly calibrationShare: number;
  readonly ensemble: 'log-loss' | 'inverse-brier';
  /** B's is the fixed weight, also where too few forecasts are there to learn from. */
  readonly marketWeights: { readonly B: number; readonly C: number };
  readonly minCalibrationSamples: number;
  /** Forecasts below which no market weight is learned; the specification's where absent. */
  readonly minValidationSamples?: number | undefined;
}

/** The defaults, and each of four constants a step down and up: what they do together is never far from this. */
function candidatesOf(constants: Constants): { readonly grid: readonly GridPoint[]; readonly fallback: GridPoint } {
  const fallback: GridPoint = { xi: constants.TIME_DECAY_XI, sigma: constants.SHRINKAGE_FACTOR };
  const grid = [
    fallback,
    ...constants.TIME_DECAY_CANDIDATES.map((xi) => ({ ...fallback, xi })),
    ...constants.SHRINKAGE_CANDIDATES.map((sigma) => ({ ...fallback, sigma })),
    ...[0.5, 2].map((omega) => ({ ...fallback, omega })),
    ...[0.8, 1.2].map((kappa) => ({ ...fallback, kappa })),
  ];
  return { grid, fallback };
}

const PRESETS: Readonly<Record<Preset, TrainingSettings>> = {
  fitted: {
    preset: 'fitted',
    ...candidatesOf(DEFAULT_CONSTANTS),
    fixed: {},
    prior: INFORMED_PRIOR,
    channels: SHOTS_AND_CORNERS,
    memory: MARKET_MEMORY,
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
    channels: null,
    memory: null,
    maxGoals: MAX_GOALS,
    calibration: 'plain',
    calibrationShare: 1,
    ensemble: 'inverse-brier',
    ...DEFAULT_BLEND,
    marketWeights: { B: DEFAULT_MARKET_WEIGHT, C: MAX_MARKET_WEIGHT },
    minCalibrationSamples: SPECIFICATION.MIN_CALIBRATION_SAMPLES,
  },
};

/** The fitted preset under other constants; the specification is what it is. */
function withConstants(settings: TrainingSettings, constants: Constants): TrainingSettings {
  if (settings.preset === 'specification') return settings;
  const { MIN_VALIDATION_SAMPLES: least } = constants;
  return {
    ...settings,
    ...candidatesOf(constants),
    maxGoals: constants.MAX_GOALS,
    marketWeights: { B: marketShareOf(constants.DEFAULT_BLEND_ALPHA), C: constants.MAX_MARKET_WEIGHT },
    minCalibrationSamples: constants.MIN_CALIBRATION_SAMPLES,
    // Absent at the specification's value, as in all settings before it could be another.
    ...(least === SPECIFICATION.MIN_VALIDATION_SAMPLES ? {} : { minValidationSamples: least }),
  };
}

/**
 * The settings of a preset.
 * @param constants those in force; they change the fitted preset alone
 * @throws {UserError} bad-request for the specification with another blend than its own
 */
export function settingsOf(
  preset: Preset,
  options: BlendOptions = DEFAULT_BLEND,
  constants: Constants = DEFAULT_CONSTANTS,
): TrainingSettings {
  const { blend, marketWeight } = options;
  if (preset === 'specification' && (blend !== DEFAULT_BLEND.blend || marketWeight !== DEFAULT_BLEND.marketWeight)) {
    throw new UserError(
      'bad-request',
      `the specification preset blends linearly with a fixed market weight, got blend ${blend} and market weight ${marketWeight}`,
      'Choose the fitted preset for another blend.',
    );
  }
  return { ...withConstants(PRESETS[preset], constants), blend, marketWeight };
}
