import { formatProbability, formatRare, plural } from '../../../text/format';
import { axis, baseLayout, type ChartSpec } from '../../../ui/chart/chart-spec';

/** One row behind the picture: that many right, exactly or at least. */
export interface CountChance {
  readonly count: number;
  readonly exactly: number;
  readonly atLeast: number;
}

/** The rows of a distribution over 0 … n. */
export function countChances(distribution: readonly number[]): readonly CountChance[] {
  const rows: CountChance[] = [];
  let atLeast = 0;
  for (let count = distribution.length - 1; count >= 0; count -= 1) {
    atLeast = Math.min(1, atLeast + distribution[count]!);
    rows.unshift({ count, exactly: distribution[count]!, atLeast });
  }
  return rows;
}

/** A bar for each number of right picks. @param what counted, as the title of the axis */
export function distributionTraces(distribution: readonly number[], what: string): ChartSpec {
  const rows = countChances(distribution);
  return {
    traces: [
      {
        type: 'bar',
        x: rows.map(({ count }) => count),
        y: rows.map(({ exactly }) => exactly),
        marker: { color: '--line-4' },
        text: rows.map(({ exactly }) => (exactly >= 0.005 ? formatProbability(exactly) : '')),
        textposition: 'outside',
        textfont: { size: 11, color: '--ink-soft' },
        cliponaxis: false,
        hovertext: rows.map(
          ({ count, exactly, atLeast }) => `${count}: ${formatRare(exactly)}; ${count} or more: ${formatRare(atLeast)}`,
        ),
        hoverinfo: 'text',
      },
    ],
    layout: baseLayout({
      bargap: 0.15,
      margin: { l: 56, r: 12, t: 22, b: 46 },
      xaxis: axis(what, { dtick: rows.length > 26 ? 5 : 1, showgrid: false, zeroline: false }),
      yaxis: axis('Probability', { tickformat: '.0%', rangemode: 'tozero' }),
    }),
  };
}

/** The same in words: the likeliest number, where half of the probability lies, and the end. */
export function distributionAlt(distribution: readonly number[]): string {
  const rows = countChances(distribution);
  const n = rows.length - 1;
  const top = rows.reduce((best, row) => (row.exactly > best.exactly ? row : best));
  return [
    `Of ${plural(n, 'fixture')} most probably ${top.count}, at ${formatProbability(top.exactly)}`,
    ...rows
      .filter(({ count }) => count > 0 && (count === Math.ceil(n / 2) || count >= n - 1))
      .map(({ count, atLeast }) => `${count} or more ${formatRare(atLeast)}`),
  ].join('; ');
}
