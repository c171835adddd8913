import { PICTURE_FONT } from './picture';

/** Data of a chart as a pure builder makes it. A colour is the name of a token, `--ink`; the component looks it up. */
export interface Trace {
  readonly type: 'scatter' | 'bar' | 'heatmap';
  readonly [key: string]: unknown;
}
export interface ChartSpec {
  readonly traces: readonly Trace[];
  readonly layout: Readonly<Record<string, unknown>>;
}

/** Half the width of a 95 % interval in standard errors of a normal distribution. */
export const INTERVAL = 1.96;

/**
 * An axis with a title that carries its unit. No zoom: what is drawn is what is exported. Margins are the chart's own:
 * where Plotly is to find them (`automargin`) it draws all of a chart anew.
 */
export const axis = (title: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  title: { text: title, standoff: 8, font: { size: 12, color: '--ink-soft' } },
  gridcolor: '--line',
  zerolinecolor: '--line-strong',
  linecolor: '--line-strong',
  tickfont: { size: 11, color: '--ink-soft' },
  ticks: '',
  tickangle: 0,
  fixedrange: true,
  ...more,
});

/** What all charts share: our type, no legend (lines carry their names), no animation. */
export const baseLayout = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  paper_bgcolor: '--surface',
  plot_bgcolor: '--surface',
  font: { family: PICTURE_FONT, size: 12, color: '--ink' },
  hoverlabel: { bgcolor: '--surface-high', bordercolor: '--line-strong', font: { color: '--ink', size: 12 } },
  margin: { l: 56, r: 20, t: 12, b: 48 },
  separators: '.\u202f',
  showlegend: false,
  hovermode: 'closest',
  dragmode: false,
  ...more,
});

/** The same data with every token name replaced by what `read` says its colour is. */
export function resolveTokens(value: unknown, read: (token: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('--') ? read(value) : value;
  if (Array.isArray(value)) return value.map((item) => resolveTokens(item, read));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveTokens(item, read)]));
  }
  return value;
}

const FONTS: ReadonlySet<string> = new Set(['font', 'tickfont', 'textfont']);
/** Distances between what is written. */
const SHIFTS: ReadonlySet<string> = new Set(['standoff', 'xshift', 'yshift']);
const LEAST_TICKS = 3;
const MARGINS: ReadonlySet<string> = new Set(['l', 'r', 't', 'b']);

/** The same with every letter `scale` times as large, and with room for it: margins grow along, ticks get fewer. */
export function enlarge(value: unknown, scale: number, within = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => enlarge(item, scale, within));
  if (value === null || typeof value !== 'object') return value;
  const grows = (key: string): boolean =>
    (FONTS.has(within) && key === 'size') || (within === 'margin' && MARGINS.has(key)) || SHIFTS.has(key);
  const toScale = (key: string, item: unknown): unknown => {
    if (typeof item !== 'number') return enlarge(item, scale, key);
    if (key === 'nticks') return Math.max(LEAST_TICKS, Math.floor(item / scale));
    return grows(key) ? item * scale : item;
  };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toScale(key, item)]));
}
