import { scoreProbability, type GoalMatrix } from './goal-matrix';

/** Largest count of goals that is shown by itself; the next entry is "more". */
export const SHOWN_GOALS = 8;
/** Lines of total goals, none of which a match can hit. */
export const TOTAL_LINES = [0.5, 1.5, 2.5, 3.5, 4.5] as const;
const LIKELIEST = 8;

/** One exact score. */
export interface Score {
  readonly homeGoals: number;
  readonly awayGoals: number;
  readonly probability: number;
}

/** What the score grid of one match says besides its outcome. */
export interface ScoreSummary {
  /** scores[home][away], 0 … SHOWN_GOALS and then "more", each way; together 1. */
  readonly scores: readonly (readonly number[])[];
  /** P(more goals than the line, both sides together). */
  readonly totals: readonly { readonly line: number; readonly over: number }[];
  readonly bothScore: number;
  /** The eight likeliest exact scores, likeliest first; of equals the one with fewer goals, then with fewer at home. */
  readonly likeliest: readonly Score[];
}

/** Read scores, totals and both to score off one grid. Cost: O(grid size²). */
export function scoreSummary(matrix: GoalMatrix): ScoreSummary {
  const shown = SHOWN_GOALS + 2;
  const scores = Array.from({ length: shown }, () => new Array<number>(shown).fill(0));
  const byTotal = new Float64Array(2 * matrix.maxGoals + 1);
  const likeliest: Score[] = [];
  let bothScore = 0;
  // From the far end, so that the small terms of a sum come first.
  for (let homeGoals = matrix.maxGoals; homeGoals >= 0; homeGoals -= 1) {
    const row = scores[Math.min(homeGoals, SHOWN_GOALS + 1)]!;
    for (let awayGoals = matrix.maxGoals; awayGoals >= 0; awayGoals -= 1) {
      const probability = scoreProbability(matrix, homeGoals, awayGoals);
      row[Math.min(awayGoals, SHOWN_GOALS + 1)]! += probability;
      byTotal[homeGoals + awayGoals]! += probability;
      if (homeGoals > 0 && awayGoals > 0) bothScore += probability;
      keepLikeliest(likeliest, { homeGoals, awayGoals, probability });
    }
  }
  const overs = tailsOf(byTotal);
  const totals = TOTAL_LINES.map((line, goals) => ({ line, over: overs[goals + 1]! }));
  return { scores, totals, bothScore, likeliest };
}

/** Sums of each entry and all after it. */
function tailsOf(values: Float64Array): Float64Array {
  const tails = values.slice();
  for (let at = tails.length - 2; at >= 0; at -= 1) tails[at]! += tails[at + 1]!;
  return tails;
}

/** Put a score in its place among the likeliest, and drop the last where there are too many. */
function keepLikeliest(likeliest: Score[], score: Score): void {
  let place = likeliest.length;
  while (place > 0 && comesBefore(score, likeliest[place - 1]!)) place -= 1;
  if (place === LIKELIEST) return;
  likeliest.splice(place, 0, score);
  if (likeliest.length > LIKELIEST) likeliest.pop();
}

function comesBefore(one: Score, other: Score): boolean {
  if (one.probability !== other.probability) return one.probability > other.probability;
  const goals = one.homeGoals + one.awayGoals - other.homeGoals - other.awayGoals;
  return goals !== 0 ? goals < 0 : one.homeGoals < other.homeGoals;
}
