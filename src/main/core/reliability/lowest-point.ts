/**
 * Expected depth of the lowest point of a walk: what the null of MCB is made of (`mcb-null`).
 *
 * With forecasts p in rising order, events y that come with just these chances, and a threshold a, the walk
 * V_t = Σ_{i ≤ t} (y_i − a) falls while p < a and rises after. Without noise its lowest point lies where p passes a; with
 * noise it lies deeper. That excess, as a function of a, is all that is needed.
 *
 * Seen from the end, the height of the walk above its lowest point still to come is a queue: H ← max(0, H + a − y) at
 * every distinct forecast. Its distribution is carried along on a lattice whose steps of −1, 0, +1 have the mean and
 * variance of the true ones, and whose width makes up for the walk overshooting its lowest point (`WIDTH`).
 */

/** Sums over distinct forecasts in rising order: entry g is over the first g of them. */
export interface ForecastSums {
  readonly forecast: Float64Array;
  readonly cases: Float64Array;
  readonly chance: Float64Array;
  readonly variance: Float64Array;
}

/** Sums of groups with these forecasts and cases. */
export function sumForecasts(forecast: Float64Array, cases: ArrayLike<number>): ForecastSums {
  const groups = forecast.length;
  const sums = {
    forecast,
    cases: new Float64Array(groups + 1),
    chance: new Float64Array(groups + 1),
    variance: new Float64Array(groups + 1),
  };
  for (let group = 0; group < groups; group += 1) {
    const p = forecast[group]!;
    sums.cases[group + 1] = sums.cases[group]! + cases[group]!;
    sums.chance[group + 1] = sums.chance[group]! + cases[group]! * p;
    sums.variance[group + 1] = sums.variance[group]! + cases[group]! * p * (1 - p);
  }
  return sums;
}

/** Steps to the time in which drift outgrows noise: more would be slower, not better. */
const RESOLUTION = 32;
/** Standard deviations of that time's noise at which forecasts are far enough above a to begin. */
const FAR = 6;
const MOST_STEPS = 4000;
/**
 * Beyond all forecasts, cases in which drift outgrows noise that are too few for the lattice, where forecasts differ and
 * where as many are equal; and how many times as many matter.
 */
const SHORT = 4;
const SMALL_TIE = 64;
const LONG = 24;
/** Mass left out at the upper end of the lattice, and drift by which mass above it never comes down: exp(−14). */
const NEGLIGIBLE = 1e-9;
const NEVER_BACK = 14;
/** What is still to come, at most, beside what has come. */
const LITTLE = 1e-4;

/**
 * Width of the lattice for steps of one case: twice what the lowest point of a walk with steps −a, 1 − a misses of a
 * Brownian motion's, (1 + min(a, 1 − a))/6, by Spitzer's identity; exact for a or 1 − a = 1/2, 1/3, 1/4 …
 */
const widthOf = (a: number): number => (1 + Math.min(a, 1 - a)) / 3;

/**
 * Expected excess depth at one threshold 0 < a < 1.
 * Cost: some 500 steps on 50 cells.
 */
export function excessDepth(sums: ForecastSums, a: number): number {
  const groups = sums.forecast.length;
  const crossing = firstAbove(sums.forecast, a);
  const noise = Math.sqrt(a * (1 - a));
  const time = Math.min(driftTime(sums, crossing, a, noise, 1), driftTime(sums, crossing, a, noise, -1));
  if (crossing === 0 || crossing === groups) {
    const edge = crossing === 0 ? sums.cases[1]! : sums.cases[groups]! - sums.cases[groups - 1]!;
    if (time <= Math.max(SHORT, Math.min(edge, SMALL_TIE))) return depthBeyond(sums, a, crossing, time);
  }
  const perStep = Math.max(1, time / RESOLUTION);
  // Above this the queue is empty again before the forecasts that matter.
  const start = Math.max(
    Math.min(groups, crossing + 1),
    firstAbove(sums.forecast, a + (FAR * noise) / Math.sqrt(time)),
  );
  const fine = queueDepth(sums, a, start, perStep);
  if (perStep === 1) return fine;
  const coarse = queueDepth(sums, a, start, 4 * perStep);
  // The depth missed between steps grows with the root of their size: carried back to the size of one tie.
  const tied = sums.cases[groups]! / groups;
  return fine + (fine - coarse) * Math.max(0, 1 - Math.sqrt(tied / perStep));
}

/**
 * Excess depth where a lies far beyond all forecasts, as if they all were what the outermost are: by Spitzer's identity
 * E max S_k = Σ E(S_k)⁺ / k, summed until drift has left no chance.
 * Source: Spitzer (1956), Trans. Am. Math. Soc. 82(2), 323–339.
 */
function depthBeyond(sums: ForecastSums, a: number, crossing: number, time: number): number {
  const groups = sums.forecast.length;
  const isAbove = crossing === groups;
  const all = sums.cases[groups]!;
  const near = isAbove ? firstAtLeast(sums.cases, all - 4 * time) : firstAtLeast(sums.cases, 4 * time);
  const [from, to] = isAbove ? [Math.min(near, groups - 1), groups] : [0, Math.max(1, Math.min(near, groups))];
  const cases = sums.cases[to]! - sums.cases[from]!;
  const mean = (sums.chance[to]! - sums.chance[from]!) / cases;
  const perGroup = Math.max(1, Math.round(cases / (to - from)));
  const [chance, threshold] = isAbove ? [mean, a] : [1 - mean, 1 - a];
  const most = Math.min(all, LONG * Math.max(SHORT, time));
  let depth = 0;
  for (let group = 1; group * perGroup <= most; group += 1) {
    const more = meanAbove(group * perGroup, chance, group * perGroup * threshold) / group;
    depth += more;
    if (more < LITTLE * LITTLE * depth) break;
  }
  return depth;
}

/** E(K − level)⁺ for the number K of events in so many cases. */
function meanAbove(cases: number, chance: number, level: number): number {
  if (chance <= 0) return 0;
  let probability = 1;
  for (let k = 0; k < cases; k += 1) probability *= chance;
  let total = 0;
  for (let k = cases; k > level; k -= 1) {
    total += probability * (k - level);
    probability *= (k / (cases - k + 1)) * ((1 - chance) / chance);
  }
  return total;
}

/** First entry of rising sums that is at least this; their number where none is. */
function firstAtLeast(sums: Float64Array, level: number): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! < level) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Groups with a forecast of at most a. */
function firstAbove(forecast: Float64Array, a: number): number {
  let low = 0;
  let high = forecast.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (forecast[middle]! <= a) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cases from the crossing until drift outgrows noise, upwards or downwards; all cases where it never does. */
function driftTime(sums: ForecastSums, crossing: number, a: number, noise: number, direction: 1 | -1): number {
  const groups = sums.forecast.length;
  const from = sums.cases[crossing]!;
  const drifted = (group: number): boolean => {
    const cases = Math.abs(sums.cases[group]! - from);
    const drift = Math.abs(sums.chance[group]! - sums.chance[crossing]! - a * (sums.cases[group]! - from));
    return drift >= noise * Math.sqrt(cases);
  };
  let near = 0;
  let far = direction === 1 ? groups - crossing : crossing;
  if (far === 0 || !drifted(crossing + direction * far)) return sums.cases[groups]!;
  while (far - near > 1) {
    const middle = (near + far) >> 1;
    if (drifted(crossing + direction * middle)) far = middle;
    else near = middle;
  }
  return Math.abs(sums.cases[crossing + direction * far]! - from);
}

/** Carry the queue from group `start` down to the first, in steps of about so many cases. */
function queueDepth(sums: ForecastSums, a: number, start: number, perStep: number): number {
  const noise = Math.sqrt(a * (1 - a));
  const width = Math.max(widthOf(a), noise) * Math.sqrt(perStep);
  const queue = new Lattice();
  let excess = 0;
  let end = start;
  for (let step = 0; step < MOST_STEPS && end > 0; step += 1) {
    const from = stepStart(sums.cases, end, perStep);
    const cases = sums.cases[end]! - sums.cases[from]!;
    const drift = a * cases - (sums.chance[end]! - sums.chance[from]!);
    const variance = sums.variance[end]! - sums.variance[from]!;
    // One distinct forecast of many cases takes several steps, and only then meets the floor.
    const pieces = Math.max(Math.round(cases / perStep), piecesFor(drift / width, variance / (width * width)));
    const isTie = end - from === 1;
    let floored = 0;
    for (let piece = 0; piece < pieces; piece += 1) {
      queue.move(drift / pieces / width, variance / pieces / (width * width));
      if (!isTie || piece === pieces - 1) floored += queue.floor() * width;
    }
    excess += floored - Math.max(0, -drift);
    end = from;
    if (drift > 0) {
      queue.cut((NEVER_BACK * variance) / (2 * drift * width));
      if (floored * (sums.cases[from]! / cases) < LITTLE * excess) break;
    }
  }
  return Math.max(0, excess);
}

/** Steps of −1, 0, +1 that this mean and variance take together: the second moment of each is at most 1. */
const piecesFor = (mean: number, variance: number): number =>
  Math.max(1, Math.ceil((variance + Math.sqrt(variance * variance + 4 * mean * mean)) / 2 - 1e-9));

/** The group at which a step ends that takes the cases before group `end`: at least one group. */
function stepStart(cases: Float64Array, end: number, perStep: number): number {
  const wanted = cases[end]! - perStep;
  let low = 0;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cases[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return cases[end]! - cases[high]! > perStep * 1.5 && high + 1 < end ? high + 1 : high;
}

/** A distribution over cells, all of it in cell 0 at first. */
class Lattice {
  private mass = Float64Array.of(0, 1, 0);
  private spare = new Float64Array(3);
  /** Cell of the array's first entry, and the entries in use. */
  private first = -1;
  private size = 3;

  /** A step of −1, 0 or +1 with this mean and variance, as far as three can have them. */
  move(mean: number, variance: number): void {
    const drift = Math.max(-1, Math.min(1, mean));
    // A drift beyond what the variance allows takes the variance it needs.
    const second = Math.min(1, Math.max(variance + drift * drift, Math.abs(drift)));
    const up = (second + drift) / 2;
    const down = (second - drift) / 2;
    const stay = 1 - second;
    const size = this.size + 2;
    if (this.spare.length < size) {
      this.spare = new Float64Array(2 * size);
    }
    const { mass, spare } = this;
    const last = this.size;
    for (let i = 0; i < size; i += 1) {
      const above = i < last ? mass[i]! : 0;
      const at = i >= 1 && i <= last ? mass[i - 1]! : 0;
      const below = i >= 2 ? mass[i - 2]! : 0;
      spare[i] = down * above + stay * at + up * below;
    }
    this.mass = spare;
    this.spare = mass;
    this.first -= 1;
    this.size = size;
    while (this.size > 2 && this.mass[this.size - 1]! < NEGLIGIBLE) this.size -= 1;
  }

  /** Raise what lies below 0 to 0. @returns by how much, in cells, on average */
  floor(): number {
    let raised = 0;
    let total = 0;
    const below = -this.first;
    if (below <= 0) return 0;
    const until = Math.min(below, this.size);
    for (let i = 0; i < until; i += 1) {
      raised += this.mass[i]! * (below - i);
      total += this.mass[i]!;
    }
    if (this.size <= below) {
      this.mass[0] = total;
      this.size = 1;
    } else {
      this.mass.copyWithin(0, below, this.size);
      this.mass[0]! += total;
      this.size -= below;
    }
    this.first = 0;
    return raised;
  }

  /** Leave out what lies above this cell: it never comes back. */
  cut(cell: number): void {
    const keep = Math.max(1, Math.ceil(cell) - this.first + 1);
    if (keep < this.size) this.size = keep;
  }
}
