import type { ExplainedClub } from '../../../contract-types';
import { formatStrength } from '../../../text/format';
import { axis, baseLayout, type ChartSpec, type Trace } from '../../../ui/chart/chart-spec';

export type Trail = ExplainedClub['trail'];
const YEARS = 3;
/** A summer has two or three months without a match; more than this and the club was elsewhere. */
const GAP_DAYS = 150;

/** The last three seasons of a trail. */
export function lastSeasons(trail: Trail): Trail {
  const newest = trail.at(-1)?.date;
  if (!newest) return [];
  const cutoff = `${Number(newest.slice(0, 4)) - YEARS}${newest.slice(4)}`;
  return trail.filter(({ date }) => date > cutoff);
}

/** A range that holds both clubs, so that one can be read against the other. */
export function strengthRange(trails: readonly Trail[]): readonly [number, number] {
  const values = trails.flatMap((trail) => trail.flatMap(({ attack, defence }) => [attack, defence]));
  const [low, high] = values.length === 0 ? [-1, 1] : [Math.min(0, ...values), Math.max(0, ...values)];
  const pad = 0.1 * (high - low || 1);
  return [low - pad, high + pad];
}

/** Attack as a full line, defence as a dashed one, each with its name at its end. */
export function trailTraces(trail: Trail, range: readonly [number, number]): ChartSpec {
  const last = trail.at(-1);
  const names = last && [
    { text: 'attack', y: last.attack, color: '--line-1', isUpper: last.attack >= last.defence },
    { text: 'defence', y: last.defence, color: '--line-2', isUpper: last.attack < last.defence },
  ];
  return {
    traces: [line(trail, 'attack', '--line-1', 'solid'), line(trail, 'defence', '--line-2', 'dash')],
    layout: baseLayout({
      margin: { l: 48, r: 62, t: 8, b: 26 },
      xaxis: axis('', { type: 'date', showgrid: false, nticks: 5, title: {} }),
      yaxis: axis('log goals', { range, tickformat: '.2f', nticks: 5 }),
      annotations: (names ?? []).map(({ text, y, color, isUpper }) => ({
        ...{ text, x: 1, y, xref: 'paper', yref: 'y', xanchor: 'left', yanchor: isUpper ? 'bottom' : 'top', xshift: 4 },
        yshift: isUpper ? -5 : 5,
        showarrow: false,
        font: { size: 12, color },
      })),
    }),
  };
}

function line(trail: Trail, side: 'attack' | 'defence', color: string, dash: string): Trace {
  const points = trail.flatMap((row, at) => {
    const before = trail[at - 1];
    const isApart = before && (Date.parse(row.date) - Date.parse(before.date)) / 86_400_000 > GAP_DAYS;
    const point = { x: row.date, y: row[side] as number | null };
    return isApart ? [{ x: row.date, y: null }, point] : [point];
  });
  return {
    type: 'scatter',
    mode: 'lines',
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    line: { color, width: 2, dash },
    hovertext: points.map(({ x, y }) => `${x}: ${side} ${formatStrength(y)}`),
    hoverinfo: 'text',
  };
}

/** What the trail says, for those who do not see it. */
export function trailAlt(name: string, trail: Trail): string {
  const [first, last] = [trail[0], trail.at(-1)];
  if (!first || !last) return `No earlier strengths of ${name}.`;
  return `${name} from ${first.date.slice(0, 7)} to ${last.date.slice(0, 7)}: attack from ${formatStrength(first.attack)} to ${formatStrength(last.attack)}, defence from ${formatStrength(first.defence)} to ${formatStrength(last.defence)}.`;
}
