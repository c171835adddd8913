import { parseBlock, type Block } from './cell-block';
import { COLUMNS, isNeutralWord, isOdds, type DraftColumn } from './draft-row';

/** What a pasted text is to the cell it is pasted into. */
export type Pasted =
  /** The text of this one cell. */
  | { readonly kind: 'cell' }
  /** Cells for here and those to the right and below. */
  | { readonly kind: 'block'; readonly block: Block }
  /** Fixtures in some form, to be read. */
  | { readonly kind: 'list' };

const PRICE = /^(?:\d{1,4}(?:[.,]\d{1,4})?|\d{1,4}[/⁄]\d{1,3}|[+−–-]\d{3,5}|ev(?:en|ens|s)?|[-–—.?]|n\/a|sp)$/i;
const isPrice = (text: string): boolean => PRICE.test(text.trim());
const VERSUS = /\S\s+(?:vs?\.?|@|[-–—])\s+\S/i;
const HEADER = /^(?:date|day|time|k\.?o\.?|league|div|competition|home|away|home ?team|away ?team|1|x|2|odds.*)$/i;

/** What kind of text each column takes, where a look tells it; anything is a league. */
const FITS: Readonly<Record<DraftColumn, (text: string) => boolean>> = {
  date: (text) => /\d/.test(text) && text.length <= 24 && !VERSUS.test(text),
  time: (text) => /^\d{1,2}(?:[.:h ]?\d{2})?(?:\s?[ap]m)?$/i.test(text),
  league: (text) => !isPrice(text) && !VERSUS.test(text),
  home: isName,
  away: isName,
  oddsHome: isPrice,
  oddsDraw: isPrice,
  oddsAway: isPrice,
  neutral: isNeutralWord,
};
function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !VERSUS.test(text) && !/\d[.,/:]\d/.test(text);
}

/**
 * Whether a pasted text is text for one cell, a block of cells that fit where the cursor is, or a list that must be read.
 *
 * @param own the text that was last copied here: it goes back as it was, whatever stands in it
 */
export function kindOfPaste(text: string, column: DraftColumn, own: string | null): Pasted {
  const plain = text.replace(/\r\n?/g, '\n');
  if (own !== null && plain === own) return { kind: 'block', block: parseBlock(plain) };
  const block = parseBlock(plain.trimEnd());
  const isOneCell = block.length === 1 && block[0]!.length === 1;
  const prices = isOdds(column) ? pricesOf(plain) : null;
  if (prices && !(isOneCell && prices[0]!.length === 1)) return { kind: 'block', block: prices };
  if (isOneCell) return { kind: isWholeFixture(plain, column) ? 'list' : 'cell' };
  return fits(block, column) ? { kind: 'block', block } : { kind: 'list' };
}

/** Two clubs, or many cells with commas, in one line. */
const isWholeFixture = (text: string, column: DraftColumn): boolean =>
  /\S\s+vs?\.?\s+\S/i.test(text) ||
  text.split(/[,;]/).length >= 4 ||
  (column !== 'league' && VERSUS.test(text) && /\s\d+[.,]\d+/.test(text));

/** Lines of prices and nothing else, parted by whatever parts them. */
function pricesOf(text: string): Block | null {
  const lines = text.trim().split('\n');
  const cells = lines.map((line) => line.trim().split(/\s*[\t;|]\s*|\s+/));
  return cells.every((line) => line.length <= 3 && line.every(isPrice)) ? cells : null;
}

/** Whether every cell of a block is what its column takes. An empty one is, and a heading never. */
function fits(block: Block, column: DraftColumn): boolean {
  const left = COLUMNS.indexOf(column);
  const [first] = block;
  if (first!.filter((cell) => HEADER.test(cell.trim())).length > 1) return false;
  return block.every(
    (cells) =>
      left + cells.length <= COLUMNS.length &&
      cells.every((cell, at) => cell.trim() === '' || FITS[COLUMNS[left + at]!](cell.trim())),
  );
}
