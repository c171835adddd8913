/**
 * Isotonic regression by pooling adjacent violators, and the two maps made from it.
 *
 * All inputs are pairs of a forecast and what happened (0 or 1) already pooled by equal forecast, so that the order of
 * tied forecasts can never matter.
 */

/** A run of forecasts with one value: mean forecast, successes and cases. */
export interface Block {
  /** Mean forecast of the cases. */
  readonly forecast: number;
  readonly low: number;
  readonly high: number;
  readonly successes: number;
  readonly cases: number;
}

/** Forecasts of one outcome with what happened, ordered by forecast; columns of equal length. */
export interface BinarySample {
  readonly forecast: Float64Array;
  /** 1 where the outcome happened, else 0. */
  readonly happened: Uint8Array;
}

/** Order pairs by forecast; equal forecasts put failures first, so that any input order gives the same columns. */
export function toBinarySample(forecast: readonly number[], happened: readonly boolean[]): BinarySample {
  const order = forecast.map((_, index) => index);
  order.sort((a, b) => forecast[a]! - forecast[b]! || Number(happened[a]!) - Number(happened[b]!));
  return {
    forecast: Float64Array.from(order, (index) => forecast[index]!),
    happened: Uint8Array.from(order, (index) => (happened[index]! ? 1 : 0)),
  };
}

/** Value of a block: plain frequency, or Laplace's (s + ½)/(n + 1), which never reaches 0 or 1. */
export type BlockValue = (successes: number, cases: number) => number;
export const frequency: BlockValue = (successes, cases) => successes / cases;
export const laplace: BlockValue = (successes, cases) => (successes + 0.5) / (cases + 1);

/**
 * Pool adjacent violators until the block values rise strictly.
 *
 * With `laplace` the smoothed values decide what violates, so that the map stays monotone after smoothing too.
 * Cost: O(n). Source: Ayer et al. (1955), Ann. Math. Stat. 26(4), 641–647.
 */
export function poolAdjacentViolators(sample: BinarySample, value: BlockValue): Block[] {
  const { forecast, happened } = sample;
  const n = forecast.length;
  // A stack of blocks, as columns: sum of forecasts, successes, cases, and the ends of each. It stays far shorter than n.
  const total: number[] = [];
  const successes: number[] = [];
  const cases: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  let top = -1;
  for (let i = 0; i < n;) {
    top += 1;
    total[top] = 0;
    successes[top] = 0;
    cases[top] = 0;
    low[top] = forecast[i]!;
    high[top] = forecast[i]!;
    for (const tied = forecast[i]!; i < n && forecast[i]! === tied; i += 1) {
      total[top]! += tied;
      successes[top]! += happened[i]!;
      cases[top]! += 1;
    }
    while (top > 0 && value(successes[top - 1]!, cases[top - 1]!) >= value(successes[top]!, cases[top]!)) {
      total[top - 1]! += total[top]!;
      successes[top - 1]! += successes[top]!;
      cases[top - 1]! += cases[top]!;
      high[top - 1] = high[top]!;
      top -= 1;
    }
  }
  return Array.from({ length: top + 1 }, (_, block) => ({
    forecast: total[block]! / cases[block]!,
    low: low[block]!,
    high: high[block]!,
    successes: successes[block]!,
    cases: cases[block]!,
  }));
}

/** A monotone map of [0, 1] into itself: straight lines between knots. */
export interface MonotoneMap {
  readonly forecast: readonly number[];
  readonly value: readonly number[];
}

/**
 * Centred isotonic regression: each block's Laplace value at the block's mean forecast, straight lines between,
 * anchored at (0, 0) and (1, 1).
 * Source: Oron & Flournoy (2017), Stat. Biopharm. Res. 9(3), 258–267; the anchors and smoothing are ours.
 */
export function centredIsotonic(sample: BinarySample): MonotoneMap {
  const forecast = [0];
  const value = [0];
  for (const block of poolAdjacentViolators(sample, laplace)) {
    if (block.forecast <= 0 || block.forecast >= 1) continue;
    forecast.push(block.forecast);
    value.push(laplace(block.successes, block.cases));
  }
  return { forecast: [...forecast, 1], value: [...value, 1] };
}

/** Plain isotonic regression never says less than this or more than its complement: 0 would make a log loss infinite. */
export const PLAIN_CLIP = 1e-3;

/** Plain isotonic regression as a map: each block's frequency, clipped, at both its ends (the specification preset). */
export function plainIsotonic(sample: BinarySample): MonotoneMap {
  const forecast: number[] = [];
  const value: number[] = [];
  for (const block of poolAdjacentViolators(sample, frequency)) {
    for (const end of block.low === block.high ? [block.low] : [block.low, block.high]) {
      forecast.push(end);
      value.push(Math.min(1 - PLAIN_CLIP, Math.max(PLAIN_CLIP, frequency(block.successes, block.cases))));
    }
  }
  return { forecast, value };
}

/** The map at x: linear between knots, constant beyond them. Cost: O(log knots). */
export function applyMap(map: MonotoneMap, x: number): number {
  const { forecast, value } = map;
  let low = 0;
  let high = forecast.length - 1;
  if (x <= forecast[low]!) return value[low]!;
  if (x >= forecast[high]!) return value[high]!;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (forecast[middle]! <= x) low = middle;
    else high = middle;
  }
  const share = (x - forecast[low]!) / (forecast[high]! - forecast[low]!);
  return value[low]! + share * (value[high]! - value[low]!);
}
