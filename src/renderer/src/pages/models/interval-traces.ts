import { INTERVAL, axis, baseLayout, type ChartSpec, type Trace } from '../../ui/chart/chart-spec';
import { roomFor } from '../../ui/chart/names';
import { formatPaired, verdictOf, type PairedDifference } from '../../ui/chart/told-apart';

/** One thing compared with another on the same matches. */
export interface IntervalRow extends PairedDifference {
  readonly name: string;
  /** The one the others are compared with. */
  readonly isReference: boolean;
  /** What is said when pointed at. */
  readonly words: string;
}

/** Pixels of one row, and of the axis below them. */
const ROW = 21;
export const intervalHeight = (rows: number): number => 74 + ROW * Math.max(rows, 3);

/**
 * A row a thing: its difference as a mark, ± 1.96 standard errors as a line.
 *
 * A hollow mark is one whose interval holds 0; a diamond is what the others are compared with.
 */
export function intervalTraces(rows: readonly IntervalRow[], title: string): ChartSpec {
  const measured = rows.filter((row) => row.difference !== null || row.isReference);
  const apart = (row: IntervalRow): boolean => ['better', 'worse'].includes(verdictOf(row));
  const others = measured.filter((row) => !row.isReference);
  return {
    traces: [
      trace(
        others.filter((row) => !apart(row)),
        { color: '--surface', size: 8, line: { color: '--accent', width: 2 } },
      ),
      trace(others.filter(apart), { color: '--accent', size: 8 }),
      trace(
        measured.filter((row) => row.isReference),
        { color: '--focus-mark', size: 11, symbol: 'diamond' },
      ),
    ].filter(({ x }) => (x as unknown[]).length > 0),
    layout: baseLayout({
      margin: { l: roomFor(measured.map(({ name }) => name)), r: 20, t: 8, b: 44 },
      xaxis: axis(title, { zeroline: true, zerolinewidth: 2, tickformat: '.4~f' }),
      yaxis: axis('', {
        type: 'category',
        categoryorder: 'array',
        categoryarray: measured.map((row) => row.name).reverse(),
        tickfont: { size: 12, color: '--ink' },
        range: [-0.6, measured.length - 0.4],
      }),
    }),
  };
}

const trace = (rows: readonly IntervalRow[], marker: Readonly<Record<string, unknown>>): Trace => ({
  type: 'scatter',
  mode: 'markers',
  x: rows.map((row) => row.difference ?? 0),
  y: rows.map((row) => row.name),
  error_x: {
    type: 'data',
    array: rows.map((row) => INTERVAL * (row.standardError ?? 0)),
    thickness: 1.5,
    width: 4,
    color: '--line-strong',
  },
  marker,
  hovertext: rows.map(
    (row) => `${row.name}<br>${row.isReference ? row.words : `${formatPaired(row)}<br>${row.words}`}`,
  ),
  hoverinfo: 'text',
});

/** What the rows say, for those who do not see them. */
export const intervalAlt = (rows: readonly IntervalRow[]): string =>
  rows.map((row) => `${row.name}: ${row.isReference ? '' : `${formatPaired(row)}, `}${row.words}`).join('; ');
