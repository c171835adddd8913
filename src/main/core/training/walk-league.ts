import { toLeagueSample, type LeagueSample } from '../models/league-sample';
import type { TrainingSettings } from '../settings';
import { backtest, type Backtest, type PricedMatch } from '../validation/backtest';
import { gridPoints, toGridWalk, walkPoint, type GridWalk } from '../validation/select-settings';
import type { WalkForward } from '../validation/walk-forward';

/** One league walked through time under every candidate: what calibration, validation and the final fit start from. */
export interface LeagueWalk {
  readonly league: string;
  readonly sample: LeagueSample<PricedMatch>;
  /** First match day of each season. */
  readonly seasonStart: readonly number[];
  readonly grid: GridWalk;
  readonly backtest: Backtest;
}

/** Walk a league's finished matches, any order. @param tick called once a match day and candidate; may throw to cancel */
export function walkLeague(
  league: string,
  matches: readonly PricedMatch[],
  settings: TrainingSettings,
  tick?: () => void,
): LeagueWalk {
  const sample = toLeagueSample(matches);
  const walks = gridPoints(settings).map((point) => walkPoint(sample, point, settings, tick));
  return toLeagueWalk(league, sample, walks, settings);
}

/** The same from walks made elsewhere. @param walks one a candidate, in the order of `gridPoints` */
export function toLeagueWalk(
  league: string,
  sample: LeagueSample<PricedMatch>,
  walks: readonly WalkForward[],
  settings: TrainingSettings,
): LeagueWalk {
  const grid = toGridWalk(sample, gridPoints(settings), walks);
  const seasonStart = sample.seasons.map((_, season) => sample.day[sample.season.indexOf(season)]!);
  return { league, sample, seasonStart, grid, backtest: backtest(sample, grid, settings) };
}

/** How many times {@link walkLeague} will call `tick` for these matches. */
export const tickCount = (matches: readonly PricedMatch[], settings: TrainingSettings): number =>
  new Set(matches.map((match) => match.day)).size * gridPoints(settings).length;
