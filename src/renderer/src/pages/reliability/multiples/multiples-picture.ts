import { OUTCOMES, VOICES } from '../../../../../contract/words';
import type { Outcome, SmallDiagram as Small, VoiceId } from '../../../contract-types';
import { formatScore } from '../../../text/format';
import { voiceName } from '../../../text/voices';
import type { Picture } from '../../../ui/chart/chart-export';
import { escaped, PICTURE_FONT } from '../../../ui/chart/picture';
import { pointsOf, rowRange } from './small-diagram';

/** Width and height of a panel with what is written below it, and of the margins for names. */
const PANEL = { size: 100, across: 116, down: 142 };
const LEFT = 60;
const TOP = 64;

/** Colours by name, as the window has them at the moment. */
export type Palette = Readonly<Record<Outcome | 'ink' | 'soft' | 'line' | 'paper', string>>;

/**
 * All small diagrams as one picture, with its title, its names and its font: it needs nothing of the page.
 * @param voices its columns
 */
export function multiplesPicture(
  title: string,
  diagrams: readonly Small[],
  palette: Palette,
  voices: readonly VoiceId[] = VOICES,
): Picture {
  const width = LEFT + voices.length * PANEL.across;
  const height = TOP + OUTCOMES.length * PANEL.down;
  const text = (x: number, y: number, words: string, size: number, colour: string, anchor = 'middle') =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" text-anchor="${anchor}">${escaped(words)}</text>`;
  const heads = voices.map((voice, column) =>
    text(LEFT + column * PANEL.across + PANEL.size / 2, TOP - 10, voiceName(voice), 12, palette.ink),
  );
  const rows = OUTCOMES.flatMap((outcome, row) => {
    const own = diagrams.filter((each) => each.outcome === outcome);
    const range = rowRange(own);
    const top = TOP + row * PANEL.down;
    const said = `${Math.round(range[0] * 100)}–${Math.round(range[1] * 100)} %`;
    return [
      text(4, top + 16, outcome, 12, palette.ink, 'start'),
      text(4, top + 32, said, 10, palette.soft, 'start'),
      ...voices.flatMap((voice, column) => {
        const diagram = own.find((each) => each.voice === voice);
        return diagram ? [panel(diagram, LEFT + column * PANEL.across, top, range, palette, text)] : [];
      }),
    ];
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${PICTURE_FONT}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    text(4, 22, title, 14, palette.ink, 'start'),
    ...heads,
    ...rows,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function panel(
  diagram: Small,
  x: number,
  y: number,
  range: readonly [number, number],
  palette: Palette,
  text: (x: number, y: number, words: string, size: number, colour: string) => string,
): string {
  const { size } = PANEL;
  const colour = palette[diagram.outcome];
  const points = pointsOf(diagram, range);
  return [
    `<g transform="translate(${x} ${y})">`,
    `<rect width="${size}" height="${size}" fill="none" stroke="${palette.line}"/>`,
    `<line x1="0" y1="${size}" x2="${size}" y2="0" stroke="${palette.soft}" stroke-dasharray="3 3"/>`,
    `<svg width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">`,
    `<polyline points="${points.map(({ x: across, y: up }) => `${across},${up}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round"/>`,
    ...points.map(({ x: across, y: up, r }) => `<circle cx="${across}" cy="${up}" r="${r}" fill="${colour}"/>`),
    '</svg>',
    text(size / 2, size + 14, `MCB ${formatScore(diagram.miscalibration)}`, 11, palette.ink),
    text(size / 2, size + 28, `by luck ${formatScore(diagram.expected)}`, 10, palette.soft),
    '</g>',
  ].join('');
}
