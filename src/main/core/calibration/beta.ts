import { exp, ln } from '../numeric/elementary';
import { factorise, solveFactorised } from '../numeric/cholesky';

/** logit q = a ln p − b ln(1 − p) + c with a, b ≥ 0; a = b = 1, c = 0 is the identity. */
export interface BetaMap {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export const IDENTITY_BETA: BetaMap = { a: 1, b: 1, c: 0 };

/** Why no beta map can be fitted. */
export type NoBetaMap = 'no-forecasts' | 'certain-forecast' | 'one-outcome' | 'few-forecasts' | 'separable';

export type BetaFit =
  { readonly kind: 'fitted'; readonly map: BetaMap } | { readonly kind: 'refused'; readonly reason: NoBetaMap };

/** Forecasts p of one outcome as ln p and −ln(1 − p), with what happened; columns of equal length, any order. */
export interface BetaSample {
  readonly logs: Float64Array;
  readonly complements: Float64Array;
  /** 1 where the outcome happened, else 0. */
  readonly happened: Uint8Array;
}

/** The columns of n forecasts, whose logarithms many fits can share. */
export function toBetaSample(forecast: ArrayLike<number>, happened: ArrayLike<number>): BetaSample {
  const n = forecast.length;
  if (happened.length !== n) throw new RangeError(`${n} forecasts, but ${happened.length} outcomes`);
  const logs = new Float64Array(n);
  const complements = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    logs[i] = ln(forecast[i]!);
    complements[i] = -ln(1 - forecast[i]!);
  }
  return { logs, complements, happened: Uint8Array.from(happened, (each) => (each ? 1 : 0)) };
}

/** The first n of a sample, without a copy. */
export const firstOf = ({ logs, complements, happened }: BetaSample, n: number): BetaSample => ({
  logs: logs.subarray(0, n),
  complements: complements.subarray(0, n),
  happened: happened.subarray(0, n),
});

/**
 * The last step is of at most √1e-8 standard errors, in whichever direction they are least; it doubles the right digits,
 * so that what is left is a hundred-millionth of a standard error.
 */
const CONVERGED = 1e-8;
const MOST_STEPS = 60;
const SHORTEST = 1e-12;
/** A direction of which the others leave less than this share is not told apart from them by the arithmetic. */
const LEAST_OWN = 1e-12;
/** Coefficients this large mean a likelihood that rises for ever. */
const RUNAWAY = 1e4;

/**
 * Beta calibration of one outcome by maximum likelihood.
 *
 * The likelihood is concave, so a top with some of a and b held at 0 is the maximum under a, b ≥ 0 where the others obey
 * and the likelihood does not rise into the quadrant. Each such face is climbed by Newton's method until one is, that of
 * `start` first. Where a climb finds no top, the maximum lies on another face: a likelihood that rises for ever in the
 * quadrant means a threshold that tells events from the others, which is refused beforehand.
 *
 * @param start where to climb from: a fit of most of the same forecasts saves steps
 * @returns a refusal by name where there is no one maximum: no forecasts, a forecast of 0 or 1, one outcome only, fewer
 *   than three different forecasts, or a threshold above which all happened and below which nothing did
 * Cost: O(n) a step, about four steps.
 * Source: Kull, Silva Filho & Flach (2017), Electron. J. Stat. 11(2), 5052–5080, section 4; they refit without what came
 * out negative, which may stop short of the maximum where both may be left out.
 */
export function fitBeta(sample: BetaSample, start: BetaMap = IDENTITY_BETA): BetaFit {
  const reason = whyNot(sample);
  if (reason) return { kind: 'refused', reason };
  const first = FACES.find(([a, b]) => a === start.a > 0 && b === start.b > 0)!;
  const tops: BetaMap[] = [];
  // A full step may lead to where every forecast is certain, and no way back: then each face is climbed with care.
  for (const [from, isCareful] of [
    [start, false],
    [IDENTITY_BETA, true],
  ] as const)
    for (const face of [first, ...FACES.filter((each) => each !== first)]) {
      const top = climb(sample, face, from, isCareful);
      if (!top || top.map.a < 0 || top.map.b < 0) continue;
      if (!top.risesInside) return { kind: 'fitted', map: top.map };
      tops.push(top.map);
    }
  // Rounding left no face: the maximum is as near to one as to another.
  const likelihoods = tops.map((map) => betaLogLikelihood(sample, map));
  return { kind: 'fitted', map: tops[likelihoods.indexOf(Math.max(...likelihoods))]! };
}

/** Whether a and b are free; with both held at 0 there always is a top. */
type Face = readonly [a: boolean, b: boolean];
const FACES: readonly Face[] = [
  [true, true],
  [true, false],
  [false, true],
  [false, false],
];

/** A forecast of one outcome under a beta map. */
export function applyBeta({ a, b, c }: BetaMap, forecast: number): number {
  const logit = (a === 0 ? 0 : a * ln(forecast)) - (b === 0 ? 0 : b * ln(1 - forecast)) + c;
  return 1 / (1 + exp(-logit));
}

/** Log-likelihood of what happened under a beta map. */
export function betaLogLikelihood({ logs, complements, happened }: BetaSample, { a, b, c }: BetaMap): number {
  let total = 0;
  for (let i = 0; i < logs.length; i += 1) {
    const logit = a * logs[i]! + b * complements[i]! + c;
    // ln P = −ln(1 + exp(∓logit)), with the exponent at most 0 so that nothing overflows.
    const against = happened[i] ? -logit : logit;
    total -= against > 0 ? against + ln(1 + exp(-against)) : ln(1 + exp(against));
  }
  return total;
}

/** Why the likelihood has no one maximum; null where it has. */
function whyNot({ logs, complements, happened }: BetaSample): NoBetaMap | null {
  if (logs.length === 0) return 'no-forecasts';
  let [lowest, highest, lowestEvent, highestOther] = [Infinity, -Infinity, Infinity, -Infinity];
  let events = 0;
  for (let i = 0; i < logs.length; i += 1) {
    const at = logs[i]!;
    if (!Number.isFinite(at) || !Number.isFinite(complements[i]!)) return 'certain-forecast';
    lowest = Math.min(lowest, at);
    highest = Math.max(highest, at);
    events += happened[i]!;
    if (happened[i]) lowestEvent = Math.min(lowestEvent, at);
    else highestOther = Math.max(highestOther, at);
  }
  if (events === 0 || events === logs.length) return 'one-outcome';
  // Two different forecasts do not tell three parameters apart.
  if (!logs.some((at) => at !== lowest && at !== highest)) return 'few-forecasts';
  return highestOther <= lowestEvent ? 'separable' : null;
}

interface Top {
  readonly map: BetaMap;
  /** The likelihood rises where a or b, held at 0, becomes positive. */
  readonly risesInside: boolean;
}

/**
 * The top of the likelihood in what is free; null where it rises for ever or is flat.
 *
 * @param isCareful whether every step must raise the likelihood itself, which takes a look at it more
 */
function climb(sample: BetaSample, [freeA, freeB]: Face, start: BetaMap, isCareful: boolean): Top | null {
  const columns = [...(freeA ? [0] : []), ...(freeB ? [1] : []), 2];
  const size = columns.length;
  let at: Float64Array = Float64Array.of(freeA ? start.a : 0, freeB ? start.b : 0, start.c);
  let here = derivativesAt(sample, at);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const information = new Float64Array(size * size);
    columns.forEach((row, i) =>
      columns.forEach((column, j) => (information[i * size + j] = here[3 + 3 * row + column]!)),
    );
    const whole = columns.map((_, i) => information[i * size + i]!);
    if (!factorise(information, size)) return null;
    const up = Float64Array.from(columns, (column) => here[column]!);
    solveFactorised(information, size, up);
    const rise = slopeAlong(here, columns, up);
    if (rise <= CONVERGED) {
      // Where forecasts differ by rounding alone, neither step nor rise is more than rounding: this is no top.
      const own = (i: number): number => information[i * size + i]! * information[i * size + i]!;
      if (whole.some((of, i) => own(i) < LEAST_OWN * of)) return null;
      const [a, b, c] = moved(at, columns, up, 1);
      const held = [0, 1].filter((column) => !columns.includes(column));
      // The slope at the top is that here, less what the last step takes off it.
      const slopeOf = (column: number): number =>
        here[column]! -
        columns.reduce(
          (total, other, i) => total + here[3 + 3 * Math.max(column, other) + Math.min(column, other)]! * up[i]!,
          0,
        );
      return { map: { a: a!, b: b!, c: c! }, risesInside: held.some((column) => slopeOf(column) > 0) };
    }
    let share = 1;
    let next = moved(at, columns, up, share);
    here = derivativesAt(sample, next);
    const before = isCareful ? likelihoodAt(sample, at) : null;
    // Past the top and falling faster than it rose before, or lower than before: the step was too long.
    while (
      (slopeAlong(here, columns, up) < -rise || (before !== null && likelihoodAt(sample, next) < before)) &&
      share > SHORTEST
    ) {
      share /= 2;
      next = moved(at, columns, up, share);
      here = derivativesAt(sample, next);
    }
    at = next;
    if (at.some((each) => !(Math.abs(each) < RUNAWAY))) return null;
  }
  return null;
}

const likelihoodAt = (sample: BetaSample, [a, b, c]: Float64Array): number =>
  betaLogLikelihood(sample, { a: a!, b: b!, c: c! });

const slopeAlong = (derivatives: Float64Array, columns: readonly number[], up: Float64Array): number =>
  columns.reduce((total, column, i) => total + derivatives[column]! * up[i]!, 0);

function moved(at: Float64Array, columns: readonly number[], up: Float64Array, share: number): Float64Array {
  const next = Float64Array.from(at);
  columns.forEach((column, i) => (next[column]! += share * up[i]!));
  return next;
}

/** The gradient by a, b and c, then the lower triangle of the information, row by row. */
function derivativesAt({ logs, complements, happened }: BetaSample, [a, b, c]: Float64Array): Float64Array {
  let [ga, gb, gc, aa, ab, bb, ac, bc, cc] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < logs.length; i += 1) {
    const u = logs[i]!;
    const v = complements[i]!;
    const q = 1 / (1 + exp(-(a! * u + b! * v + c!)));
    const error = happened[i]! - q;
    const weight = q * (1 - q);
    ga += error * u;
    gb += error * v;
    gc += error;
    aa += weight * u * u;
    ab += weight * u * v;
    bb += weight * v * v;
    ac += weight * u;
    bc += weight * v;
    cc += weight;
  }
  return Float64Array.of(ga, gb, gc, aa, 0, 0, ab, bb, 0, ac, bc, cc);
}
