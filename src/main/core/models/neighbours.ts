/** Log attack and defence. */
export interface Strength {
  readonly attack: number;
  readonly defence: number;
}

/** What a club had shown in another league of its country when a season of this league began. */
export interface NeighbourStrength extends Strength {
  /** Number of the season in this league's sample. */
  readonly season: number;
  /** Number of the team in this league's sample. */
  readonly team: number;
  /** Code of the other league. */
  readonly from: string;
}

/** Sums of a straight line through (strength before, strength in the first season here), for attack and for defence. */
export interface MoveSums {
  readonly count: number;
  readonly attack: LineSums;
  readonly defence: LineSums;
}
interface LineSums {
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
}

const NO_LINE: LineSums = { x: 0, y: 0, xx: 0, xy: 0 };
export const NO_MOVES: MoveSums = { count: 0, attack: NO_LINE, defence: NO_LINE };

/** Variance of log strengths within a league, about 0.2²: the scale on which imagined movers hold the slope near 0. */
const TYPICAL_VARIANCE = 0.04;

/**
 * How strength carries over from one league to another, learned from the clubs that moved.
 *
 * The line is that of least squares through earlier moves, shrunk: its height at the mean of x as if a few movers of the
 * league's ordinary newcomers had come too, its slope as if they had shown no relation. So without moves a club is an
 * ordinary newcomer, and with many the line decides.
 */
export class MoveRecord {
  constructor(private known: MoveSums) {}

  get sums(): MoveSums {
    return this.known;
  }

  add(before: Strength, after: Strength): void {
    const { count, attack, defence } = this.known;
    this.known = {
      count: count + 1,
      attack: addTo(attack, before.attack, after.attack),
      defence: addTo(defence, before.defence, after.defence),
    };
  }

  /** @param prior of an ordinary newcomer; @param shrinkage number of imagined movers */
  expect(before: Strength, prior: Strength, shrinkage: number): Strength {
    const { count, attack, defence } = this.known;
    const at = (sums: LineSums, x: number, mean: number) => expected(sums, count, x, mean, shrinkage);
    return {
      attack: at(attack, before.attack, prior.attack),
      defence: at(defence, before.defence, prior.defence),
    };
  }

  /** Slopes of the two lines, as a person may want to see them. */
  slopes(shrinkage: number): Strength {
    const { count, attack, defence } = this.known;
    return { attack: slopeOf(attack, count, shrinkage), defence: slopeOf(defence, count, shrinkage) };
  }
}

const addTo = ({ x, y, xx, xy }: LineSums, before: number, after: number): LineSums => ({
  x: x + before,
  y: y + after,
  xx: xx + before * before,
  xy: xy + before * after,
});

function slopeOf({ x, y, xx, xy }: LineSums, count: number, shrinkage: number): number {
  if (count === 0) return 0;
  return (xy - (x * y) / count) / (xx - (x * x) / count + shrinkage * TYPICAL_VARIANCE);
}

function expected(sums: LineSums, count: number, x: number, prior: number, shrinkage: number): number {
  if (count === 0) return prior;
  const height = (sums.y + shrinkage * prior) / (count + shrinkage);
  return height + slopeOf(sums, count, shrinkage) * (x - sums.x / count);
}
