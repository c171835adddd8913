import { exp, ln } from '../numeric/elementary';
import { chiSquaredUpperTail } from '../numeric/normal';

/** Why no line can be fitted. */
export type NoLine = 'no-forecasts' | 'one-outcome' | 'certain-forecast' | 'equal-forecasts' | 'separable';

/** A likelihood-ratio or Wald statistic with its p value by the χ² distribution. */
export interface LineTest {
  readonly statistic: number;
  readonly degrees: 1 | 2;
  readonly p: number;
}

/** logit P(outcome) = intercept + slope · logit(forecast), fitted; calibrated forecasts have 0 and 1. */
export type CalibrationLine =
  | { readonly kind: 'refused'; readonly reason: NoLine }
  | {
      readonly kind: 'fitted';
      readonly n: number;
      /** Both free. A slope below 1: the forecasts are too bold; above 1: too timid. */
      readonly joint: {
        readonly intercept: number;
        readonly slope: number;
        readonly interceptError: number;
        readonly slopeError: number;
        readonly covariance: number;
        readonly logLikelihood: number;
      };
      /** Slope held at 1: above 0 where the outcome comes more often than forecast. */
      readonly interceptOnly: { readonly intercept: number; readonly error: number; readonly logLikelihood: number };
      /** Intercept held at 0. */
      readonly slopeOnly: { readonly slope: number; readonly error: number; readonly logLikelihood: number };
      /** Log-likelihood of the forecasts as they are. */
      readonly logLikelihood: number;
      /** Intercept 0 and slope 1 together, by likelihood and by the fit's covariance. */
      readonly likelihoodRatio: LineTest;
      readonly wald: LineTest;
      /** Intercept 0, slope held at 1; and slope 1, intercept free. */
      readonly interceptTest: LineTest;
      readonly slopeTest: LineTest;
      /** (slope − 1) / its error. */
      readonly slopeZ: number;
    };

/** The last step moves neither parameter by more than this: it doubles the right digits, and all are. */
const CONVERGED = 1e-7;
const MOST_STEPS = 60;
/** No step moves a parameter further: where all fitted chances are near 0 or 1 the curvature says nothing. */
const LONGEST = 1;
/** A determinant this small beside its product is rounding. */
const SINGULAR = 1e-13;

/**
 * Calibration intercept and slope of forecasts of one outcome, by maximum likelihood.
 *
 * Newton's method on a concave likelihood, with steps halved while they lead past the top. Standard errors from the information at
 * the maximum.
 *
 * @param forecast n probabilities, any order
 * @param happened 1 where the outcome came, else 0
 * @returns a refusal by name where no maximum exists: no forecasts, one outcome only, a forecast of 0 or 1 (its logit is
 *   infinite), all forecasts equal, or a threshold that tells all events from all others
 * Cost: O(n) a step, about five steps a fit; 40 000 in about 30 ms.
 * Source: Cox (1958), Biometrika 45(3/4), 562–565; separation: Albert & Anderson (1984), Biometrika 71(1), 1–10.
 */
export function calibrationLine(forecast: ArrayLike<number>, happened: ArrayLike<number>): CalibrationLine {
  const n = forecast.length;
  if (happened.length !== n) throw new RangeError(`${n} forecasts, but ${happened.length} outcomes`);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const p = forecast[i]!;
    if (!(p > 0 && p < 1)) return { kind: 'refused', reason: 'certain-forecast' };
    x[i] = ln(p / (1 - p));
    y[i] = happened[i] ? 1 : 0;
  }
  const reason = whyNot(x, y);
  if (reason) return { kind: 'refused', reason };

  const uncalibrated = logLikelihoodAt(x, y, 0, 1);
  const joint = maximise(x, y, [true, true]);
  const interceptOnly = maximise(x, y, [true, false]);
  const slopeOnly = maximise(x, y, [false, true]);
  const { a, b, c } = joint.information;
  const determinant = a * c - b * b;
  const slopeError = Math.sqrt(a / determinant);
  const [i, s] = [joint.intercept, joint.slope - 1];
  return {
    kind: 'fitted',
    n,
    joint: {
      intercept: joint.intercept,
      slope: joint.slope,
      interceptError: Math.sqrt(c / determinant),
      slopeError,
      covariance: -b / determinant,
      logLikelihood: joint.logLikelihood,
    },
    interceptOnly: {
      intercept: interceptOnly.intercept,
      error: Math.sqrt(1 / interceptOnly.information.a),
      logLikelihood: interceptOnly.logLikelihood,
    },
    slopeOnly: {
      slope: slopeOnly.slope,
      error: Math.sqrt(1 / slopeOnly.information.c),
      logLikelihood: slopeOnly.logLikelihood,
    },
    logLikelihood: uncalibrated,
    likelihoodRatio: twoDegrees(2 * (joint.logLikelihood - uncalibrated)),
    wald: twoDegrees(a * i * i + 2 * b * i * s + c * s * s),
    interceptTest: oneDegree(2 * (interceptOnly.logLikelihood - uncalibrated)),
    slopeTest: oneDegree(2 * (joint.logLikelihood - interceptOnly.logLikelihood)),
    slopeZ: s / slopeError,
  };
}

/** A statistic that rounding carried below 0 is 0. */
const twoDegrees = (statistic: number): LineTest => ({
  statistic: Math.max(0, statistic),
  degrees: 2,
  p: exp(-Math.max(0, statistic) / 2),
});
const oneDegree = (statistic: number): LineTest => ({
  statistic: Math.max(0, statistic),
  degrees: 1,
  p: chiSquaredUpperTail(Math.max(0, statistic)),
});

interface Extent {
  low: number;
  high: number;
}

/** Why the likelihood of a line has no maximum; null where it has. */
function whyNot(x: Float64Array, y: Float64Array): NoLine | null {
  if (x.length === 0) return 'no-forecasts';
  const of = [
    { low: Infinity, high: -Infinity },
    { low: Infinity, high: -Infinity },
  ] as [Extent, Extent];
  for (let i = 0; i < x.length; i += 1) {
    const side = of[y[i] ? 1 : 0];
    side.low = Math.min(side.low, x[i]!);
    side.high = Math.max(side.high, x[i]!);
  }
  const [failures, events] = of;
  if (failures.low > failures.high || events.low > events.high) return 'one-outcome';
  if (Math.min(failures.low, events.low) === Math.max(failures.high, events.high)) return 'equal-forecasts';
  return failures.high <= events.low || events.high <= failures.low ? 'separable' : null;
}

interface Fit {
  readonly intercept: number;
  readonly slope: number;
  readonly logLikelihood: number;
  /** Of intercept and slope: a, b; b, c. */
  readonly information: { readonly a: number; readonly b: number; readonly c: number };
}

/** Climb to the maximum in the parameters that are free, from 0 and 1. */
function maximise(x: Float64Array, y: Float64Array, [freeIntercept, freeSlope]: readonly [boolean, boolean]): Fit {
  let [intercept, slope] = [0, 1];
  let here = derivativesAt(x, y, intercept, slope);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let [up, along] = newtonStep(here, freeIntercept, freeSlope);
    const excess = Math.max(1, Math.abs(up) / LONGEST, Math.abs(along) / LONGEST);
    up /= excess;
    along /= excess;
    const isLast = Math.abs(up) <= CONVERGED && Math.abs(along) <= CONVERGED;
    const rise = here.g * up + here.h * along;
    let there = derivativesAt(x, y, intercept + up, slope + along);
    // Past the top and falling faster than it rose here: the step was too long.
    for (let halves = 0; !isLast && there.g * up + there.h * along < -rise && halves < MOST_STEPS; halves += 1) {
      up /= 2;
      along /= 2;
      there = derivativesAt(x, y, intercept + up, slope + along);
    }
    intercept += up;
    slope += along;
    here = there;
    if (isLast) break;
  }
  return { intercept, slope, logLikelihood: logLikelihoodAt(x, y, intercept, slope), information: here };
}

interface Derivatives {
  readonly g: number;
  readonly h: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

function newtonStep({ g, h, a, b, c }: Derivatives, freeIntercept: boolean, freeSlope: boolean): [number, number] {
  if (!freeSlope) return [g / a, 0];
  if (!freeIntercept) return [0, h / c];
  const determinant = a * c - b * b;
  // Forecasts so near 0 and 1 that nothing is known of the curvature: climb.
  if (!(determinant > SINGULAR * a * c)) return [Math.sign(g), Math.sign(h)];
  return [(c * g - b * h) / determinant, (a * h - b * g) / determinant];
}

/** Gradient g, h and information a, b; b, c by intercept and slope. */
function derivativesAt(x: Float64Array, y: Float64Array, intercept: number, slope: number): Derivatives {
  let [g, h, a, b, c] = [0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    const at = x[i]!;
    const p = 1 / (1 + exp(-(intercept + slope * at)));
    const error = y[i]! - p;
    const weight = p * (1 - p);
    const tilted = weight * at;
    g += error;
    h += error * at;
    a += weight;
    b += tilted;
    c += tilted * at;
  }
  return { g, h, a, b, c };
}

function logLikelihoodAt(x: Float64Array, y: Float64Array, intercept: number, slope: number): number {
  let total = 0;
  for (let i = 0; i < x.length; i += 1) {
    const logit = intercept + slope * x[i]!;
    // ln P = −ln(1 + exp(∓logit)), with the exponent at most 0 so that nothing overflows.
    const against = y[i] ? -logit : logit;
    total -= against > 0 ? against + ln(1 + exp(-against)) : ln(1 + exp(against));
  }
  return total;
}
