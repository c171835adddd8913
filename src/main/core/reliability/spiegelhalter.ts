import { ln } from '../numeric/elementary';
import { normalTwoSided } from '../numeric/normal-quantile';
import type { ThreeWayColumns } from './three-way';

/** A sum against what calibrated forecasts would make of it. */
export interface CalibrationTest {
  /** Sum of what came minus its expectation, were the forecasts the true chances. */
  readonly excess: number;
  /** Variance of the sum, were they. */
  readonly variance: number;
  /** excess / √variance: above 0 where the score is worse than the forecasts promise; null where they are all certain. */
  readonly z: number | null;
  /** Two-sided, by the normal distribution; null with z. */
  readonly p: number | null;
}

/** Three tests of one outcome. They see different things, and are not independent: adjust for their number (`holm`). */
export interface OutcomeTests {
  /** Of the Brier score: Spiegelhalter's z. Blind to forecasts near ½. */
  readonly brier: CalibrationTest;
  /** Of the logarithmic score; its excess is infinite where something called impossible came. */
  readonly logLoss: CalibrationTest;
  /** Of the number of events: positive where the outcome came more often than forecast. */
  readonly inTheLarge: CalibrationTest;
}

/**
 * Are the forecasts of one outcome calibrated, seen by three sums?
 *
 * Brier: Σ (y − p)(1 − 2p), variance Σ (1 − 2p)² p(1 − p); logarithm: Σ (y − p) ln((1 − p)/p), variance
 * Σ p(1 − p) ln²(p/(1 − p)); in the large: Σ (y − p), variance Σ p(1 − p).
 *
 * @param forecast n ≥ 0 probabilities, any order
 * @param happened 1 where the outcome came, else 0
 * Source: Spiegelhalter (1986), Stat. Med. 5(5), 421–433. Matches are taken as independent given their chances.
 */
export function outcomeTests(forecast: ArrayLike<number>, happened: ArrayLike<number>): OutcomeTests {
  const n = forecast.length;
  if (happened.length !== n) throw new RangeError(`${n} forecasts, but ${happened.length} outcomes`);
  const total = { brier: 0, brierVariance: 0, log: 0, logVariance: 0, large: 0, largeVariance: 0 };
  for (let i = 0; i < n; i += 1) {
    const p = forecast[i]!;
    const error = (happened[i] ? 1 : 0) - p;
    const variance = p * (1 - p);
    const tilt = 1 - 2 * p;
    total.brier += error * tilt;
    total.brierVariance += tilt * tilt * variance;
    total.large += error;
    total.largeVariance += variance;
    if (variance > 0) {
      const odds = ln((1 - p) / p);
      total.log += error * odds;
      total.logVariance += variance * odds * odds;
    } else if (error !== 0) total.log = Infinity;
  }
  return {
    brier: toTest(total.brier, total.brierVariance),
    logLoss: toTest(total.log, total.logVariance),
    inTheLarge: toTest(total.large, total.largeVariance),
  };
}

function toTest(excess: number, variance: number): CalibrationTest {
  if (variance > 0) {
    const z = excess / Math.sqrt(variance);
    return { excess, variance, z, p: normalTwoSided(z) };
  }
  return { excess, variance, z: null, p: null };
}

/** A three-way score against what the forecasts promise. */
export interface ScoreTest extends CalibrationTest {
  /** Sum of the scores, and of their expectations. */
  readonly score: number;
  readonly expected: number;
}

export interface ThreeWayTests {
  /** Summed over the outcomes. */
  readonly brier: ScoreTest;
  readonly logLoss: ScoreTest;
  readonly rps: ScoreTest;
}

/**
 * The same for three-way forecasts: with S_j the score if outcome j comes, E = Σ p_j S_j and Var = Σ p_j (S_j − E)².
 * @param columns n ≥ 0 matches; each row of probabilities sums to 1
 */
export function threeWayTests({ home, draw, away, outcome }: ThreeWayColumns): ThreeWayTests {
  const tally = { brier: new Tally(), logLoss: new Tally(), rps: new Tally() };
  for (let i = 0; i < outcome.length; i += 1) {
    const h = home[i]!;
    const d = draw[i]!;
    const a = away[i]!;
    const came = outcome[i]!;
    const squares = h * h + d * d + a * a;
    tally.brier.add(h, d, a, squares + 1 - 2 * h, squares + 1 - 2 * d, squares + 1 - 2 * a, came);
    tally.logLoss.add(h, d, a, lossFor(h), lossFor(d), lossFor(a), came);
    const homeUp = ((1 - h) * (1 - h) + a * a) / 2;
    const drawUp = (h * h + a * a) / 2;
    const awayUp = (h * h + (1 - a) * (1 - a)) / 2;
    tally.rps.add(h, d, a, homeUp, drawUp, awayUp, came);
  }
  return { brier: tally.brier.test(), logLoss: tally.logLoss.test(), rps: tally.rps.test() };
}

const lossFor = (p: number): number => (p > 0 ? -ln(p) : Infinity);

/** Sums of one score over matches. */
class Tally {
  private score = 0;
  private expected = 0;
  private variance = 0;

  /** Chances of the outcomes, the scores if each comes, and which came. */
  add(h: number, d: number, a: number, ifHome: number, ifDraw: number, ifAway: number, came: number): void {
    const expected = weigh(h, ifHome) + weigh(d, ifDraw) + weigh(a, ifAway);
    this.score += came === 0 ? ifHome : came === 1 ? ifDraw : ifAway;
    this.expected += expected;
    this.variance += spread(h, ifHome - expected) + spread(d, ifDraw - expected) + spread(a, ifAway - expected);
  }

  test(): ScoreTest {
    return { score: this.score, expected: this.expected, ...toTest(this.score - this.expected, this.variance) };
  }
}

/** What cannot come adds nothing, whatever it would score. */
const weigh = (p: number, score: number): number => (p > 0 ? p * score : 0);
const spread = (p: number, difference: number): number => (p > 0 ? p * difference * difference : 0);
