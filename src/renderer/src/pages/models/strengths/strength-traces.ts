import { INTERVAL, axis, baseLayout, type ChartSpec, type Trace } from '../../../ui/chart/chart-spec';
import { placeLabels } from '../../../ui/chart/place-labels';
import { formatStrength } from '../../../text/format';
import type { StrengthRow } from '../../../contract-types';
import type { Team } from '../model-types';

/** About the size of the plot in pixels: labels that find room here find it in any wider one. */
const PLOT = { width: 640, height: 430 };

interface StrengthMapData {
  readonly teams: readonly Team[];
  readonly focus: string | null;
  /** Earlier strengths of the team in focus, oldest first. */
  readonly trail: readonly StrengthRow[];
}

/** Teams of the newest season a model knows. */
export function newestTeams(teams: readonly Team[]): readonly Team[] {
  const newest = teams.reduce((last, team) => (team.lastSeason > last ? team.lastSeason : last), '');
  return teams.filter((team) => team.lastSeason === newest);
}

/** A month without a match between two snapshots parts two seasons. */
const beginsSeason = (rows: readonly StrengthRow[], index: number): boolean =>
  index === 0 || monthsBetween(rows[index - 1]!.date, rows[index]!.date) > 1;

/**
 * Strengths of one team in the last three seasons of its league, whole seasons only.
 *
 * @param history of the team or of the whole league, oldest first
 */
export function trailOf(history: readonly StrengthRow[], team: string | null): readonly StrengthRow[] {
  const newest = history.reduce((last, { date }) => (date > last ? date : last), '');
  const cutoff = `${Number(newest.slice(0, 4)) - 3}${newest.slice(4)}`;
  const rows = history.filter((row) => row.team === team);
  const starts = rows.flatMap((row, index) => (beginsSeason(rows, index) && row.date >= cutoff ? [index] : []));
  const first = starts.at(-3) ?? starts[0];
  return first === undefined ? [] : rows.slice(first);
}

/** Attack across, defence up, each with its 95 % interval; dotted lines through the averages; the trail of one team. */
export function strengthTraces({ teams, focus, trail }: StrengthMapData): ChartSpec {
  const others = teams.filter((team) => team.name !== focus);
  const focused = teams.filter((team) => team.name === focus);
  const x = rangeOf(teams, 'attack', 'attackError', trail);
  const y = rangeOf(teams, 'defence', 'defenceError', trail);
  const ordered = [...focused, ...others];
  const places = placeLabels(
    ordered.map((team) => ({
      name: team.name,
      x: ((team.attack - x[0]) / (x[1] - x[0])) * PLOT.width,
      y: ((y[1] - team.defence) / (y[1] - y[0])) * PLOT.height,
    })),
    PLOT,
  );
  const placeOf = (team: Team): string => places[ordered.indexOf(team)]!;
  const [meanAttack, meanDefence] = [mean(teams.map((team) => team.attack)), mean(teams.map((team) => team.defence))];
  return {
    traces: [
      ...(trail.length > 1 ? trailTraces(trail) : []),
      marks(others, placeOf, '--accent', '--line-strong', focus === null ? 1 : 0.6),
      ...(focused.length > 0 ? [marks(focused, placeOf, '--focus-mark', '--focus-mark', 1)] : []),
    ],
    layout: baseLayout({
      xaxis: axis('Attack, log goals: teams further right score more', {
        range: x,
        tickformat: '.1f',
        zeroline: false,
      }),
      yaxis: axis('Defence, log goals: higher concedes fewer', { range: y, tickformat: '.1f', zeroline: false }),
      shapes: [
        average({ x0: meanAttack, x1: meanAttack, y0: 0, y1: 1, xref: 'x', yref: 'paper' }),
        average({ x0: 0, x1: 1, y0: meanDefence, y1: meanDefence, xref: 'paper', yref: 'y' }),
      ],
      annotations: [
        note('average attack', { x: meanAttack, y: 1, xref: 'x', yref: 'paper', xanchor: 'left', yanchor: 'top' }),
        note('average defence', {
          x: 1,
          y: meanDefence,
          xref: 'paper',
          yref: 'y',
          xanchor: 'right',
          yanchor: 'bottom',
        }),
      ],
    }),
  };
}

function marks(
  teams: readonly Team[],
  placeOf: (team: Team) => string,
  color: string,
  cross: string,
  opacity: number,
): Trace {
  const error = (key: 'attackError' | 'defenceError') => ({
    type: 'data',
    array: teams.map((team) => INTERVAL * (team[key] ?? 0)),
    visible: teams.some((team) => team[key] !== null),
    thickness: 1,
    width: 0,
    color: cross,
  });
  return {
    type: 'scatter',
    mode: 'markers+text',
    x: teams.map((team) => team.attack),
    y: teams.map((team) => team.defence),
    text: teams.map((team) => team.name),
    textposition: teams.map(placeOf),
    textfont: { size: 11, color: '--ink' },
    customdata: teams.map((team) => team.name),
    hovertext: teams.map(
      (team) =>
        `${team.name}<br>attack ${formatStrength(team.attack, team.attackError)}<br>defence ${formatStrength(team.defence, team.defenceError)}`,
    ),
    hoverinfo: 'text',
    marker: { color, size: 8, opacity },
    error_x: error('attackError'),
    error_y: error('defenceError'),
    cliponaxis: false,
  };
}

/** The path, and the first month of each season on it by name. */
function trailTraces(trail: readonly StrengthRow[]): Trace[] {
  const starts = trail.filter((_, index) => beginsSeason(trail, index));
  const path = { x: trail.map((row) => row.attack), y: trail.map((row) => row.defence) };
  return [
    {
      type: 'scatter',
      mode: 'lines',
      ...path,
      line: { color: '--focus-mark', width: 1.5, dash: 'dot' },
      hoverinfo: 'skip',
    },
    {
      type: 'scatter',
      mode: 'markers+text',
      x: starts.map((row) => row.attack),
      y: starts.map((row) => row.defence),
      text: starts.map((row) => row.date.slice(0, 7)),
      textposition: 'bottom center',
      textfont: { size: 10, color: '--ink-soft' },
      marker: { color: '--surface', size: 7, line: { color: '--focus-mark', width: 1.5 } },
      hovertext: starts.map(
        (row) =>
          `${row.team}, ${row.date}<br>attack ${formatStrength(row.attack)}<br>defence ${formatStrength(row.defence)}`,
      ),
      hoverinfo: 'text',
    },
  ];
}

/** What the map says, for those who do not see it. */
export function strengthAlt(teams: readonly Team[]): string {
  const best = [...teams].sort((a, b) => b.attack + b.defence - a.attack - a.defence).slice(0, 3);
  return `Attack against defence of ${teams.length} teams. Strongest: ${best
    .map((team) => `${team.name}, attack ${formatStrength(team.attack)}, defence ${formatStrength(team.defence)}`)
    .join('; ')}.`;
}

const monthsBetween = (a: string, b: string): number =>
  12 * (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) + Number(b.slice(5, 7)) - Number(a.slice(5, 7));

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function rangeOf(
  teams: readonly Team[],
  key: 'attack' | 'defence',
  errorKey: 'attackError' | 'defenceError',
  trail: readonly StrengthRow[],
): readonly [number, number] {
  const ends = [
    ...teams.flatMap((team) => [-1, 1].map((side) => team[key] + side * INTERVAL * (team[errorKey] ?? 0))),
    ...trail.map((row) => row[key]),
  ];
  const [low, high] = ends.length === 0 ? [-1, 1] : [Math.min(...ends), Math.max(...ends)];
  const pad = (high - low || 1) * 0.06;
  return [low - pad, high + pad];
}

const average = (at: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  type: 'line',
  layer: 'below',
  line: { color: '--line-strong', width: 1, dash: 'dot' },
  ...at,
});
const note = (text: string, at: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  text,
  showarrow: false,
  font: { size: 11, color: '--ink-soft' },
  ...at,
});
