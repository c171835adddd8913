import { percent, type Html } from '../html/markup';
import { label, picture, scale, shape } from './svg';

const WIDTH = 620;
const HEIGHT = 150;
const FLOOR = HEIGHT - 22;

/** How many picks come right: one bar a number, its chance above it. */
export function distributionPicture(title: string, distribution: readonly number[]): Html {
  const most = Math.max(...distribution);
  const y = scale([0, most], [FLOOR, 22]);
  const step = (WIDTH - 16) / distribution.length;
  const parts = distribution.flatMap((chance, count): Html[] => {
    const x = 8 + step * count;
    const middle = x + step / 2;
    const anchor = { 'text-anchor': 'middle' };
    return [
      shape('rect', { x: x + 1, y: y(chance), width: Math.max(1, step - 2), height: FLOOR - y(chance), class: 'bar' }),
      ...(distribution.length <= 20 && chance >= 0.0005
        ? [label(middle, y(chance) - 4, percent(chance), { class: 'tick', ...anchor })]
        : []),
      label(middle, HEIGHT - 8, String(count), { class: 'tick', ...anchor }),
    ];
  });
  const description = distribution.map((chance, count) => `${count} right: ${percent(chance)} %`).join(', ');
  return picture({ title, description, width: WIDTH, height: HEIGHT }, parts);
}
