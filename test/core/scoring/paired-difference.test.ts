import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../../src/main/core/scoring/paired-difference';

const loss = fc.double({ min: 0, max: 5, noNaN: true });

describe('pairedDifference', () => {
  it('gives the numbers worked by hand for two days', () => {
    // d = 1, 3 on one day and −1 on another: mean 1; sums about it 2 and −2; Var = 2/1 · 8 / 9.
    const result = pairedDifference([2, 4, 1], [1, 1, 2], [10, 10, 12]);
    const standardError = Math.sqrt(16) / 3;
    expect(result).toMatchObject({ kind: 'measured', n: 3, clusters: 2, mean: 1 });
    if (result.kind !== 'measured') return;
    expect(result.standardError).toBeCloseTo(standardError, 14);
    expect(result.z).toBeCloseTo(1 / standardError, 14);
    expect(result.detectable).toBeCloseTo(2.8 * standardError, 14);
  });

  it('is the usual paired t statistic where every match has a day of its own', () => {
    const pairs = fc.array(fc.tuple(loss, loss), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(pairs, (losses) => {
        const d = losses.map(([a, b]) => a - b);
        const mean = d.reduce((total, each) => total + each, 0) / d.length;
        const variance = d.reduce((total, each) => total + (each - mean) * (each - mean), 0) / (d.length - 1);
        const result = pairedDifference(
          losses.map(([a]) => a),
          losses.map(([, b]) => b),
          d.map((_, index) => index),
        );
        expect(result.kind === 'measured' && result.mean).toBeCloseTo(mean, 12);
        expect(result.kind === 'measured' && result.standardError).toBeCloseTo(Math.sqrt(variance / d.length), 8);
      }),
    );
  });

  it('sees one match in copies of it on the same day, while copies on days of their own would count as news', () => {
    const first = [1, 2, 0.5, 3];
    const second = [2, 1, 1, 1];
    const twice = (values: readonly number[]) => values.flatMap((value) => [value, value]);
    const once = pairedDifference(first, second, [1, 2, 3, 4]);
    const copied = pairedDifference(twice(first), twice(second), twice([1, 2, 3, 4]));
    const spread = pairedDifference(twice(first), twice(second), [1, 11, 2, 12, 3, 13, 4, 14]);
    if (once.kind !== 'measured' || copied.kind !== 'measured' || spread.kind !== 'measured')
      throw new Error('unmeasured');
    expect(copied.standardError).toBeCloseTo(once.standardError, 14);
    expect(spread.standardError).toBeLessThan(0.8 * once.standardError);
  });

  it('changes sign when the two are exchanged', () => {
    const rows = fc.array(fc.tuple(loss, loss, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, (each) => {
        const [a, b, day] = [0, 1, 2].map((column) => each.map((row) => row[column]!)) as [
          number[],
          number[],
          number[],
        ];
        const there = pairedDifference(a, b, day);
        const back = pairedDifference(b, a, day);
        expect(back.kind).toBe(there.kind);
        if (there.kind !== 'measured' || back.kind !== 'measured') return;
        expect(back.mean + 0).toBe(-there.mean + 0);
        expect(back.standardError).toBe(there.standardError);
      }),
    );
  });

  it('says what cannot be judged instead of computing with it', () => {
    expect(pairedDifference([1, 2, 3], [1, 2, 3], [1, 2, 3])).toMatchObject({ mean: 0, standardError: 0, z: null });
    expect(pairedDifference([0.3, 0.7, 0.4], [0.2, 0.6, 0.3], [1, 2, 3])).toMatchObject({ standardError: 0, z: null });
    expect(pairedDifference([], [], [])).toEqual({ kind: 'no-matches', n: 0, clusters: 0 });
    expect(pairedDifference([1, 2], [2, 2], [7, 7])).toEqual({ kind: 'one-day', n: 2, clusters: 1 });
    expect(pairedDifference([Infinity, 2], [Infinity, 2], [7, 8]).kind).toBe('not-finite');
    expect(() => pairedDifference([1], [1, 2], [1])).toThrow('paired losses differ in length: 1, 2, 1 days');
  });
});
