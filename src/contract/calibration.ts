import { z } from 'zod';
import { SeasonLabel, SetId, IsoDate } from './common';

const Count = z.int().nonnegative();

export const CalibrationCurve = z.strictObject({
  set: SetId,
  outcome: z.enum(['home', 'draw', 'away']),
  /** Weight of the isotonic map in the mix with the identity; 0 = identity. */
  weight: z.number().min(0).max(1),
  scope: z.enum(['league', 'pooled']),
  samples: Count,
  /** Last day whose matches it was trained on: it may serve only later ones; null where nothing was trained. */
  trainedOnEnd: IsoDate.nullable(),
  reason: z.string(),
  /** Knots of the mixed map, forecast → calibrated, before renormalising. */
  points: z.array(z.strictObject({ forecast: z.number(), calibrated: z.number() })),
});
const Scope = z.enum(['league', 'pooled']);
/** Seasons that scores are of, by their first and last; none where no season has enough behind it. */
const ScoredSeasons = { from: SeasonLabel.nullable(), to: SeasonLabel.nullable(), seasons: Count, n: Count };
/** Mean log loss in nats; null where it was infinite. */
const MeanLoss = z.number().nullable();
/** The forward chain that chose a calibrator: seasons scored under maps of what lay before each. */
export const CalibrationChain = z.strictObject({
  ...ScoredSeasons,
  weights: z.array(z.number().min(0).max(1)),
  /** A row a scope, a mean log loss for each weight. */
  rows: z.array(z.strictObject({ scope: Scope, losses: z.array(MeanLoss) })),
  /** Least loss; null where too little lay behind to choose. */
  best: z.strictObject({ scope: Scope, weight: z.number().min(0).max(1) }).nullable(),
  /** Share of the best weight that is used. */
  share: z.number().min(0).max(1),
});
export type CalibrationChain = z.infer<typeof CalibrationChain>;
/** Other ways to calibrate a set, scored out of sample season by season; shown, not used. */
export const CalibrationAlternatives = z.strictObject({
  ...ScoredSeasons,
  /** Of what is in use, as it was when each season began. */
  inUse: MeanLoss,
  alternatives: z.array(
    z.strictObject({
      method: z.enum(['identity', 'plain', 'centred', 'beta', 'temperature']),
      logLoss: MeanLoss,
      /** Mean log loss less that of what is in use; null where it cannot be measured. */
      difference: z.number().nullable(),
      /** Of that difference, matches paired and clustered by match day. */
      standardError: z.number().nonnegative().nullable(),
      /** Seasons in which the identity stood in, for want of a fit. */
      unfitted: Count,
      reason: z.string().nullable(),
      /** As fitted on everything up to the model's day. */
      parameters: z.array(
        z.strictObject({
          name: z.enum(['a', 'b', 'c', 't']),
          outcome: z.enum(['home', 'draw', 'away']).nullable(),
          value: z.number(),
        }),
      ),
    }),
  ),
});
export type CalibrationAlternatives = z.infer<typeof CalibrationAlternatives>;
export const CalibrationEvidence = z.strictObject({
  set: SetId,
  /** Null where nothing is chosen, as the specification has it. */
  chain: CalibrationChain.nullable(),
  /** Null where no season has enough behind it. */
  alternatives: CalibrationAlternatives.nullable(),
});
export type CalibrationEvidence = z.infer<typeof CalibrationEvidence>;
