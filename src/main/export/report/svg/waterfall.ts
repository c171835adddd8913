import type { WaterfallStep } from '../../../../text/explain-words';
import { fixed, percent, type Html } from '../html/markup';
import { label, picture, scale, shape } from './svg';

const ROW = 17;
const TOP = 6;
const NAMES = 176;
const WIDTH = 620;
const RIGHT = WIDTH - 56;

export interface Waterfall {
  readonly title: string;
  readonly outcome: 'home' | 'draw' | 'away';
  readonly steps: readonly WaterfallStep[];
  readonly last: string;
  readonly final: number;
  readonly interval: { readonly low: number; readonly high: number } | undefined;
  readonly market: number | null;
}

/** The way of one probability, step by step: full bars add, hollow ones take away; a whisker at the end is the interval. */
export function waterfall({ title, outcome, steps, last, final, interval, market }: Waterfall): Html {
  const values = [
    ...steps.map(({ to }) => to),
    final,
    ...(interval ? [interval.low, interval.high] : []),
    market ?? final,
  ];
  const low = Math.max(0, Math.floor((Math.min(...values) - 0.02) * 10) / 10);
  const high = Math.min(1, Math.ceil((Math.max(...values) + 0.02) * 10) / 10);
  const x = scale([low, high], [NAMES, RIGHT]);
  const height = TOP + ROW * (steps.length + 1) + 18;
  const middle = (row: number) => TOP + ROW * row + ROW / 2;
  const parts: Html[] = [];
  for (let tick = low; tick <= high + 1e-9; tick += 0.1) {
    parts.push(shape('line', { x1: x(tick), x2: x(tick), y1: TOP, y2: height - 16, class: 'grid' }));
    parts.push(label(x(tick), height - 4, `${Math.round(100 * tick)} %`, { class: 'tick', 'text-anchor': 'middle' }));
  }
  if (market !== null)
    parts.push(shape('line', { x1: x(market), x2: x(market), y1: TOP, y2: height - 16, class: 'market' }));
  steps.forEach(({ name, by, to }, row) => {
    const y = middle(row);
    parts.push(label(NAMES - 8, y + 4, name, { 'text-anchor': 'end' }));
    if (row === 0) {
      parts.push(diamond(x(to), y, outcome), label(RIGHT + 8, y + 4, `${percent(to)} %`));
      return;
    }
    const from = to - by;
    const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to))];
    const width = Math.max(1, right - left);
    parts.push(shape('rect', { x: left, y: y - 5, width, height: 10, class: by >= 0 ? outcome : `${outcome} minus` }));
    parts.push(label(RIGHT + 8, y + 4, `${by >= 0 ? '+' : ''}${fixed(100 * by, 1)}`));
  });
  const y = middle(steps.length);
  if (interval)
    parts.push(shape('line', { x1: x(interval.low), x2: x(interval.high), y1: y, y2: y, class: 'whisker' }));
  parts.push(label(NAMES - 8, y + 4, last, { 'text-anchor': 'end', class: 'strong' }));
  parts.push(diamond(x(final), y, outcome), label(RIGHT + 8, y + 4, `${percent(final)} %`, { class: 'strong' }));
  const description = steps.map(({ name, by }) => `${name} ${fixed(100 * by, 1)}`).join(', ');
  return picture(
    { title, description: `In percentage points: ${description}; ${last} ${percent(final)} %.`, width: WIDTH, height },
    parts,
  );
}

const diamond = (x: number, y: number, outcome: string): Html =>
  shape('path', { d: `M${x.toFixed(2)} ${(y - 6).toFixed(2)}l6 6l-6 6l-6 -6z`, class: outcome });
