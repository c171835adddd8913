import { exp } from '../numeric/elementary';

/**
 * Probabilities of 0 … maxGoals goals at `rate` goals a match, by recursion from exp(−rate).
 * @throws {RangeError} for a rate that is not positive and finite
 */
export function poissonProbabilities(rate: number, maxGoals: number): Float64Array {
  if (!(rate > 0 && rate < 700)) throw new RangeError(`a goal rate must lie in (0, 700), got ${rate}`);
  const probabilities = new Float64Array(maxGoals + 1);
  let probability = exp(-rate);
  probabilities[0] = probability;
  for (let goals = 1; goals <= maxGoals; goals += 1) {
    probability = (probability * rate) / goals;
    probabilities[goals] = probability;
  }
  return probabilities;
}
