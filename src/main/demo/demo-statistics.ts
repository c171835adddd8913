import parameters from '../../../resources/demo/parameters.json';
import { drawCount, uniformOf } from './demo-draw';
import type { DemoMatch, ScoringRates } from './demo-rates';
import type { Score } from './demo-score';

type Side = keyof Score;

/** What is counted of one side besides its goals. */
interface SideStatistics {
  readonly shots: number;
  readonly onTarget: number;
  readonly corners: number;
  readonly redCards: number;
}

/** Each goal falls before half-time with the same probability, by a draw of its own. */
export function halfTimeOf(match: DemoMatch, score: Score): Score {
  const early = (side: Side): number => {
    let goals = 0;
    for (let goal = 1; goal <= score[side]; goal++) {
      if (drawOf(match, 'half', side, goal) < parameters.firstHalfShare) goals += 1;
    }
    return goals;
  };
  return { home: early('home'), away: early('away') };
}

/**
 * Shots, corners and red cards of a side. Shots on target are its goals and those saved, shots are these and those that
 * miss; what is saved, what misses and the corners are counts whose means rise with the true rate. Cards change nothing.
 */
export function statisticsOf(match: DemoMatch, score: Score, rates: ScoringRates, side: Side): SideStatistics {
  const { saved, missed, corners, redCard } = parameters.statistics;
  const count = (what: string, [base, perGoal]: readonly number[]): number =>
    drawCount(base! + perGoal! * rates[side], drawOf(match, what, side));
  const onTarget = score[side] + count('saved', saved);
  return {
    onTarget,
    shots: onTarget + count('missed', missed),
    corners: count('corners', corners),
    redCards: drawOf(match, 'red', side) < redCard ? 1 : 0,
  };
}

const drawOf = ({ season, home, away }: DemoMatch, ...what: readonly (string | number)[]): number =>
  uniformOf(parameters.seed, season, home, away, ...what);
