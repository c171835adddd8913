import type { ModelDetail } from '../../contract-types';

export type Team = ModelDetail['teams'][number];

/** Why there is no standard error: the model was stored before they were measured. */
export const NO_ERROR = 'trained before standard errors were kept';
export const NO_COMPARISON = 'trained before paired differences were kept';
