import { z } from 'zod';
import { Sha256 } from './common';

export const ReportExport = z.strictObject({
  jackpotId: z.string(),
  name: z.string(),
  version: z.int().positive(),
  directory: z.string(),
  /** Hash of everything the report says; the same inputs give the same hash on every machine. */
  contentHash: Sha256,
  files: z.array(z.strictObject({ name: z.string(), sha256: Sha256, bytes: z.int().nonnegative() })),
  exportedAt: z.string(),
});
export type ReportExport = z.infer<typeof ReportExport>;

/** What came of a check: not checked is what this engine cannot judge, and the detail says why. */
export const VerifyVerdict = z.enum(['passed', 'failed', 'not-checked']);
export type VerifyVerdict = z.infer<typeof VerifyVerdict>;
/** One thing the verifier looked at. */
export const VerifyCheck = z.strictObject({ name: z.string(), verdict: VerifyVerdict, detail: z.string() });
export const VerifyResult = z.strictObject({
  directory: z.string(),
  /** No check failed; those that could not be made are listed as such. */
  ok: z.boolean(),
  contentHash: Sha256.nullable(),
  probabilities: z.int().nonnegative(),
  maxDifference: z.number(),
  checks: z.array(VerifyCheck),
});
export type VerifyResult = z.infer<typeof VerifyResult>;

export const reportChannels = {
  'reports.export': {
    request: z.strictObject({
      jackpotId: z.string().min(1),
      directory: z.string().min(1),
      /** Write into a folder of the report's own inside `directory`. */
      ownFolder: z.boolean().default(false),
    }),
    response: ReportExport,
  },
  'reports.verify': { request: z.strictObject({ directory: z.string().min(1) }), response: VerifyResult },
  'reports.list': { request: z.strictObject({}), response: z.array(ReportExport) },
} as const;
