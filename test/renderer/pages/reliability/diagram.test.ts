import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagram } from '../../../../src/renderer/src/contract-types';
import {
  bandAt,
  bandOutline,
  diagramAlt,
  diagramTraces,
  rangeOf,
  stretchRows,
} from '../../../../src/renderer/src/pages/reliability/diagram/diagram-traces';
import { demoStore } from '../../../support/stores';
import { openWindow } from '../../../support/window';

/** Draws of set B in both demo leagues, as main tells them. */
let diagram: Diagram;
beforeAll(async () => {
  const window = await openWindow(demoStore());
  diagram = (await window.ask('reliability.diagram', { selection: {}, voice: 'B', outcome: 'draw' })).diagram!;
  await window.close();
});

const band = { forecast: [0.2, 0.4, 0.6], lower: [0.1, 0.3, 0.5], upper: [0.35, 0.55, 0.9], digits: null };

describe('the band', () => {
  it('holds its lower bound from each forecast on, its upper one down from each', () => {
    expect(bandAt(band, 0.1)).toEqual([0, 0.35]);
    expect(bandAt(band, 0.2)).toEqual([0.1, 0.35]);
    expect(bandAt(band, 0.3)).toEqual([0.1, 0.55]);
    expect(bandAt(band, 0.6)).toEqual([0.5, 0.9]);
    expect(bandAt(band, 0.7)).toEqual([0.5, 1]);
  });
  it('has an outline of right angles that returns to where it began', () => {
    const { x, y } = bandOutline(band);
    expect([x[0], y[0], x.at(-1), y.at(-1)]).toEqual([0, 0.35, 0, 0]);
    for (let i = 1; i < x.length; i += 1) expect(x[i] === x[i - 1] || y[i] === y[i - 1]).toBe(true);
    expect(x.map((at, i) => [at, y[i]])).toEqual(
      expect.arrayContaining([
        [0.2, 0.35],
        [0.2, 0.55],
        [0.6, 1],
        [0.6, 0.5],
        [0.6, 0.3],
        [0.2, 0.1],
        [0.2, 0],
      ]),
    );
  });
});

describe('the reliability diagram', () => {
  it('has a row a step of the curve, or a bin that has forecasts, and each names its own stretch', () => {
    const curve = stretchRows(diagram, 'curve');
    expect(curve.map(({ n }) => n).reduce((a, b) => a + b)).toBe(diagram.n);
    for (const { observed, n, events } of curve) expect(observed).toBeCloseTo(events / n, 12);
    const bins = stretchRows(diagram, 'bins');
    expect(bins.map(({ events }) => events).reduce((a, b) => a + b)).toBe(diagram.events);
    for (const { lower, observed, upper } of bins) expect(lower <= observed && observed <= upper).toBe(true);
    expect(new Set([...curve, ...bins].map(({ key }) => key)).size).toBe(curve.length + bins.length);
  });
  it('is square: one range on both axes, to the next 5 %, around what holds more than a few', () => {
    const [low, high] = rangeOf(diagram);
    expect(low).toBeLessThan(high);
    expect((low * 20) % 1).toBeCloseTo(0, 9);
    const { layout } = diagramTraces(diagram, { view: 'curve', range: [low, high], outcome: 'draw', name: 'B' });
    expect(layout).toMatchObject({
      xaxis: { range: [low, high] },
      yaxis: { range: [low, high], scaleanchor: 'x', scaleratio: 1 },
    });
    expect(rangeOf({ ...diagram, curve: [] })).toEqual([0, 1]);
  });
  it('draws band, diagonal, curve, points and histogram; bins with their intervals and no band', () => {
    const options = { range: [0, 1], outcome: 'draw', name: 'Set B' } as const;
    const curve = diagramTraces(diagram, { ...options, view: 'curve' });
    expect(curve.traces).toHaveLength(5);
    expect(curve.traces.at(-1)).toMatchObject({ type: 'bar', yaxis: 'y2', y: diagram.bins.map(({ n }) => n) });
    expect(JSON.stringify(curve.layout)).toContain('n = 4\u202f320');
    const bins = diagramTraces(diagram, { ...options, view: 'bins', other: { name: 'as blended', diagram } });
    expect(bins.traces).toHaveLength(4);
    expect(bins.traces[2]).toHaveProperty('error_y');
    expect(bins.traces[2]).toHaveProperty(
      'customdata',
      stretchRows(diagram, 'bins').map(({ key }) => key),
    );
    expect(JSON.stringify(bins.layout)).toContain('◇ as blended');
  });
  it('is told to those who do not see it', () => {
    expect(diagramAlt(diagram, 'curve')).toMatch(
      /^4\u202f320 forecasts in \d+ steps, .* came\. the diagonal lies within the band at every step\. of the large ones furthest off: said /,
    );
    const off = { ...diagram, band: { forecast: [0], lower: [0.9], upper: [1], digits: null } };
    expect(diagramAlt(off, 'curve')).toMatch(/outside at said /);
  });
});
