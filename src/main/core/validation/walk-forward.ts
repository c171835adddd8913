import { UserError } from '../errors';
import { startingPoint, toFixed, type DixonColesOptions } from '../models/dixon-coles';
import { assertConnected, assertEstimable } from '../models/estimable';
import type { LeagueSample } from '../models/league-sample';
import { Likelihood } from '../models/likelihood';
import { Maximiser } from '../models/maximise';
import { Newcomers, type NewcomerPrior } from '../models/newcomers';
import { PairStatistics } from '../models/pair-statistics';
import { ATTACK, GAMMA, MU, parameterCount, RHO } from '../models/parameters';
import { clampRho, rhoIntervalOf } from '../models/rho-interval';
import { exp } from '../numeric/elementary';
import { goalMatrix } from '../probabilities/goal-matrix';
import { outcomeProbabilities } from '../probabilities/outcome-integrator';

/** Seasons played before the first forecast: a league is compared with itself, so it needs a past. */
export const BURN_IN_SEASONS = 1;

export interface WalkSettings extends Pick<DixonColesOptions, 'xi' | 'sigma' | 'fixed'> {
  /** Fixed size of the score grid; by default it grows with the rates. */
  readonly maxGoals?: number;
}

/** Forecasts of a sample's matches, columns in the sample's order; meaningful where `made` is 1. */
export interface WalkForecasts {
  readonly made: Uint8Array;
  readonly home: Float64Array;
  readonly draw: Float64Array;
  readonly away: Float64Array;
  readonly lambda: Float64Array;
  readonly nu: Float64Array;
}

export interface WalkForward {
  readonly forecasts: WalkForecasts;
  /** What newcomers have shown in all seasons that have ended. */
  readonly newcomers: NewcomerPrior;
  /** Prior means that hold in the last season, by team number. */
  readonly priorMeans: { readonly attack: Float64Array; readonly defence: Float64Array };
  readonly fits: number;
  /** Match days without forecasts after the burn-in, with the reason. */
  readonly failures: readonly { readonly day: number; readonly message: string }[];
}

/**
 * Forecast every match by a model fitted only on earlier dates, refitting before each match day.
 *
 * @param tick called once a match day; may throw to cancel
 * Cost: match days × a few gradients (pairs + parameters²), and a factorisation where teams come or time has passed.
 */
export function walkForward(sample: LeagueSample, settings: WalkSettings, tick?: () => void): WalkForward {
  const walk = new Walk(sample, settings);
  const { day } = sample;
  for (let start = 0, end = 0; start < day.length; start = end) {
    while (end < day.length && day[end] === day[start]) end += 1;
    tick?.();
    walk.playDay(start, end);
  }
  return walk.result();
}

class Walk {
  private readonly statistics: PairStatistics;
  private readonly newcomers: Newcomers;
  private readonly maximiser = new Maximiser();
  private readonly forecasts: WalkForecasts;
  private readonly failures: { day: number; message: string }[] = [];
  private priorMeans: { attack: Float64Array; defence: Float64Array };
  /** Of the statistics as they grow, under the prior means of the season. */
  private likelihood: Likelihood;
  private season = 0;
  private fits = 0;
  /** Parameters of the last fit, over the teams it knew. */
  private theta: Float64Array | null = null;

  constructor(
    private readonly sample: LeagueSample,
    private readonly settings: WalkSettings,
  ) {
    const n = sample.day.length;
    this.statistics = new PairStatistics(sample, settings.xi);
    this.newcomers = new Newcomers(sample);
    this.priorMeans = this.newcomers.means(0);
    this.likelihood = this.likelihoodOfSeason();
    this.forecasts = {
      made: new Uint8Array(n),
      home: new Float64Array(n),
      draw: new Float64Array(n),
      away: new Float64Array(n),
      lambda: new Float64Array(n),
      nu: new Float64Array(n),
    };
  }

  result(): WalkForward {
    const { forecasts, fits, failures, priorMeans } = this;
    return { forecasts, newcomers: this.newcomers.prior, priorMeans, fits, failures };
  }

  /** Matches [start, end) share one day: forecast them all, then learn from them all. */
  playDay(start: number, end: number): void {
    const day = this.sample.day[start]!;
    const season = this.sample.season[start]!;
    this.statistics.advanceTo(day);
    try {
      if (season > this.season) this.turnSeason(season);
      if (season >= BURN_IN_SEASONS) {
        this.refit();
        for (let match = start; match < end; match += 1) this.forecast(match);
      }
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'cancelled') throw error;
      this.failures.push({ day, message: error.message });
      this.theta = null;
      this.maximiser.reset();
    }
    for (let match = start; match < end; match += 1) this.statistics.add(match);
  }

  /** A season has ended: see what its newcomers were worth, then set the prior means of the one that begins. */
  private turnSeason(season: number): void {
    const ended = this.season;
    this.season = season;
    if (this.settings.sigma !== Infinity) {
      this.refit();
      const teams = this.statistics.teams;
      this.newcomers.learn(ended, this.theta!.subarray(ATTACK), this.theta!.subarray(ATTACK + teams));
    }
    this.priorMeans = this.newcomers.means(season);
    this.likelihood = this.likelihoodOfSeason();
  }

  private likelihoodOfSeason(): Likelihood {
    const { statistics, priorMeans, settings } = this;
    return new Likelihood(statistics, { ...priorMeans, sigma: settings.sigma }, toFixed(settings.fixed));
  }

  private refit(): void {
    const { statistics, settings, sample } = this;
    const known = this.theta;
    const knownTeams = known ? (known.length - ATTACK) / 2 : 0;
    if (knownTeams !== statistics.teams) {
      const teamName = (team: number) => sample.teams[team]!;
      assertEstimable(statistics, teamName, settings.sigma !== Infinity);
      if (settings.sigma === Infinity) assertConnected(statistics, teamName);
    }
    const start = known ? this.extend(known, knownTeams) : startingPoint(statistics, settings.fixed);
    this.theta = this.maximiser.run(this.likelihood, start, statistics.totalWeight, false).theta;
    this.fits += 1;
  }

  /** Warm start: teams that have come since begin at their prior means. */
  private extend(theta: Float64Array, knownTeams: number): Float64Array {
    const { teams } = this.statistics;
    if (teams === knownTeams) return theta;
    const extended = new Float64Array(parameterCount(teams));
    extended.set(theta.subarray(0, ATTACK + knownTeams));
    extended.set(theta.subarray(ATTACK + knownTeams), ATTACK + teams);
    for (let team = knownTeams; team < teams; team += 1) {
      extended[ATTACK + team] = this.priorMeans.attack[team]!;
      extended[ATTACK + teams + team] = this.priorMeans.defence[team]!;
    }
    return extended;
  }

  private forecast(match: number): void {
    const { forecasts, sample, settings } = this;
    const theta = this.theta!;
    const home = sample.home[match]!;
    const away = sample.away[match]!;
    const lambda = exp(theta[MU]! + theta[GAMMA]! + this.attackOf(home) - this.defenceOf(away));
    const nu = exp(theta[MU]! + this.attackOf(away) - this.defenceOf(home));
    const { rho } = clampRho(theta[RHO]!, rhoIntervalOf(lambda, nu));
    const triple = outcomeProbabilities(goalMatrix(lambda, nu, rho, settings.maxGoals));
    forecasts.made[match] = 1;
    forecasts.home[match] = triple.home;
    forecasts.draw[match] = triple.draw;
    forecasts.away[match] = triple.away;
    forecasts.lambda[match] = lambda;
    forecasts.nu[match] = nu;
  }

  private attackOf(team: number): number {
    const { teams } = this.statistics;
    return team < teams ? this.theta![ATTACK + team]! : this.priorMeans.attack[team]!;
  }

  private defenceOf(team: number): number {
    const { teams } = this.statistics;
    return team < teams ? this.theta![ATTACK + teams + team]! : this.priorMeans.defence[team]!;
  }
}
