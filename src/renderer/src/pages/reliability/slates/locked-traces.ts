import type { LockedRecord } from '../../../contract-types';
import { formatCount, formatFixed, formatRare } from '../../../text/format';
import { axis, baseLayout, type ChartSpec } from '../../../ui/chart/chart-spec';

/** Less likely numbers of right picks lie outside the picture; the one that came never does. */
const DRAWN = 1e-4;

/** That many right in sum: how likely it was, and whether it came. */
export interface LockedSumRow {
  readonly right: number;
  readonly chance: number;
  readonly came: boolean;
}

export const lockedSumRows = ({ first, probabilities, right }: LockedRecord): readonly LockedSumRow[] =>
  probabilities.map((chance, index) => ({ right: first + index, chance, came: first + index === right }));

/** The exact distribution of right picks in sum, a bar a number; the one that came stands out. */
export function lockedTraces(record: LockedRecord): ChartSpec {
  const rows = lockedSumRows(record).filter((row) => row.came || row.chance >= DRAWN);
  const came = rows.find((row) => row.came)?.chance ?? 0;
  const highest = Math.max(...rows.map(({ chance }) => chance));
  return {
    traces: [
      {
        type: 'bar',
        x: rows.map(({ right }) => right),
        y: rows.map(({ chance }) => chance),
        marker: { color: rows.map((row) => (row.came ? '--accent' : '--line-4')) },
        hovertext: rows.map(
          ({ right, chance, came: is }) => `${formatCount(right)} right: ${formatRare(chance)}${is ? '; came' : ''}`,
        ),
        hoverinfo: 'text',
      },
    ],
    layout: baseLayout({
      bargap: 0.2,
      margin: { l: 56, r: 12, t: 28, b: 46 },
      xaxis: axis('Right picks over all locked jackpots', { showgrid: false, zeroline: false }),
      yaxis: axis('Probability', { rangemode: 'tozero', tickformat: '.1%' }),
      shapes: [
        {
          type: 'line',
          ...{ x0: record.right, x1: record.right, y0: came, y1: 1.02 * highest },
          line: { color: '--accent', width: 1, dash: 'dot' },
        },
      ],
      annotations: [
        {
          text: `came: ${formatCount(record.right)}`,
          ...{ x: record.right, y: 1.02 * highest, yanchor: 'bottom' },
          showarrow: false,
          font: { size: 12, color: '--accent' },
        },
      ],
    }),
  };
}

/** The chart for those who do not see it. */
export function lockedAlt(record: LockedRecord): string {
  const rows = lockedSumRows(record);
  const likeliest = rows.reduce((best, each) => (each.chance > best.chance ? each : best));
  return `${formatCount(record.right)} right came, ${formatFixed(record.expected, 1)} expected; likeliest ${formatCount(likeliest.right)} with ${formatRare(likeliest.chance)}; so many or more ${formatRare(record.atLeast)}, so many or fewer ${formatRare(record.atMost)}`;
}
