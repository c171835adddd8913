import { toDayNumber, toIsoDate } from '../numeric/calendar';
import { UserError } from '../words/errors';
import { fitDixonColes, type DixonColesOptions } from '../models/dixon-coles';
import type { ChannelRules } from '../models/channels';
import type { LeagueSample } from '../models/league-sample';
import type { NeighbourStrength } from '../models/neighbours';
import { Newcomers, type NewcomerRecord } from '../models/newcomers';
import type { PriorShape } from '../models/prior';
import type { GridPoint } from '../settings/settings';
import { BURN_IN_SEASONS } from '../validation/walk-forward';

/** Strengths of a season's teams as of a day, by a fit on earlier matches only. */
export interface StrengthSnapshot {
  /** Day number; every match used lies before it. */
  readonly asOf: number;
  /** Number of the season that was being played. */
  readonly season: number;
  readonly mu: number;
  readonly homeAdvantage: number;
  readonly rho: number;
  /** Teams of the season seen so far, in team order; log goals. */
  readonly teams: readonly {
    readonly team: number;
    readonly attack: number;
    readonly defence: number;
    readonly effectiveMatches: number;
  }[];
}

/** What fixes a snapshot besides the matches before its day: enough to make it again, bit for bit. */
export interface SnapshotSettings extends Pick<GridPoint, 'xi' | 'sigma'> {
  readonly fixed: NonNullable<DixonColesOptions['fixed']>;
  readonly prior: PriorShape;
  readonly channels?: ChannelRules | undefined;
  readonly neighbours: readonly NeighbourStrength[];
  /** What newcomers had shown when each season began; of the one after the last, where a model's last season is over. */
  readonly newcomers: readonly { readonly season: number; readonly record: NewcomerRecord }[];
}

/**
 * Strengths on the first day of every month in which a league played, after its first season, and as of `asOf`.
 *
 * Each is a fit of its own from a cold start, so that any of them can be made again alone. A day on which no fit exists
 * (no goal at home yet, say) has none.
 */
export function strengthHistory(sample: LeagueSample, settings: SnapshotSettings, asOf: number): StrengthSnapshot[] {
  return snapshotDays(sample, asOf).flatMap((day) => {
    try {
      return [strengthSnapshot(sample, settings, day)];
    } catch (error) {
      if (error instanceof UserError) return [];
      throw error;
    }
  });
}

/** The strengths as of one day. @throws {UserError} as fitDixonColes */
export function strengthSnapshot(sample: LeagueSample, settings: SnapshotSettings, asOf: number): StrengthSnapshot {
  const { xi, sigma, fixed, prior, channels, neighbours } = settings;
  const before = sample.day.findLastIndex((day) => day < asOf);
  const season = before < 0 ? 0 : sample.season[before]!;
  const newcomers = new Newcomers(sample, neighbours, prior.newcomers);
  // After all matches of a season that is over the priors of the next one hold, as they do for a model of that day.
  const isOver = before === sample.day.length - 1 && settings.newcomers.at(-1)?.season === sample.seasons.length;
  const begun = isOver ? sample.seasons.length : season;
  const known = settings.newcomers.findLast((each) => each.season <= begun);
  if (known) newcomers.resume(known.record);
  const priorMeans = newcomers.means(begun);
  const fit = fitDixonColes(sample, { asOf, xi, sigma, fixed, prior, channels, priorMeans });
  const playing = teamsOf(sample, season, asOf);
  return {
    asOf,
    season,
    mu: fit.mu,
    homeAdvantage: fit.homeAdvantage,
    rho: fit.rho,
    teams: playing.map((team) => ({
      team,
      attack: fit.attack[team]!,
      defence: fit.defence[team]!,
      effectiveMatches: fit.teamWeight[team]!,
    })),
  };
}

/** Teams that have played season number `season` before a day, in team order. */
function teamsOf(sample: LeagueSample, season: number, asOf: number): number[] {
  const teams = new Set<number>();
  for (let match = 0; match < sample.day.length && sample.day[match]! < asOf; match += 1) {
    if (sample.season[match] === season) teams.add(sample.home[match]!).add(sample.away[match]!);
  }
  return [...teams].sort((a, b) => a - b);
}

/** First days of the months that follow a month with matches, in order, ending with `asOf`. */
function snapshotDays(sample: LeagueSample, asOf: number): number[] {
  const days = new Set<number>();
  sample.day.forEach((day, match) => {
    if (sample.season[match]! < BURN_IN_SEASONS) return;
    const [year, month] = toIsoDate(day).split('-').map(Number) as [number, number, number];
    const next = month === 12 ? toDayNumber(year + 1, 1, 1) : toDayNumber(year, month + 1, 1);
    if (next < asOf) days.add(next);
  });
  return [...[...days].sort((a, b) => a - b), asOf];
}
