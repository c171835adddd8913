import { ln } from '../numeric/elementary';
import type { LeagueSample } from '../models/league-sample';
import { withPastPrices } from '../models/market-memory';
import type { NeighbourStrength } from '../models/neighbours';
import { channelsAt, isSamePoint, type GridPoint, type TrainingSettings } from '../settings/settings';
import type { PricedMatch } from '../models/league-sample';
import { walkForward, type WalkForward, type WalkOptions } from './walk-forward';

/** What one walk is made under: a candidate, or the defaults with the prices of past matches beside the goals. */
export interface WalkPoint extends GridPoint {
  readonly pastPrices?: boolean | undefined;
}

/** The walk-forward of every candidate over one league. */
export interface GridWalk {
  readonly sample: LeagueSample<PricedMatch>;
  readonly points: readonly GridPoint[];
  readonly walks: readonly WalkForward[];
  /** Log loss in nats of each match, [point][match]; NaN where it was not forecast. */
  readonly losses: readonly Float64Array[];
}

/** The candidates a training compares: the grid, and the fallback where it is not among them. */
export const gridPoints = ({ grid, fallback }: TrainingSettings): readonly GridPoint[] =>
  grid.some((point) => isSamePoint(point, fallback)) ? grid : [...grid, fallback];

/** All walks that a training makes of a league: those of the candidates, and last that of the market memory, if any. */
export const walkPoints = (settings: TrainingSettings): readonly WalkPoint[] => [
  ...gridPoints(settings),
  ...(settings.memory ? [{ ...settings.fallback, pastPrices: true }] : []),
];

/** Walk one candidate over the whole sample. */
export function walkPoint(
  sample: LeagueSample<PricedMatch>,
  point: WalkPoint,
  settings: TrainingSettings,
  neighbours: readonly NeighbourStrength[] = [],
  options: WalkOptions = {},
): WalkForward {
  const { fixed, maxGoals, prior } = settings;
  const { xi, sigma, pastPrices = false } = point;
  const size = maxGoals === null ? {} : { maxGoals };
  const channels = channelsAt(point, settings, pastPrices);
  const seen = pastPrices ? withPastPrices(sample) : sample;
  return walkForward(seen, { xi, sigma, fixed, prior, channels, neighbours, ...size }, options);
}

/** Put the walks of all candidates together. @param walks in the order of `points` */
export function toGridWalk(
  sample: LeagueSample<PricedMatch>,
  points: readonly GridPoint[],
  walks: readonly WalkForward[],
): GridWalk {
  return { sample, points, walks, losses: walks.map((walk) => lossesOf(sample, walk)) };
}

function lossesOf(sample: LeagueSample, { forecasts }: WalkForward): Float64Array {
  return Float64Array.from(sample.day, (_, match) => {
    if (!forecasts.made[match]) return NaN;
    const difference = sample.homeGoals[match]! - sample.awayGoals[match]!;
    const side = difference > 0 ? forecasts.home : difference < 0 ? forecasts.away : forecasts.draw;
    return -ln(side[match]!);
  });
}
