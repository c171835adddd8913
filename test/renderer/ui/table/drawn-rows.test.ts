import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsAtOnce } from '../../../../src/renderer/src/ui/table/use-drawn-rows';

it('a table is drawn in steps of about as many cells, never of fewer than eight rows or of more than thirty', () => {
  expect([1, 9, 14, 28, 35, 200].map(rowsAtOnce)).toEqual([30, 30, 20, 10, 8, 8]);
  fc.assert(
    fc.property(fc.nat({ max: 300 }), (columns) => {
      const rows = rowsAtOnce(columns);
      expect(rows >= 8 && rows <= 30 && rows >= rowsAtOnce(columns + 1)).toBe(true);
      if (rows > 8) expect(rows * columns).toBeLessThanOrEqual(280);
    }),
  );
});
