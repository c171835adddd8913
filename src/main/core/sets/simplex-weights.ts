import { ln } from '../numeric/elementary';

/** Weights of three forecasts, at least 0, summing to 1. */
export type Weights = readonly [number, number, number];
/** Probabilities that three forecasts gave to what happened, a column each. */
export type Columns = readonly [Float64Array, Float64Array, Float64Array];

/** A weight that could gain no more than this per case and unit is where it should be. */
const TOLERANCE = 1e-12;
const MAX_STEPS = 200;
/** Halvings of an interval of weights, far below the last bit. */
const BISECTIONS = 100;
/** Corners first, so that of equal mixtures the simplest is taken; then edges, then the inside. */
const CORNERS: readonly Weights[] = [
  [0, 0, 1],
  [0, 1, 0],
  [1, 0, 0],
];
const EDGES = [
  [1, 2],
  [0, 2],
  [0, 1],
] as const;

/**
 * The mixture Σ w_s p_s with the least log loss, exactly.
 *
 * The mean log of a mixture is concave in its weights, so a point is the maximum exactly where no forecast would gain:
 * mean(p_s / mixture) ≤ 1 for each s (the Karush–Kuhn–Tucker conditions, since Σ w_s mean(p_s / mixture) = 1). Corners are
 * looked at first, then edges, where the best place is the root of a falling slope, then the inside by Newton's method.
 *
 * @returns null where every mixture calls something impossible that happened, and all lose without end
 * Cost: a hundred passes over the cases an edge.
 */
export function simplexWeights(columns: Columns): Weights | null {
  const { length } = columns[0];
  const possible = (case_: number) => columns.some((column) => column[case_]! > 0);
  for (let i = 0; i < length; i += 1) if (!possible(i)) return null;
  for (const corner of CORNERS) if (isMaximum(columns, corner)) return corner;
  for (const [one, other] of EDGES) {
    const weights = bestOfEdge(columns, one, other);
    if (isMaximum(columns, weights)) return weights;
  }
  return bestInside(columns);
}

/** mean(p_s / mixture), a forecast each; what a forecast with weight 0 would gain is this less 1. */
function gains(columns: Columns, weights: Weights): [number, number, number] {
  const [a, b, c] = columns;
  const sums: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const perMixture = 1 / (weights[0] * a[i]! + weights[1] * b[i]! + weights[2] * c[i]!);
    sums[0] += a[i]! * perMixture;
    sums[1] += b[i]! * perMixture;
    sums[2] += c[i]! * perMixture;
  }
  return [sums[0] / a.length, sums[1] / a.length, sums[2] / a.length];
}

/** A mixture of 0 where something else is possible gains without end: infinite, or not a number, is no maximum. */
const isMaximum = (columns: Columns, weights: Weights): boolean =>
  gains(columns, weights).every((gain) => gain <= 1 + TOLERANCE);

/** On the edge from one forecast to another: the slope of the mean log falls all the way, so its root is bisected. */
function bestOfEdge(columns: Columns, one: 0 | 1, other: 1 | 2): Weights {
  const at = (share: number): Weights => {
    const weights: [number, number, number] = [0, 0, 0];
    weights[one] = 1 - share;
    weights[other] = share;
    return weights;
  };
  let [low, high] = [0, 1];
  for (let halving = 0; halving < BISECTIONS; halving += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const gain = gains(columns, at(middle));
    if (gain[other] > gain[one]) low = middle;
    else high = middle;
  }
  return at((low + high) / 2);
}

/** With all three inside: Newton's method in the weights of the first two, halved until the loss falls and none is below 0. */
function bestInside(columns: Columns): Weights {
  let weights: Weights = [1 / 3, 1 / 3, 1 / 3];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { slope, curvature } = derivatives(columns, weights);
    const [xx, xy, yy] = curvature;
    const determinant = xx * yy - xy * xy;
    if (!(determinant > 0)) return weights;
    const x = (yy * slope[0] - xy * slope[1]) / determinant;
    const y = (xx * slope[1] - xy * slope[0]) / determinant;
    if (!(x * slope[0] + y * slope[1] > TOLERANCE * TOLERANCE)) return weights;
    const before = meanLog(columns, weights);
    let length = 1;
    let next = moved(weights, x, y);
    while (length > TOLERANCE && !(Math.min(...next) > 0 && meanLog(columns, next) > before)) {
      length /= 2;
      next = moved(weights, length * x, length * y);
    }
    if (length <= TOLERANCE) return weights;
    weights = next;
  }
  return weights;
}

const moved = ([a, b]: Weights, x: number, y: number): Weights => [a + x, b + y, 1 - (a + x) - (b + y)];

function meanLog([a, b, c]: Columns, weights: Weights): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += ln(weights[0] * a[i]! + weights[1] * b[i]! + weights[2] * c[i]!);
  return total / a.length;
}

/** Slopes of the mean log by the first two weights, the third making up for them, and minus its second derivatives. */
function derivatives([a, b, c]: Columns, weights: Weights) {
  const slope: [number, number] = [0, 0];
  const curvature: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const mixture = weights[0] * a[i]! + weights[1] * b[i]! + weights[2] * c[i]!;
    const x = (a[i]! - c[i]!) / mixture;
    const y = (b[i]! - c[i]!) / mixture;
    slope[0] += x;
    slope[1] += y;
    curvature[0] += x * x;
    curvature[1] += x * y;
    curvature[2] += y * y;
  }
  const per = 1 / a.length;
  return {
    slope: [slope[0] * per, slope[1] * per] as const,
    curvature: [curvature[0] * per, curvature[1] * per, curvature[2] * per] as const,
  };
}
