import type { SlateRecord } from '../../../contract-types';
import { formatCount, formatFixed } from '../../../text/format';
import { axis, baseLayout, type ChartSpec } from '../../../ui/chart/chart-spec';
import { keysAbove } from '../../../ui/chart/names';

/** That many right: in how many slates it was expected, and in how many it came. */
export interface SlateRow {
  readonly right: number;
  readonly expected: number;
  readonly observed: number;
}

export const slateRows = ({ expected, observed }: SlateRecord): readonly SlateRow[] =>
  expected.map((value, right) => ({ right, expected: value, observed: observed[right] ?? 0 }));

/** A bar for each number of right picks as it came, and a mark for what was expected. */
export function slateTraces(record: SlateRecord): ChartSpec {
  const rows = slateRows(record);
  const words = rows.map(
    ({ right, expected, observed }) =>
      `${right} right: came in ${formatCount(observed)}, expected in ${formatFixed(expected, 1)} slates`,
  );
  return {
    traces: [
      {
        type: 'bar',
        x: rows.map(({ right }) => right),
        y: rows.map(({ observed }) => observed),
        marker: { color: '--line-4' },
        hovertext: words,
        hoverinfo: 'text',
      },
      {
        type: 'scatter',
        mode: 'lines+markers',
        x: rows.map(({ right }) => right),
        y: rows.map(({ expected }) => expected),
        line: { color: '--ink', width: 1.5, dash: 'dot' },
        marker: { color: '--surface', size: 8, symbol: 'diamond', line: { color: '--ink', width: 1.5 } },
        hovertext: words,
        hoverinfo: 'text',
      },
    ],
    layout: baseLayout({
      bargap: 0.2,
      margin: { l: 56, r: 12, t: 28, b: 46 },
      xaxis: axis('Right picks', {
        dtick: 1,
        range: [-0.6, rows.length - 0.4],
        showgrid: false,
        zeroline: false,
      }),
      yaxis: axis('Slates', { rangemode: 'tozero' }),
      annotations: keysAbove([
        { text: '■ came', color: '--line-4' },
        { text: '◇ expected', color: '--ink' },
      ]),
    }),
  };
}

/** The chart for those who do not see it. */
export function slateAlt(record: SlateRecord): string {
  const rows = slateRows(record).filter(({ observed, expected }) => observed > 0 || expected >= 0.5);
  return rows
    .map(
      ({ right, expected, observed }) =>
        `${right} right in ${formatCount(observed)} slates, expected ${formatFixed(expected, 1)}`,
    )
    .join('; ');
}
