import type { LeagueSample } from '../models/league-sample';
import { Newcomers, type NewcomerPrior, type NewcomerRecord, type PriorMeans } from '../models/newcomers';
import { isSeasonOver } from './season-over';
import {
  emptyForecasts,
  SeasonWalk,
  type SeasonPriors,
  type WalkFailure,
  type WalkForecasts,
  type WalkSettings,
} from './season-walk';

export type { WalkForecasts, WalkSettings } from './season-walk';
export { BURN_IN_SEASONS } from './season-walk';

/**
 * What one season of a walk amounts to: plain data that can be kept and gone on from.
 *
 * A season's walk starts cold from the sums of all earlier matches and from what earlier newcomers have shown; nothing
 * else of the past enters it. So a season that has been walked before need not be walked again when later ones come.
 */
export interface WalkPhase {
  /** Matches [start, end) of the sample. */
  readonly start: number;
  readonly end: number;
  readonly season: number;
  /** What newcomers had shown when the season began. */
  readonly newcomers: NewcomerRecord;
  /** Columns over the matches of the phase. */
  readonly forecasts: WalkForecasts;
  readonly fits: number;
  readonly failures: readonly WalkFailure[];
}

export interface WalkForward {
  /** Columns over all matches of the sample. */
  readonly forecasts: WalkForecasts;
  readonly phases: readonly WalkPhase[];
  /** What newcomers have shown in all seasons that have ended. */
  readonly newcomers: NewcomerPrior;
  /** Prior means that hold in the last season, by team number. */
  readonly priorMeans: PriorMeans;
  readonly fits: number;
  /** Match days after the burn-in on which some or all matches have no forecast, with the reason. */
  readonly failures: readonly WalkFailure[];
  /** Forecasts whose ρ had to be moved into the interval of their rates. */
  readonly rhoClamped: number;
}

export interface WalkOptions {
  /** Called once a match day, also of those known already; may throw to cancel. */
  readonly tick?: (() => void) | undefined;
  /** The first phases of this very walk, made before; they are taken as they are. */
  readonly known?: readonly WalkPhase[] | undefined;
}

/**
 * Forecast every match by a model fitted only on earlier dates, refitting before each match day.
 *
 * Cost: match days × a few gradients (pairs + parameters²), and a factorisation where teams come or time has passed.
 */
export function walkForward(sample: LeagueSample, settings: WalkSettings, options: WalkOptions = {}): WalkForward {
  const { tick, known = [] } = options;
  const walk = new SeasonWalk(sample, settings);
  const phases: WalkPhase[] = [];
  for (const [index, { start, end, season }] of phasesOf(sample).entries()) {
    const phase = known[index];
    if (phase) walk.skip(start, end, season, phase.newcomers, tick);
    const played = phase ?? { start, end, season, ...walk.play(start, end, season, tick) };
    phases.push(played);
  }
  return joinPhases(sample, settings, phases);
}

/**
 * What a model of a day after all matches of a walked sample starts from: what holds for the season under way, or, where
 * it is over, what the walk would find on the first day of the next one.
 *
 * @throws {UserError} as a fit, where the season is over and no fit sees what its newcomers were worth
 */
export function priorsAsOf(
  sample: LeagueSample,
  settings: WalkSettings,
  { phases, newcomers, priorMeans }: WalkForward,
  asOf: number,
): SeasonPriors {
  if (!isSeasonOver(sample, asOf)) {
    return { newcomers, record: phases.at(-1)!.newcomers, priorMeans, isNext: false };
  }
  const walk = new SeasonWalk(sample, settings);
  for (const phase of phases) walk.skip(phase.start, phase.end, phase.season, phase.newcomers);
  return walk.close(asOf);
}

/**
 * Stretches of matches that one season's settings serve: a season begins with the day of its first match, and late matches
 * of the one before are forecast under it.
 */
export function phasesOf(sample: LeagueSample): { start: number; end: number; season: number }[] {
  const phases: { start: number; end: number; season: number }[] = [];
  sample.underWay.forEach((season, match) => {
    const last = phases.at(-1);
    if (last?.season === season) last.end = match + 1;
    else phases.push({ start: match, end: match + 1, season });
  });
  return phases;
}

function joinPhases(
  sample: LeagueSample,
  { neighbours, prior }: WalkSettings,
  phases: readonly WalkPhase[],
): WalkForward {
  const forecasts = emptyForecasts(sample.day.length);
  for (const phase of phases) {
    for (const column of Object.keys(forecasts) as (keyof WalkForecasts)[]) {
      (forecasts[column] as Float64Array).set(phase.forecasts[column] as Float64Array, phase.start);
    }
  }
  const last = phases.at(-1);
  const newcomers = new Newcomers(sample, neighbours, prior?.newcomers);
  if (last) newcomers.resume(last.newcomers);
  return {
    forecasts,
    phases,
    newcomers: newcomers.prior,
    priorMeans: newcomers.means(last?.season ?? 0),
    fits: phases.reduce((total, { fits }) => total + fits, 0),
    failures: phases.flatMap(({ failures }) => failures),
    rhoClamped: forecasts.clamped.reduce((total, clamped) => total + clamped, 0),
  };
}
