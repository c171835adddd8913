/** Pixels of a letter of the size of names, on average. */
const LETTER = 6.6;
/** Between a name and what stands beside it. */
const BESIDE_NAME = 18;

const widthOf = (name: string): number => Math.ceil(BESIDE_NAME + LETTER * name.length);

/** The margin left of an axis of names. Plotly would measure it by drawing the chart twice. */
export const roomFor = (names: readonly string[]): number => Math.max(BESIDE_NAME, ...names.map(widthOf));

/** What a line or a bar is, in its colour. */
interface Key {
  readonly text: string;
  readonly color: string;
}

/** The keys of a chart beside each other above it. */
export function keysAbove(keys: readonly Key[]): readonly Readonly<Record<string, unknown>>[] {
  const placed: Record<string, unknown>[] = [];
  let xshift = 0;
  for (const { text, color } of keys) {
    const place = { x: 0, y: 1, xref: 'paper', yref: 'paper', xanchor: 'left', yanchor: 'bottom', xshift };
    placed.push({ text, ...place, showarrow: false, font: { size: 12, color } });
    xshift += widthOf(text);
  }
  return placed;
}
