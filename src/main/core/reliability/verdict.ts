import { normalUpperQuantile } from '../numeric/normal-quantile';
import type { CannotTellReason, MissDirection } from '../words/reliability';
import type { CalibrationBand } from './bands';
import type { LossComparison } from './diebold-mariano';
import { holm } from './holm';
import type { SortedSample } from './sorted-sample';

/** A run of forecasts that the band does not hold. */
export interface Miss {
  readonly low: number;
  readonly high: number;
  readonly direction: MissDirection;
  readonly cases: number;
  /** Mean forecast and share in which the outcome came. */
  readonly forecast: number;
  readonly observed: number;
  /** Largest distance of a forecast from the band. */
  readonly distance: number;
}

/** What a sample says of the calibration of one outcome. */
export type CalibrationVerdict = {
  readonly n: number;
  /**
   * Smallest miscalibration of all forecasts together that would have been seen: half the 95 % interval of the share of
   * events, 1.96 √(Σ p(1 − p)) / n. Null for no forecasts.
   */
  readonly seen: number | null;
  /** Half the width of the band where it is narrowest: nowhere would less have been seen of a single forecast. */
  readonly narrowest: number | null;
} & (
  | { readonly kind: 'calibrated' }
  /** Somewhere outside the band; misses in rising order of forecast. */
  | { readonly kind: 'miscalibrated'; readonly misses: readonly Miss[] }
  | { readonly kind: 'cannot-tell'; readonly reason: Extract<CannotTellReason, 'too-few' | 'too-wide'> }
);

export interface VerdictRules {
  /** Fewer matches are too few for any verdict; the specification's MIN_VALIDATION_SAMPLES. */
  readonly leastMatches: number;
  /** A miscalibration that matters: of all forecasts together (five in a hundred), and of a single one (ten). */
  readonly mattersOverall: number;
  readonly mattersAnywhere: number;
}

export const VERDICT_RULES: VerdictRules = { leastMatches: 100, mattersOverall: 0.05, mattersAnywhere: 0.1 };

/**
 * The verdict on the calibration of one outcome, by these rules, the first that holds:
 *
 * 1. cannot tell (too few): fewer than `leastMatches` matches;
 * 2. miscalibrated: a forecast lies outside the simultaneous band, which happens to calibrated forecasts in at most
 *    5 of 100 samples; below the band's lower bound it is too low, above its upper too high;
 * 3. cannot tell (too wide): a miscalibration of `mattersOverall` of all forecasts together would not have been seen, or
 *    the band is nowhere narrower than `mattersAnywhere` to either side;
 * 4. calibrated within the band.
 *
 * @param sample forecasts of one outcome, sorted
 * @param band its simultaneous band; null for no forecasts
 */
export function calibrationVerdict(
  sample: SortedSample,
  band: CalibrationBand | null,
  rules: VerdictRules = VERDICT_RULES,
): CalibrationVerdict {
  const n = sample.forecast.length;
  const seen = n > 0 ? seenOverall(sample.forecast) : null;
  const narrowest = band && halfWidth(band);
  const facts = { n, seen, narrowest };
  if (n < rules.leastMatches || seen === null || band === null || narrowest === null) {
    return { kind: 'cannot-tell', reason: 'too-few', ...facts };
  }
  const misses = missesOf(sample, band);
  if (misses.length > 0) return { kind: 'miscalibrated', misses, ...facts };
  if (seen > rules.mattersOverall || narrowest > rules.mattersAnywhere) {
    return { kind: 'cannot-tell', reason: 'too-wide', ...facts };
  }
  return { kind: 'calibrated', ...facts };
}

/** Half the 95 % interval of the share of events, were the forecasts the true chances. */
function seenOverall(forecast: Float64Array): number {
  let variance = 0;
  for (const p of forecast) variance += p * (1 - p);
  return (normalUpperQuantile(0.025) * Math.sqrt(variance)) / forecast.length;
}

function halfWidth(band: CalibrationBand): number {
  let narrowest = 0.5;
  band.lower.forEach((lower, i) => (narrowest = Math.min(narrowest, Math.max(0, band.upper[i]! - lower) / 2)));
  return narrowest;
}

function missesOf({ forecast, happened }: SortedSample, band: CalibrationBand): Miss[] {
  const found: Run[] = [];
  let before: MissDirection | null = null;
  band.forecast.forEach((p, i) => {
    const [below, above] = [band.lower[i]! - p, p - band.upper[i]!];
    const direction = below > 0 ? 'too-low' : above > 0 ? 'too-high' : null;
    const distance = Math.max(below, above);
    // A lower bound holds on to the next forecast, an upper one down to the one before: so far does the miss reach.
    const after = Math.max(band.forecast[i - 1] ?? -1, band.upper[i]!);
    const until = Math.min(band.forecast[i + 1] ?? 2, band.lower[i]!);
    const last = found.at(-1);
    if (direction && last && direction === before) {
      last.holds = joined(
        last.holds,
        direction === 'too-low' ? (f) => f >= p && f < until : (f) => f > after && f <= p,
      );
      last.distance = Math.max(last.distance, distance);
    } else if (direction === 'too-low') found.push({ holds: (f) => f >= p && f < until, direction, distance });
    else if (direction) found.push({ holds: (f) => f > after && f <= p, direction, distance });
    before = direction;
  });
  return found.map(({ holds, direction, distance }) => {
    let [low, high, cases, total, events] = [1, 0, 0, 0, 0];
    forecast.forEach((f, i) => {
      if (!holds(f)) return;
      low = Math.min(low, f);
      high = Math.max(high, f);
      cases += 1;
      total += f;
      events += happened[i]!;
    });
    return { low, high, direction, distance, cases, forecast: total / cases, observed: events / cases };
  });
}

/** A run of steps at which the band is left. */
interface Run {
  /** Whether a forecast lies on it, outside the band. */
  holds: (forecast: number) => boolean;
  readonly direction: MissDirection;
  distance: number;
}

const joined =
  (one: Run['holds'], other: Run['holds']): Run['holds'] =>
  (forecast) =>
    one(forecast) || other(forecast);

/** A comparison with what it is against. */
export interface NamedComparison<Against> {
  readonly against: Against;
  readonly comparison: LossComparison;
}

/** Whether a forecast loses less than another, as far as these matches can tell. */
export type ComparisonVerdict<Against> = {
  readonly against: Against;
  readonly n: number;
} & (
  | {
      readonly kind: 'better' | 'worse';
      readonly mean: number;
      /** p value adjusted for all comparisons asked for together. */
      readonly adjusted: number;
      readonly detectable: number;
    }
  | {
      readonly kind: 'cannot-tell';
      readonly reason: CannotTellReason;
      readonly mean: number | null;
      readonly adjusted: number | null;
      /** Smallest mean difference that these matches could have shown four times in five; null where unknown. */
      readonly detectable: number | null;
    }
);

/**
 * Better, worse or cannot tell, of one forecast against several others, by these rules:
 *
 * fewer than `leastMatches` matches, all on one day, or losses that are infinite or differ by the same everywhere: cannot
 * tell, for that reason. The p values of the rest are adjusted by Holm; where the adjusted one is at most `alpha` the
 * sign of the mean difference decides, otherwise the difference is within chance.
 *
 * @param comparisons losses of this forecast minus those of each other
 */
export function comparisonVerdicts<Against>(
  comparisons: readonly NamedComparison<Against>[],
  { alpha = 0.05, leastMatches = VERDICT_RULES.leastMatches }: { alpha?: number; leastMatches?: number } = {},
): ComparisonVerdict<Against>[] {
  const isTested = ({ comparison }: NamedComparison<Against>): boolean =>
    comparison.kind === 'measured' && comparison.n >= leastMatches;
  const tested = comparisons.filter(isTested);
  const adjusted = holm(tested.map(({ comparison }) => (comparison.kind === 'measured' ? comparison.p : 1)));
  return comparisons.map((each) => {
    const { against, comparison } = each;
    const { n } = comparison;
    if (comparison.kind !== 'measured' || !isTested(each)) {
      const reason = n < leastMatches || comparison.kind === 'measured' ? 'too-few' : reasonOf(comparison.kind);
      const mean = 'mean' in comparison ? comparison.mean : null;
      const detectable = comparison.kind === 'measured' ? comparison.detectable : null;
      return { against, n, kind: 'cannot-tell', reason, mean, adjusted: null, detectable };
    }
    const p = adjusted[tested.indexOf(each)]!;
    const { mean, detectable } = comparison;
    if (p <= alpha) return { against, n, kind: mean < 0 ? 'better' : 'worse', mean, adjusted: p, detectable };
    return { against, n, kind: 'cannot-tell', reason: 'within-chance', mean, adjusted: p, detectable };
  });
}

type Unmeasured = Exclude<LossComparison['kind'], 'measured'>;
const reasonOf = (kind: Unmeasured): CannotTellReason => (kind === 'no-matches' ? 'too-few' : kind);
