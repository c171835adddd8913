import { z } from 'zod';
import { IsoDate, Scores, SeasonLabel, SetScores, Sha256 } from '../../preload/contract';

const Count = z.int().nonnegative();

/** Why a model is what it is: stored beside its parameters as canonical JSON. */
export const ModelEvidence = z.strictObject({
  dataFrom: IsoDate,
  dataTo: IsoDate,
  matches: Count,
  effectiveMatches: z.number(),
  logLikelihood: z.number(),
  iterations: Count,
  gradientNorm: z.number(),
  profile: z.array(z.strictObject({ xi: z.number(), sigma: z.number(), n: Count, logLoss: z.number() })),
  learned: z.strictObject({ unclipped: z.number(), weight: z.number() }).nullable(),
  scores: z
    .strictObject({
      n: Count,
      withoutOdds: Count,
      sets: z.strictObject({ A: SetScores, B: SetScores, C: SetScores, G: SetScores }),
      market: Scores,
      baseRates: Scores,
    })
    .nullable(),
  scoredFrom: SeasonLabel.nullable(),
  scoredTo: SeasonLabel.nullable(),
  notForecast: Count,
  sourceFiles: z.array(Sha256),
});
export type ModelEvidence = z.infer<typeof ModelEvidence>;

/** Read stored evidence back. @throws {z.ZodError} when it is none */
export const parseEvidence = (json: string): ModelEvidence => ModelEvidence.parse(JSON.parse(json));
