import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyMap,
  centredIsotonic,
  frequency,
  laplace,
  plainIsotonic,
  poolAdjacentViolators,
  toBinarySample,
} from '../../../src/main/core/calibration/isotonic';
import golden from '../../golden/isotonic.json';

const forecasts = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 20 }).map((k) => k / 20),
    fc.boolean(),
  ),
  {
    minLength: 1,
    maxLength: 80,
  },
);
const toSample = (pairs: [number, boolean][]) =>
  toBinarySample(
    pairs.map(([p]) => p),
    pairs.map(([, y]) => y),
  );

describe('poolAdjacentViolators', () => {
  for (const { name, x, y, fitted } of golden.cases) {
    it(`gives the exact fit of ${name}`, () => {
      const blocks = poolAdjacentViolators(
        toBinarySample(
          x,
          y.map((value) => value === 1),
        ),
        frequency,
      );
      const valueAt = (p: number) => {
        const block = blocks.find(({ low, high }) => p >= low && p <= high)!;
        return block.successes / block.cases;
      };
      x.forEach((p, i) => expect(valueAt(p)).toBeCloseTo(fitted[i]!, 14));
    });
  }

  it('rises strictly, keeps every case and does not depend on the order of input', () => {
    fc.assert(
      fc.property(forecasts, (pairs) => {
        for (const value of [frequency, laplace]) {
          const blocks = poolAdjacentViolators(toSample(pairs), value);
          const values = blocks.map((block) => value(block.successes, block.cases));
          expect(values.every((v, i) => i === 0 || v > values[i - 1]!)).toBe(true);
          expect(blocks.reduce((total, block) => total + block.cases, 0)).toBe(pairs.length);
          expect(poolAdjacentViolators(toSample([...pairs].reverse()), value)).toEqual(blocks);
        }
      }),
    );
  });
});

describe('centredIsotonic', () => {
  it('is monotone on [0, 1], keeps the ends and never says 0 or 1 in between', () => {
    fc.assert(
      fc.property(forecasts, (pairs) => {
        const map = centredIsotonic(toSample(pairs));
        const grid = Array.from({ length: 101 }, (_, i) => applyMap(map, i / 100));
        expect(grid[0]).toBe(0);
        expect(grid[100]).toBe(1);
        expect(grid.every((v, i) => i === 0 || v >= grid[i - 1]!)).toBe(true);
        expect(grid.slice(1, 100).every((v) => v > 0 && v < 1)).toBe(true);
      }),
    );
  });
});

describe('a map', () => {
  it('is straight between its knots and constant beyond them', () => {
    const map = { forecast: [0.2, 0.4, 0.8], value: [0.1, 0.5, 0.6] };
    const at = [0, 0.2, 0.3, 0.4, 0.6, 0.8, 1].map((x) => applyMap(map, x));
    expect(at).toEqual([0.1, 0.1, 0.3, 0.5, 0.55, 0.6, 0.6].map((value) => expect.closeTo(value, 14)));
  });

  it('of the specification steps from frequency to frequency, clipped a thousandth from 0 and 1', () => {
    const { forecast, value } = plainIsotonic(toSample([[0.1, false], [0.2, false], [0.5, true], [0.6, false], [0.9, true]])); // prettier-ignore
    expect(forecast).toEqual([0.1, 0.2, 0.5, 0.6, 0.9]);
    expect(value).toEqual([0.001, 0.001, 0.5, 0.5, 0.999]);
  });
});
