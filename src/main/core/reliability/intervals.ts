import { normalUpperQuantile } from '../numeric/normal-quantile';
import { lowerBound, upperBound } from './binomial-bound';

/** Where the chance behind some events lies. */
export interface ChanceInterval {
  readonly low: number;
  readonly high: number;
}

function requireCounts(events: number, cases: number, level: number): void {
  if (!(Number.isSafeInteger(events) && Number.isSafeInteger(cases) && events >= 0 && cases >= 1 && events <= cases)) {
    throw new RangeError(`no interval for ${events} events in ${cases} cases`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`a level must lie between 0 and 1, got ${level}`);
}

/**
 * Exact interval of a chance: it holds the truth at least so often, whatever the truth is.
 * @param events 0 … cases, integers
 * @param level share of cases that the interval must hold the truth in; half of the rest lies on either side
 * @throws {RangeError} for other counts or levels
 * Source: Clopper & Pearson (1934), Biometrika 26(4), 404–413. Relative error below 1e-12.
 */
export function clopperPearson(events: number, cases: number, level = 0.95): ChanceInterval {
  requireCounts(events, cases, level);
  const tail = (1 - level) / 2;
  return {
    low: lowerBound(events, cases, tail),
    high: upperBound(events, cases, tail),
  };
}

/**
 * Interval of a chance by inverting the normal test: near its level on average, not for every truth.
 * @throws {RangeError} as {@link clopperPearson}
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22(158), 209–212; no continuity correction.
 */
export function wilson(events: number, cases: number, level = 0.95): ChanceInterval {
  requireCounts(events, cases, level);
  const z = normalUpperQuantile((1 - level) / 2);
  const share = events / cases;
  const scale = 1 + (z * z) / cases;
  const centre = (share + (z * z) / (2 * cases)) / scale;
  const reach = (z * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases))) / scale;
  return {
    low: events === 0 ? 0 : centre - reach,
    high: events === cases ? 1 : centre + reach,
  };
}
