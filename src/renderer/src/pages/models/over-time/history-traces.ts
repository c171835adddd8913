import { axis, baseLayout, type ChartSpec, type Trace } from '../../../ui/chart/chart-spec';
import { spread } from '../../../ui/chart/place-labels';
import { formatStrength } from '../../../text/format';
import type { StrengthRow } from '../../../contract-types';

export type Side = 'attack' | 'defence';
/** As many lines as can be told apart and named at their ends. */
export const MOST_TEAMS = 6;

const DASHES = ['solid', 'dash', 'dot', 'dashdot', 'longdash', 'longdashdot'] as const;
/** A summer has two or three months without a match; more than this means the team was elsewhere. */
const GAP_DAYS = 150;
/** Height of a label beside the plot, as a share of the plot. */
const LABEL = 0.055;

/** One team's months, with a hole where it played elsewhere. */
export interface TeamLine {
  readonly team: string;
  readonly rows: readonly StrengthRow[];
}

/** The lines of some teams, in the order asked for; a team without a row has none. */
export const linesOf = (history: readonly StrengthRow[], teams: readonly string[]): readonly TeamLine[] =>
  teams
    .map((team) => ({ team, rows: history.filter((row) => row.team === team) }))
    .filter(({ rows }) => rows.length > 0);

/** The strongest teams of the newest month, by attack and defence together. */
export function strongest(history: readonly StrengthRow[], count: number): readonly string[] {
  const newest = history.reduce((last, { date }) => (date > last ? date : last), '');
  return history
    .filter((row) => row.date === newest)
    .sort((a, b) => b.attack + b.defence - a.attack - a.defence)
    .slice(0, count)
    .map((row) => row.team);
}

/** Strength by month, a line a team, its name at its end. */
export function historyTraces(lines: readonly TeamLine[], side: Side): ChartSpec {
  const values = lines.flatMap(({ rows }) => rows.map((row) => row[side]));
  const [low, high] = values.length === 0 ? [-1, 1] : [Math.min(...values), Math.max(...values)];
  const pad = (high - low || 1) * 0.06;
  const ends = spread(
    lines.map(({ rows }) => rows.at(-1)![side]),
    (high - low + 2 * pad) * LABEL,
  );
  return {
    traces: lines.map((line, index) => lineTrace(line, side, index)),
    layout: baseLayout({
      margin: { l: 56, r: 120, t: 12, b: 48 },
      xaxis: axis('First day of the month', { type: 'date', showgrid: false }),
      yaxis: axis(`${side === 'attack' ? 'Attack' : 'Defence'}, log goals`, {
        range: [low - pad, high + pad],
        tickformat: '.1f',
      }),
      annotations: lines.map(({ team }, index) => ({
        text: team,
        x: 1,
        y: ends[index],
        xref: 'paper',
        yref: 'y',
        xanchor: 'left',
        yanchor: 'middle',
        xshift: 6,
        showarrow: false,
        font: { size: 12, color: `--line-${index + 1}` },
      })),
    }),
  };
}

function lineTrace({ team, rows }: TeamLine, side: Side, index: number): Trace {
  const x: string[] = [];
  const y: (number | null)[] = [];
  const text: string[] = [];
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    if (before && daysBetween(before.date, row.date) > GAP_DAYS) {
      x.push(row.date);
      y.push(null);
      text.push('');
    }
    x.push(row.date);
    y.push(row[side]);
    text.push(`${team}, ${row.date}<br>${side} ${formatStrength(row[side])}`);
  }
  return {
    type: 'scatter',
    mode: 'lines',
    name: team,
    x,
    y,
    text,
    hoverinfo: 'text',
    connectgaps: false,
    line: { color: `--line-${index + 1}`, width: 2, dash: DASHES[index % DASHES.length] },
  };
}

/** What the lines say, for those who do not see them. */
export const historyAlt = (lines: readonly TeamLine[], side: Side): string =>
  `${side === 'attack' ? 'Attack' : 'Defence'} by month. ${lines
    .map(({ team, rows }) => {
      const [first, last] = [rows[0]!, rows.at(-1)!];
      return `${team}: ${formatStrength(first[side])} on ${first.date}, ${formatStrength(last[side])} on ${last.date}`;
    })
    .join('; ')}.`;

const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;
