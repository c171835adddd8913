import { z } from 'zod';
import type { ParameterCovariance } from '../core/models/covariance';
import { canonicalJson } from './canonical-json';

/** The covariance of a model's parameters as JSON. */
export const CovarianceDocument = z.strictObject({
  teams: z.array(z.string()),
  sigma: z.number().positive(),
  correlation: z.number().min(0).lt(1),
  /** Absent in models stored before newcomers had a variance of their own. */
  unseenVariance: z.number().positive().optional(),
  /** Absent in models stored before the error of the newcomers' mean was carried. */
  meanVariance: z.number().positive().optional(),
  values: z.array(z.number()),
});

/** The covariance of a model's parameters as canonical JSON in full precision. */
export const covarianceText = ({ values, ...rest }: ParameterCovariance): string => canonicalJson({ ...rest, values });

/** Read a stored covariance back. @throws {z.ZodError} when it is none */
export function parseCovariance(json: string): ParameterCovariance {
  const { values, ...rest } = CovarianceDocument.parse(JSON.parse(json));
  return { ...rest, values: Float64Array.from(values) };
}
