import type { ParameterCovariance } from '../core/models/covariance';
import type { LockedModel } from '../export/jackpot-content';

/** Models read before, by id. A model never changes, so that what was parsed once holds. */
export interface ModelMemory {
  readonly parsed: Map<string, LockedModel>;
  /** Ids of models that were found to be what their training put out. */
  readonly sound: Set<string>;
  readonly covariances: Map<string, ParameterCovariance>;
}

export const emptyMemory = (): ModelMemory => ({ parsed: new Map(), sound: new Set(), covariances: new Map() });
