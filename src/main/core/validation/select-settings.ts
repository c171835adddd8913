import { ln } from '../numeric/elementary';
import type { LeagueSample } from '../models/league-sample';
import type { NeighbourStrength } from '../models/neighbours';
import type { GridPoint, TrainingSettings } from '../settings/settings';
import { pairedDifference } from '../scoring/paired-difference';
import { walkForward, type WalkForecasts, type WalkForward, type WalkOptions } from './walk-forward';

/** Seasons of forecasts that must lie behind a choice; before, the fallback is used. */
export const MIN_SELECTION_SEASONS = 2;

/** The walk-forward of every grid point, with its log loss by season. */
export interface GridWalk {
  readonly points: readonly GridPoint[];
  readonly walks: readonly WalkForward[];
  /** Summed log loss in nats, [point][season]. */
  readonly loss: readonly Float64Array[];
  /** Number of forecasts, [point][season]. */
  readonly count: readonly Int32Array[];
}

/** The candidates a training compares: the grid, and the fallback where it is not among them. */
export const gridPoints = ({ grid, fallback }: TrainingSettings): readonly GridPoint[] =>
  grid.some((point) => isSame(point, fallback)) ? grid : [...grid, fallback];

/** Walk one candidate over the whole sample. */
export function walkPoint(
  sample: LeagueSample,
  point: GridPoint,
  { fixed, maxGoals, prior }: TrainingSettings,
  neighbours: readonly NeighbourStrength[] = [],
  options: WalkOptions = {},
): WalkForward {
  return walkForward(
    sample,
    { ...point, fixed, prior, neighbours, ...(maxGoals === null ? {} : { maxGoals }) },
    options,
  );
}

/** Put the walks of all candidates together. @param walks in the order of `points` */
export function toGridWalk(
  sample: LeagueSample,
  points: readonly GridPoint[],
  walks: readonly WalkForward[],
): GridWalk {
  const loss = walks.map(() => new Float64Array(sample.seasons.length));
  const count = walks.map(() => new Int32Array(sample.seasons.length));
  walks.forEach(({ forecasts }, point) => {
    for (let match = 0; match < sample.day.length; match += 1) {
      if (!forecasts.made[match]) continue;
      const season = sample.underWay[match]!;
      loss[point]![season]! += lossOf(sample, forecasts, match);
      count[point]![season]! += 1;
    }
  });
  return { points, walks, loss, count };
}

/** Log loss in nats of the walk's forecast of one match. */
function lossOf(sample: LeagueSample, forecasts: WalkForecasts, match: number): number {
  const difference = sample.homeGoals[match]! - sample.awayGoals[match]!;
  const side = difference > 0 ? forecasts.home : difference < 0 ? forecasts.away : forecasts.draw;
  return -ln(side[match]!);
}

/** A grid point's record over the seasons before a choice. */
export interface ProfilePoint extends GridPoint {
  readonly n: number;
  /** Mean log loss in nats. */
  readonly logLoss: number;
}

export interface Choice {
  /** Index into the grid walk's points. */
  readonly index: number;
  /** Empty where the fallback had to be taken for want of a past. */
  readonly profile: readonly ProfilePoint[];
}

/**
 * The grid point with the least mean log loss over the seasons before number `season`: never over those it will serve.
 * Ties go to the smaller ξ, then to the larger σ. Points that could not forecast every match the others could are out.
 */
export function chooseSettings(grid: GridWalk, season: number, fallback: GridPoint): Choice {
  const profile = grid.points.map((point, index) => {
    let n = 0;
    let loss = 0;
    for (let past = 0; past < season; past += 1) {
      n += grid.count[index]![past]!;
      loss += grid.loss[index]![past]!;
    }
    return { ...point, n, logLoss: n > 0 ? loss / n : 0 };
  });
  const seasonsBehind = grid.count[0]!.subarray(0, season).filter((n) => n > 0).length;
  if (seasonsBehind < MIN_SELECTION_SEASONS) {
    return { index: grid.points.findIndex((point) => isSame(point, fallback)), profile: [] };
  }
  const most = Math.max(...profile.map((point) => point.n));
  let best = -1;
  profile.forEach((point, index) => {
    if (point.n < most) return;
    if (best === -1 || isBetter(point, profile[best]!)) best = index;
  });
  return { index: best, profile };
}

/** A point of the final profile, with what sets it apart from the chosen one. */
export interface ComparedPoint extends ProfilePoint {
  /** Mean log loss less that of the chosen point, on the matches both forecast; null where that cannot be measured. */
  readonly difference: number | null;
  /** Of that difference, matches paired and clustered by match day. */
  readonly standardError: number | null;
}

/** The profile of a choice over all seasons, each point compared with the chosen one match by match. */
export function compareProfile(sample: LeagueSample, grid: GridWalk, { index, profile }: Choice): ComparedPoint[] {
  const chosen = grid.walks[index]!.forecasts;
  return profile.map((point, other): ComparedPoint => {
    if (other === index) return { ...point, difference: 0, standardError: 0 };
    const { forecasts } = grid.walks[other]!;
    const shared = [...sample.day.keys()].filter((match) => forecasts.made[match] && chosen.made[match]);
    const lossesOf = (walk: WalkForecasts) => shared.map((match) => lossOf(sample, walk, match));
    const days = shared.map((match) => sample.day[match]!);
    const compared = pairedDifference(lossesOf(forecasts), lossesOf(chosen), days);
    if (compared.kind !== 'measured') return { ...point, difference: null, standardError: null };
    return { ...point, difference: compared.mean, standardError: compared.standardError };
  });
}

function isBetter(a: ProfilePoint, b: ProfilePoint): boolean {
  if (a.logLoss !== b.logLoss) return a.logLoss < b.logLoss;
  return a.xi !== b.xi ? a.xi < b.xi : a.sigma > b.sigma;
}

const isSame = (a: GridPoint, b: GridPoint): boolean => a.xi === b.xi && a.sigma === b.sigma;
