import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roomFor } from '../../../src/renderer/src/ui/use-room-below';

it('a box takes what is left of the page, what stands above and below it taken off', () => {
  for (const mustScroll of [true, false]) expect(roomFor({ height: 679, above: 149, below: 44 }, mustScroll)).toBe(486);
});

it('where too little is left the page scrolls, and the box is as high as it is', () => {
  expect(roomFor({ height: 679, above: 500, below: 44 }, false)).toBeNull();
});

it('a box that always scrolls is as high there as can be read, and never higher than what is seen of the page', () => {
  expect(roomFor({ height: 679, above: 500, below: 44 }, true)).toBe(240);
  expect(roomFor({ height: 200, above: 149, below: 44 }, true)).toBe(200);
});

it('with room enough the page ends where the box and what is below it do: nothing is left to scroll', () => {
  const pixels = fc.nat({ max: 2000 });
  fc.assert(
    fc.property(pixels, pixels, pixels, fc.boolean(), (height, above, below, mustScroll) => {
      const room = roomFor({ height, above, below }, mustScroll);
      if (height - above - below >= 240) expect(above + room! + below).toBe(height);
      else expect(room).toBe(mustScroll ? Math.min(240, height) : null);
    }),
  );
});
