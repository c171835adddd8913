import { UserError } from '../errors';
import { ln } from '../numeric/elementary';
import { assertConnected, assertEstimable } from './estimable';
import type { LeagueSample } from './league-sample';
import { Likelihood, type FixedParameters } from './likelihood';
import { Maximiser } from './maximise';
import { PairStatistics } from './pair-statistics';
import { ATTACK, GAMMA, MU, parameterCount, RHO } from './parameters';
import { rhoIntervalOfAll, type RhoInterval } from './rho-interval';

/** A team with fewer decayed matches than this does not narrow the interval of ρ. */
export const ACTIVE_WEIGHT = 1;

export interface DixonColesOptions {
  /** Day number; every match used is earlier, so that no fit can see its own future. */
  readonly asOf: number;
  /** Decay per day: a match d days before `asOf` weighs exp(−ξd). */
  readonly xi: number;
  /** Prior standard deviation of a log strength; Infinity = maximum likelihood. */
  readonly sigma: number;
  /** Prior mean of log attack and defence by team number of the sample; 0 where absent. */
  readonly priorMeans?: { readonly attack: Float64Array; readonly defence: Float64Array };
  /** Values held instead of estimated (the specification preset). */
  readonly fixed?: { readonly homeAdvantage?: number; readonly rho?: number };
}

/** A fitted model: plain data. Strengths are log goals, in the sample's team order, for the teams seen before asOf. */
export interface DixonColesFit {
  readonly teams: readonly string[];
  readonly mu: number;
  readonly homeAdvantage: number;
  readonly rho: number;
  readonly attack: Float64Array;
  readonly defence: Float64Array;
  /** Decayed number of matches of each team. */
  readonly teamWeight: Float64Array;
  /** Interval of ρ in which τ > 0 for every pairing of active teams. */
  readonly rhoInterval: RhoInterval;
  readonly matches: number;
  /** Σ w. */
  readonly effectiveMatches: number;
  /** Without the prior; log x! included. */
  readonly logLikelihood: number;
  readonly logLikelihoodWithoutFactorials: number;
  readonly iterations: number;
  readonly gradientNorm: number;
}

/**
 * Fit the Dixon–Coles goal model by time-weighted penalised maximum likelihood.
 *
 * Home goals ~ Poisson(exp(μ + γ + attack[home] − defence[away])), away goals ~ Poisson(exp(μ + attack[away] −
 * defence[home])); ρ rescales 0-0, 0-1, 1-0 and 1-1. Attack and defence sum to the sums of their prior means.
 *
 * @throws {UserError} insufficient-data, disconnected, no-maximum or not-converged, each naming the thing and number
 * Cost: O(n) for the sums, then O(iterations × (pairs + parameters³)).
 * Source: Dixon & Coles (1997), J. R. Stat. Soc. C 46(2), 265–280, section 4.
 */
export function fitDixonColes(sample: LeagueSample, options: DixonColesOptions): DixonColesFit {
  const statistics = new PairStatistics(sample, options.xi);
  for (let match = 0; match < sample.day.length && sample.day[match]! < options.asOf; match += 1) {
    statistics.advanceTo(sample.day[match]!);
    statistics.add(match);
  }
  if (statistics.matches === 0)
    throw new UserError('insufficient-data', 'no finished match lies before the as-of date');
  statistics.advanceTo(options.asOf);
  const teamName = (team: number) => sample.teams[team]!;
  assertEstimable(statistics, teamName, options.sigma !== Infinity);
  assertConnected(statistics, teamName);

  const count = sample.teams.length;
  const prior = options.priorMeans ?? { attack: new Float64Array(count), defence: new Float64Array(count) };
  const likelihood = new Likelihood(statistics, { ...prior, sigma: options.sigma }, toFixed(options.fixed));
  const start = startingPoint(statistics, options.fixed);
  const maximum = new Maximiser().run(likelihood, start, statistics.totalWeight, true);
  return toFit(sample, statistics, likelihood, maximum);
}

export const toFixed = (fixed: DixonColesOptions['fixed']): FixedParameters => ({
  homeAdvantage: fixed?.homeAdvantage !== undefined,
  rho: fixed?.rho !== undefined,
});

/** Equal teams, goals at their decayed averages, ρ = 0: inside the domain whatever the data. */
export function startingPoint(statistics: PairStatistics, fixed: DixonColesOptions['fixed']): Float64Array {
  // Half a goal more on each side keeps the logarithms finite in a league without goals.
  const home = (statistics.homeGoals / statistics.unit + 0.5) / (statistics.totalWeight + 0.5);
  const away = (statistics.awayGoals / statistics.unit + 0.5) / (statistics.totalWeight + 0.5);
  const theta = new Float64Array(parameterCount(statistics.teams));
  theta[MU] = ln(away);
  theta[GAMMA] = fixed?.homeAdvantage ?? ln(home / away);
  theta[RHO] = fixed?.rho ?? 0;
  return theta;
}

function toFit(
  sample: LeagueSample,
  statistics: PairStatistics,
  likelihood: Likelihood,
  maximum: { theta: Float64Array; iterations: number; gradientNorm: number },
): DixonColesFit {
  const { theta } = maximum;
  const { teams } = statistics;
  const teamWeight = Float64Array.from({ length: teams }, (_, team) => statistics.teamWeight(team));
  const rhoInterval = rhoIntervalOfAll(theta, teams, (team) => teamWeight[team]! >= ACTIVE_WEIGHT);
  const { logLikelihood } = likelihood.value(theta);
  return {
    teams: sample.teams.slice(0, teams),
    mu: theta[MU]!,
    homeAdvantage: theta[GAMMA]!,
    rho: theta[RHO]!,
    attack: theta.slice(ATTACK, ATTACK + teams),
    defence: theta.slice(ATTACK + teams, ATTACK + 2 * teams),
    teamWeight,
    rhoInterval,
    matches: statistics.matches,
    effectiveMatches: statistics.totalWeight,
    logLikelihood: logLikelihood - statistics.logFactorials,
    logLikelihoodWithoutFactorials: logLikelihood,
    iterations: maximum.iterations,
    gradientNorm: maximum.gradientNorm,
  };
}

/** The same model with attack and defence centred to sum zero, μ taking up the difference; no rate changes. */
export function centred(fit: DixonColesFit): DixonColesFit {
  const attackMean = meanOf(fit.attack);
  const defenceMean = meanOf(fit.defence);
  return {
    ...fit,
    mu: fit.mu + attackMean - defenceMean,
    attack: fit.attack.map((value) => value - attackMean),
    defence: fit.defence.map((value) => value - defenceMean),
  };
}

const meanOf = (values: Float64Array): number => values.reduce((total, value) => total + value, 0) / values.length;
