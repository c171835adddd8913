/** Where forecasts leave the band: the outcome comes more often than they say, or less. */
export const MISS_DIRECTIONS = ['too-low', 'too-high'] as const;
export type MissDirection = (typeof MISS_DIRECTIONS)[number];

/** Why nothing can be said of calibration, or of a difference of losses. */
export const CANNOT_TELL_REASONS = [
  'too-few',
  'too-wide',
  'one-day',
  'no-spread',
  'not-finite',
  'within-chance',
] as const;
export type CannotTellReason = (typeof CANNOT_TELL_REASONS)[number];

export const DRIFT_STATES = ['STABLE', 'WATCH', 'DEGRADED'] as const;
export type DriftState = (typeof DRIFT_STATES)[number];

/** What moved a drift state, one code a sentence of the rule. */
export const DRIFT_REASONS = [
  'too-few',
  'drift-crossed',
  'no-skill',
  'drift-near',
  'skill-doubtful',
  'counts-off',
] as const;
export type DriftReason = (typeof DRIFT_REASONS)[number];
