import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../src/main/capabilities/reports/again/first-difference';

describe('the first difference of two values', () => {
  it('is none of a value to itself, and one of any two that differ', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(firstDifference(one, structuredClone(one))).toBeNull();
        const same = JSON.stringify(one) === JSON.stringify(other);
        const found = firstDifference(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
        if (same) expect(found).toBeNull();
      }),
    );
  });

  it('is named by the way there, and by what stands there in each', () => {
    const told = { models: [{ mu: 0.1 }, { mu: 0.2 }], name: 'A' };
    expect(firstDifference(told, { ...told, models: [{ mu: 0.1 }, { mu: 0.3 }] })).toEqual({
      path: 'models.1.mu',
      told: '0.2',
      again: '0.3',
    });
    expect(firstDifference(1, 2)).toEqual({ path: 'the whole', told: '1', again: '2' });
    expect(firstDifference({ a: 1 }, { a: 1, b: 2 })).toEqual({ path: 'b', told: 'nothing', again: '2' });
    expect(firstDifference({ a: 1, b: 2 }, { a: 1 })).toEqual({ path: 'b', told: '2', again: 'nothing' });
    expect(firstDifference({ a: null }, { a: {} })).toEqual({ path: 'a', told: 'null', again: '{}' });
    expect(firstDifference({ a: [] }, { a: {} })).toEqual({ path: 'a', told: '[]', again: '{}' });
  });

  it('is the first by number, then by name', () => {
    const list = Array.from({ length: 12 }, (_, index) => index);
    const changed = list.map((each) => (each === 2 || each === 10 ? -1 : each));
    expect(firstDifference(list, changed)?.path).toBe('2');
    expect(firstDifference({ b: 1, a: 1 }, { b: 2, a: 2 })?.path).toBe('a');
  });

  it('is told on one line', () => {
    const found = firstDifference({ a: 'x'.repeat(500) }, { a: 'y' })!;
    expect([found.told.length, found.told.at(-1), found.again]).toEqual([78, '…', '"y"']);
    expect(firstDifference({ a: 'x'.repeat(78) }, { a: 0 })!.told).toBe(`"${'x'.repeat(78)}"`);
  });
});
