import { exp, ln } from '../numeric/elementary';

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
 * Cost: O(n · thetas); 40 000 in about 10 ms. Source: Ville (1939); Waudby-Smith & Ramdas (2024), J. R. Stat. Soc. B
 * 86(1), 1–27. Matches of one day: valid where they are independent given what was known before the day.
 */
export function driftTest(
  forecast: ArrayLike<number>,
  happened: ArrayLike<number>,
  { thetas = DRIFT_THETAS, alpha = 0.05 }: { readonly thetas?: readonly number[]; readonly alpha?: number } = {},
): { readonly bets: readonly DriftBet[]; readonly mixture: DriftBet } {
  const n = forecast.length;
  if (happened.length !== n) throw new RangeError(`${n} forecasts, but ${happened.length} outcomes`);
  for (const theta of thetas) if (!(Math.abs(theta) <= 1)) throw new RangeError(`theta must lie in [-1, 1]: ${theta}`);
  const logs = thetas.map((theta) => runningLog(forecast, happened, theta));
  const mixed = Float64Array.from({ length: n }, (_, i) => logMean(logs, i));
  const threshold = ln(1 / alpha);
  return {
    bets: thetas.map((theta, bet) => toBet(theta, logs[bet]!, threshold)),
    mixture: toBet(null, mixed, threshold),
  };
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

/** ln of the mean of the running values after match i. */
function logMean(logs: readonly Float64Array[], i: number): number {
  let largest = -Infinity;
  for (const log of logs) largest = Math.max(largest, log[i]!);
  if (largest === -Infinity) return largest;
  let total = 0;
  for (const log of logs) total += exp(log[i]! - largest);
  return largest + ln(total / logs.length);
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
