import type { z } from 'zod';
import type { CovarianceDocument } from '../../../audit/covariance-document';
import type { ParameterCovariance } from '../../../core/models/covariance';

/** A stated covariance as core takes it. */
export const toCovariance = ({ values, ...rest }: z.infer<typeof CovarianceDocument>): ParameterCovariance => ({
  ...rest,
  values: Float64Array.from(values),
});
