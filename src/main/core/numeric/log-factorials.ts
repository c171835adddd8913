import { ln } from './elementary';

/** ln 0! … ln n!, kept as they grow: each entry is made from the one before, so what was asked first changes no bit. */
let kept = new Float64Array(1);
let compensation = 0;

/**
 * ln k! for k = 0 … at least n, by compensated addition of logarithms: correct to the last digits of a double.
 * @param n integer ≥ 0
 * @returns a table to read from; longer than asked where more was asked before
 * Cost: O(n) once, nothing where the table is long enough.
 */
export function logFactorials(n: number): Float64Array {
  if (n < kept.length) return kept;
  const longer = new Float64Array(Math.max(n + 1, Math.min(2 * kept.length, n + 65_536)));
  longer.set(kept);
  let total = kept[kept.length - 1]!;
  for (let k = kept.length; k < longer.length; k += 1) {
    // Kahan: what an addition loses is carried to the next.
    const next = ln(k) - compensation;
    const grown = total + next;
    compensation = grown - total - next;
    total = grown;
    longer[k] = total;
  }
  kept = longer;
  return kept;
}
