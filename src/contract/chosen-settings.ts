import { z } from 'zod';
import { SWITCHABLE_SETS } from '../main/core/words/sets';

const Numbers = z.array(z.number());

/** All that was chosen otherwise than the application would: what a settings version is. */
export const ChosenSettings = z.strictObject({
  constants: z.strictObject({
    TIME_DECAY_XI: z.number().optional(),
    TIME_DECAY_CANDIDATES: Numbers.optional(),
    SHRINKAGE_FACTOR: z.number().optional(),
    SHRINKAGE_CANDIDATES: Numbers.optional(),
    MAX_GOALS: z.int().optional(),
    DEFAULT_BLEND_ALPHA: z.number().optional(),
    MAX_MARKET_WEIGHT: z.number().optional(),
    MIN_CALIBRATION_SAMPLES: z.int().optional(),
    MIN_VALIDATION_SAMPLES: z.int().optional(),
    CALIBRATION_BINS: z.int().optional(),
    BRIER_SCORE_THRESHOLD: z.number().optional(),
  }),
  setsOff: z.array(z.enum(SWITCHABLE_SETS)),
});
export type ChosenSettings = z.infer<typeof ChosenSettings>;
