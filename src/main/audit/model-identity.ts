import { toIsoDate } from '../core/numeric/calendar';
import { hashOf } from './canonical-json';
import type { TrainedWith } from './model-evidence';

/** Everything a model follows from. */
export interface ModelInputs {
  readonly engine: string;
  readonly league: string;
  /** Hash of the settings. */
  readonly settings: string;
  /** All leagues trained together, in the order of their codes. */
  readonly trainedWith: readonly TrainedWith[];
}

/**
 * The identity of a model: the hash of its data, the settings, the engine and the leagues it was calibrated with.
 * @throws {RangeError} where its own league is not among those
 */
export function modelId({ engine, league, settings, trainedWith }: ModelInputs): string {
  const own = trainedWith.find((each) => each.league === league);
  if (!own) throw new RangeError(`${league} is not among the leagues it was trained with`);
  return hashOf({ engine, league, snapshot: own.snapshot, asOf: own.asOf, settings, pool: trainedWith });
}

/** What a model is called: league, the day its data end before, the beginning of its identity. */
export const modelVersion = (league: string, asOf: number, id: string): string =>
  `${league}-${toIsoDate(asOf)}-${id.slice(0, 8)}`;
