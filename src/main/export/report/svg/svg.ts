import { escape, html, join, type Html } from '../html/markup';

/** Coordinates with two decimals: enough for print, and the same text on every machine. */
export const at = (value: number): string => String(Math.round(value * 100) / 100);

type Attributes = Readonly<Record<string, string | number>>;
const attributes = (all: Attributes): Html =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? at(value) : escape(value)}"`)
    .join('') as Html;

export const shape = (name: string, all: Attributes): Html => html`<${name as Html}${attributes(all)} />`;
export const label = (x: number, y: number, content: string, all: Attributes = {}): Html =>
  html`<text${attributes({ x, y, ...all })}>${escape(content)}</text>`;

/** Steps between points. */
export const path = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');

/** A picture: its title and description are read out, and it grows and shrinks with the page. */
export const picture = (
  { title, description, width, height }: { title: string; description: string; width: number; height: number },
  parts: readonly Html[],
): Html =>
  html`<svg
    role="img"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    xmlns="http://www.w3.org/2000/svg"
  >
    <title>${escape(title)}</title>
    <desc>${escape(description)}</desc>
    ${join(parts)}
  </svg>`;

/** A line from 0 to 1 drawn from one place to another. */
export const scale =
  (from: readonly [number, number], to: readonly [number, number]) =>
  (value: number): number =>
    to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]);
