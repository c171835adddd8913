import type { VerifyResult } from '../../../../contract';

/** What came of the checks of one format. */
export type Verified = Pick<VerifyResult, 'checks' | 'contentHash' | 'probabilities' | 'maxDifference'>;
