import { poissonProbabilities } from './poisson';

/** Smallest grid ever used: the specification's MAX_GOALS. */
export const MAX_GOALS = 8;
/** The grid grows until less than this probability lies outside it. */
export const LOST_MASS = 1e-12;
const LARGEST_GRID = 200;
const LARGEST_RATE = 50;

/** Whether a grid can be made at this many expected goals. */
export const isRate = (rate: number): boolean => rate > 0 && rate < LARGEST_RATE;

/** What the goals of one match depend on: those expected of home and away, and ρ. */
export interface MatchRates {
  readonly lambda: number;
  readonly nu: number;
  readonly rho: number;
}

/**
 * Probability of every score, kept as its factors: P(x, y) = home[x] · away[y] · τ(x, y) / mass.
 * τ differs from 1 in the four low scores only and creates no mass.
 */
export interface GoalMatrix extends MatchRates {
  readonly maxGoals: number;
  /** Poisson probabilities of 0 … maxGoals goals, not normalised. */
  readonly home: Float64Array;
  readonly away: Float64Array;
  /** τ of 0-0, 0-1, 1-0, 1-1 (first number = home goals). */
  readonly tau: readonly [number, number, number, number];
  /** Probability inside the grid, by which every cell is divided. */
  readonly mass: number;
  /** What truncation lost before renormalising: 1 − mass. */
  readonly tailMass: number;
}

/**
 * The score grid of one match.
 *
 * @param lambda expected home goals, in (0, 50)
 * @param nu expected away goals, in (0, 50)
 * @param rho Dixon–Coles dependency, inside the interval in which every τ is positive
 * @param maxGoals largest count kept; by default the smallest ≥ MAX_GOALS that loses less than LOST_MASS
 * @throws {RangeError} when a rate is out of range or some τ is not positive
 */
export function goalMatrix(lambda: number, nu: number, rho: number, maxGoals?: number): GoalMatrix {
  if (!(isRate(lambda) && isRate(nu))) {
    throw new RangeError(`goal rates must lie in (0, ${LARGEST_RATE}), got ${lambda} and ${nu}`);
  }
  const tau = [1 - lambda * nu * rho, 1 + lambda * rho, 1 + nu * rho, 1 - rho] as const;
  if (!tau.every((value) => value > 0)) {
    throw new RangeError(`rho ${rho} makes a score impossible at rates ${lambda} and ${nu}`);
  }
  let size = maxGoals ?? MAX_GOALS;
  let home = poissonProbabilities(lambda, size);
  let away = poissonProbabilities(nu, size);
  if (maxGoals === undefined) {
    size = Math.max(gridSize(lambda), gridSize(nu));
    home = poissonProbabilities(lambda, size);
    away = poissonProbabilities(nu, size);
  }
  const mass = total(home) * total(away);
  return { lambda, nu, rho, maxGoals: size, home, away, tau, mass, tailMass: Math.max(0, 1 - mass) };
}

/** Probability of one score; 0 beyond the grid. */
export function scoreProbability(matrix: GoalMatrix, homeGoals: number, awayGoals: number): number {
  if (homeGoals > matrix.maxGoals || awayGoals > matrix.maxGoals) return 0;
  const tau = homeGoals <= 1 && awayGoals <= 1 ? matrix.tau[2 * homeGoals + awayGoals]! : 1;
  return (matrix.home[homeGoals]! * matrix.away[awayGoals]! * tau) / matrix.mass;
}

/** Smallest count ≥ MAX_GOALS beyond which less than half of LOST_MASS lies, so that both sides together lose less. */
function gridSize(rate: number): number {
  let probability = poissonProbabilities(rate, MAX_GOALS)[MAX_GOALS]!;
  for (let goals = MAX_GOALS; goals < LARGEST_GRID; goals += 1) {
    probability = (probability * rate) / (goals + 1);
    // Beyond goals + 1 each term is at most rate / (goals + 2) of the one before: a geometric bound of the tail.
    const ratio = rate / (goals + 2);
    if (ratio < 1 && probability / (1 - ratio) < LOST_MASS / 2) return goals;
  }
  return LARGEST_GRID;
}

const total = (values: Float64Array): number => {
  let result = 0;
  for (let i = values.length - 1; i >= 0; i -= 1) result += values[i]!;
  return result;
};
