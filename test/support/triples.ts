import fc from 'fast-check';
import { normalise } from '../../src/main/core/words/outcomes';

const weight = fc.double({ min: 0.01, max: 1, noNaN: true });
/** Any three probabilities that sum to 1, none near 0. */
export const triples = fc.tuple(weight, weight, weight).map(([home, draw, away]) => normalise(home, draw, away));
