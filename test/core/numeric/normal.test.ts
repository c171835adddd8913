import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chiSquaredUpperTail, erfc, normalUpperTail } from '../../../src/main/core/numeric/normal';

it('gives the complementary error function to 1e-12, on both sides of the crossover', () => {
  // Golden: mpmath 1.2.1, 40 digits.
  for (const [x, expected] of [
    [-3, 1.9999779095030015],
    [-0.5, 1.5204998778130465],
    [0, 1],
    [0.1, 0.8875370839817152],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [1.5, 0.033894853524689274],
    [1.9375, 0.0061431936047868],
    [2, 0.004677734981047266],
    [2.5, 0.0004069520174449589],
    [4, 1.541725790028002e-8],
    [6, 2.1519736712498913e-17],
    [10, 2.088487583762545e-45],
    [20, 5.395865611607901e-176],
  ] as const) {
    expect(Math.abs(erfc(x) / expected - 1)).toBeLessThan(1e-12);
  }
});

it('falls from 1 to 0 and mirrors at 0', () => {
  const x = fc.double({ min: 0, max: 30, noNaN: true });
  fc.assert(
    fc.property(x, x, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(erfc(high)).toBeLessThanOrEqual(erfc(low) * (1 + 1e-12));
      expect(erfc(a) + erfc(-a)).toBe(2);
    }),
  );
  expect(erfc(40)).toBe(0);
});

it('gives the usual tails of the normal and of the chi-squared distribution', () => {
  expect(normalUpperTail(1.959963984540054)).toBeCloseTo(0.025, 14);
  expect(normalUpperTail(1)).toBeCloseTo(0.15865525393145705, 14);
  // The square of 1.96 is exceeded when either tail is.
  expect(chiSquaredUpperTail(1.959963984540054 * 1.959963984540054)).toBeCloseTo(0.05, 14);
  expect(chiSquaredUpperTail(0)).toBe(1);
});
