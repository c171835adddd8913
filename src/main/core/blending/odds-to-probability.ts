import { OVERROUND_RANGE, type OddsMethod } from '../words/odds';
import { UserError } from '../words/errors';
import { exp, ln } from '../numeric/elementary';
import { normalise, type OddsTriple, type Triple } from '../words/outcomes';

/** The method that makes the market of every set. */
export const DEFAULT_ODDS_METHOD: OddsMethod = 'power';

export interface ImpliedProbabilities {
  readonly method: OddsMethod;
  readonly probabilities: Triple;
  /** Σ 1 / odds. */
  readonly overround: number;
  /** The method gave no probabilities here (a negative one, or no root) and the multiplicative one stands in. */
  readonly problematic: boolean;
}

/** Σ 1 / odds. */
export const overroundOf = (odds: OddsTriple): number => 1 / odds.home + 1 / odds.draw + 1 / odds.away;

/** Why a triple of prices is refused, or null when it can be used. */
export function oddsProblem(odds: OddsTriple): string | null {
  for (const price of [odds.home, odds.draw, odds.away]) {
    if (!(price > 1 && price < Infinity)) return `odds must be above 1, got ${price}`;
  }
  const overround = overroundOf(odds);
  const [lowest, highest] = OVERROUND_RANGE;
  if (overround >= lowest && overround <= highest) return null;
  return `overround ${overround.toFixed(4)} lies outside [${lowest}, ${highest}]: odds ${odds.home}, ${odds.draw}, ${odds.away}`;
}

/**
 * Probabilities behind decimal odds, the bookmaker's margin removed.
 *
 * With q = 1/odds and S = Σ q: multiplicative q/S; additive q − (S − 1)/3; power q^k with Σ = 1; Shin's model of
 * insiders; odds ratio q/(c + q − cq) with Σ = 1. Roots are bracketed and bisected to the last bit, so no start matters.
 *
 * @throws {UserError} bad-odds: a price at or below 1, or an overround outside OVERROUND_RANGE, with its figure
 * Sources: Clarke, Kovalchik & Ingram (2017), Am. J. Sports Sci. 5(6), 45–49 (power); Shin (1993), Econ. J. 103,
 * 1141–1153, in the form of Jullien & Salanié (1994); Cheung (2015) (odds ratio).
 */
export function impliedProbabilities(odds: OddsTriple, method: OddsMethod = DEFAULT_ODDS_METHOD): ImpliedProbabilities {
  const problem = oddsProblem(odds);
  if (problem) throw new UserError('bad-odds', problem);
  return removeMargin(odds, method);
}

/** {@link impliedProbabilities} without the test of the overround. */
export function removeMargin(odds: OddsTriple, method: OddsMethod): ImpliedProbabilities {
  const inverse = [1 / odds.home, 1 / odds.draw, 1 / odds.away] as const;
  const overround = inverse[0] + inverse[1] + inverse[2];
  const found = SOLVERS[method](inverse, overround);
  const usable = found?.every((p) => p > 0 && p < 1) ?? false;
  const [home, draw, away] = usable ? found! : inverse;
  return { method, probabilities: normalise(home!, draw!, away!), overround, problematic: !usable };
}

type Inverse = readonly [number, number, number];
type Solver = (inverse: Inverse, overround: number) => readonly number[] | null;

const SOLVERS: Record<OddsMethod, Solver> = {
  multiplicative: (inverse) => inverse,
  additive: (inverse, overround) => inverse.map((q) => q - (overround - 1) / 3),
  power: ([home, draw, away]) => solve([ln(home), ln(draw), ln(away)], (log, k) => exp(k * log), 0.01, 100),
  shin: (inverse, overround) =>
    solve(
      inverse,
      (q, z) => (Math.sqrt(z * z + (4 * (1 - z) * q * q) / overround) - z) / (2 * (1 - z)),
      overround < 1 ? -0.9 : 0,
      0.9,
    ),
  'odds-ratio': (inverse) => solve(inverse, (q, c) => q / (c + q - c * q), 1e-3, 1e3),
};

/**
 * The three probabilities at the parameter in [low, high] at which their falling sum crosses 1, by bisection to the last
 * bit; null where it does not.
 */
function solve(
  prices: Inverse,
  probability: (price: number, parameter: number) => number,
  low: number,
  high: number,
): readonly number[] | null {
  const [home, draw, away] = prices;
  const excess = (x: number) => -1 + probability(home, x) + probability(draw, x) + probability(away, x);
  const at = (x: number) => prices.map((price) => probability(price, x));
  const atLow = excess(low);
  if (atLow === 0) return at(low);
  if (!(atLow > 0 && excess(high) < 0)) return null;
  let [a, b] = [low, high];
  for (;;) {
    const middle = a + (b - a) / 2;
    if (middle <= a || middle >= b) break;
    if (excess(middle) > 0) a = middle;
    else b = middle;
  }
  return at(b);
}
