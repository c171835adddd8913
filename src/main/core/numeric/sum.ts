/**
 * Compensated sum in the order given: the error does not grow with the number of terms.
 * Source: Neumaier (1974), ZAMM 54(1), 39–51, algorithm IV.
 */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let compensation = 0;
  for (const value of values) {
    const next = total + value;
    compensation += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + compensation;
}

/** {@link sum} of the values by size: their order changes no bit. */
export const sumOfAnyOrder = (values: readonly number[]): number => sum(Float64Array.from(values).sort());

/** Mean of at least one value. @throws {RangeError} for none */
export function mean(values: readonly number[] | Float64Array): number {
  if (values.length === 0) throw new RangeError('mean of no values');
  return sum(values) / values.length;
}
