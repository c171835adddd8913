import type { OddsTriple, Triple } from '../../preload/contract';

export type { OddsTriple, Triple };

/** The three outcomes of a match, in the order every array of three uses. */
export const OUTCOMES = ['home', 'draw', 'away'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcome of a full-time score. */
export const outcomeOf = (homeGoals: number, awayGoals: number): Outcome =>
  homeGoals > awayGoals ? 'home' : homeGoals < awayGoals ? 'away' : 'draw';

/** Divide three non-negative numbers by their sum. @throws {RangeError} when the sum is not positive and finite */
export function normalise(home: number, draw: number, away: number): Triple {
  const total = home + draw + away;
  if (!(total > 0 && total < Infinity)) throw new RangeError(`cannot normalise ${home}, ${draw}, ${away}`);
  return { home: home / total, draw: draw / total, away: away / total };
}
