import { toLeagueSample, type LeagueSample } from '../models/league-sample';
import type { NeighbourStrength } from '../models/neighbours';
import type { GridPoint, TrainingSettings } from '../settings/settings';
import { backtest, type Backtest, type PricedMatch } from '../validation/backtest';
import {
  chooseSettings,
  compareProfile,
  gridPoints,
  toGridWalk,
  walkPoint,
  type ComparedPoint,
} from '../validation/select-settings';
import type { WalkForward } from '../validation/walk-forward';

/** One league walked through time under every candidate: what calibration, validation and the final fit start from. */
export interface LeagueWalk {
  readonly league: string;
  readonly sample: LeagueSample<PricedMatch>;
  /** First match day of each season. */
  readonly seasonStart: readonly number[];
  readonly backtest: Backtest;
  /** The settings that all seasons recommend. */
  readonly point: GridPoint;
  /** The walk under these settings; those of the other candidates are done with. */
  readonly chosen: WalkForward;
  /** How every candidate compares with the chosen one. */
  readonly profile: readonly ComparedPoint[];
  /** What newcomers had shown in other leagues; empty where nobody has linked clubs. */
  readonly neighbours: readonly NeighbourStrength[];
}

/** Walk a league's finished matches, any order. @param tick called once a match day and candidate; may throw to cancel */
export function walkLeague(
  league: string,
  matches: readonly PricedMatch[],
  settings: TrainingSettings,
  tick?: () => void,
): LeagueWalk {
  const sample = toLeagueSample(matches);
  const walks = gridPoints(settings).map((point) => walkPoint(sample, point, settings, [], { tick }));
  return toLeagueWalk(league, sample, walks, settings);
}

/** The same from walks made elsewhere. @param walks one a candidate, in the order of `gridPoints` */
export function toLeagueWalk(
  league: string,
  sample: LeagueSample<PricedMatch>,
  walks: readonly WalkForward[],
  settings: TrainingSettings,
  neighbours: readonly NeighbourStrength[] = [],
): LeagueWalk {
  const grid = toGridWalk(sample, gridPoints(settings), walks);
  const seasonStart = sample.seasons.map((_, season) => sample.day[sample.season.indexOf(season)]!);
  const choice = chooseSettings(grid, sample.seasons.length, settings.fallback);
  return {
    league,
    sample,
    seasonStart,
    backtest: backtest(sample, grid, settings),
    point: grid.points[choice.index]!,
    chosen: grid.walks[choice.index]!,
    profile: compareProfile(sample, grid, choice),
    neighbours,
  };
}

/** How many times {@link walkLeague} will call `tick` for these matches. */
export const tickCount = (matches: readonly PricedMatch[], settings: TrainingSettings): number =>
  new Set(matches.map((match) => match.day)).size * gridPoints(settings).length;
