import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance, nearestWord } from '../../src/main/capabilities/command/nearest';

it('counts inserted, deleted, replaced and swapped letters', () => {
  for (const [one, other, distance] of [
    ['train', 'train', 0],
    ['trian', 'train', 1],
    ['tran', 'train', 1],
    ['trains', 'train', 1],
    ['brain', 'train', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ] as const)
    expect(editDistance(one, other), `${one} ${other}`).toBe(distance);
});

it('is the same both ways, 0 for equal words alone, and never more than the longer word', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other);
      expect(distance).toBe(editDistance(other, one));
      expect(distance === 0).toBe(one === other);
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  );
});

it('names what was most likely meant, and nothing where nothing is near', () => {
  const words = ['isotonic', 'import', 'export', 'Brier score'];
  expect(nearestWord('isotonik', words)).toBe('isotonic');
  expect(nearestWord('BRI', words)).toBe('Brier score');
  expect(nearestWord('inport', words)).toBe('import');
  expect(nearestWord('xyzzy', words)).toBeNull();
});
