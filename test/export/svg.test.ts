import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { Manifest } from '../../src/main/export/report/content';
import type { Html } from '../../src/main/export/report/html/markup';
import { distributionPicture } from '../../src/main/export/report/svg/distribution';
import { reliabilityPicture } from '../../src/main/export/report/svg/reliability';
import { at, scale } from '../../src/main/export/report/svg/svg';
import { waterfall } from '../../src/main/export/report/svg/waterfall';
import { OUTCOMES } from '../../src/main/core/words/outcomes';

/** Every coordinate and size is a number within the picture or near it; it is named, told of, and drawn the same again. */
function expectPicture(draw: () => Html): string {
  const drawn: string = draw();
  expect(drawn).toBe(draw());
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawn)!.map(Number) as [number, number, number];
  for (const [, name, value] of drawn.matchAll(/ (x|y|x1|x2|y1|y2|width|height|r|cx|cy)="([^"]*)"/g)) {
    expect(value, name).toMatch(/^-?\d+(\.\d{1,2})?$/);
    expect(Number(value)).toBeGreaterThanOrEqual(0);
    expect(Number(value)).toBeLessThanOrEqual(name!.includes('y') || name === 'height' ? height : width);
  }
  for (const [, d] of drawn.matchAll(/ d="([^"]*)"/g)) {
    expect(d).toMatch(/^(M|L|l|Z|z|-?\d+(\.\d{1,2})?| )*$/i);
    for (const [, x, y] of d!.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(width);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(height);
    }
  }
  // Names may be anything; the marks around them may not.
  expect(drawn.replaceAll(/>[^<]*</g, '><')).not.toMatch(/NaN|Infinity|undefined|null/);
  expect(drawn.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
  expect(drawn.match(/<desc>[^<]+<\/desc>/g)).toHaveLength(1);
  expect(drawn).toContain('role="img"');
  return drawn;
}

const chance = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-12, 1 - 1e-12));

describe('pictures of a report', () => {
  it('of how many picks come right stay within their frame for any distribution', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 2, maxLength: 51 }), (weights) => {
        const total = weights.reduce((sum, each) => sum + each, 0);
        fc.pre(total > 0);
        const drawn = expectPicture(() =>
          distributionPicture(
            'Right <picks>',
            weights.map((each) => each / total),
          ),
        );
        expect(drawn.match(/class="bar"/g)).toHaveLength(weights.length);
        expect(drawn).toContain('<title>Right &lt;picks&gt;</title>');
      }),
    );
  });

  it('of the way of a probability stay within their frame for any steps, interval and market', () => {
    const step = fc.record({ name: fc.string(), by: fc.double({ min: -1, max: 1, noNaN: true }), to: chance });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        ...([
          chance,
          fc.option(chance, { nil: null }),
          fc.option(fc.tuple(chance, chance), { nil: undefined }),
        ] as const),
        (steps, final, market, ends) => {
          const ways = steps.map((each, index) => {
            const from = index === 0 ? 0 : steps[index - 1]!.to;
            return { ...each, by: each.to - from };
          });
          const [low, high] = [Math.min(...(ends ?? [0])), Math.max(...(ends ?? [0]))];
          expectPicture(() =>
            waterfall({
              ...{ title: 'Way', outcome: 'draw', steps: ways, last: 'set B', final, market },
              interval: ends && { low, high },
            }),
          );
        },
      ),
    );
  });

  it('of reliability stay within their frame, and tell of every forecast', () => {
    const text = readFileSync(join(inject('demo'), 'report', 'manifest.json'), 'utf8');
    const { reliability } = Manifest.parse(JSON.parse(text)).content;
    const diagrams = reliability.flatMap((each) => each.diagrams.flatMap(({ diagram }) => diagram ?? []));
    expect(diagrams.length).toBeGreaterThanOrEqual(6);
    for (const diagram of diagrams) {
      const drawn = expectPicture(() => reliabilityPicture('Curve', 'home', diagram));
      expect(drawn).toContain(`${diagram.n} forecasts, ${diagram.events} came.`);
      // Without a band, without bins, and where all forecasts are one.
      const bare = { ...diagram, band: { ...diagram.band, forecast: [], lower: [], upper: [] }, bins: [] };
      expect(expectPicture(() => reliabilityPicture('Bare', 'away', bare))).not.toContain('class="band"');
      for (const place of [0, 0.5, 1]) {
        const one = { low: place, high: place, value: place, cases: diagram.n };
        const point = { ...bare, curve: [{ ...diagram.curve[0]!, ...one }] };
        expectPicture(() => reliabilityPicture('Point', 'draw', point));
      }
      expectPicture(() => reliabilityPicture('None', 'draw', { ...bare, curve: [] }));
    }
    expect(OUTCOMES).toHaveLength(3);
  });

  it('have coordinates of two decimals, and a scale that meets both its ends', () => {
    expect([at(1 / 3), at(2), at(-0.004), at(99.999)]).toEqual(['0.33', '2', '0', '100']);
    const y = scale([0.2, 0.8], [100, 0]);
    expect([y(0.2), y(0.8), y(0.5)].map((value) => Math.round(value))).toEqual([100, 0, 50]);
  });
});
