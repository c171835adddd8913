import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svgOf, toCsv } from '../../../../src/renderer/src/ui/chart/chart-export';
import { withFont, withTitle, wrapped } from '../../../../src/renderer/src/ui/chart/picture';
import { axis, baseLayout, enlarge, resolveTokens } from '../../../../src/renderer/src/ui/chart/chart-spec';
import { keysAbove, roomFor } from '../../../../src/renderer/src/ui/chart/names';
import { placeLabels, spread } from '../../../../src/renderer/src/ui/chart/place-labels';
import { formatPaired, intervalOf, verdictOf } from '../../../../src/renderer/src/ui/chart/told-apart';
import type { Column } from '../../../../src/renderer/src/ui/table/table-column';

describe('colours of a chart', () => {
  it('are looked up by token wherever they stand, and nothing else is touched', () => {
    const spec = { line: { color: '--home', width: 2 }, x: [0.5, null, '2024'], fonts: ['--ink', 'Inter'] };
    expect(resolveTokens(spec, (token) => `<${token}>`)).toEqual({
      line: { color: '<--home>', width: 2 },
      x: [0.5, null, '2024'],
      fonts: ['<--ink>', 'Inter'],
    });
  });
});

describe('letters of a chart', () => {
  const layout = baseLayout({ xaxis: axis('Day'), annotations: [{ text: 'a', font: { size: 10 }, x: 3 }] });
  const trace = { type: 'scatter', x: [1, 2], marker: { size: 9 }, line: { width: 2 }, textfont: { size: 11 } };

  it('grow with the text, and their margins; points, lines and data stay', () => {
    const grown = enlarge({ traces: [trace], layout }, 2);
    expect(grown).toMatchObject({
      traces: [{ ...trace, textfont: { size: 22 } }],
      layout: {
        font: { size: 24 },
        hoverlabel: { font: { size: 24 } },
        margin: { l: 112, r: 40, t: 24, b: 96 },
        xaxis: { title: { standoff: 16, font: { size: 24 } }, tickfont: { size: 22 }, fixedrange: true },
        annotations: [{ text: 'a', font: { size: 20 }, x: 3 }],
        separators: '.\u202f',
      },
    });
    expect(enlarge({ traces: [trace], layout }, 1)).toEqual({ traces: [trace], layout });
  });

  it('leave room for fewer ticks, though never for less than three', () => {
    expect(enlarge({ xaxis: { nticks: 14 }, yaxis: { nticks: 5 } }, 2)).toEqual({
      xaxis: { nticks: 7 },
      yaxis: { nticks: 3 },
    });
  });
});

describe('names in a chart', () => {
  it('have a margin as wide as the longest, known before anything is drawn: Plotly would draw twice to find it', () => {
    expect(axis('Day')).not.toHaveProperty('automargin');
    expect(roomFor([])).toBe(roomFor(['']));
    expect(roomFor(['beta', 'centred isotonic, c = 1'])).toBe(roomFor(['centred isotonic, c = 1']));
    expect(roomFor(['centred isotonic, c = 1'])).toBeGreaterThanOrEqual(6 * 23 + 8);
  });

  it('stand beside each other above it, in their colours, and none over another at any size of the text', () => {
    const keys = [
      { text: '● of base rates', color: '--line-1' },
      { text: '■ of the market', color: '--market' },
      { text: '◇ x', color: '--ink' },
    ];
    const at = [1, 2].map((scale) =>
      (enlarge(keysAbove(keys), scale) as { xshift: number; text: string; font: { color: string } }[]).map(
        (each) => each,
      ),
    );
    expect(at[0]!.map(({ text, font }) => ({ text, color: font.color }))).toEqual(keys);
    for (const [index, scale] of [1, 2].entries()) {
      const [first, second, third] = at[index]!.map(({ xshift }) => xshift / scale);
      expect(first).toBe(0);
      expect(second! - first!).toBeGreaterThan(6 * keys[0]!.text.length);
      expect(third! - second!).toBeGreaterThan(6 * keys[1]!.text.length);
    }
  });
});

describe('an exported chart', () => {
  const columns: readonly Column<{ name: string; value: number | null }>[] = [
    { id: 'name', header: 'Name', value: (row) => row.name },
    { id: 'value', group: 'Attack', header: 'First, s.e.', value: (row) => row.value, cell: () => 'rounded' },
  ];
  it('has its numbers in full precision, quoted where a comma or a quote would break them', () => {
    const rows = [
      { name: 'A "B", C', value: 0.1234567890123 },
      { name: 'D', value: null },
    ];
    expect(toCsv(columns, rows, 'Strengths, E0')).toBe(
      'Name,"Attack First, s.e.",Chart\n"A ""B"", C",0.1234567890123,"Strengths, E0"\nD,,"Strengths, E0"\n',
    );
  });
  it('is a picture with its title in it, in as many lines as it needs, and its font', () => {
    const drawn = { svg: '<svg class="main-svg" width="300" height="200"><g>μ</g></svg>', width: 300, height: 200 };
    const title = 'Set B, draws: how often came what was said (E0 & D1, all seasons, calibrated)';
    const { svg, width, height } = withTitle(drawn, title, { ink: '#111', paper: '#fff' });
    const lines = wrapped(title, 38);
    expect(lines.length).toBe(3);
    expect(lines.join(' ')).toBe(title);
    expect([width, height]).toEqual([300, 200 + 6 + 3 * 20 + 8]);
    for (const line of lines) expect(svg).toContain(`fill="#111">${line.replace('&', '&amp;')}</text>`);
    expect(svg).toContain('<title>Set B, draws');
    expect(svg).toContain('<rect width="300" height="274" fill="#fff"/>');
    expect(svg).toContain('<svg y="74" class="main-svg"');
    const lettered = withFont({ svg, width, height }, 'data:font/woff2;base64,AAAA');
    expect(lettered.svg).toContain("@font-face{font-family:'Inter Variable'");
    expect(lettered.svg.split('@font-face')).toHaveLength(2);
    expect(wrapped('Extraordinarily long', 5)).toEqual(['Extraordinarily', 'long']);
  });
  it('is the text behind plotly’s address', () => {
    expect(svgOf(`data:image/svg+xml,${encodeURIComponent('<svg>μ 50%</svg>')}`)).toBe('<svg>μ 50%</svg>');
  });
});

describe('labels of points', () => {
  const size = { width: 400, height: 300 };
  it('stand between the arms of the cross where there is room', () => {
    expect(placeLabels([{ name: 'Arsenal', x: 100, y: 100 }], size)).toEqual(['top right']);
  });
  it('turn away from an edge and from each other', () => {
    const marks = [
      { name: 'At the edge', x: 396, y: 4 },
      { name: 'First', x: 100, y: 100 },
      { name: 'Second', x: 104, y: 104 },
    ];
    const places = placeLabels(marks, size);
    expect(places[0]).toBe('bottom left');
    expect(places[1]).not.toBe(places[2]);
  });
});

describe('labels at the ends of lines', () => {
  const heights = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 8 });
  it('are at least a gap apart and keep their order', () => {
    fc.assert(
      fc.property(heights, (values) => {
        const placed = spread(values, 0.1);
        const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
        for (let rank = 1; rank < order.length; rank += 1) {
          expect(placed[order[rank]!]! - placed[order[rank - 1]!]!).toBeGreaterThanOrEqual(0.1 - 1e-9);
        }
      }),
    );
  });
  it('stay where they are when nothing is near, and share the shift when something is', () => {
    expect(spread([0.5, 0, 1], 0.1)).toEqual([0.5, 0, 1]);
    const [low, high] = spread([0, 0], 0.1);
    expect(low).toBeCloseTo(-0.05, 12);
    expect(high).toBeCloseTo(0.05, 12);
  });
});

describe('a paired difference', () => {
  it('is told apart from 0 only when its interval leaves 0 out', () => {
    expect(verdictOf({ difference: 0.001, standardError: 0.0006 })).toBe('not-told-apart');
    expect(verdictOf({ difference: 0.001, standardError: 0.0005 })).toBe('worse');
    expect(verdictOf({ difference: -0.001, standardError: 0.0005 })).toBe('better');
    expect(verdictOf({ difference: 0.001, standardError: null })).toBe('not-measured');
    expect(verdictOf({ difference: 0, standardError: 0 })).toBe('not-told-apart');
  });
  it('is written with half its interval, or without where none was measured', () => {
    expect(intervalOf({ difference: 1, standardError: 0.5 })).toEqual([1 - 0.98, 1 + 0.98]);
    expect(formatPaired({ difference: 0.0012, standardError: 0.0005 })).toBe('+0.0012 ± 0.0010');
    expect(formatPaired({ difference: -0.0012, standardError: null })).toBe('−0.0012');
    expect(formatPaired({ difference: null, standardError: null })).toBe('–');
  });
});
