/** Where entry (i, j) of a symmetric matrix lies in its lower triangle, packed row by row; i and j in either order. */
export const packedIndex = (i: number, j: number): number => (i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i);

/** The lower triangle of a row-major n × n matrix, packed row by row: n(n + 1)/2 entries. */
export function packLower(matrix: Float64Array, n: number): Float64Array {
  const packed = new Float64Array((n * (n + 1)) / 2);
  for (let row = 0, at = 0; row < n; row += 1) {
    for (let column = 0; column <= row; column += 1, at += 1) packed[at] = matrix[row * n + column]!;
  }
  return packed;
}

/** A packed lower triangle as the whole row-major matrix. @throws {RangeError} when its length is none of a triangle */
export function unpackLower(packed: ArrayLike<number>): Float64Array {
  const n = (Math.sqrt(8 * packed.length + 1) - 1) / 2;
  if (!Number.isInteger(n)) throw new RangeError(`${packed.length} numbers make no triangle`);
  const matrix = new Float64Array(n * n);
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column < n; column += 1) matrix[row * n + column] = packed[packedIndex(row, column)]!;
  }
  return matrix;
}

/**
 * outer · inner · outer for symmetric matrices, as a packed lower triangle.
 *
 * @param outer row-major n × n, whole
 * @param inner row-major n × n, of which only the lower triangle is read
 * Cost: 1.5 n³ multiplications.
 */
export function sandwich(outer: Float64Array, inner: Float64Array, n: number): Float64Array {
  const half = new Float64Array(n * n);
  for (let row = 0; row < n; row += 1) {
    for (let k = 0; k < n; k += 1) {
      const factor = k <= row ? inner[row * n + k]! : inner[k * n + row]!;
      if (factor === 0) continue;
      for (let column = 0; column < n; column += 1) half[row * n + column]! += factor * outer[k * n + column]!;
    }
  }
  const result = new Float64Array((n * (n + 1)) / 2);
  for (let row = 0, start = 0; row < n; start += row + 1, row += 1) {
    for (let k = 0; k < n; k += 1) {
      const factor = outer[row * n + k]!;
      for (let column = 0; column <= row; column += 1) result[start + column]! += factor * half[k * n + column]!;
    }
  }
  return result;
}
