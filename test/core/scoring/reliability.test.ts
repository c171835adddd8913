import { expect, it } from 'vitest';
import { ln } from '../../../src/main/core/numeric/elementary';
import { outcomeScores } from '../../../src/main/core/scoring/reliability';

const sure = { home: 1, draw: 0, away: 0 };
const even = { home: 0.5, draw: 0.3, away: 0.2 };

it('scores one outcome as a forecast of two ways, and puts each forecast in its bin', () => {
  const scores = outcomeScores([even, even, sure], ['home', 'away', 'home'], 'home', 20);
  expect(scores).toMatchObject({ n: 3, brier: (0.25 + 0.25 + 0) / 3 });
  expect(scores.logLoss).toBeCloseTo((2 * ln(2)) / 3, 14);
  expect(scores.bins.map(({ low, n, observed }) => [low, n, observed])).toEqual([
    [0.5, 2, 0.5],
    [0.95, 1, 1],
  ]);
});

it('loses without end when what was called impossible, or certain not to happen, happens', () => {
  expect(outcomeScores([even, sure], ['home', 'away'], 'away', 20).logLoss).toBe(Infinity);
  expect(outcomeScores([even, sure], ['home', 'away'], 'home', 20).logLoss).toBe(Infinity);
  expect(outcomeScores([even, sure], ['home', 'away'], 'draw', 20).logLoss).toBeLessThan(1);
});
