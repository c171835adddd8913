import { expect, it } from 'vitest';
import { SecantMemory } from '../../../src/main/core/models/secant-memory';
import { factorise } from '../../../src/main/core/numeric/cholesky';
import { normOf } from '../../../src/main/core/numeric/vector';

const n = 5;
/** Gradient of −½ Σ c_i x_i² with a coupling between neighbours. */
const gradientAt = (x: Float64Array) =>
  x.map((value, i) => -(i + 2) * value - 0.5 * (x[(i + 1) % n]! + x[(i + n - 1) % n]!));

it('takes the Newton step of the factor before it has learned anything', () => {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) factor[i * n + i] = 2 * (i + 1);
  factorise(factor, n);
  const gradient = Float64Array.from([1, 2, 3, 4, 5]);
  const step = new Float64Array(n);
  new SecantMemory(n, 3).direction(factor, gradient, step);
  step.forEach((value, i) => expect(value).toBeCloseTo(gradient[i]! / (2 * (i + 1)), 14));
});

it('satisfies the secant equation: the last change of the gradient calls for the last step', () => {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) factor[i * n + i] = 4;
  factorise(factor, n);
  const memory = new SecantMemory(n, 3);
  const x = Float64Array.from([1, -1, 0.5, 2, -0.3]);
  const atStart = normOf(gradientAt(x), n);
  const step = new Float64Array(n);
  for (let iteration = 0; iteration < 6; iteration += 1) {
    const before = gradientAt(x);
    memory.direction(factor, before, step);
    const moved = step.slice();
    for (let i = 0; i < n; i += 1) x[i]! += moved[i]!;
    const after = gradientAt(x);
    memory.learn(moved, 1, before, after);
    memory.direction(
      factor,
      before.map((value, i) => value - after[i]!),
      step,
    );
    step.forEach((value, i) => expect(value).toBeCloseTo(moved[i]!, 10));
  }
  expect(normOf(gradientAt(x), n)).toBeLessThan(1e-3 * atStart);
});
