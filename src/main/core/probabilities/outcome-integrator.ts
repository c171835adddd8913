import { normalise, type Triple } from '../words/outcomes';
import type { GoalMatrix } from './goal-matrix';

/** Home win, draw and away win of a score grid; they sum to 1. Cost: O(grid size). */
export function outcomeProbabilities(matrix: GoalMatrix): Triple {
  const { home, away, tau, maxGoals } = matrix;
  let homeWin = 0;
  let draw = 0;
  let awayWin = 0;
  let homeBelow = 0;
  let awayBelow = 0;
  for (let goals = 0; goals <= maxGoals; goals += 1) {
    homeWin += home[goals]! * awayBelow;
    awayWin += away[goals]! * homeBelow;
    draw += home[goals]! * away[goals]!;
    homeBelow += home[goals]!;
    awayBelow += away[goals]!;
  }
  draw += home[0]! * away[0]! * (tau[0] - 1) + home[1]! * away[1]! * (tau[3] - 1);
  awayWin += home[0]! * away[1]! * (tau[1] - 1);
  homeWin += home[1]! * away[0]! * (tau[2] - 1);
  return normalise(homeWin, draw, awayWin);
}
