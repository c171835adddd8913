import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ln } from '../../../src/main/core/numeric/elementary';
import { simplexWeights, type Columns, type Weights } from '../../../src/main/core/sets/simplex-weights';

const columnsOf = (cases: readonly (readonly [number, number, number])[]): Columns =>
  [0, 1, 2].map((set) => Float64Array.from(cases, (each) => each[set]!)) as unknown as Columns;
const lossOf = (cases: readonly (readonly [number, number, number])[], w: Weights): number =>
  cases.reduce((total, [a, b, c]) => total - ln(w[0] * a + w[1] * b + w[2] * c), 0) / cases.length;
const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('weights of three forecasts', () => {
  it('are those of a mixture worked by hand: two forecasts, each right once', () => {
    // ln(.8 − .6 w) + ln(.2 + .6 w) is greatest where both are .5.
    const weights = simplexWeights(
      columnsOf([
        [0.8, 0.2, 0.1],
        [0.2, 0.8, 0.1],
      ]),
    );
    expect(weights![0]).toBeCloseTo(0.5, 12);
    expect(weights![1]).toBeCloseTo(0.5, 12);
    expect(weights![2]).toBe(0);
  });

  it('lie inside where each of the three is best once, as by symmetry', () => {
    const weights = simplexWeights(
      columnsOf([
        [0.8, 0.1, 0.1],
        [0.1, 0.8, 0.1],
        [0.1, 0.1, 0.8],
      ]),
    );
    for (const weight of weights!) expect(weight).toBeCloseTo(1 / 3, 12);
  });

  it('are all of one that is best throughout, to the bit', () => {
    expect(
      simplexWeights(
        columnsOf([
          [0.3, 0.4, 0.5],
          [0.2, 0.3, 0.6],
        ]),
      ),
    ).toEqual([0, 0, 1]);
    expect(
      simplexWeights(
        columnsOf([
          [0.6, 0.4, 0.5],
          [0.7, 0.3, 0.6],
        ]),
      ),
    ).toEqual([1, 0, 0]);
  });

  it('are all of the last where the three are the same', () => {
    expect(simplexWeights(columnsOf([[0.5, 0.5, 0.5]]))).toEqual([0, 0, 1]);
  });

  it('leave no mixture that loses less, by more than rounding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(probability, probability, probability), { minLength: 1, maxLength: 40 }),
        fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
        (cases, [x, y, z]) => {
          const weights = simplexWeights(columnsOf(cases))!;
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
          expect(weights[0] + weights[1] + weights[2]).toBeCloseTo(1, 14);
          const total = x + y + z || 1;
          const other: Weights = x + y + z === 0 ? [1, 0, 0] : [x / total, y / total, z / total];
          expect(lossOf(cases, weights)).toBeLessThanOrEqual(lossOf(cases, other) + 1e-12);
          for (const [one, to] of [
            [0, 1],
            [0, 2],
            [1, 2],
          ] as const) {
            for (const by of [1e-4, -1e-4]) {
              const near = [...weights] as [number, number, number];
              near[one] += by;
              near[to] -= by;
              if (Math.min(...near) < 0) continue;
              expect(lossOf(cases, weights)).toBeLessThanOrEqual(lossOf(cases, near) + 1e-12);
            }
          }
        },
      ),
    );
  });

  it('give nothing to one that called impossible what happened, unless another saves it', () => {
    const weights = simplexWeights(
      columnsOf([
        [0.9, 0.2, 0],
        [0.9, 0.1, 0.99],
      ]),
    )!;
    expect(weights[2]).toBeLessThan(1);
    expect(Number.isFinite(weights[0])).toBe(true);
    expect(simplexWeights(columnsOf([[0, 0, 0]]))).toBeNull();
  });
});

it('finds an optimum inside where each set alone foresaw what the others missed, worked by hand', () => {
  // Each calls one kind of match 0.8 and the others 0.1: 0.1 + 0.7 w is best where it is the share of that kind.
  const kinds = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2];
  const column = (set: number) => Float64Array.from(kinds, (kind) => (kind === set ? 0.8 : 0.1));
  const weights = simplexWeights([column(0), column(1), column(2)])!;
  [0.5, 0.3, 0.2].forEach((share, set) => expect(weights[set]).toBeCloseTo((share - 0.1) / 0.7, 10));
});
