import fc from 'fast-check';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { expect, it } from 'vitest';
import { factorise, solveFactorised } from '../../../src/main/core/numeric/cholesky';

// Two blocks of four rows, and rows left over.
const size = 11;
const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
  minLength: size * size,
  maxLength: size * size,
});

it('factorises and solves like ml-matrix, and the factor rebuilds the matrix', () => {
  fc.assert(
    fc.property(entries, (values) => {
      const a = Matrix.from1DArray(size, size, values);
      const definite = a.mmul(a.transpose()).add(Matrix.eye(size));
      const factor = Float64Array.from(definite.to1DArray());
      expect(factorise(factor, size)).toBe(true);
      const reference = new CholeskyDecomposition(definite);
      const right = Float64Array.from({ length: size }, (_, i) => i - 2);
      const solution = right.slice();
      solveFactorised(factor, size, solution);
      const expected = reference.solve(Matrix.columnVector(Array.from(right))).to1DArray();
      solution.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 10));
    }),
  );
});

it('says so when a matrix is not positive definite', () => {
  expect(factorise(Float64Array.from([1, 0, 2, 1]), 2)).toBe(false);
  expect(factorise(Float64Array.from([Number.NaN]), 1)).toBe(false);
});
