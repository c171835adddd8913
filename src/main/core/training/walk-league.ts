import { toLeagueSample, type LeagueSample } from '../models/league-sample';
import type { NeighbourStrength } from '../models/neighbours';
import type { GridPoint, TrainingSettings } from '../settings/settings';
import { backtest, type Backtest } from '../validation/backtest';
import type { PricedMatch } from '../models/league-sample';
import { PooledChoice, type ProfilePoint } from '../validation/pooled-choice';
import { gridPoints, toGridWalk, walkPoint, walkPoints } from '../validation/select-settings';
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
  /** The walk of the market memory; null where there is none. */
  readonly memory: WalkForward | null;
  /** How every candidate compares with the defaults over all leagues; empty where the defaults hold for want of a past. */
  readonly profile: readonly ProfilePoint[];
  /** Codes of the leagues whose forecasts chose. */
  readonly chosenBy: readonly string[];
  /** What newcomers had shown in other leagues; empty where nobody has linked clubs. */
  readonly neighbours: readonly NeighbourStrength[];
}

/** A league with its walks, before anything is chosen among them. */
export interface WalkedSample {
  readonly league: string;
  readonly sample: LeagueSample<PricedMatch>;
  /** One for each of `walkPoints`, in their order. */
  readonly walks: readonly WalkForward[];
  readonly neighbours: readonly NeighbourStrength[];
  /** Day of the model that will be made: what it is chosen by lies before. */
  readonly asOf: number;
}

/** Walk leagues' finished matches, any order, and choose among the walks. */
export function walkLeague(
  league: string,
  matches: readonly PricedMatch[],
  settings: TrainingSettings,
  tick?: () => void,
): LeagueWalk {
  const sample = toLeagueSample(matches);
  const walks = walkPoints(settings).map((point) => walkPoint(sample, point, settings, [], { tick }));
  const asOf = sample.day.at(-1)! + 1;
  return toLeagueWalks([{ league, sample, walks, neighbours: [], asOf }], settings)[0]!;
}

/**
 * Choose among the walks of leagues that are trained together, season by season, and blend the chosen forecasts with the
 * market. @param walked in any order @returns in the same
 */
export function toLeagueWalks(walked: readonly WalkedSample[], settings: TrainingSettings): LeagueWalk[] {
  const points = gridPoints(settings);
  const grids = walked.map(({ sample, walks }) => toGridWalk(sample, points, walks.slice(0, points.length)));
  const order = walked.map((_, index) => index).sort((a, b) => (walked[a]!.league < walked[b]!.league ? -1 : 1));
  const choice = new PooledChoice(
    points,
    settings.fallback,
    order.map((index) => grids[index]!),
  );
  const chosenBy = order.map((index) => walked[index]!.league);
  return walked.map(({ league, sample, walks, neighbours, asOf }, index): LeagueWalk => {
    const seasonStart = sample.seasons.map((_, season) => sample.day[sample.season.indexOf(season)]!);
    const grid = grids[index]!;
    const memory = settings.memory ? walks[points.length]! : null;
    const choices = seasonStart.map((day) => choice.at(day));
    const last = choice.at(asOf);
    return {
      league,
      sample,
      seasonStart,
      backtest: backtest(grid, memory, choices, settings),
      point: points[last.index]!,
      chosen: grid.walks[last.index]!,
      memory,
      profile: last.profile,
      chosenBy,
      neighbours,
    };
  });
}

/** How many match days all walks of these matches have together. */
export const tickCount = (matches: readonly PricedMatch[], settings: TrainingSettings): number =>
  new Set(matches.map((match) => match.day)).size * walkPoints(settings).length;
