import type { Outcome } from '../../../../../contract/words';
import { waterfallOf } from '../../../../../text/explain-words';
import type { FixtureExplanation, SetId } from '../../../contract-types';
import { formatPoints, formatProbability } from '../../../text/format';
import { axis, baseLayout, type ChartSpec, type Trace } from '../../../ui/chart/chart-spec';

/** One row of a waterfall: where a step starts and ends. The two ends of the way are no steps. */
export interface WaterfallRow {
  readonly name: string;
  readonly kind: 'start' | 'step' | 'end';
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** The way of one set's probability of one outcome, with what is shown in the end as its last row. */
export function waterfallRows(explanation: FixtureExplanation, set: SetId, outcome: Outcome): readonly WaterfallRow[] {
  const [start, ...steps] = waterfallOf(explanation, set, outcome);
  const final = explanation.sets[set]!.final[outcome];
  return [
    { name: start!.name, kind: 'start', from: start!.to, to: start!.to, by: 0 },
    ...steps.map(({ name, by, to }, at) => ({
      name,
      kind: 'step' as const,
      from: at === 0 ? start!.to : steps[at - 1]!.to,
      to,
      by,
    })),
    { name: `set ${set}`, kind: 'end', from: final, to: final, by: 0 },
  ];
}

interface WaterfallMarks {
  readonly outcome: Outcome;
  readonly market: number | null;
  /** Of the last row; null where there is none. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Bars hang a little below their row's middle, the name of the step stands above them. */
const BAR = 0.2;
const NAME = -0.24;
const PERCENT = 100;

/** Bars between running totals, full where they add and hatched where they take away; diamonds where the way starts and ends. */
export function waterfallTraces(rows: readonly WaterfallRow[], marks: WaterfallMarks): ChartSpec {
  const { outcome, market, interval } = marks;
  const steps = rows.flatMap((row, at) => (row.kind === 'step' ? [{ ...row, at }] : []));
  const ends = rows.flatMap((row, at) => (row.kind === 'step' ? [] : [{ ...row, at }]));
  return {
    traces: [
      bars(
        steps.filter(({ by }) => by >= 0),
        { color: `--${outcome}` },
      ),
      bars(
        steps.filter(({ by }) => by < 0),
        {
          color: '--surface',
          line: { color: `--${outcome}`, width: 1.5 },
          pattern: { shape: '/', fgcolor: `--${outcome}`, bgcolor: '--surface', size: 6, solidity: 0.3 },
        },
      ),
      {
        type: 'scatter',
        mode: 'markers',
        x: ends.map(({ to }) => PERCENT * to),
        y: ends.map(({ at }) => at + BAR),
        marker: { symbol: 'diamond', size: 12, color: '--ink' },
        hovertext: ends.map(({ name, to }) => `${name}: ${formatProbability(to)}`),
        hoverinfo: 'text',
        error_x: {
          type: 'data',
          visible: interval !== null,
          symmetric: false,
          array: ends.map(({ kind, to }) => (kind === 'end' && interval ? PERCENT * (interval.high - to) : 0)),
          arrayminus: ends.map(({ kind, to }) => (kind === 'end' && interval ? PERCENT * (to - interval.low) : 0)),
          color: '--ink',
          thickness: 1.5,
          width: 4,
        },
        cliponaxis: false,
      },
    ],
    layout: baseLayout({
      margin: { l: 12, r: 12, t: 6, b: 44 },
      bargap: 0,
      xaxis: axis(`Probability of ${OUTCOME[outcome]}, %`, { range: rangeOf(rows, marks), zeroline: false }),
      yaxis: { range: [rows.length - 0.4, -0.6], visible: false, fixedrange: true },
      shapes: [...connectors(rows), ...(market === null ? [] : [marketLine(market)])],
      annotations: rows.map((row, at) => nameOf(row, at)),
    }),
  };
}

const OUTCOME: Record<Outcome, string> = { home: 'a home win', draw: 'a draw', away: 'an away win' };

const bars = (rows: readonly (WaterfallRow & { readonly at: number })[], marker: object): Trace => ({
  type: 'bar',
  orientation: 'h',
  base: rows.map(({ from }) => PERCENT * from),
  x: rows.map(({ by }) => PERCENT * by),
  y: rows.map(({ at }) => at + BAR),
  width: 0.34,
  marker,
  hovertext: rows.map(({ name, by, to }) => `${name}: ${formatPoints(by)}, to ${formatProbability(to)}`),
  hoverinfo: 'text',
});

/** From the end of each step down to the start of the next. */
const connectors = (rows: readonly WaterfallRow[]): object[] =>
  rows.slice(0, -1).map(({ to }, at) => ({
    type: 'line',
    ...{ x0: PERCENT * to, x1: PERCENT * to, y0: at + BAR, y1: at + 1 + BAR },
    line: { color: '--line-strong', width: 1 },
    layer: 'below',
  }));

const marketLine = (market: number): object => ({
  type: 'line',
  ...{ x0: PERCENT * market, x1: PERCENT * market, y0: 0, y1: 1, yref: 'paper' },
  line: { color: '--market', width: 1.5, dash: 'dash' },
  layer: 'below',
});

/** A step's name and size above its bar: text without markup, which would be a style the page's policy refuses. */
const nameOf = ({ name, kind, by, to }: WaterfallRow, at: number): object => ({
  text: `${name.replaceAll('<', '&lt;')}  ${kind === 'step' ? formatPoints(by) : formatProbability(to)}`,
  ...{ x: 0, xref: 'paper', xanchor: 'left', y: at + NAME, yanchor: 'middle', showarrow: false },
  bgcolor: '--surface',
  borderpad: 1,
  // Not by markup: plotly would write a style into the page for it, which the page's policy does not let count.
  font: { size: 12, color: kind === 'step' ? '--ink-soft' : '--ink', weight: kind === 'step' ? 400 : 600 },
});

function rangeOf(rows: readonly WaterfallRow[], { market, interval }: WaterfallMarks): readonly [number, number] {
  const places = [
    ...rows.flatMap(({ from, to }) => [from, to]),
    ...(market === null ? [] : [market]),
    ...(interval ? [interval.low, interval.high] : []),
  ].map((place) => PERCENT * place);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const pad = Math.max(1, 0.08 * (high - low));
  return [Math.max(0, low - pad), Math.min(PERCENT, high + pad)];
}

/** What the waterfall says, for those who do not see it. */
export function waterfallAlt(rows: readonly WaterfallRow[], outcome: Outcome): string {
  const steps = rows.filter(({ kind, by }) => kind === 'step' && by !== 0);
  const told = steps.map(({ name, by }) => `${name} ${formatPoints(by)}`);
  return `Probability of ${OUTCOME[outcome]}, from ${formatProbability(rows[0]!.to)} for two average clubs to ${formatProbability(rows.at(-1)!.to)} in ${rows.at(-1)!.name}: ${told.length > 0 ? told.join(', ') : 'nothing moves it'}.`;
}
