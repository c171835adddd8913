import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, it } from 'vitest';
import { factorise, inverseOf } from '../../../src/main/core/numeric/cholesky';
import { packedIndex, packLower, sandwich } from '../../../src/main/core/numeric/symmetric';

// A block of four rows, and rows left over.
const size = 6;
const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
  minLength: size * size,
  maxLength: size * size,
});
const symmetric = entries.map((values) => {
  const a = Matrix.from1DArray(size, size, values);
  return a.mmul(a.transpose()).add(Matrix.eye(size));
});
const flat = (matrix: Matrix) => Float64Array.from(matrix.to1DArray());

it('packs a lower triangle so that either order of indices finds an entry', () => {
  const packed = packLower(Float64Array.from([1, 9, 9, 2, 3, 9, 4, 5, 6]), 3);
  expect([...packed]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(packed[packedIndex(2, 1)]).toBe(5);
  expect(packed[packedIndex(1, 2)]).toBe(5);
});

it('multiplies outer · inner · outer like ml-matrix, reading the lower triangle of the inner alone', () => {
  fc.assert(
    fc.property(symmetric, symmetric, (outer, inner) => {
      const lower = flat(inner).map((value, at) => (at % size > Math.floor(at / size) ? Number.NaN : value));
      const packed = sandwich(flat(outer), lower, size);
      const expected = outer.mmul(inner).mmul(outer);
      for (let i = 0; i < size; i += 1) {
        for (let k = 0; k < size; k += 1) expect(packed[packedIndex(i, k)]).toBeCloseTo(expected.get(i, k), 9);
      }
    }),
  );
});

it('inverts what it factorised, symmetric to the last bit', () => {
  fc.assert(
    fc.property(symmetric, (matrix) => {
      const factor = flat(matrix);
      expect(factorise(factor, size)).toBe(true);
      const inverse = Matrix.from1DArray(size, size, Array.from(inverseOf(factor, size)));
      expect(inverse.isSymmetric()).toBe(true);
      const identity = matrix.mmul(inverse);
      for (let i = 0; i < size; i += 1) {
        for (let k = 0; k < size; k += 1) expect(identity.get(i, k)).toBeCloseTo(i === k ? 1 : 0, 9);
      }
    }),
  );
});
