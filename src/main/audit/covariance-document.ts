import { z } from 'zod';
import type { ParameterCovariance } from '../core/models/covariance';
import { canonicalJson } from './canonical-json';

const CovarianceDocument = z.strictObject({
  teams: z.array(z.string()),
  sigma: z.number().positive(),
  correlation: z.number().min(0).lt(1),
  values: z.array(z.number()),
});

/** The covariance of a model's parameters as canonical JSON in full precision. */
export const covarianceText = ({ teams, sigma, correlation, values }: ParameterCovariance): string =>
  canonicalJson({ teams, sigma, correlation, values });

/** Read a stored covariance back. @throws {z.ZodError} when it is none */
export function parseCovariance(json: string): ParameterCovariance {
  const { teams, sigma, correlation, values } = CovarianceDocument.parse(JSON.parse(json));
  return { teams, sigma, correlation, values: Float64Array.from(values) };
}
