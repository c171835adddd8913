import { OUTCOMES, type Triple } from '../words/outcomes';

/** Beyond this 2ⁿ values are more than a person waits for. */
export const MOST_PLAYERS = 10;

/**
 * Exact Shapley values: what each of n players adds, as the mean over all orders in which they may come.
 *
 * φ_i = Σ |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)) over all sets S of other players. Together they make
 * v(all) − v(none); a player who never changes anything has 0, and two who change the same have the same.
 *
 * @param players 0 … MOST_PLAYERS
 * @param value of a set of players, bit i for player i; asked once a set
 * @returns one a player, outcome by outcome
 * @throws {RangeError} for another number of players
 * Cost: 2ⁿ values, n 2ⁿ additions. Source: Shapley (1953), Contributions to the Theory of Games II, 307–317.
 */
export function shapley(players: number, value: (coalition: number) => Triple): Triple[] {
  if (!(Number.isInteger(players) && players >= 0 && players <= MOST_PLAYERS)) {
    throw new RangeError(`players must be 0 to ${MOST_PLAYERS}, got ${players}`);
  }
  const values = Array.from({ length: 1 << players }, (_, coalition) => value(coalition));
  const weights = orderShares(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    const added = { home: 0, draw: 0, away: 0 };
    values.forEach((without, coalition) => {
      if (coalition & bit) return;
      const together = values[coalition | bit]!;
      const weight = weights[sizeOf(coalition)]!;
      for (const outcome of OUTCOMES) added[outcome] += weight * (together[outcome] - without[outcome]);
    });
    return added;
  });
}

/** Share of the orders in which just a given s of the others come before a player: s! (n − s − 1)! / n!. */
function orderShares(players: number): number[] {
  const factorial = [1];
  for (let n = 1; n <= players; n += 1) factorial.push(factorial[n - 1]! * n);
  return Array.from(
    { length: players },
    (_, before) => (factorial[before]! * factorial[players - before - 1]!) / factorial[players]!,
  );
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
