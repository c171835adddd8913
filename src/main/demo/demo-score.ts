import exp from '@stdlib/math-base-special-exp';
import type { ScoringRates } from './demo-rates';

/** Goals per side in the grid of true probabilities; beyond, less than 1e-9 is lost at the rates of the demo. */
const MOST_GOALS = 20;

export interface Score {
  readonly home: number;
  readonly away: number;
}
export interface Triple {
  readonly home: number;
  readonly draw: number;
  readonly away: number;
}

/** True score probabilities, `grid[home][away]`, of the Dixon-Coles model; normalised to sum 1. */
export function scoreGrid(rates: ScoringRates): readonly (readonly number[])[] {
  const home = poisson(rates.home);
  const away = poisson(rates.away);
  const raw = home.map((p, x) => away.map((q, y) => p * q * lowScoreFactor(x, y, rates)));
  const total = raw.flat().reduce((sum, cell) => sum + cell, 0);
  return raw.map((row) => row.map((cell) => cell / total));
}

/** Home win, draw and away win of a grid. */
export function outcomesOf(grid: readonly (readonly number[])[]): Triple {
  let [home, draw, away] = [0, 0, 0];
  grid.forEach((row, x) =>
    row.forEach((cell, y) => {
      if (x > y) home += cell;
      else if (x === y) draw += cell;
      else away += cell;
    }),
  );
  return { home, draw, away };
}

/** The score at which the cumulated grid, home goals slowest, first exceeds `uniform`. */
export function drawScore(grid: readonly (readonly number[])[], uniform: number): Score {
  let cumulated = 0;
  for (const [home, row] of grid.entries()) {
    for (const [away, cell] of row.entries()) {
      cumulated += cell;
      if (cumulated > uniform) return { home, away };
    }
  }
  return { home: MOST_GOALS, away: MOST_GOALS }; // the last rounding error
}

function poisson(mean: number): number[] {
  const masses = [exp(-mean)];
  for (let goals = 1; goals <= MOST_GOALS; goals++) masses.push(((masses[goals - 1] ?? 0) * mean) / goals);
  return masses;
}

function lowScoreFactor(home: number, away: number, rates: ScoringRates): number {
  if (home === 0 && away === 0) return 1 - rates.home * rates.away * rates.rho;
  if (home === 0 && away === 1) return 1 + rates.home * rates.rho;
  if (home === 1 && away === 0) return 1 + rates.away * rates.rho;
  if (home === 1 && away === 1) return 1 - rates.rho;
  return 1;
}
