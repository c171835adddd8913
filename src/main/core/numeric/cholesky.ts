/**
 * Cholesky factorisation of a symmetric positive definite matrix, in place, on a row-major array.
 *
 * @param matrix n × n, of which only the lower triangle is read; overwritten by the factor L (lower triangle)
 * @returns false, with `matrix` spoilt, when a pivot is not positive (the matrix is not positive definite)
 * Cost: n³/6 multiplications. Source: Golub & Van Loan (2013), Matrix Computations, algorithm 4.2.1.
 */
export function factorise(matrix: Float64Array, n: number): boolean {
  for (let row = 0; row < n; row += 1) {
    const rowStart = row * n;
    for (let column = 0; column < row; column += 1) {
      const columnStart = column * n;
      let value = matrix[rowStart + column]!;
      for (let k = 0; k < column; k += 1) value -= matrix[rowStart + k]! * matrix[columnStart + k]!;
      matrix[rowStart + column] = value / matrix[columnStart + column]!;
    }
    let pivot = matrix[rowStart + row]!;
    for (let k = 0; k < row; k += 1) pivot -= matrix[rowStart + k]! * matrix[rowStart + k]!;
    if (!(pivot > 0)) return false;
    matrix[rowStart + row] = Math.sqrt(pivot);
  }
  return true;
}

/** Solve L Lᵀ x = b in place on `vector`, with L from {@link factorise}. Cost: n². */
export function solveFactorised(factor: Float64Array, n: number, vector: Float64Array): void {
  for (let row = 0; row < n; row += 1) {
    const rowStart = row * n;
    let value = vector[row]!;
    for (let k = 0; k < row; k += 1) value -= factor[rowStart + k]! * vector[k]!;
    vector[row] = value / factor[rowStart + row]!;
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    const value = vector[row]! / factor[row * n + row]!;
    vector[row] = value;
    const rowStart = row * n;
    for (let k = 0; k < row; k += 1) vector[k] = vector[k]! - factor[rowStart + k]! * value;
  }
}
