import { normalise, type Outcome, type Triple } from '../words/outcomes';
import { applyMap, centredIsotonic, plainIsotonic, type BinarySample, type MonotoneMap } from './isotonic';

/** Where a calibrator's forecasts came from. */
export type CalibrationScope = 'league' | 'pooled';

/**
 * A calibrator of one set: per outcome an isotonic map, mixed with the identity by `weight`, then renormalised.
 * Plain data, in full precision: the report carries it and the verifier applies it.
 */
export interface Calibrator {
  /** c in q = (1 − c) p + c·iso(p); 0 = identity. */
  readonly weight: number;
  readonly scope: CalibrationScope;
  /** Number of forecasts behind the maps. */
  readonly samples: number;
  /** Last day whose matches trained it; it may be used only later. Null for the identity of no data. */
  readonly trainedOnEnd: number | null;
  /** Why this weight and scope, in one sentence. */
  readonly reason: string;
  /** Null when weight is 0 for want of data. */
  readonly maps: Readonly<Record<Outcome, MonotoneMap>> | null;
}

/** A calibrator that changes nothing, with the reason. */
export const identityCalibrator = (reason: string, samples = 0): Calibrator => ({
  weight: 0,
  scope: 'league',
  samples,
  trainedOnEnd: null,
  reason,
  maps: null,
});

/** The three maps of one sample an outcome: centred and guarded, or plain as the specification has it. */
export function fitMaps(
  samples: Readonly<Record<Outcome, BinarySample>>,
  method: 'centred' | 'plain',
): Record<Outcome, MonotoneMap> {
  const fit = method === 'centred' ? centredIsotonic : plainIsotonic;
  return { home: fit(samples.home), draw: fit(samples.draw), away: fit(samples.away) };
}

/** A forecast's isotonic image, outcome by outcome: not normalised. */
export const imageUnder = (forecast: Triple, maps: Readonly<Record<Outcome, MonotoneMap>>): Triple => ({
  home: applyMap(maps.home, forecast.home),
  draw: applyMap(maps.draw, forecast.draw),
  away: applyMap(maps.away, forecast.away),
});

/** Mix a forecast with its isotonic image and renormalise. */
export const mix = (forecast: Triple, image: Triple, weight: number): Triple =>
  normalise(
    (1 - weight) * forecast.home + weight * image.home,
    (1 - weight) * forecast.draw + weight * image.draw,
    (1 - weight) * forecast.away + weight * image.away,
  );

/** Mix a forecast with its image under `maps`. */
const mixWithMaps = (forecast: Triple, maps: Readonly<Record<Outcome, MonotoneMap>>, weight: number): Triple =>
  mix(forecast, imageUnder(forecast, maps), weight);

/**
 * Calibrate a blended forecast of a match on `day`.
 * @throws {RangeError} when the calibrator was trained on this day or later: it would have seen the answer
 */
export function calibrate(calibrator: Calibrator, forecast: Triple, day: number): Triple {
  if (calibrator.trainedOnEnd !== null && day <= calibrator.trainedOnEnd) {
    throw new RangeError(`a calibrator trained up to day ${calibrator.trainedOnEnd} cannot serve day ${day}`);
  }
  if (calibrator.weight === 0 || !calibrator.maps) return forecast;
  return mixWithMaps(forecast, calibrator.maps, calibrator.weight);
}
