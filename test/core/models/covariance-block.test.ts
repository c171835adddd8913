import { expect, it } from 'vitest';
import { blockOf, standardErrors, type ParameterCovariance } from '../../../src/main/core/models/covariance';
import { ATTACK, GAMMA, MU, parameterCount, RHO } from '../../../src/main/core/models/parameters';
import { packedIndex } from '../../../src/main/core/numeric/symmetric';

const TEAMS = ['Ash', 'Birch'];
const count = parameterCount(TEAMS.length);
/** Entry (i, k) is 10 i + k for i ≥ k, so that each can be told from the others. */
const covariance: ParameterCovariance = {
  teams: TEAMS,
  sigma: 0.5,
  correlation: 0.6,
  values: Float64Array.from({ length: (count * (count + 1)) / 2 }),
};
for (let i = 0; i < count; i += 1) for (let k = 0; k <= i; k += 1) covariance.values[packedIndex(i, k)] = 10 * i + k;
const at = (block: Float64Array, row: number, column: number) => block[row * 7 + column];

it('a fixture of two clubs that are known has their entries, in its own order', () => {
  const block = blockOf(covariance, 'Birch', 'Ash');
  const defence = ATTACK + TEAMS.length;
  const places = [MU, GAMMA, RHO, ATTACK + 1, ATTACK, defence + 1, defence];
  places.forEach((i, row) =>
    places.forEach((k, column) => expect(at(block, row, column)).toBe(10 * Math.max(i, k) + Math.min(i, k))),
  );
  expect(standardErrors(covariance)[GAMMA]).toBe(Math.sqrt(11));
});

it('a club that is not known has the variance of a newcomer, where newcomers have one of their own', () => {
  const block = blockOf({ ...covariance, unseenVariance: 0.4 }, 'Ash', 'Nowhere');
  expect(at(block, 4, 4)).toBeCloseTo(0.4 * 0.25, 15);
  expect(at(block, 4, 6)).toBeCloseTo(0.6 * 0.4 * 0.25, 15);
});

it('a club that is not known has the variance of the prior, its attack and defence correlated, and nothing else', () => {
  for (const [home, away, attack] of [
    ['Nowhere', 'Ash', 3],
    ['Ash', 'Nowhere', 4],
  ] as const) {
    const block = blockOf(covariance, home, away);
    const own = [attack, attack + 2];
    for (const row of own) {
      for (let column = 0; column < 7; column += 1) {
        const expected = column === row ? 0.25 : own.includes(column) ? 0.6 * 0.5 * 0.5 : 0;
        expect([at(block, row, column), at(block, column, row)]).toEqual([expected, expected]);
      }
    }
  }
});
