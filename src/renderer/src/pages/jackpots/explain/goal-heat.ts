import type { FixtureExplanation } from '../../../contract-types';
import { formatPercentNumber, formatProbability } from '../../../text/format';
import { axis, baseLayout, type ChartSpec } from '../../../ui/chart/chart-spec';

type Grid = FixtureExplanation['scores']['grid'];
/** 0 … 8 goals, and more than that. */
export const goalLabels = (grid: Grid): readonly string[] =>
  grid.map((_, goals) => (goals === grid.length - 1 ? 'more' : String(goals)));

/** Below this a cell says nothing: its number would be 0.0. The table has them all. */
const SHOWN = 0.0005;

/** P(score) as shades, home goals down, away goals across; draws are framed. */
export function heatTraces(grid: Grid, home: string, away: string): ChartSpec {
  const labels = goalLabels(grid);
  const most = Math.max(...grid.flat());
  return {
    traces: [
      {
        type: 'heatmap',
        z: grid.map((line) => [...line]),
        x: labels,
        y: labels,
        text: grid.map((line) => line.map((p) => (p < SHOWN ? '' : formatPercentNumber(p)))),
        texttemplate: '%{text}',
        textfont: { size: 10, color: '--ink' },
        // The likeliest score gets half of the colour: ink stays readable on it in both looks.
        zmin: 0,
        zmax: 2 * most,
        colorscale: [
          [0, '--surface'],
          [1, '--accent'],
        ],
        showscale: false,
        xgap: 1,
        ygap: 1,
        hovertext: grid.map((line, h) => line.map((p, a) => `${labels[h]}–${labels[a]}: ${formatProbability(p)}`)),
        hoverinfo: 'text',
      },
    ],
    layout: baseLayout({
      margin: { l: 52, r: 8, t: 40, b: 8 },
      xaxis: axis(`Goals of ${away}`, { type: 'category', side: 'top', showgrid: false }),
      yaxis: axis(`Goals of ${home}`, { type: 'category', autorange: 'reversed', showgrid: false }),
      shapes: labels.slice(0, -1).map((_, goals) => ({
        type: 'rect',
        ...{ x0: goals - 0.48, x1: goals + 0.48, y0: goals - 0.48, y1: goals + 0.48 },
        line: { color: '--draw', width: 1.5 },
      })),
    }),
  };
}

/** One line of the matrix as a table: so many goals at home, against each number of goals away. */
export interface HeatRow {
  readonly goals: string;
  readonly line: readonly number[];
}
export const heatRows = (grid: Grid): readonly HeatRow[] =>
  goalLabels(grid).map((goals, at) => ({ goals, line: grid[at]! }));

/** What the heat map says, for those who do not see it. */
export function heatAlt({ likeliest }: FixtureExplanation['scores'], home: string, away: string): string {
  const told = likeliest
    .slice(0, 3)
    .map(({ homeGoals, awayGoals, probability }) => `${homeGoals}–${awayGoals} ${formatProbability(probability)}`);
  return `Probability of each score of ${home} against ${away}. Likeliest: ${told.join(', ')}.`;
}
