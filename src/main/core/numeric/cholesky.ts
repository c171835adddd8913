/**
 * Cholesky factorisation of a symmetric positive definite matrix, in place, on a row-major array.
 *
 * Four rows advance side by side, so that a processor does not wait for one sum after another; each number is still
 * the same sum in the same order as row by row.
 *
 * @param matrix n × n, of which only the lower triangle is read; overwritten by the factor L (lower triangle)
 * @returns false, with `matrix` spoilt, when a pivot is not positive (the matrix is not positive definite)
 * Cost: n³/6 multiplications. Source: Golub & Van Loan (2013), Matrix Computations, algorithm 4.2.1.
 */
export function factorise(matrix: Float64Array, n: number): boolean {
  let row = 0;
  for (; row + 3 < n; row += 4) {
    const first = row * n;
    const second = first + n;
    const third = second + n;
    const fourth = third + n;
    for (let column = 0; column < row; column += 1) {
      const columnStart = column * n;
      let a = matrix[first + column]!;
      let b = matrix[second + column]!;
      let c = matrix[third + column]!;
      let d = matrix[fourth + column]!;
      for (let k = 0; k < column; k += 1) {
        const factor = matrix[columnStart + k]!;
        a -= matrix[first + k]! * factor;
        b -= matrix[second + k]! * factor;
        c -= matrix[third + k]! * factor;
        d -= matrix[fourth + k]! * factor;
      }
      const pivot = matrix[columnStart + column]!;
      matrix[first + column] = a / pivot;
      matrix[second + column] = b / pivot;
      matrix[third + column] = c / pivot;
      matrix[fourth + column] = d / pivot;
    }
    for (let each = row; each < row + 4; each += 1) if (!finishRow(matrix, n, each, row)) return false;
  }
  for (; row < n; row += 1) if (!finishRow(matrix, n, row, 0)) return false;
  return true;
}

/** Columns `from` … `row` of one row. */
function finishRow(matrix: Float64Array, n: number, row: number, from: number): boolean {
  const rowStart = row * n;
  for (let column = from; column <= row; column += 1) {
    const columnStart = column * n;
    let value = matrix[rowStart + column]!;
    for (let k = 0; k < column; k += 1) value -= matrix[rowStart + k]! * matrix[columnStart + k]!;
    if (column < row) matrix[rowStart + column] = value / matrix[columnStart + column]!;
    else if (!(value > 0)) return false;
    else matrix[rowStart + row] = Math.sqrt(value);
  }
  return true;
}

/** Solve L Lᵀ x = b in place on `vector`, with L from {@link factorise}, four rows side by side. Cost: n². */
export function solveFactorised(factor: Float64Array, n: number, vector: Float64Array): void {
  const blocked = n - (n % 4);
  for (let row = 0; row < blocked; row += 4) {
    reduceFour(factor, n, vector, row);
    for (let each = row; each < row + 4; each += 1) solveRow(factor, n, vector, each, row);
  }
  for (let row = blocked; row < n; row += 1) solveRow(factor, n, vector, row, 0);
  for (let row = n - 1; row >= blocked; row -= 1) eliminateRow(factor, n, vector, row, 0);
  for (let row = blocked - 4; row >= 0; row -= 4) {
    for (let each = row + 3; each >= row; each -= 1) eliminateRow(factor, n, vector, each, row);
    eliminateFour(factor, n, vector, row);
  }
}

/** Forward: entry `row`, where entries before `from` are taken out already. */
function solveRow(factor: Float64Array, n: number, vector: Float64Array, row: number, from: number): void {
  const rowStart = row * n;
  let value = vector[row]!;
  for (let k = from; k < row; k += 1) value -= factor[rowStart + k]! * vector[k]!;
  vector[row] = value / factor[rowStart + row]!;
}

/** Forward: take the solved entries before `row` out of entries `row` … `row` + 3. */
function reduceFour(factor: Float64Array, n: number, vector: Float64Array, row: number): void {
  const first = row * n;
  const second = first + n;
  const third = second + n;
  const fourth = third + n;
  let a = vector[row]!;
  let b = vector[row + 1]!;
  let c = vector[row + 2]!;
  let d = vector[row + 3]!;
  for (let k = 0; k < row; k += 1) {
    const solved = vector[k]!;
    a -= factor[first + k]! * solved;
    b -= factor[second + k]! * solved;
    c -= factor[third + k]! * solved;
    d -= factor[fourth + k]! * solved;
  }
  vector[row] = a;
  vector[row + 1] = b;
  vector[row + 2] = c;
  vector[row + 3] = d;
}

/** Backward: entry `row`, taken out of the entries `from` … `row` − 1. */
function eliminateRow(factor: Float64Array, n: number, vector: Float64Array, row: number, from: number): void {
  const rowStart = row * n;
  const value = vector[row]! / factor[rowStart + row]!;
  vector[row] = value;
  for (let k = from; k < row; k += 1) vector[k]! -= factor[rowStart + k]! * value;
}

/** Backward: take the solved entries `row` … `row` + 3 out of those before. */
function eliminateFour(factor: Float64Array, n: number, vector: Float64Array, row: number): void {
  const first = row * n;
  const second = first + n;
  const third = second + n;
  const fourth = third + n;
  const a = vector[row]!;
  const b = vector[row + 1]!;
  const c = vector[row + 2]!;
  const d = vector[row + 3]!;
  for (let k = 0; k < row; k += 1) {
    vector[k] =
      vector[k]! - factor[fourth + k]! * d - factor[third + k]! * c - factor[second + k]! * b - factor[first + k]! * a;
  }
}

/** The inverse of the factorised matrix, n × n, symmetric to the last bit; L from {@link factorise}. Cost: n³. */
export function inverseOf(factor: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  const column = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    column.fill(0);
    column[i] = 1;
    solveFactorised(factor, n, column);
    for (let k = i; k < n; k += 1) {
      inverse[k * n + i] = column[k]!;
      inverse[i * n + k] = column[k]!;
    }
  }
  return inverse;
}
