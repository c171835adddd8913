import { UserError } from '../words/errors';
import { startingPoint, toFixed, type DixonColesOptions } from '../models/dixon-coles';
import { assertConnected, assertEstimable } from '../models/estimable';
import type { LeagueSample } from '../models/league-sample';
import { Likelihood } from '../models/likelihood';
import { Maximiser } from '../models/maximise';
import type { NeighbourStrength } from '../models/neighbours';
import { Newcomers, type NewcomerPrior, type NewcomerRecord, type PriorMeans } from '../models/newcomers';
import { PairStatistics } from '../models/pair-statistics';
import { ATTACK, GAMMA, MU, parameterCount, RHO } from '../models/parameters';
import { PLAIN_PRIOR } from '../models/prior';
import { clampRho, rhoIntervalOf } from '../models/rho-interval';
import { exp } from '../numeric/elementary';
import { goalMatrix, isRate } from '../probabilities/goal-matrix';
import { outcomeProbabilities } from '../probabilities/outcome-integrator';

/** Seasons played before the first forecast: a league is compared with itself, so it needs a past. */
export const BURN_IN_SEASONS = 1;

export interface WalkSettings extends Pick<DixonColesOptions, 'xi' | 'sigma' | 'fixed' | 'prior' | 'channels'> {
  /** Fixed size of the score grid; by default it grows with the rates. */
  readonly maxGoals?: number;
  /** What newcomers had shown in other leagues, where a person has linked them. */
  readonly neighbours?: readonly NeighbourStrength[];
}

/** Forecasts of matches in columns; meaningful where `made` is 1. */
export interface WalkForecasts {
  readonly made: Uint8Array;
  /** 1 where ρ had to be moved into the interval of the match's rates. */
  readonly clamped: Uint8Array;
  readonly home: Float64Array;
  readonly draw: Float64Array;
  readonly away: Float64Array;
  readonly lambda: Float64Array;
  readonly nu: Float64Array;
}

export interface WalkFailure {
  readonly day: number;
  readonly message: string;
}

/** What is believed of a season before its first match. */
export interface SeasonPriors {
  readonly newcomers: NewcomerPrior;
  /** What earlier newcomers have shown: where the prior comes from. */
  readonly record: NewcomerRecord;
  /** By team number. */
  readonly priorMeans: PriorMeans;
  /** Whether the season is one after all that were walked. */
  readonly isNext: boolean;
}

/** What a walk of one season gives. */
export interface PlayedSeason {
  readonly newcomers: NewcomerRecord;
  readonly forecasts: WalkForecasts;
  readonly fits: number;
  readonly failures: readonly WalkFailure[];
}

export function emptyForecasts(matches: number): WalkForecasts {
  const column = () => new Float64Array(matches);
  const marks = () => new Uint8Array(matches);
  return {
    made: marks(),
    clamped: marks(),
    home: column(),
    draw: column(),
    away: column(),
    lambda: column(),
    nu: column(),
  };
}

/** Walks a sample season by season: each is played, or passed over when it has been played before. */
export class SeasonWalk {
  private readonly statistics: PairStatistics;
  private readonly maximiser = new Maximiser();
  private readonly newcomers: Newcomers;
  private priorMeans: PriorMeans;
  /** Of the statistics as they grow, under the prior means of the season. */
  private likelihood: Likelihood;
  private season = 0;
  /** Parameters of the last fit, over the teams it knew; null before the first one of a season. */
  private theta: Float64Array | null = null;
  private forecasts = emptyForecasts(0);
  private offset = 0;
  private fits = 0;
  private failures: WalkFailure[] = [];

  constructor(
    private readonly sample: LeagueSample,
    private readonly settings: WalkSettings,
  ) {
    this.statistics = new PairStatistics(sample, settings.xi, settings.channels);
    this.newcomers = new Newcomers(sample, settings.neighbours, settings.prior?.newcomers);
    this.priorMeans = this.newcomers.means(0);
    this.likelihood = this.likelihoodOfSeason();
  }

  /** Take in matches [start, end) of a season without forecasting them. @param newcomers as when it began */
  skip(start: number, end: number, season: number, newcomers: NewcomerRecord, tick?: () => void): void {
    this.newcomers.resume(newcomers);
    this.beginSeason(season);
    this.eachDay(start, end, (from, to) => {
      tick?.();
      this.statistics.advanceTo(this.sample.day[from]!);
      this.learn(from, to);
    });
  }

  /** Let the last season end on a day after all its matches. @returns what then holds for the next @throws {UserError} as a fit */
  close(day: number): SeasonPriors {
    this.statistics.advanceTo(day);
    this.endSeason();
    const { prior, record } = this.newcomers;
    return { newcomers: prior, record, priorMeans: this.newcomers.means(this.season + 1), isNext: true };
  }

  /** Forecast matches [start, end), refitting before each day. */
  play(start: number, end: number, season: number, tick?: () => void): PlayedSeason {
    this.forecasts = emptyForecasts(end - start);
    this.offset = start;
    this.fits = 0;
    this.failures = [];
    this.theta = null;
    this.maximiser.reset();
    let hasBegun = false;
    let newcomers = this.newcomers.record;
    this.eachDay(start, end, (from, to) => {
      tick?.();
      const day = this.sample.day[from]!;
      this.statistics.advanceTo(day);
      try {
        if (!hasBegun) {
          hasBegun = true;
          if (season > 0) this.tryToEndSeason(day);
          this.beginSeason(season);
          newcomers = this.newcomers.record;
        }
        if (season >= BURN_IN_SEASONS) {
          this.refit();
          for (let match = from; match < to; match += 1) this.forecast(match);
        }
      } catch (error) {
        if (!(error instanceof UserError) || error.code === 'cancelled') throw error;
        this.failures.push({ day, message: error.message });
        this.beginSeason(season);
        this.theta = null;
        this.maximiser.reset();
      }
      this.learn(from, to);
    });
    const { forecasts, fits, failures } = this;
    return { newcomers, forecasts, fits, failures };
  }

  /** A season whose end no fit can see teaches nothing of its newcomers, and says so. */
  private tryToEndSeason(day: number): void {
    try {
      this.endSeason();
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'cancelled') throw error;
      const season = this.sample.seasons[this.season]!;
      this.failures.push({ day, message: `nothing is learnt of the newcomers of ${season}: ${error.message}` });
      this.maximiser.reset();
    }
  }

  /**
   * A season has ended: see what its newcomers were worth. The next one starts cold, as a model trained on its first day
   * does, so that a walk's forecasts of that day are the model's.
   */
  private endSeason(): void {
    if (this.settings.sigma === Infinity || this.season === 0) return;
    this.refit();
    const { teams } = this.statistics;
    const defence = ATTACK + teams;
    this.newcomers.learn(this.season, this.theta!.subarray(ATTACK, defence), this.theta!.subarray(defence));
    this.theta = null;
  }

  private beginSeason(season: number): void {
    if (season === this.season && season > 0) return;
    this.season = season;
    this.priorMeans = this.newcomers.means(season);
    this.likelihood = this.likelihoodOfSeason();
  }

  private eachDay(start: number, end: number, play: (from: number, to: number) => void): void {
    const { day } = this.sample;
    for (let from = start, to = start; from < end; from = to) {
      while (to < end && day[to] === day[from]) to += 1;
      play(from, to);
    }
  }

  private learn(from: number, to: number): void {
    for (let match = from; match < to; match += 1) this.statistics.add(match);
  }

  private likelihoodOfSeason(): Likelihood {
    const { statistics, priorMeans, settings } = this;
    const { sigma, prior: shape = PLAIN_PRIOR } = settings;
    return new Likelihood(statistics, { ...priorMeans, sigma, shape }, toFixed(settings.fixed));
  }

  private refit(): void {
    const { statistics, settings, sample } = this;
    const known = this.theta;
    const knownTeams = known ? (known.length - ATTACK) / 2 : 0;
    if (knownTeams !== statistics.teams) {
      const teamName = (team: number) => sample.teams[team]!;
      assertEstimable(statistics, teamName, this.likelihood.demands);
      if (settings.sigma === Infinity) assertConnected(statistics, teamName);
    }
    const start = known ? this.extend(known, knownTeams) : startingPoint(statistics, settings.fixed);
    this.theta = this.maximiser.run(this.likelihood, start, statistics.totalWeight, known === null).theta;
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
    const advantage = sample.neutral[match] ? 0 : theta[GAMMA]!;
    const lambda = exp(theta[MU]! + advantage + this.attackOf(home) - this.defenceOf(away));
    const nu = exp(theta[MU]! + this.attackOf(away) - this.defenceOf(home));
    if (!(isRate(lambda) && isRate(nu))) {
      this.failures.push({ day: sample.day[match]!, message: `no forecast at ${lambda} and ${nu} expected goals` });
      return;
    }
    const { rho, clamped } = clampRho(theta[RHO]!, rhoIntervalOf(lambda, nu));
    const triple = outcomeProbabilities(goalMatrix(lambda, nu, rho, settings.maxGoals));
    const at = match - this.offset;
    forecasts.made[at] = 1;
    forecasts.clamped[at] = clamped ? 1 : 0;
    forecasts.home[at] = triple.home;
    forecasts.draw[at] = triple.draw;
    forecasts.away[at] = triple.away;
    forecasts.lambda[at] = lambda;
    forecasts.nu[at] = nu;
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
