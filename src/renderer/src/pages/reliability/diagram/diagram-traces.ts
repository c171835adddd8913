import type { Diagram, Outcome } from '../../../contract-types';
import { formatCount, formatProbability } from '../../../text/format';
import { axis, baseLayout, type ChartSpec, type Trace } from '../../../ui/chart/chart-spec';

export type DiagramView = 'curve' | 'bins';
export type Range = readonly [low: number, high: number];

/** A point of the picture: a step of the curve, or a bin. */
export interface StretchRow {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  readonly forecast: number;
  readonly observed: number;
  readonly n: number;
  readonly events: number;
  /** The band at the forecast, or Wilson’s interval of the bin. */
  readonly lower: number;
  readonly upper: number;
}

const keyOf = (low: number, high: number): string => `${low} ${high}`;

/** The band at a forecast: the lower bound holds from its step on, the upper down from it. */
export function bandAt({ forecast, lower, upper }: Diagram['band'], at: number): readonly [number, number] {
  const before = forecast.findLastIndex((p) => p <= at);
  const after = forecast.findIndex((p) => p >= at);
  return [before < 0 ? 0 : lower[before]!, after < 0 ? 1 : upper[after]!];
}

/** The numbers behind the picture, in rising order of forecast. */
export function stretchRows(diagram: Diagram, view: DiagramView): readonly StretchRow[] {
  if (view === 'curve') {
    return diagram.curve.map(({ low, high, forecast, value, cases, events }) => {
      const [lower, upper] = bandAt(diagram.band, forecast);
      return { key: keyOf(low, high), low, high, forecast, observed: value, n: cases, events, lower, upper };
    });
  }
  return diagram.bins.flatMap(({ low, high, n, events, forecast, observed, wilsonLow, wilsonHigh }): StretchRow[] =>
    forecast === null || observed === null
      ? []
      : [
          {
            key: keyOf(low, high),
            low,
            high,
            forecast,
            observed,
            n,
            events,
            lower: wilsonLow ?? 0,
            upper: wilsonHigh ?? 1,
          },
        ],
  );
}

const STEP = 0.05;
/** Where the forecasts and what came of them lie, to the next 5 %; the same on both axes, so that the diagram is square. */
export function rangeOf(diagram: Diagram): Range {
  const values = diagram.curve.flatMap(({ low, high, value, cases }) =>
    // A step of very few matches may lie anywhere: it must not push the rest together.
    cases * 100 >= diagram.n ? [low, high, value] : [low, high],
  );
  if (values.length === 0) return [0, 1];
  const low = Math.max(0, Math.floor(Math.min(...values) / STEP - 0.2) * STEP);
  const high = Math.min(1, Math.ceil(Math.max(...values) / STEP + 0.2) * STEP);
  return [Number(low.toFixed(2)), Number(high.toFixed(2))];
}

/** The outline of the band over [0, 1], there along the upper bound and back along the lower one. */
export function bandOutline({ forecast, lower, upper }: Diagram['band']): {
  readonly x: number[];
  readonly y: number[];
} {
  const x: number[] = [0];
  const y: number[] = [upper[0] ?? 1];
  forecast.forEach((p, i) => {
    x.push(p, p);
    y.push(upper[i]!, upper[i + 1] ?? 1);
  });
  x.push(1, 1);
  y.push(1, lower.at(-1) ?? 0);
  for (let i = forecast.length - 1; i >= 0; i -= 1) {
    x.push(forecast[i]!, forecast[i]!);
    y.push(lower[i]!, lower[i - 1] ?? 0);
  }
  x.push(0);
  y.push(0);
  return { x, y };
}

interface DiagramOptions {
  readonly view: DiagramView;
  readonly range: Range;
  readonly outcome: Outcome;
  /** What the curve is called, and the curve of the other stage where it is laid over. */
  readonly name: string;
  readonly other?: { readonly name: string; readonly diagram: Diagram } | null;
}

/** A square: forecast across, share that came up, the diagonal, the band, the curve; below, how many forecasts where. */
export function diagramTraces(
  diagram: Diagram,
  { view, range, outcome, name, other = null }: DiagramOptions,
): ChartSpec {
  const color = `--${outcome}`;
  const rows = stretchRows(diagram, view);
  const side = { range: [...range], tickformat: '.0%', zeroline: false, constrain: 'domain' };
  const legend = [
    { text: view === 'curve' ? `● ${name}` : `● ${name}, 95 % of Wilson a bin`, color },
    ...(other ? [{ text: `◇ ${other.name}`, color: '--line-2' }] : []),
    ...(view === 'curve' ? [{ text: '▒ where a calibrated curve lies, 95 % all along', color: '--ink-soft' }] : []),
    { text: `n = ${formatCount(diagram.n)}, ${formatCount(diagram.events)} came`, color: '--ink-soft' },
  ];
  return {
    traces: [
      ...(view === 'curve' ? [bandTrace(diagram.band)] : []),
      {
        type: 'scatter',
        mode: 'lines',
        x: [0, 1],
        y: [0, 1],
        line: { color: '--line-strong', width: 1, dash: 'dash' },
        hoverinfo: 'skip',
      },
      ...(other ? otherTraces(other.diagram) : []),
      ...(view === 'curve' ? [curveLine(diagram, color)] : []),
      pointTrace(rows, view, color),
      {
        type: 'bar',
        x: diagram.bins.map(({ low, high }) => (low + high) / 2),
        y: diagram.bins.map(({ n }) => n),
        width: diagram.bins.map(({ low, high }) => high - low),
        yaxis: 'y2',
        marker: { color, opacity: 0.6, line: { color: '--surface', width: 1 } },
        hovertext: diagram.bins.map(
          ({ low, high, n }) => `${formatProbability(low)} to ${formatProbability(high)}: ${formatCount(n)} forecasts`,
        ),
        hoverinfo: 'text',
      },
    ],
    layout: baseLayout({
      margin: { l: 58, r: 12, t: 8, b: 46 },
      bargap: 0,
      xaxis: axis('Forecast', { ...side, anchor: 'y2', constraintoward: 'left' }),
      yaxis: axis('Share that came', {
        ...side,
        domain: [0.2, 1],
        scaleanchor: 'x',
        scaleratio: 1,
        constraintoward: 'top',
      }),
      yaxis2: axis('Forecasts', {
        domain: [0, 0.14],
        rangemode: 'tozero',
        nticks: 3,
        zeroline: false,
      }),
      annotations: legend.map(({ text, color: ink }, index) => ({
        text,
        xref: 'x domain',
        yref: 'y domain',
        x: 0.02,
        y: 0.985,
        yshift: -16 * index,
        xanchor: 'left',
        yanchor: 'top',
        showarrow: false,
        font: { size: 12, color: ink },
      })),
    }),
  };
}

const bandTrace = (band: Diagram['band']): Trace => ({
  type: 'scatter',
  mode: 'lines',
  ...bandOutline(band),
  fill: 'toself',
  fillcolor: '--line',
  opacity: 0.6,
  line: { color: '--line-strong', width: 1 },
  hoverinfo: 'skip',
});

/** Flat over each step, straight to the next. */
const curveLine = ({ curve }: Diagram, color: string): Trace => ({
  type: 'scatter',
  mode: 'lines',
  x: curve.flatMap(({ low, high }) => [low, high]),
  y: curve.flatMap(({ value }) => [value, value]),
  line: { color, width: 2 },
  hoverinfo: 'skip',
});

const otherTraces = ({ curve }: Diagram): readonly Trace[] => [
  {
    type: 'scatter',
    mode: 'lines+markers',
    x: curve.flatMap(({ low, high }) => [low, high]),
    y: curve.flatMap(({ value }) => [value, value]),
    line: { color: '--line-2', width: 1.5, dash: 'dot' },
    marker: { color: '--line-2', symbol: 'diamond-open', size: 5 },
    hoverinfo: 'skip',
  },
];

const pointTrace = (rows: readonly StretchRow[], view: DiagramView, color: string): Trace => ({
  type: 'scatter',
  mode: 'markers',
  x: rows.map(({ forecast }) => forecast),
  y: rows.map(({ observed }) => observed),
  customdata: rows.map(({ key }) => key),
  marker: { color, size: 8, line: { color: '--surface', width: 1 } },
  ...(view === 'bins'
    ? {
        error_y: {
          type: 'data',
          symmetric: false,
          array: rows.map(({ upper, observed }) => upper - observed),
          arrayminus: rows.map(({ lower, observed }) => observed - lower),
          color,
          thickness: 1.5,
          width: 4,
        },
      }
    : {}),
  hovertext: rows.map(
    ({ low, high, forecast, observed, n, events }) =>
      `${formatProbability(low)} to ${formatProbability(high)}<br>said ${formatProbability(forecast)}, came ${formatProbability(observed)}<br>${formatCount(events)} of ${formatCount(n)}; click for the matches`,
  ),
  hoverinfo: 'text',
});

/** The picture for those who do not see it: where it lies furthest from the diagonal, and where outside its interval. */
export function diagramAlt(diagram: Diagram, view: DiagramView): string {
  const rows = stretchRows(diagram, view);
  const outside = rows.filter(({ forecast, lower, upper }) => forecast < lower || forecast > upper);
  const far = rows.reduce<StretchRow | null>(
    (most, row) =>
      row.n * 20 >= diagram.n &&
      (most === null || Math.abs(row.observed - row.forecast) > Math.abs(most.observed - most.forecast))
        ? row
        : most,
    null,
  );
  const said = (row: StretchRow): string =>
    `said ${formatProbability(row.forecast)}, came ${formatProbability(row.observed)} (${formatCount(row.events)} of ${formatCount(row.n)})`;
  return [
    `${formatCount(diagram.n)} forecasts in ${rows.length} ${view === 'curve' ? 'steps' : 'bins'}, ${formatCount(diagram.events)} came`,
    outside.length === 0
      ? view === 'curve'
        ? 'the diagonal lies within the band at every step'
        : 'the diagonal lies within the interval of every bin'
      : `outside at ${outside.map(said).join('; ')}`,
    ...(far ? [`of the large ones furthest off: ${said(far)}`] : []),
  ].join('. ');
}
