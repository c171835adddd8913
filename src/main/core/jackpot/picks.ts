import { OUTCOMES, type Outcome, type Triple } from '../words/outcomes';

/** The outcome with the largest probability; of equals the first of home, draw, away. */
export const likeliestOutcome = (triple: Triple): Outcome =>
  OUTCOMES.reduce((best, outcome) => (triple[outcome] > triple[best] ? outcome : best));

/** Picks that a person made otherwise, by the number of the fixture from 0. */
export type PickChanges = Readonly<Record<number, Outcome>>;

/**
 * One pick a fixture: its likeliest outcome, where nothing else was chosen.
 * @throws {RangeError} for a change of a fixture that is not there (a bug in the caller, not in the data)
 */
export function picksOf(triples: readonly Triple[], changes: PickChanges = {}): Outcome[] {
  for (const key of Object.keys(changes)) {
    if (!(Number(key) in triples)) throw new RangeError(`a pick for fixture ${key} of ${triples.length}, from 0`);
  }
  return triples.map((triple, fixture) => changes[fixture] ?? likeliestOutcome(triple));
}
