import { OVERROUND_RANGE } from '../../../core/words/odds';
import { impliedBy, type PriceTriple } from '../judge-prices';
import { readPrice, type PriceToken } from '../words/price-token';

/** What a price column or label stands for; the double chances are no prices of ours. */
export type PriceRole = '1' | 'X' | '2' | 'other';

/** A run of prices within a line. */
export interface PriceRun {
  readonly tokens: readonly PriceToken[];
  /** Where each token is labelled, what its label says. */
  readonly roles: readonly PriceRole[] | null;
  /** The line without them; a tab stands where they stood. */
  readonly rest: string;
}

const NUMBER = '\\d{1,4}[.,]\\d{1,3}';
const START = '(?<![\\p{L}\\p{N}.,/:])';
const END = '(?![\\p{L}\\p{N}%]|[.,/:]\\d)';
const TOKEN = new RegExp(
  `${START}(?:(?<!\\d)[+\\-−]\\d{3,4}|\\d{1,3}[/⁄]\\d{1,3}|${NUMBER}|\\d{1,4}|evs|evens?|susp(?:\\.|ended)?|otb|(?<=\\d[\\s|/,]{1,3})(?:off|closed|locked)|n\\/a|tba|tbc|#\\w+[!?]?|(?<=\\s)[-–—](?=\\s|$))${END}`,
  'giu',
);
const GAP = /^[\s|,;()[\]/·•]*$/;
/** Between three prices a dash may stand, too. */
const SPLIT_DECIMALS = /(\d[.,]\d{1,3})\s*[/|–—-]\s*(?=\d{1,4}[.,]\d)/g;
const SPLIT_COMMAS = /(\d\.\d{1,3}),(?=\d{1,4}\.\d)/g;
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}.,/])(?<label>home|draw|away|tie|heim|unentschieden|gast|nul|pareggio|empate|[1x2hda])(?:\\s*(?:odds|win))?(?:\\)?\\s*[:=(]\\s*|\\)?\\s+|(?<=[xhda]))(?<price>${NUMBER}|\\d{1,3}\\/\\d{1,3})(?![\\p{L}\\p{N}%]|[.,/:]\\d)\\)?`,
  'giu',
);
const ROLES: Readonly<Record<string, PriceRole>> = {
  '1': '1',
  h: '1',
  home: '1',
  heim: '1',
  x: 'X',
  d: 'X',
  draw: 'X',
};

/** What a label means as a price; null for no label. */
export function roleOf(label: string): PriceRole | null {
  const word = label.toLowerCase();
  if (['n', 'u', 'e'].includes(word)) return 'X';
  if (Object.hasOwn(ROLES, word)) return ROLES[word]!;
  if (
    ['tie', 'unentschieden', 'nul', 'match nul', 'pareggio', 'empate', 'oavgjort', 'uavgjort', 'gelijk'].includes(word)
  )
    return 'X';
  if (['2', 'a', 'away', 'gast'].includes(word)) return '2';
  return ['1x', 'x1', 'x2', '2x', '12', '21'].includes(word) ? 'other' : null;
}

const SHEET_DATES = /(?<=[\s\t])\d{1,2}[-.]\p{L}{3,4}\.?(?:[\s\t,;|]+\d{1,2}[-.]\p{L}{3,4}\.?){2}(?=[\s\t]|$)/u;

/** Three prices of which a spreadsheet made dates: they have to be taken out before dates are looked for. */
export function findSheetDates(text: string): PriceRun | null {
  const found = SHEET_DATES.exec(text);
  if (!found) return null;
  const tokens = found[0].split(/[\s\t,;|]+/).map((part) => readPrice(part)!);
  if (!tokens.every(({ kind }) => kind === 'date')) return null;
  return { tokens, roles: null, rest: cut(text, found.index, found.index + found[0].length) };
}

/** The prices of a line; null where there is none. Times and dates have to be taken out before. */
export function findPrices(raw: string): PriceRun | null {
  const text = raw.replace(SPLIT_DECIMALS, '$1 | ').replace(SPLIT_COMMAS, '$1 | ');
  return findLabelled(text) ?? findRun(text);
}

function findLabelled(text: string): PriceRun | null {
  const found = [...text.matchAll(LABELLED)];
  const roles = found.map(({ groups }) => roleOf(groups!.label!)!);
  if (found.length === 0 || new Set(roles).size !== found.length) return null;
  if (found.length < 3 && text.replace(LABELLED, '').trim() !== '') return null;
  const [first, last] = [found[0]!, found.at(-1)!];
  const between = text.slice(first.index, last.index + last[0].length).replace(LABELLED, '');
  if (!/^[\s|,;()[\]/–-]*$/.test(between)) return null;
  const tokens = found.map(({ groups }) => readPrice(groups!.price!)!);
  return { tokens, roles, rest: cut(text, first.index, last.index + last[0].length) };
}

function findRun(text: string): PriceRun | null {
  interface Piece {
    readonly token: PriceToken;
    readonly start: number;
    readonly end: number;
  }
  const runs: Piece[][] = [];
  for (const found of text.matchAll(TOKEN)) {
    const piece = { token: readPrice(found[0])!, start: found.index, end: found.index + found[0].length };
    const run = runs.at(-1);
    if (run && GAP.test(text.slice(run.at(-1)!.end, piece.start))) run.push(piece);
    else runs.push([piece]);
  }
  const weight = (run: readonly Piece[]): number => run.filter(({ token }) => isPlainPrice(token)).length;
  const best = runs
    .filter((run) => weight(run) > 0 || isWholeTriple(run.map(({ token }) => token)) || isNoneTriple(run))
    .sort((a, b) => weight(b) - weight(a) || b.length - a.length)[0];
  if (!best) return null;
  const run = best.slice(countOfName(best.map(({ token }) => token)));
  const tokens = run.map(({ token }) => token);
  return { tokens, roles: null, rest: cut(text, run[0]!.start, run.at(-1)!.end) };
}

/** How many whole numbers before the prices belong to a name, `Schalke 04`; three shares of players belong to none. */
function countOfName(tokens: readonly PriceToken[]): number {
  const first = tokens.findIndex(isPlainPrice);
  if (first <= 0 || tokens.slice(first).length < 3) return 0;
  const before = tokens.slice(0, first);
  const shares = before.slice(-3).reduce((sum, token) => sum + ('price' in token ? token.price : NaN), 0);
  return before.length >= 3 && shares >= 95 && shares <= 105 ? first - 3 : first;
}

const isNoneTriple = (run: readonly { token: PriceToken }[]): boolean =>
  run.length === 3 && run.every(({ token }) => token.kind === 'none' || token.kind === 'lost');
export const isPlainPrice = ({ kind }: PriceToken): boolean =>
  kind === 'decimal' || kind === 'fraction' || kind === 'american' || kind === 'evens';
const isWholeTriple = (tokens: readonly PriceToken[]): boolean =>
  tokens.length === 3 && tokens.every((token) => token.kind === 'whole' && token.price > 9);

const cut = (text: string, start: number, end: number): string => `${text.slice(0, start)}\t${text.slice(end)}`;

export type ChosenPrices = { readonly triple: PriceTriple } | { readonly choices: readonly number[][] } | null;

/**
 * The three prices of a run: by label, by the columns of a header, or by position where there are three.
 * @returns null where the run holds a single tip's price or none; choices where more than three have no header
 */
export function chooseThree(
  run: Pick<PriceRun, 'tokens' | 'roles'>,
  columns: readonly PriceRole[] | null,
): ChosenPrices {
  const { tokens, roles } = run;
  const byRole = roles ?? (columns && columns.length === tokens.length ? columns : null);
  if (byRole) {
    const of = (role: PriceRole): PriceToken | null => tokens[byRole.indexOf(role)] ?? null;
    return { triple: [of('1'), of('X'), of('2')] };
  }
  // Counts of further markets and shares of players beside the prices.
  const plain = tokens.filter((token) => isPlainPrice(token) || token.kind === 'lost' || token.kind === 'none');
  const decimals = tokens.filter(({ kind }) => kind === 'decimal');
  const fewest = decimals.length >= 3 ? decimals : plain;
  if (fewest.length === 3) return { triple: fewest as unknown as PriceTriple };
  if (fewest.length > 3) {
    const prices = fewest.flatMap((token) => ('price' in token ? [token.price] : []));
    const windows = prices.slice(2).map((_, at) => prices.slice(at, at + 3));
    const fitting = windows.filter((each) => impliedBy(each) >= 0.99 && impliedBy(each) <= OVERROUND_RANGE[1]);
    return fewest.every(({ kind }) => kind === 'american') && fewest.length === 4
      ? { triple: fewest.slice(0, 3) as unknown as PriceTriple }
      : { choices: fitting.length > 0 ? fitting : windows };
  }
  if (fewest.length === 0) return tokens.length === 3 ? { triple: tokens as unknown as PriceTriple } : null;
  // Two decimals and a whole number between or beside them.
  const window = tokens
    .slice(2)
    .map((_, at) => tokens.slice(at, at + 3))
    .find((each) => fewest.every((token) => each.includes(token)));
  if (window) return { triple: window as unknown as PriceTriple };
  return fewest.length === 2 ? { triple: [fewest[0]!, fewest[1]!, null] } : null;
}
