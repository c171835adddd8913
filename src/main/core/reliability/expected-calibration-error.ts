import { eventCount } from './event-count';
import type { SortedSample } from './sorted-sample';

/** A bin of forecasts with what its forecasts allow. Pointwise: of many bins one in twenty may lie outside. */
export interface CalibrationBin {
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly events: number;
  /** Mean forecast and share of events. */
  readonly forecast: number;
  readonly observed: number;
  /** Mean distance of events from Σp, were the forecasts the true chances. */
  readonly expectedGap: number;
  /** Smallest counts that at least 2.5 and 97.5 of 100 samples stay at or below, were they. */
  readonly lowest: number;
  readonly highest: number;
  /** P(so few events or fewer) and P(so many or more), were they. */
  readonly atMost: number;
  readonly atLeast: number;
}

/** An expected calibration error beside what chance alone makes of it: never to be read without. */
export interface CalibrationError {
  readonly n: number;
  /** Mean distance of observed shares from mean forecasts, weighted by cases. */
  readonly error: number;
  /** Its mean and standard deviation, were the forecasts the true chances: exact. */
  readonly nullMean: number;
  readonly nullSpread: number;
  /** Largest distance of any bin. */
  readonly largest: number;
  /** Bins that hold forecasts, in rising order. */
  readonly bins: readonly CalibrationBin[];
}

/**
 * Expected calibration error of one outcome over bins of equal width, with its exact null.
 *
 * Bin of p: floor(p · binCount), a forecast of 1 in the last. The count of events in a bin is Poisson-binomial, bins are
 * independent.
 *
 * @param sample n ≥ 1 forecasts, sorted
 * @throws {RangeError} for an empty sample
 * Cost: a bin of m forecasts O(m^1.5). Source: Bröcker & Smith (2007), Weather Forecast. 22(3), 651–661, for the limits.
 */
export function expectedCalibrationError(sample: SortedSample, binCount: number): CalibrationError {
  const n = sample.forecast.length;
  if (n === 0) throw new RangeError('a calibration error of no forecasts');
  const bins: CalibrationBin[] = [];
  let [gaps, expected, variance, largest] = [0, 0, 0, 0];
  for (let start = 0; start < n;) {
    const bin = binOf(sample.forecast[start]!, binCount);
    let end = start + 1;
    while (end < n && binOf(sample.forecast[end]!, binCount) === bin) end += 1;
    const { gap, gapVariance, ...described } = describe(sample, start, end);
    bins.push({ low: bin / binCount, high: (bin + 1) / binCount, ...described });
    gaps += gap;
    expected += described.expectedGap;
    variance += gapVariance;
    largest = Math.max(largest, gap / (end - start));
    start = end;
  }
  return {
    n,
    error: gaps / n,
    nullMean: expected / n,
    nullSpread: Math.sqrt(variance) / n,
    largest,
    bins,
  };
}

const binOf = (p: number, binCount: number): number => Math.min(binCount - 1, Math.floor(p * binCount));

/** The cases from start to end of a sorted sample as one bin, with the distance of its events from their expectation. */
function describe({ forecast, happened }: SortedSample, start: number, end: number) {
  const n = end - start;
  let [sum, spread, events] = [0, 0, 0];
  for (let i = start; i < end; i += 1) {
    sum += forecast[i]!;
    spread += forecast[i]! * (1 - forecast[i]!);
    events += happened[i]!;
  }
  const { first, probabilities } = eventCount(forecast.subarray(start, end));
  let [expectedGap, atMost, atLeast, below] = [0, 0, 0, 0];
  let lowest = -1;
  let highest = -1;
  probabilities.forEach((probability, index) => {
    const count = first + index;
    expectedGap += probability * Math.abs(count - sum);
    below += probability;
    if (lowest < 0 && below >= 0.025) lowest = count;
    if (highest < 0 && below >= 0.975) highest = count;
    if (count <= events) atMost += probability;
    if (count >= events) atLeast += probability;
  });
  return {
    n,
    events,
    forecast: sum / n,
    observed: events / n,
    expectedGap,
    lowest,
    highest,
    atMost: Math.min(1, atMost),
    atLeast: Math.min(1, atLeast),
    gap: Math.abs(events - sum),
    gapVariance: Math.max(0, spread - expectedGap * expectedGap),
  };
}
