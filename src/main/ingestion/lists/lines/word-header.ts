import { foldWord } from '../words/date-words';
import { roleOf, type PriceRole } from './find-prices';
import { LIST_SPELLINGS } from '../words/list-spellings';

/** What a heading of words says of the lines below it. */
export interface WordHeader {
  /** Order of the prices, null where it names none. */
  readonly prices: readonly PriceRole[] | null;
  readonly isAwayFirst: boolean;
  /** It names the two sides, so that lines below may hold them without a separator. */
  readonly hasSides: boolean;
}

const HOME: ReadonlySet<string> = new Set(LIST_SPELLINGS.home.map(foldWord));
const AWAY: ReadonlySet<string> = new Set(LIST_SPELLINGS.away.map(foldWord));
const OTHERS = new Set(
  (
    '# no nr n num number game games match matches event teams team fixture fixtures partido partita spiel jogo date time kickoff ko day ' +
    'league div competition odds prices quote quota kurs tips tip pick vs v and'
  ).split(' '),
);
const OF_PRICES = new Set(['odds', 'odd', 'price', 'prices', 'quota', 'win']);

/** Read a line as a heading of columns; null where a word of it is none. */
export function readWordHeader(text: string): WordHeader | null {
  const words = text.split(/[\s\t|/,;]+/).filter((word) => !/^[-–—]*$/.test(word));
  if (words.length < 2 || words.length > 16) return null;
  const prices: PriceRole[] = [];
  const sides: ('home' | 'away')[] = [];
  const hasDraw = words.some((word) => /^(?:draw|d|x|tie)$/i.test(word));
  const hasFigures = words.some((word) => /^[12]$/.test(word));
  for (let at = 0; at < words.length; at++) {
    const word = foldWord(words[at]!.replace(/[.:]+$/, ''));
    const role = roleOf(word);
    const next = foldWord(words[at + 1] ?? '');
    const side = HOME.has(word) ? 'home' : AWAY.has(word) ? 'away' : null;
    if (side && (OF_PRICES.has(next) || (sides.includes(side) && hasDraw))) prices.push(side === 'home' ? '1' : '2');
    else if (side && hasDraw && !hasFigures && !sides.includes(side) && isRoleRow(words)) prices.push(role!);
    else if (side) sides.push(side);
    else if (role) prices.push(role);
    else if (!OTHERS.has(word) && !OF_PRICES.has(word)) return null;
  }
  const hasPrices = (['1', 'X', '2'] as const).every((role) => prices.includes(role));
  const hasSides = sides.includes('home') && sides.includes('away');
  if (!hasPrices && !hasSides) return null;
  return { prices: hasPrices ? prices : null, isAwayFirst: hasSides && sides[0] === 'away', hasSides };
}

/** `Home Draw Away`: three roles, no sides. */
const isRoleRow = (words: readonly string[]): boolean =>
  words.filter((word) => roleOf(word) !== null).length === 3 &&
  words.every((word) => roleOf(word) !== null || OTHERS.has(word.toLowerCase()));
