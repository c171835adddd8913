/**
 * Holm's adjustment of p values of several tests: what stays below alpha holds together with error at most alpha.
 *
 * In rising order the i-th of m is multiplied by m − i + 1, never falling below the one before, at most 1.
 *
 * @param p m ≥ 0 p values
 * @returns adjusted values in the order given
 * @throws {RangeError} for a value outside [0, 1]
 * Source: Holm (1979), Scand. J. Stat. 6(2), 65–70.
 */
export function holm(p: readonly number[]): number[] {
  for (const each of p)
    if (!(each >= 0 && each <= 1)) throw new RangeError(`a p value must lie in [0, 1], got ${each}`);
  const order = p.map((_, index) => index).sort((a, b) => p[a]! - p[b]!);
  const adjusted = new Array<number>(p.length);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (p.length - rank) * p[index]!));
    adjusted[index] = largest;
  });
  return adjusted;
}
