/** The three outcomes of a match, in the order every array of three uses. */
export const OUTCOMES = ['home', 'draw', 'away'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Three probabilities of one match. They sum to 1. */
export type Triple = Record<Outcome, number>;
/** Decimal prices of one match, each above 1. */
export type OddsTriple = Record<Outcome, number>;
/** Where a probability lies in 95 of 100 cases, as far as its parameters are uncertain. */
export interface Interval {
  low: number;
  high: number;
}
export type TripleInterval = Record<Outcome, Interval>;

/** Outcome of a full-time score. */
export const outcomeOf = (homeGoals: number, awayGoals: number): Outcome =>
  homeGoals > awayGoals ? 'home' : homeGoals < awayGoals ? 'away' : 'draw';

/** Divide three non-negative numbers by their sum. @throws {RangeError} when the sum is not positive and finite */
export function normalise(home: number, draw: number, away: number): Triple {
  const total = home + draw + away;
  if (!(total > 0 && total < Infinity)) throw new RangeError(`cannot normalise ${home}, ${draw}, ${away}`);
  return { home: home / total, draw: draw / total, away: away / total };
}
