import { exp, ln } from '../numeric/elementary';
import { logFactorials } from '../numeric/log-factorials';
import { normalUpperQuantile } from '../numeric/normal-quantile';

/** Newton doubles its right digits with each step: after one that moved the bound by less than this share, all are. */
const ENOUGH = 1e-8;
const MOST_STEPS = 60;
/** Below this a convergent of the continued fraction changes nothing any more. */
const CONVERGED = 3e-17;
const MOST_TERMS = 5000;
const TINY = 1e-300;

/**
 * The continued fraction of the incomplete beta function I_x(a, b) = x^a (1 − x)^b / (a B(a, b)) · fraction.
 * It converges fast for x < (a + 1)/(a + b + 2), where every lower bound of a binomial lies.
 * Source: Abramowitz & Stegun (1964), 26.5.8, by the modified method of Lentz.
 */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  if (Math.abs(d) < TINY) d = TINY;
  d = 1 / d;
  let fraction = d;
  for (let m = 1; m < MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    c = 1 + even / c;
    if (Math.abs(d) < TINY) d = TINY;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    c = 1 + odd / c;
    if (Math.abs(d) < TINY) d = TINY;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < CONVERGED) break;
  }
  return fraction;
}

/** Up to this many factors a binomial coefficient is multiplied out: differences of large logarithms lose digits. */
const FEW_FACTORS = 24;

/** Logarithm of the number of ways to choose `events` of `cases`. */
function logChooseOf(events: number, cases: number): number {
  const fewer = Math.min(events, cases - events);
  if (fewer <= FEW_FACTORS) {
    let total = 0;
    for (let i = 1; i <= fewer; i += 1) total += ln((cases - fewer + i) / i);
    return total;
  }
  const factorials = logFactorials(cases);
  return factorials[cases]! - factorials[events]! - factorials[cases - events]!;
}

/** ln P(K ≥ events) at one chance, and how steeply it rises with the logarithm of the chance. */
interface Tail {
  readonly log: number;
  readonly slope: number;
}

function tailAt(chance: number, events: number, cases: number, logChoose: number): Tail {
  const fraction = betaFraction(chance, events, cases - events + 1);
  const rest = 1 - chance;
  const log = logChoose + events * ln(chance) + (cases - events + 1) * ln(rest) + ln(fraction);
  return { log, slope: events / (rest * fraction) };
}

/**
 * The lower bound of Clopper and Pearson: the chance at which so many events or more come up with probability `tail`;
 * the quantile at `tail` of the beta distribution of (events, cases − events + 1).
 *
 * Newton's steps on ln P against ln chance, a concave rising curve: from any start the second step and all after it
 * come from below and never overshoot.
 *
 * @param events 0 … cases; without events the bound is 0
 * @param tail at most 0.5
 * @param from a chance to start at, near the bound where one is known
 * @returns relative error below 1e-12
 */
export function lowerBound(events: number, cases: number, tail: number, from?: number): number {
  if (events === 0) return 0;
  if (events === cases) return exp(ln(tail) / cases);
  const logChoose = logChooseOf(events, cases);
  const target = ln(tail);
  let chance = from ?? firstGuess(events, cases, tail);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { log, slope } = tailAt(chance, events, cases, logChoose);
    const move = (target - log) / slope;
    // Beyond the share of events the fraction converges slowly, and no bound lies there.
    chance = Math.min(chance * exp(Math.max(-30, Math.min(30, move))), events / cases);
    if (Math.abs(move) < ENOUGH) break;
  }
  return chance;
}

/** Wilson's bound, which lies near Clopper and Pearson's wherever there are some events. */
function firstGuess(events: number, cases: number, tail: number): number {
  const z = normalUpperQuantile(tail);
  const share = (events - 0.5) / cases;
  const centre = share + (z * z) / (2 * cases);
  const reach = z * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases));
  return Math.max(centre - reach, TINY) / (1 + (z * z) / cases);
}

/** The upper bound: one minus the lower bound of what did not happen, so that no digit of a small tail is lost. */
export const upperBound = (events: number, cases: number, tail: number): number =>
  1 - lowerBound(cases - events, cases, tail);

/** ln P(K ≥ events) of `cases` trials with this chance, 1 ≤ events, for a chance below events / cases. */
export function logUpperTail(events: number, cases: number, chance: number): number {
  return tailAt(chance, events, cases, logChooseOf(events, cases)).log;
}
