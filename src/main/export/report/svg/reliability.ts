import type { Diagram } from '../../../../contract';
import { fixed, type Html } from '../html/markup';
import { label, path, picture, scale, shape } from './svg';

const SIZE = 220;
const LEFT = 34;
const TOP = 8;
const HISTOGRAM = 34;
const HEIGHT = TOP + SIZE + HISTOGRAM + 30;

/** A reliability diagram: the curve, the exact simultaneous band, the diagonal, and how many forecasts there were where. */
export function reliabilityPicture(title: string, outcome: 'home' | 'draw' | 'away', diagram: Diagram): Html {
  const [low, high] = rangeOf(diagram);
  const x = scale([low, high], [LEFT, LEFT + SIZE]);
  const y = scale([low, high], [TOP + SIZE, TOP]);
  const inside = (value: number): number => Math.min(high, Math.max(low, value));
  const parts: Html[] = [];
  for (const tick of ticksOf(low, high)) {
    parts.push(shape('line', { x1: x(tick), x2: x(tick), y1: TOP, y2: TOP + SIZE, class: 'grid' }));
    parts.push(shape('line', { x1: LEFT, x2: LEFT + SIZE, y1: y(tick), y2: y(tick), class: 'grid' }));
    parts.push(label(x(tick), HEIGHT - 16, String(Math.round(100 * tick)), { class: 'tick', 'text-anchor': 'middle' }));
    parts.push(label(LEFT - 4, y(tick) + 3, String(Math.round(100 * tick)), { class: 'tick', 'text-anchor': 'end' }));
  }
  const outline = bandOutline(diagram).map(([p, value]): [number, number] => [x(inside(p)), y(inside(value))]);
  if (outline.length > 0) parts.push(shape('path', { d: `${path(outline)}Z`, class: 'band' }));
  parts.push(
    shape('path', {
      d: path([
        [x(low), y(low)],
        [x(high), y(high)],
      ]),
      class: 'diagonal',
    }),
  );
  const curve = diagram.curve.flatMap(({ low: from, high: to, value }): [number, number][] => [
    [x(inside(from)), y(inside(value))],
    [x(inside(to)), y(inside(value))],
  ]);
  parts.push(shape('path', { d: path(curve), class: `${outcome} curve` }));
  const most = Math.max(1, ...diagram.bins.map(({ n }) => n));
  for (const { low: from, high: to, n } of diagram.bins) {
    if (n === 0 || to <= low || from >= high) continue;
    const height = (HISTOGRAM - 6) * (n / most);
    const left = x(inside(from));
    const box = {
      x: left + 0.5,
      y: TOP + SIZE + HISTOGRAM - height,
      width: Math.max(0.5, x(inside(to)) - left - 1),
      height,
    };
    parts.push(shape('rect', { ...box, class: 'bar' }));
  }
  parts.push(label(LEFT + SIZE - 4, TOP + SIZE - 6, `n = ${diagram.n}`, { 'text-anchor': 'end' }));
  parts.push(
    label(LEFT + SIZE / 2, HEIGHT - 3, 'forecast, %; upright: came, %', { class: 'tick', 'text-anchor': 'middle' }),
  );
  const { miscalibration, discrimination, uncertainty, score } = diagram.brier;
  const description = `${diagram.n} forecasts, ${diagram.events} came. Brier score ${fixed(score, 4)} = ${fixed(miscalibration, 4)} miscalibration − ${fixed(discrimination, 4)} discrimination + ${fixed(uncertainty, 4)} uncertainty.`;
  return picture({ title, description, width: LEFT + SIZE + 8, height: HEIGHT }, parts);
}

/** Where forecasts and what came of them lie, to the next 5 %; the same on both axes. */
function rangeOf({ curve, n }: Diagram): readonly [number, number] {
  const values = curve.flatMap(({ low, high, value, cases }) => (cases * 100 >= n ? [low, high, value] : [low, high]));
  if (values.length === 0) return [0, 1];
  const low = Math.max(0, Math.floor(Math.min(...values) * 20 - 0.2) / 20);
  const high = Math.min(1, Math.ceil(Math.max(...values) * 20 + 0.2) / 20);
  return [low, high];
}

function ticksOf(low: number, high: number): number[] {
  const step = high - low > 0.6 ? 0.2 : high - low > 0.25 ? 0.1 : 0.05;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step - 1e-9); tick * step <= high + 1e-9; tick += 1) ticks.push(tick * step);
  return ticks;
}

/** There along the upper bound, back along the lower one: steps at the forecasts of the band. */
function bandOutline({ band: { forecast, lower, upper } }: Diagram): (readonly [number, number])[] {
  if (forecast.length === 0) return [];
  const there: [number, number][] = [[0, upper[0]!]];
  forecast.forEach((p, index) => there.push([p, upper[index]!], [p, upper[index + 1] ?? 1]));
  const back: [number, number][] = [[1, lower.at(-1)!]];
  for (let index = forecast.length - 1; index >= 0; index -= 1)
    back.push([forecast[index]!, lower[index]!], [forecast[index]!, lower[index - 1] ?? 0]);
  return [...there, [1, 1], ...back, [0, 0]];
}
