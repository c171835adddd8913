import { exp } from '../numeric/elementary';
import type { Interval, Outcome, Triple, TripleInterval } from '../words/outcomes';
import type { MatchRates } from './goal-matrix';

export type { TripleInterval };

/** Quantile of the normal distribution that leaves 2.5 % above it: intervals hold 95 %. */
export const NORMAL_QUANTILE = 1.959963984540054;
/**
 * Step of the central differences in log goals: about one standard error of a rate, so that the slope of a calibration
 * map with kinks or steps is its mean over the range where the rate may lie. Of the smooth goal model it moves an interval
 * by less than a thousandth of its width.
 */
export const LOG_RATE_STEP = 0.05;
/** The same in ρ, by which the goal model is straight: small, to stay inside the interval of ρ. */
export const RHO_STEP = 0.01;

/** log λ, log ν and ρ as sums of a fixture's seven parameters: μ, γ, ρ, α of home and away, δ of home and away. */
const AT_HOME = [
  [1, 1, 0, 1, 0, 0, -1],
  [1, 0, 0, 0, 1, -1, 0],
  [0, 0, 1, 0, 0, 0, 0],
] as const;
const ON_NEUTRAL_GROUND = [[1, 0, 0, 1, 0, 0, -1], AT_HOME[1], AT_HOME[2]] as const;
const sumsAt = (place: RatePlace) => (place.neutral ? ON_NEUTRAL_GROUND : AT_HOME);
/** A rate that is held has no error. */
const freeRates = (place: RatePlace): number => (place.rhoClamped ? 2 : 3);

/** Where a match is played, and whether its ρ was moved to the end of its interval: it keeps that value, with variance 0. */
export interface RatePlace {
  readonly neutral: boolean;
  readonly rhoClamped: boolean;
}

/**
 * Covariance of log λ, log ν and ρ, row-major 3 × 3.
 *
 * @param block covariance of the fixture's seven parameters, row-major 7 × 7, from `blockOf`
 * @param place neutral ground leaves the home advantage out
 */
export function rateCovariance(block: Float64Array, place: RatePlace): Float64Array {
  const sums = sumsAt(place);
  const covariance = new Float64Array(9);
  const free = freeRates(place);
  for (let row = 0; row < free; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let total = 0;
      sums[row]!.forEach((left, i) =>
        sums[column]!.forEach((right, k) => {
          // A strength of which nothing is known has infinite variance: it must not meet a factor 0.
          if (left !== 0 && right !== 0) total += left * right * block[i * 7 + k]!;
        }),
      );
      covariance[row * 3 + column] = total;
      covariance[column * 3 + row] = total;
    }
  }
  return covariance;
}

/** How a probability moves with log λ, log ν and ρ. */
export type RateSlopes = readonly number[];
export type TripleSlopes = Readonly<Record<Outcome, RateSlopes>>;

/**
 * Slopes of probabilities in log λ, log ν and ρ, by central differences.
 *
 * @param at the rates of the match
 * @param evaluate the probabilities at some rates; asked six times
 * @returns one an entry of what `evaluate` gives
 */
export function rateSlopes(at: MatchRates, evaluate: (rates: MatchRates) => readonly Triple[]): TripleSlopes[] {
  const { lambda, nu, rho } = at;
  const up = exp(LOG_RATE_STEP);
  const down = exp(-LOG_RATE_STEP);
  const ends = [
    [evaluate({ lambda: lambda * up, nu, rho }), evaluate({ lambda: lambda * down, nu, rho }), LOG_RATE_STEP],
    [evaluate({ lambda, nu: nu * up, rho }), evaluate({ lambda, nu: nu * down, rho }), LOG_RATE_STEP],
    [evaluate({ lambda, nu, rho: rho + RHO_STEP }), evaluate({ lambda, nu, rho: rho - RHO_STEP }), RHO_STEP],
  ] as const;
  return ends[0][0].map((_, index) => {
    const along = (outcome: Outcome) =>
      ends.map(([above, below, step]) => (above[index]![outcome] - below[index]![outcome]) / (2 * step));
    return { home: along('home'), draw: along('draw'), away: along('away') };
  });
}

/** Slopes in the fixture's seven parameters, in the order of `blockOf`, from those in its rates. */
export function parameterSlopes(slopes: RateSlopes, place: RatePlace): Float64Array {
  const parameters = new Float64Array(7);
  sumsAt(place)
    .slice(0, freeRates(place))
    .forEach((sum, rate) => sum.forEach((sign, i) => (parameters[i]! += sign * slopes[rate]!)));
  return parameters;
}

/**
 * 95 % intervals of probabilities that depend on the parameters through one match's rates, by the delta method on the
 * logit scale: logit p ± 1.96 √(∇pᵀ Σ ∇p) / (p (1 − p)).
 *
 * They hold the error of the parameters alone: not that of the model, of the market, of blending or of calibration. A
 * calibration map has kinks; a difference taken across one is a mean of both its slopes. A plain isotonic map is made of
 * flat pieces and steps: there an interval is narrow or wide by where the probability happens to stand, and the one of the
 * goal model says more. The three intervals of a triple are each for itself.
 *
 * @param triples probabilities of a match
 * @param slopes of each of them, from {@link rateSlopes}
 * @param covariance of log λ, log ν and ρ from {@link rateCovariance}
 * @returns one an entry of `triples`; (0, 1) where the variance has no bound, and p itself where p is 0 or 1
 * Source: Oehlert (1992), Am. Stat. 46(1), 27–29.
 */
export function outcomeIntervals(
  triples: readonly Triple[],
  slopes: readonly TripleSlopes[],
  covariance: Float64Array,
): TripleInterval[] {
  return triples.map((triple, index) => {
    const interval = (outcome: Outcome) => {
      const p = triple[outcome];
      const error = Math.sqrt(varianceAlong(slopes[index]![outcome], covariance));
      return logitInterval(p, (NORMAL_QUANTILE * error) / (p * (1 - p)));
    };
    return { home: interval('home'), draw: interval('draw'), away: interval('away') };
  });
}

/** ∇ᵀ Σ ∇, never below 0: rounding may take a variance of nearly 0 there. */
function varianceAlong(gradient: readonly number[], covariance: Float64Array): number {
  let total = 0;
  gradient.forEach((left, row) =>
    gradient.forEach((right, column) => {
      total += left * right * covariance[row * 3 + column]!;
    }),
  );
  return total < 0 ? 0 : total;
}

/** expit(logit p ± half), without leaving [0, 1]; (0, 1) where the half has no bound, and p itself where p is 0 or 1. */
export function logitInterval(p: number, half: number): Interval {
  if (p <= 0 || p >= 1) return { low: p, high: p };
  // Not a number where an infinite variance met a slope of 0: nothing is known either way.
  if (!(half < Infinity)) return { low: 0, high: 1 };
  const factor = exp(half);
  return { low: Math.min(p, p / (p + (1 - p) * factor)), high: Math.max(p, p / (p + (1 - p) / factor)) };
}
