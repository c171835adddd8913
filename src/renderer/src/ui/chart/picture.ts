import type { Picture } from './chart-export';

/**
 * Font of every exported picture. Inter is written into it; a programme that reads no fonts of an SVG takes an installed
 * Inter, else one of the others.
 */
export const PICTURE_FONT = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";

/** Pixels of a title: its size, the height of a line, and the margins around it. */
const TITLE = { size: 14, line: 20, left: 8, above: 6, below: 8 };
/** About what a letter of a title takes; measuring would need the document. */
const LETTER = 7.4;

interface Colours {
  readonly ink: string;
  readonly paper: string;
}

/** A drawing under its title, as a picture that stands by itself. */
export function withTitle({ svg, width, height }: Picture, title: string, { ink, paper }: Colours): Picture {
  const lines = wrapped(title, Math.floor((width - 2 * TITLE.left) / LETTER));
  const head = TITLE.above + lines.length * TITLE.line + TITLE.below;
  const whole = height + head;
  const texts = lines.map(
    (line, index) =>
      `<text x="${TITLE.left}" y="${TITLE.above + TITLE.size + index * TITLE.line}" font-size="${TITLE.size}" font-weight="600" fill="${ink}">${escaped(line)}</text>`,
  );
  return {
    width,
    height: whole,
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="${PICTURE_FONT}">`,
      `<title>${escaped(title)}</title>`,
      `<rect width="${width}" height="${whole}" fill="${paper}"/>`,
      ...texts,
      svg.replace('<svg ', `<svg y="${head}" `),
      '</svg>',
    ].join('\n'),
  };
}

/** The same picture with its font in it. @param font address of the font's data */
export const withFont = ({ svg, ...size }: Picture, font: string): Picture => ({
  ...size,
  svg: svg.replace(
    /<svg [^>]*>/,
    (tag) =>
      `${tag}<style>@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${font}) format('woff2')}</style>`,
  ),
});

/** The data of Inter, of the letters that charts are written in; loaded when the first picture is saved. */
export const loadFont = async (): Promise<string> =>
  (await import('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline')).default;

/** A text in lines of at most so many letters, broken between words; a longer word stands alone. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text as it stands in an SVG. */
export const escaped = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
