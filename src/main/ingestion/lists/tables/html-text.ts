const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  middot: '·',
  bull: '•',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  lstrok: 'ł',
  Lstrok: 'Ł',
};
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const BREAKS = /<\s*(?:br|\/?p|\/?div|\/?li|\/?ul|\/?ol|\/tr|\/h[1-6]|hr)\b[^<>]{0,300}>/gi;
const TAGS = /<\/?[a-zA-Z!][^<>]{0,300}>/g;

/** `&amp;`, `&#39;`, `&eacute;` as the characters they stand for; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (all: string, decimal?: string, hex?: string, name?: string) => {
    if (decimal || hex) return fromCode(decimal ? Number(decimal) : parseInt(hex!, 16)) ?? all;
    const known = NAMED[name!];
    if (known !== undefined) return known;
    const accent = ACCENTS[name!.slice(1)];
    return accent ? `${name![0]}${accent}`.normalize('NFC') : all;
  });
}

const fromCode = (code: number): string | null => (code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : null);

/** The visible lines of one line of HTML; a line without tags is itself. */
export function toPlainText(raw: string): string[] {
  if (!raw.includes('<')) return [decodeEntities(raw)];
  const parts = raw.replace(BREAKS, '\n').replace(TAGS, '').split('\n').map(decodeEntities);
  const visible = parts.filter((part) => part.trim() !== '');
  return visible.length > 0 ? visible : [''];
}

const textOf = (cell: string): string => decodeEntities(cell.replace(TAGS, ' ').replace(/\s+/g, ' ')).trim();
/** How many columns a cell spans; a spanned one is empty. */
const columnsOf = (attributes: string): number =>
  Math.max(1, Math.min(20, Number(/\bcolspan\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1)));

/** Rows of the tables in a text of HTML, each with the line its row begins on; null when there is none. */
export function readHtmlRows(text: string): { line: number; cells: string[] }[] | null {
  if (!/<tr[\s>]/i.test(text)) return null;
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let counted = 0;
  for (const piece of text.matchAll(/<tr[\s>]/gi)) {
    for (; counted < piece.index; counted++) if (text.charCodeAt(counted) === 10) line += 1;
    const end = text.slice(piece.index + 3).search(/<tr[\s>]|<\/tr/i);
    const inner = end < 0 ? text.slice(piece.index) : text.slice(piece.index, piece.index + 3 + end);
    // Every second piece is what stands in the tag of the cell after it.
    const pieces = inner.split(/<t[dh](?=[\s>])([^<>]*)>/i).slice(1);
    const cells = pieces.flatMap((cell, at) =>
      at % 2 === 0 ? [] : [textOf(cell), ...Array<string>(columnsOf(pieces[at - 1]!) - 1).fill('')],
    );
    if (cells.length > 0) rows.push({ line, cells });
  }
  return rows;
}
