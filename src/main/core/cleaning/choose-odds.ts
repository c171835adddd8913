import type { OddsKind } from '../words/odds';
import { canonicalize } from './canonicalize';
import type { CleaningIssue } from './issue';
import { isOverroundPlausible, OVERROUND_WORDS, parsePrice, toOverround, type PriceTriple } from './validation';

/** Three price columns of one source, by their place in the row. */
export interface PriceColumns {
  /** Prefix of the column names, e.g. `PSC`. */
  readonly source: string;
  readonly kind: OddsKind;
  readonly home: number;
  readonly draw: number;
  readonly away: number;
  /** Names of the columns for the issues; the prefix with `H`, `D`, `A` when not given. */
  readonly names?: { readonly home: string; readonly draw: string; readonly away: string };
}

export interface ChosenOdds {
  readonly odds: PriceTriple | null;
  readonly source: string | null;
  readonly kind: OddsKind | null;
}

export const NO_ODDS: ChosenOdds = { odds: null, source: null, kind: null };
const OUTCOMES = ['home', 'draw', 'away'] as const;
const SUFFIX = { home: 'H', draw: 'D', away: 'A' } as const;

/**
 * The first whole, valid price triple of a match, trying the sources in the order given.
 *
 * A triple counts whole or not at all: three numbers above 1 whose inverse sum lies in [0.95, 1.25]. An empty triple
 * is passed over in silence; anything else that is passed over is reported. Sources after the one used are not
 * looked at, and so never reported.
 *
 * @param parse reads the text of a price; a number of 1 or less may come of it, and is refused here
 */
export function chooseOdds(
  sources: readonly PriceColumns[],
  cell: (column: number) => string,
  line: number,
  report: (issue: CleaningIssue) => void,
  parse: (text: string) => number | null = parsePrice,
): ChosenOdds {
  for (const columns of sources) {
    const odds = readTriple(columns, cell, line, report, parse);
    if (odds) return { odds, source: columns.source, kind: columns.kind };
  }
  if (sources.length > 0) report(missing(line));
  return NO_ODDS;
}

function readTriple(
  columns: PriceColumns,
  cell: (column: number) => string,
  line: number,
  report: (issue: CleaningIssue) => void,
  parse: (text: string) => number | null,
): PriceTriple | null {
  const raw = OUTCOMES.map((outcome) => cell(columns[outcome]));
  const texts = raw.map(canonicalize);
  if (texts.every((text) => text === '')) return null;
  const prices: number[] = [];
  let whole = true;
  OUTCOMES.forEach((outcome, index) => {
    const text = texts[index] ?? '';
    const price = parse(text);
    if (price !== null && price > 1) prices.push(price);
    else if (text === '') whole = false;
    else report(refusedPrice(line, columnOf(columns, outcome), raw[index] ?? '', price));
  });
  if (!whole) report(partial(line, columns, texts));
  const [home, draw, away] = prices;
  if (home === undefined || draw === undefined || away === undefined) return null;
  const triple = { home, draw, away };
  const overround = toOverround(triple);
  if (isOverroundPlausible(overround)) return triple;
  report(implausible(line, columns, texts, overround));
  return null;
}

const columnOf = ({ source, names }: PriceColumns, outcome: (typeof OUTCOMES)[number]): string =>
  names?.[outcome] ?? `${source}${SUFFIX[outcome]}`;

const refused = { severity: 'warning', action: 'cell-ignored' } as const;

function refusedPrice(line: number, column: string, text: string, price: number | null): CleaningIssue {
  return price === null
    ? {
        ...refused,
        line,
        column,
        rule: 'price-not-a-number',
        text,
        message: `price ${column} is not a number: ${text}`,
      }
    : {
        ...refused,
        line,
        column,
        rule: 'price-not-above-one',
        text,
        message: `price ${column} is ${text}, not above 1`,
      };
}

const partial = (line: number, columns: PriceColumns, texts: readonly string[]): CleaningIssue => ({
  ...refused,
  line,
  column: columnOf(columns, 'home'),
  rule: 'odds-partial',
  text: texts.join(','),
  message: `${columns.source} has ${texts.filter((text) => text !== '').length} of 3 prices; a triple is used whole or not at all`,
});

const implausible = (
  line: number,
  columns: PriceColumns,
  texts: readonly string[],
  overround: number,
): CleaningIssue => ({
  ...refused,
  line,
  column: columnOf(columns, 'home'),
  rule: 'overround-implausible',
  text: texts.join(','),
  message: `${columns.source} prices sum to ${overround.toFixed(3)}, outside ${OVERROUND_WORDS}`,
});

const missing = (line: number): CleaningIssue => ({
  line,
  column: null,
  rule: 'odds-missing',
  severity: 'info',
  action: 'flagged',
  text: '',
  message: 'the file has price columns but none holds a usable triple for this match',
});
