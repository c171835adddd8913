import { expect, it } from 'vitest';
import type { SmallDiagram } from '../../../../src/renderer/src/contract-types';
import { multiplesPicture } from '../../../../src/renderer/src/pages/reliability/multiples/multiples-picture';

const PALETTE = { home: '#111', draw: '#222', away: '#333', ink: '#444', soft: '#555', line: '#666', paper: '#777' };
const diagram = (change: Partial<SmallDiagram>): SmallDiagram => ({
  ...{ voice: 'B', outcome: 'draw', n: 300, miscalibration: 0.0012, expected: 0.0009 },
  points: [
    { forecast: 0.2, value: 0.22, cases: 100 },
    { forecast: 0.3, value: 0.28, cases: 200 },
  ],
  ...change,
});
const count = (text: string, part: string): number => text.split(part).length - 1;

it('stands by itself: title, names, curves and numbers, with colours and font written in', () => {
  const diagrams = [diagram({}), diagram({ voice: 'market', outcome: 'home' })];
  const { svg, width, height } = multiplesPicture('Shares <all> & "more"', diagrams, PALETTE);
  expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}" height="${height}"`));
  expect(svg.endsWith('</svg>')).toBe(true);
  expect(svg).toContain('<title>Shares &lt;all&gt; &amp; &quot;more&quot;</title>');
  expect(svg).toContain(`font-family="'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif"`);
  for (const name of ['Set A', 'Set G', 'Market', 'Base rates', 'home', 'draw', 'away', '20–30 %']) {
    expect(svg).toContain(`>${name}<`);
  }
  expect([count(svg, '<polyline'), count(svg, '<circle')]).toEqual([2, 4]);
  expect([count(svg, 'MCB 0.0012'), count(svg, 'by luck 0.0009')]).toEqual([2, 2]);
  expect([count(svg, 'stroke="#111"'), count(svg, 'stroke="#222"'), count(svg, 'stroke="#333"')]).toEqual([1, 1, 0]);
  expect(svg).not.toContain('var(');
});

it('leaves no gap for a set that is switched off', () => {
  const whole = multiplesPicture('All', [diagram({})], PALETTE);
  const { svg, width } = multiplesPicture('Some', [diagram({})], PALETTE, ['A', 'B', 'market']);
  expect(svg).not.toContain('>Set G<');
  expect([width < whole.width, count(svg, '<polyline')]).toEqual([true, 1]);
});

it('has a frame and names where nothing is known yet', () => {
  const { svg } = multiplesPicture('Nothing', [], PALETTE);
  expect(count(svg, '<polyline')).toBe(0);
  expect(svg).toContain('>Set A<');
});
