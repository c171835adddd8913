import { ln } from '../numeric/elementary';

/**
 * Bets on the outcome coming more or less often than forecast; equal shares of the mixture. Bold ones see a great drift soon
 * and lose all on long calibrated stretches; the timid ones still stand when a small drift begins late.
 */
export const DRIFT_THETAS = [-1, -0.5, -0.2, -0.1, -0.05, 0.05, 0.1, 0.2, 0.5, 1] as const;

/** One way to bet against a forecast, as it went. */
export interface DriftBet {
  /** Above 0: wins where the outcome comes more often than forecast; null for the mixture of all. */
  readonly theta: number | null;
  /** ln of the running value after each match: ≤ 0 on average while the forecasts are calibrated. */
  readonly log: Float64Array;
  /** Largest running value, and the match (from 0) after which it stood; -1 before any. */
  readonly largestLog: number;
  readonly largestAt: number;
  /** First match after which the value is at least 1/alpha; null where it never was. */
  readonly crossedAt: number | null;
}

/**
 * Anytime-valid test whether an outcome still comes as often as forecast.
 *
 * E_t = Π (1 + theta (y − p)) starts at 1 and, while the forecasts are the true chances, never grows on average. So the
 * chance that it ever reaches 1/alpha is at most alpha (Ville's inequality), however long and often one looks. The
 * mixture, the mean over `thetas`, is one test against drift in either direction.
 *
 * @param forecast n ≥ 0 probabilities in order of time, each made before its match
 * @param happened 1 where the outcome came, else 0
 * @param options.thetas between −1 and 1, so that no forecast makes a factor negative
 * @param options.alpha chance of a false alarm, ever; 0.05
 * @throws {RangeError} for a theta outside [−1, 1] or columns of different length
 * Cost: O(n · thetas) logarithms; of the mixture alone n of them. Source: Ville (1939); Waudby-Smith & Ramdas (2024), J. R. Stat. Soc. B
 * 86(1), 1–27. Matches of one day: valid where they are independent given what was known before the day.
 */
export function driftTest(
  forecast: ArrayLike<number>,
  happened: ArrayLike<number>,
  { thetas = DRIFT_THETAS, alpha = 0.05 }: { readonly thetas?: readonly number[]; readonly alpha?: number } = {},
): { readonly bets: readonly DriftBet[]; readonly mixture: DriftBet } {
  const mixture = driftMixture(forecast, happened, { thetas, alpha });
  const threshold = ln(1 / alpha);
  return { bets: thetas.map((theta) => toBet(theta, runningLog(forecast, happened, theta), threshold)), mixture };
}

/** The mixture of {@link driftTest} alone, at a tenth of its cost. @throws {RangeError} as it does */
export function driftMixture(
  forecast: ArrayLike<number>,
  happened: ArrayLike<number>,
  { thetas = DRIFT_THETAS, alpha = 0.05 }: { readonly thetas?: readonly number[]; readonly alpha?: number } = {},
): DriftBet {
  const n = forecast.length;
  if (happened.length !== n) throw new RangeError(`${n} forecasts, but ${happened.length} outcomes`);
  for (const theta of thetas) if (!(Math.abs(theta) <= 1)) throw new RangeError(`theta must lie in [-1, 1]: ${theta}`);
  return toBet(null, mixedLog(forecast, happened, thetas), ln(1 / alpha));
}

function runningLog(forecast: ArrayLike<number>, happened: ArrayLike<number>, theta: number): Float64Array {
  const log = new Float64Array(forecast.length);
  let total = 0;
  for (let i = 0; i < log.length; i += 1) {
    const factor = 1 + theta * ((happened[i] ? 1 : 0) - forecast[i]!);
    // All is lost where the bet was on what had been called certain.
    total += factor > 0 ? ln(factor) : -Infinity;
    log[i] = total;
  }
  return log;
}

/** 2^256, and what a value is divided by when it grows beyond it and multiplied by when it sinks: no digit is lost. */
const LARGE = 1.157920892373162e77;
const SMALL = 1 / LARGE;
const STEP = LARGE * LARGE;
const LN_STEP = ln(STEP);

/**
 * ln of the mean of the running values after each match. They are carried as they are, each with its own number of steps,
 * so that none is lost however far it sinks, and one logarithm a match is enough.
 */
function mixedLog(forecast: ArrayLike<number>, happened: ArrayLike<number>, thetas: readonly number[]): Float64Array {
  const log = new Float64Array(forecast.length);
  const values = new Float64Array(thetas.length).fill(1);
  const steps = new Int32Array(thetas.length);
  for (let i = 0; i < log.length; i += 1) {
    const surprise = (happened[i] ? 1 : 0) - forecast[i]!;
    let top = -Infinity;
    for (let bet = 0; bet < values.length; bet += 1) {
      let value = values[bet]! * (1 + thetas[bet]! * surprise);
      if (value > LARGE) {
        value /= STEP;
        steps[bet]! += 1;
      } else if (value < SMALL && value > 0) {
        value *= STEP;
        steps[bet]! -= 1;
      }
      values[bet] = value;
      if (value > 0 && steps[bet]! > top) top = steps[bet]!;
    }
    let total = 0;
    for (let bet = 0; bet < values.length; bet += 1) {
      const below = top - steps[bet]!;
      // Two steps down a value is too small to move a bit of the sum.
      if (below < 2) total += below === 0 ? values[bet]! : values[bet]! / STEP;
    }
    // Where every bet is lost, top is −∞ and so is this.
    log[i] = ln(total / values.length) + top * LN_STEP;
  }
  return log;
}

function toBet(theta: number | null, log: Float64Array, threshold: number): DriftBet {
  let largestLog = 0;
  let largestAt = -1;
  let crossedAt: number | null = null;
  for (let i = 0; i < log.length; i += 1) {
    if (log[i]! > largestLog) {
      largestLog = log[i]!;
      largestAt = i;
    }
    if (crossedAt === null && log[i]! >= threshold) crossedAt = i;
  }
  return { theta, log, largestLog, largestAt, crossedAt };
}
