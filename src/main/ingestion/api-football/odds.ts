import type { ParsedOdds } from '../table/parsed';
import { z } from 'zod';
import { canonicalize } from '../../core/cleaning/canonicalize';
import type { CleaningIssue } from '../../core/cleaning/issue';
import type { RuleCode } from '../../core/cleaning/rules';
import {
  isOverroundPlausible,
  OVERROUND_WORDS,
  parsePrice,
  toOverround,
  type PriceTriple,
} from '../../core/cleaning/validation';
import { readEntryAs } from './entry';
import { chooseBookmaker } from './choose-bookmaker';

/** The market "match winner" after 90 minutes. By number: like names are other periods. */
const MATCH_WINNER = 1;
const OUTCOMES = ['Home', 'Draw', 'Away'] as const;

const Bet = z.object({
  id: z.int(),
  values: z.array(z.object({ value: z.unknown().optional(), odd: z.unknown().optional() })),
});
const OddsEntry = z.object({
  fixture: z.object({ id: z.int() }),
  update: z.string(),
  bookmakers: z.array(z.object({ name: z.string(), bets: z.array(Bet) })),
});
type Bet = z.infer<typeof Bet>;
type Report = (issue: CleaningIssue) => void;

/** The prices of one file as its entries come in. */
export interface OddsReader {
  /** Read the entry at a place of the file. */
  readonly read: (line: number, value: unknown) => void;
  /** One offer per match, by the place of its entry. */
  readonly finish: () => ParsedOdds[];
}

/**
 * Reads the match-winner prices (bet 1) in entries that answer `odds`. A triple is whole or not at all: three prices
 * above 1 whose inverse sum is plausible; what is not is reported, and so is an entry without that market. Of several
 * bookmakers one is chosen in silence: the others are no fault.
 */
export function createOddsReader(report: Report): OddsReader {
  const offers = new Map<string, ParsedOdds[]>();
  return {
    read: (line, value) => {
      for (const offer of readOffers(line, value, report)) {
        const known = offers.get(offer.providerId);
        if (known) known.push(offer);
        else offers.set(offer.providerId, [offer]);
      }
    },
    finish: () => [...offers.values()].flatMap((list) => chooseBookmaker(list) ?? []).sort((a, b) => a.line - b.line),
  };
}

/** Every whole and plausible offer of one entry. */
function readOffers(line: number, value: unknown, report: Report): ParsedOdds[] {
  const entry = readEntryAs(OddsEntry, 'prices', line, value, report);
  if (!entry) return [];
  const { fixture, update, bookmakers } = entry;
  let markets = 0;
  const found = bookmakers.flatMap(({ name, bets }, index): ParsedOdds[] => {
    const bookmaker = canonicalize(name);
    const bet = bets.find(({ id }) => id === MATCH_WINNER);
    if (!bet) return [];
    markets += 1;
    const triple = readTriple(bet, line, `bookmakers[${index}]`, bookmaker, report);
    return triple ? [{ line, providerId: String(fixture.id), bookmaker, update, triple }] : [];
  });
  if (markets === 0) {
    const message = `fixture ${fixture.id}: none of ${bookmakers.length} bookmakers has the market 1, match winner`;
    report({ ...ignored(line, 'bookmakers', 'market-missing', String(fixture.id), message), severity: 'info' });
  }
  return found;
}

function readTriple(bet: Bet, line: number, column: string, bookmaker: string, report: Report): PriceTriple | null {
  const texts = OUTCOMES.map((outcome) => {
    const odd = bet.values.find(({ value }) => value === outcome)?.odd;
    return typeof odd === 'string' || typeof odd === 'number' ? canonicalize(String(odd)) : '';
  });
  const text = texts.join(',');
  const [home, draw, away] = texts.map(parsePrice);
  if (!home || !draw || !away || home <= 1 || draw <= 1 || away <= 1) {
    const message = `${bookmaker} has not three prices above 1; a triple is used whole or not at all`;
    report(ignored(line, column, 'odds-partial', text, message));
    return null;
  }
  const triple = { home, draw, away };
  const overround = toOverround(triple);
  if (isOverroundPlausible(overround)) return triple;
  const message = `${bookmaker} prices sum to ${overround.toFixed(3)}, outside ${OVERROUND_WORDS}`;
  report(ignored(line, column, 'overround-implausible', text, message));
  return null;
}

const ignored = (line: number, column: string, rule: RuleCode, text: string, message: string): CleaningIssue => ({
  line,
  column,
  rule,
  severity: 'warning',
  action: 'cell-ignored',
  text,
  message,
});
