import { UserError } from '../words/errors';
import { ln } from '../numeric/elementary';
import { assertConnected, assertEstimable } from './estimable';
import type { Source } from '../words/channels';
import type { ChannelRules } from './channels';
import type { LeagueSample } from './league-sample';
import { Likelihood } from './likelihood';
import { Maximiser } from './maximise';
import { PairStatistics } from './pair-statistics';
import { ATTACK, type FixedParameters, GAMMA, MU, RHO, parameterCount } from './parameters';
import { PLAIN_PRIOR, type PriorShape } from './prior';
import { rhoIntervalOfAll, type RhoInterval } from './rho-interval';

/** A team with fewer decayed matches than this does not narrow the interval of ρ, unless all but one have fewer. */
export const ACTIVE_WEIGHT = 1;
/** Decayed matches below which all evidence together is less than one result. */
const LEAST_WEIGHT = 1;

export interface DixonColesOptions {
  /** Day number; every match used is earlier, so that no fit can see its own future. */
  readonly asOf: number;
  /** Decay per day: a match d days before `asOf` weighs exp(−ξd). */
  readonly xi: number;
  /** Prior standard deviation of a log strength; Infinity = maximum likelihood. */
  readonly sigma: number;
  /** What else the prior says; without one, strengths each for themselves and nothing of ρ. Unused without a prior. */
  readonly prior?: PriorShape | undefined;
  /** Prior mean of log attack and defence by team number of the sample; 0 where absent. */
  readonly priorMeans?: {
    readonly attack: Float64Array;
    readonly defence: Float64Array;
    /** What σ² is multiplied by; 1 where absent. */
    readonly variance?: Float64Array;
    /** 1 for teams that share one prior mean, itself an estimate; and the variance of that mean, as a multiple of σ². */
    readonly leans?: Uint8Array;
    readonly meanVariance?: number;
  };
  /** Values held instead of estimated (the specification preset). */
  readonly fixed?: { readonly homeAdvantage?: number; readonly rho?: number };
  /** What else besides goals tells of strengths; goals alone where left out. */
  readonly channels?: ChannelRules | undefined;
}

/** What a fit found of one channel besides the strengths. */
export interface FittedChannel {
  readonly channel: Source;
  /** Goals' worth of counts of an average team at home, and away. */
  readonly base: { readonly home: number; readonly away: number };
  /** Goals a count is worth in the season under way, at home and away. */
  readonly conversion: { readonly home: number; readonly away: number };
  readonly matches: number;
  readonly effectiveMatches: number;
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
  /** The prior's part of the maximised value, at most 0; 0 without a prior. */
  readonly penalty: number;
  /** Those that had enough matches, in the order of the rules; and what they add to the maximised value. */
  readonly channels: readonly FittedChannel[];
  readonly channelLikelihood: number;
  readonly iterations: number;
  readonly gradientNorm: number;
}

/**
 * Fit the Dixon–Coles goal model by time-weighted penalised maximum likelihood.
 *
 * Home goals ~ Poisson(exp(μ + γ + attack[home] − defence[away])), away goals ~ Poisson(exp(μ + attack[away] −
 * defence[home])); on neutral ground γ is left out; ρ rescales 0-0, 0-1, 1-0 and 1-1. With a prior Σ (strength − prior mean) / variance is 0 for
 * attack and for defence.
 * Channels, where there are any, share attack and defence with the goals.
 *
 * @throws {UserError} too-few-matches, disconnected, no-maximum or not-converged, each naming the thing and number
 * Cost: O(n) for the sums, then O(iterations × (pairs + parameters³)).
 * Source: Dixon & Coles (1997), J. R. Stat. Soc. C 46(2), 265–280, section 4.
 */
export function fitDixonColes(sample: LeagueSample, options: DixonColesOptions): DixonColesFit {
  const statistics = statisticsAsOf(sample, options);
  assertWeight(statistics.totalWeight);
  const teamName = (team: number) => sample.teams[team]!;
  const likelihood = likelihoodOf(sample, statistics, options);
  assertEstimable(statistics, teamName, likelihood.demands);
  assertConnected(statistics, teamName);
  const start = startingPoint(statistics, options.fixed);
  const maximum = new Maximiser().run(likelihood, start, statistics.totalWeight, true);
  return toFit(sample, statistics, likelihood, maximum);
}

/** Matches that have decayed to less than one say nothing, and a gradient of their size drowns in the prior's rounding. */
function assertWeight(weight: number): void {
  if (weight >= LEAST_WEIGHT) return;
  throw new UserError(
    'too-few-matches',
    `all matches before the as-of date have decayed to ${weight.toExponential(1)} together, less than one match`,
    'Choose an earlier as-of date or a smaller decay.',
  );
}

/** The sums of all matches before `asOf`, as of that day. @throws {UserError} too-few-matches when there is none */
export function statisticsAsOf(
  sample: LeagueSample,
  { asOf, xi, channels }: Pick<DixonColesOptions, 'asOf' | 'xi' | 'channels'>,
): PairStatistics {
  const statistics = new PairStatistics(sample, xi, channels);
  for (let match = 0; match < sample.day.length && sample.day[match]! < asOf; match += 1) {
    statistics.advanceTo(sample.day[match]!);
    statistics.add(match);
  }
  if (statistics.matches === 0) {
    const { length } = sample.day;
    throw new UserError(
      'too-few-matches',
      `0 of ${length} finished matches lie before the as-of date, need at least 1`,
    );
  }
  statistics.advanceTo(asOf);
  return statistics;
}

/** The likelihood that a fit with these options maximises. */
export function likelihoodOf(
  sample: LeagueSample,
  statistics: PairStatistics,
  {
    priorMeans,
    sigma,
    fixed,
    prior: shape = PLAIN_PRIOR,
  }: Pick<DixonColesOptions, 'priorMeans' | 'sigma' | 'fixed' | 'prior'>,
): Likelihood {
  const count = sample.teams.length;
  const means = priorMeans ?? { attack: new Float64Array(count), defence: new Float64Array(count) };
  return new Likelihood(statistics, { ...means, sigma, shape }, toFixed(fixed));
}

export const toFixed = (fixed: DixonColesOptions['fixed']): FixedParameters => ({
  homeAdvantage: fixed?.homeAdvantage !== undefined,
  rho: fixed?.rho !== undefined,
});

/** Equal teams, goals at their decayed averages, ρ = 0: inside the domain whatever the data. */
export function startingPoint(statistics: PairStatistics, fixed: DixonColesOptions['fixed']): Float64Array {
  // Half a goal more on each side keeps the logarithms finite in a league without goals.
  const { totalWeight, neutralWeight, unit, informsHomeAdvantage } = statistics;
  const home = (statistics.homeGoals / unit + 0.5) / (totalWeight - neutralWeight + 0.5);
  const away = (statistics.awayGoals / unit + 0.5) / (totalWeight + neutralWeight + 0.5);
  const theta = new Float64Array(parameterCount(statistics.teams));
  theta[MU] = ln(away);
  theta[GAMMA] = fixed?.homeAdvantage ?? (informsHomeAdvantage ? ln(home / away) : 0);
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
  const isActive = (team: number) => teamWeight[team]! >= ACTIVE_WEIGHT;
  const hasPairing = teamWeight.filter((weight) => weight >= ACTIVE_WEIGHT).length >= 2;
  const rhoInterval = rhoIntervalOfAll(theta, teams, hasPairing ? isActive : () => true);
  const { logLikelihood, channels: channelLikelihood, penalty } = likelihood.value(theta);
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
    penalty,
    channels: likelihood.open.map((channel): FittedChannel => ({
      channel: channel.statistics.rule.channel,
      base: channel.baseRates(theta, teams),
      conversion: channel.statistics.conversion,
      matches: channel.statistics.matches,
      effectiveMatches: channel.statistics.totalWeight,
    })),
    channelLikelihood,
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
