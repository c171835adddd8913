import { exp, ln } from '../numeric/elementary';
import { normalise, OUTCOMES, type Outcome, type Triple } from '../words/outcomes';

/** Least and greatest exponent: a past that asks for more than to halve or double every log-ratio is not to be believed. */
export const EXPONENT_BOUNDS = [0.5, 2] as const;

/** Why no exponent can be fitted. */
export type NoExponent = 'no-forecasts' | 'certain-forecast' | 'even-forecasts';

export type TemperatureFit =
  | {
      readonly kind: 'fitted';
      /** t in q ∝ p^t: above 1 the forecasts become bolder, below 1 more timid; 1 is the identity. */
      readonly exponent: number;
      /** The likelihood would have it beyond this bound. */
      readonly isAtBound: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: NoExponent };

/**
 * n forecasts of three outcomes: of the two less likely ones ln p less that of the likeliest, at most 0, and which came:
 * 0 or 1 of the two, 2 the likeliest. Of equally likely ones the first counts as the likeliest.
 */
export interface TemperatureSample {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly came: Uint8Array;
}

/** The columns of forecasts, whose logarithms many fits can share. */
export function toTemperatureSample(forecasts: readonly Triple[], outcomes: readonly Outcome[]): TemperatureSample {
  const n = forecasts.length;
  if (outcomes.length !== n) throw new RangeError(`${n} forecasts, but ${outcomes.length} outcomes`);
  const [first, second, came] = [new Float64Array(n), new Float64Array(n), new Uint8Array(n)];
  forecasts.forEach((forecast, match) => {
    const likeliest = OUTCOMES.reduce((best, outcome) => (forecast[outcome] > forecast[best] ? outcome : best));
    const others = OUTCOMES.filter((outcome) => outcome !== likeliest);
    [first[match], second[match]] = others.map((outcome) => ln(forecast[outcome]) - ln(forecast[likeliest])) as [
      number,
      number,
    ];
    came[match] = outcomes[match] === likeliest ? 2 : others.indexOf(outcomes[match]!);
  });
  return { first, second, came };
}

/** The first n of a sample, without a copy. */
export const firstForecasts = ({ first, second, came }: TemperatureSample, n: number): TemperatureSample => ({
  first: first.subarray(0, n),
  second: second.subarray(0, n),
  came: came.subarray(0, n),
});

/** The exponent moves by less than this in the last step: it doubles the right digits, and ten are. */
const CONVERGED = 1e-6;

/**
 * Temperature scaling of forecasts of three outcomes by maximum likelihood: one exponent within {@link EXPONENT_BOUNDS}.
 *
 * The likelihood is concave in the exponent, so its slope has at most one zero: Newton's steps inside a bracket, halved
 * where they lead out of it.
 *
 * @param start where to begin: a fit of most of the same forecasts saves steps
 * @returns a refusal by name where there is no one maximum: no forecasts, a forecast of 0, or all forecasts even
 * Cost: O(n) a step, about five steps.
 * Source: Guo, Pleiss, Sun & Weinberger (2017), ICML, PMLR 70, 1321–1330, section 4.2; theirs is the temperature 1 / t.
 */
export function fitTemperature(sample: TemperatureSample, start = 1): TemperatureFit {
  const reason = whyNot(sample);
  if (reason) return { kind: 'refused', reason };
  const [least, greatest] = EXPONENT_BOUNDS;
  let [low, high, exponent]: [number, number, number] = [least, greatest, start];
  for (;;) {
    const { slope, curvature } = slopeAt(sample, exponent);
    // The likelihood still rises where it may not go on, or no longer falls.
    if ((exponent === greatest && slope >= 0) || (exponent === least && slope <= 0)) {
      return { kind: 'fitted', exponent, isAtBound: true };
    }
    if (slope > 0) low = exponent;
    else high = exponent;
    const next = Math.min(greatest, Math.max(least, exponent + slope / curvature));
    if (Math.abs(next - exponent) <= CONVERGED) return { kind: 'fitted', exponent: next, isAtBound: false };
    // A step beyond what is known to be too far is halved; one to a bound asks what is there.
    exponent = next < low || next > high ? (low + high) / 2 : next;
  }
}

/** A forecast with its probabilities raised to `exponent` and renormalised. */
export const applyTemperature = (exponent: number, { home, draw, away }: Triple): Triple =>
  exponent === 1
    ? { home, draw, away }
    : normalise(power(home, exponent), power(draw, exponent), power(away, exponent));

const power = (base: number, exponent: number): number => (base === 0 ? 0 : exp(exponent * ln(base)));

function whyNot({ first, second, came }: TemperatureSample): NoExponent | null {
  if (came.length === 0) return 'no-forecasts';
  let isEven = true;
  for (let match = 0; match < came.length; match += 1) {
    const spread = first[match]! + second[match]!;
    if (!Number.isFinite(spread)) return 'certain-forecast';
    if (spread !== 0) isEven = false;
  }
  return isEven ? 'even-forecasts' : null;
}

/** Slope of the log-likelihood by the exponent, and minus its curvature. */
function slopeAt(sample: TemperatureSample, exponent: number): { slope: number; curvature: number } {
  const { first, second, came } = sample;
  let [slope, curvature] = [0, 0];
  for (let match = 0; match < came.length; match += 1) {
    const x = first[match]!;
    const y = second[match]!;
    const p = exp(exponent * x);
    const q = exp(exponent * y);
    const total = p + q + 1;
    const mean = (p * x + q * y) / total;
    const which = came[match];
    slope += (which === 0 ? x : which === 1 ? y : 0) - mean;
    curvature += (p * x * x + q * y * y) / total - mean * mean;
  }
  return { slope, curvature };
}
