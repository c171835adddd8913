import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PLAYERS, shapley } from '../../../src/main/core/explainability/shapley';
import { OUTCOMES, type Triple } from '../../../src/main/core/words/outcomes';
import { triples } from '../../support/triples';

/** The mean of what each player adds over every order in which they may come. */
function overAllOrders(players: number, value: (coalition: number) => Triple): Triple[] {
  const added = Array.from({ length: players }, () => ({ home: 0, draw: 0, away: 0 }));
  let orders = 0;
  const walk = (coalition: number, before: readonly number[]): void => {
    if (before.length === players) {
      orders += 1;
      let seen = 0;
      for (const player of before) {
        const next = seen | (1 << player);
        for (const outcome of OUTCOMES) added[player]![outcome] += value(next)[outcome] - value(seen)[outcome];
        seen = next;
      }
      return;
    }
    for (let player = 0; player < players; player += 1) {
      if (!((coalition >> player) & 1)) walk(coalition | (1 << player), [...before, player]);
    }
  };
  walk(0, []);
  return added.map(({ home, draw, away }) => ({ home: home / orders, draw: draw / orders, away: away / orders }));
}

const games = fc
  .integer({ min: 0, max: 5 })
  .chain((players) => fc.tuple(fc.constant(players), fc.array(triples, { minLength: 32, maxLength: 32 })));

describe('Shapley values', () => {
  it('are the mean over all orders of coming', () => {
    fc.assert(
      fc.property(games, ([players, values]) => {
        const expected = overAllOrders(players, (coalition) => values[coalition]!);
        shapley(players, (coalition) => values[coalition]!).forEach((ours, player) => {
          for (const outcome of OUTCOMES) expect(ours[outcome]).toBeCloseTo(expected[player]![outcome], 13);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('add up to what all make together, and to nothing over the three outcomes', () => {
    fc.assert(
      fc.property(fc.array(triples, { minLength: 64, maxLength: 64 }), (values) => {
        const ours = shapley(6, (coalition) => values[coalition]!);
        for (const outcome of OUTCOMES) {
          const total = ours.reduce((sum, each) => sum + each[outcome], 0);
          expect(Math.abs(total - (values[63]![outcome] - values[0]![outcome]))).toBeLessThan(1e-12);
        }
        for (const { home, draw, away } of ours) expect(Math.abs(home + draw + away)).toBeLessThan(1e-12);
      }),
    );
  });

  it('give nothing to who changes nothing, and the same to who changes the same', () => {
    // Player 2 never changes anything; players 0 and 1 only count.
    const value = (coalition: number): Triple => {
      const home = 0.3 + 0.1 * ((coalition & 1) + ((coalition >> 1) & 1));
      return { home, draw: 0.3, away: 0.7 - home };
    };
    const [first, second, third] = shapley(3, value);
    expect(third).toEqual({ home: 0, draw: 0, away: 0 });
    expect(first!.home).toBeCloseTo(0.1, 15);
    expect(second!.home).toBeCloseTo(0.1, 15);
  });

  it('ask for each coalition once', () => {
    const asked: number[] = [];
    shapley(4, (coalition) => {
      asked.push(coalition);
      return { home: 1, draw: 0, away: 0 };
    });
    expect(asked.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, coalition) => coalition));
    expect(shapley(0, () => ({ home: 1, draw: 0, away: 0 }))).toEqual([]);
  });

  it('are refused for a number of players that is none, or too many', () => {
    const value = () => ({ home: 1, draw: 0, away: 0 });
    expect(shapley(MOST_PLAYERS, value)).toHaveLength(MOST_PLAYERS);
    for (const players of [-1, 1.5, NaN, MOST_PLAYERS + 1]) expect(() => shapley(players, value)).toThrow(RangeError);
  });
});
