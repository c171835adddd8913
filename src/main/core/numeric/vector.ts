/** Σ a[from + i] · b[i] over i < n, as two interleaved sums. */
export function dot(a: Float64Array, from: number, b: Float64Array, n: number): number {
  let even = 0;
  let odd = 0;
  let i = 0;
  for (; i + 1 < n; i += 2) {
    even += a[from + i]! * b[i]!;
    odd += a[from + i + 1]! * b[i + 1]!;
  }
  return (i < n ? even + a[from + i]! * b[i]! : even) + odd;
}

/** Euclidean length of the first n entries. */
export const normOf = (vector: Float64Array, n: number): number => Math.sqrt(dot(vector, 0, vector, n));
