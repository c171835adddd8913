import { z } from 'zod';
import { CANNOT_TELL_REASONS, DRIFT_REASONS, DRIFT_STATES, MISS_DIRECTIONS } from '../main/core/words/reliability';
import { Probability } from './common';

const Count = z.int().nonnegative();
const facts = { n: Count, seen: z.number().nullable(), narrowest: z.number().nullable() };

/** A run of forecasts outside the simultaneous band. */
export const Miss = z.strictObject({
  low: Probability,
  high: Probability,
  direction: z.enum(MISS_DIRECTIONS),
  cases: Count,
  forecast: Probability,
  observed: Probability,
  distance: z.number(),
});

/** What a selection says of the calibration of one outcome; the rules stand with `core/reliability/verdict.ts`. */
export const CalibrationVerdict = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('calibrated'), ...facts }),
  z.strictObject({ kind: z.literal('miscalibrated'), ...facts, misses: z.array(Miss).readonly() }),
  z.strictObject({ kind: z.literal('cannot-tell'), ...facts, reason: z.enum(['too-few', 'too-wide']) }),
]);
export type CalibrationVerdict = z.infer<typeof CalibrationVerdict>;

/** Whether a forecast loses less than another. */
export const ComparisonVerdict = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['better', 'worse']),
    against: z.string(),
    n: Count,
    mean: z.number(),
    adjusted: Probability,
    detectable: z.number(),
  }),
  z.strictObject({
    kind: z.literal('cannot-tell'),
    against: z.string(),
    n: Count,
    reason: z.enum(CANNOT_TELL_REASONS),
    mean: z.number().nullable(),
    adjusted: Probability.nullable(),
    detectable: z.number().nullable(),
  }),
]);
export type ComparisonVerdict = z.infer<typeof ComparisonVerdict>;

export const DriftJudgement = z.strictObject({
  state: z.enum(DRIFT_STATES).nullable(),
  reasons: z.array(z.enum(DRIFT_REASONS)).readonly(),
});
export type DriftJudgement = z.infer<typeof DriftJudgement>;
