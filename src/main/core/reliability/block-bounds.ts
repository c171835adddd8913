import { ln } from '../numeric/elementary';
import { logFactorials } from '../numeric/log-factorials';
import { normalUpperQuantile } from '../numeric/normal-quantile';
import { logUpperTail, lowerBound } from './binomial-bound';

/** Terms of a tail added up before it is worth to compute it whole. */
const FEW_TERMS = 12;
/** Logarithms of factorials are good to 1e-9; a bound refused by this much less would have been no larger. */
const SLACK = 1e-7;

/**
 * The largest Clopper-Pearson lower bound over the blocks of neighbouring groups that end at each group or before.
 *
 * A block is solved for only where it can raise the bound. It cannot where its events or more come up with more than the
 * tail at the bound already reached, and part of that probability is enough to see it: one term, from a table of
 * factorials; then a dozen; then all. The block that looks best by the normal approximation goes first.
 *
 * @param cases and events of N groups, in rising order of forecast
 * @param tail of every block
 * @returns N bounds, none below the one before; the bound of a block without events is 0
 * Cost: O(N²) table look-ups.
 */
export function blockBounds(cases: Uint32Array, events: Uint32Array, tail: number): Float64Array {
  const groups = cases.length;
  let all = 0;
  for (let group = 0; group < groups; group += 1) all += cases[group]!;
  const factorials = logFactorials(all);
  const logTail = ln(tail);
  const z = normalUpperQuantile(tail);
  const bounds = new Float64Array(groups);
  let best = 0;
  let logBest = 0;
  let logRest = 0;

  const consider = (k: number, n: number): void => {
    if (best > 0) {
      if (k <= best * n) return;
      const logTerm = factorials[n]! - factorials[k]! - factorials[n - k]! + k * logBest + (n - k) * logRest;
      if (logTerm > logTail + SLACK) return;
      if (logTerm + ln(startOfTail(k, n, best)) > logTail + SLACK) return;
      if (logUpperTail(k, n, best) >= logTail) return;
    }
    const bound = lowerBound(k, n, tail, best > 0 ? best : undefined);
    if (bound <= best) return;
    best = bound;
    logBest = ln(best);
    logRest = ln(1 - best);
  };

  for (let end = 0; end < groups; end += 1) {
    let n = 0;
    let k = 0;
    let promised = best;
    let promisedN = 0;
    let promisedK = 0;
    for (let start = end; start >= 0; start -= 1) {
      n += cases[start]!;
      k += events[start]!;
      const share = k / n;
      // No bound lies above the share.
      if (share <= promised) continue;
      const reach = share - z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n)) + (z * z) / (2 * n);
      const promise = reach / (1 + (z * z) / n);
      if (promise > promised) {
        promised = promise;
        promisedN = n;
        promisedK = k;
      }
    }
    if (promisedK > 0) consider(promisedK, promisedN);
    n = 0;
    k = 0;
    for (let start = end; start >= 0; start -= 1) {
      n += cases[start]!;
      k += events[start]!;
      // A block that begins without events is beaten by the one without them.
      if (events[start]! > 0) consider(k, n);
    }
    bounds[end] = best;
  }
  return bounds;
}

/** P(k) + P(k + 1) + … over a few terms, as a multiple of P(k). */
function startOfTail(k: number, n: number, chance: number): number {
  const odds = chance / (1 - chance);
  let term = 1;
  let total = 1;
  for (let more = 0; more < FEW_TERMS && k + more < n; more += 1) {
    term *= ((n - k - more) / (k + more + 1)) * odds;
    total += term;
  }
  return total;
}
