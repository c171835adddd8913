import { z } from 'zod';
import { canonicalize } from '../core/cleaning/canonicalize';
import { rejectRow, type CleaningIssue } from '../core/cleaning/issue';
import {
  isOverroundPlausible,
  OVERROUND_RANGE,
  parsePrice,
  toOverround,
  type PriceTriple,
} from '../core/cleaning/validation';
import { readAnswers } from './api-football-answer';
import { createIssueList } from './table-rows';

/** The market "match winner" after 90 minutes. By number: like names are other periods. */
const MATCH_WINNER = 1;
const OUTCOMES = ['Home', 'Draw', 'Away'] as const;

/** A bookmaker's prices for the result of one match, to be joined to it by the provider's number. */
export interface ParsedOdds {
  /** Number of the entry, from 1. */
  readonly line: number;
  readonly fixtureId: number;
  readonly bookmaker: string;
  /** When the prices were taken, as sent: ISO 8601 with its zone. Before kick-off they are pre-closing. */
  readonly update: string;
  readonly triple: PriceTriple;
}

const Bet = z.object({
  id: z.int(),
  values: z.array(z.object({ value: z.unknown().optional(), odd: z.unknown().optional() })),
});
const Entry = z.object({
  fixture: z.object({ id: z.int() }),
  update: z.string(),
  bookmakers: z.array(z.object({ name: z.string(), bets: z.array(Bet) })),
});
type Bet = z.infer<typeof Bet>;
type Report = (issue: CleaningIssue) => void;

/**
 * The match-winner prices (bet 1) in answers of API-Football v3 to `odds`. A triple is whole or not at all: three
 * prices above 1 whose inverse sum is plausible; what is not is reported, and so is an entry without that market.
 *
 * @throws {UserError} `bad-file` when the text is no such answer or is a refusal
 */
export function parseApiFootballOdds(
  text: string,
  name: string,
): { readonly odds: readonly ParsedOdds[]; readonly issues: readonly CleaningIssue[] } {
  const { report, sorted } = createIssueList();
  const odds: ParsedOdds[] = [];
  let line = 0;
  for (const { get, entries } of readAnswers(text, name)) {
    for (const value of entries) {
      line += 1;
      if (get === 'odds') odds.push(...readEntry(line, value, report));
    }
  }
  return { odds, issues: sorted() };
}

function readEntry(line: number, value: unknown, report: Report): ParsedOdds[] {
  const parsed = Entry.safeParse(value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    const message = `no prices as API-Football states them: ${path || 'no object'}`;
    report(rejectRow(line, path === '' ? null : path, 'entry-unreadable', '', message));
    return [];
  }
  const { fixture, update, bookmakers } = parsed.data;
  let offers = 0;
  const found = bookmakers.flatMap(({ name, bets }, index) => {
    const column = `bookmakers[${index}]`;
    const bookmaker = canonicalize(name);
    const bet = bets.find(({ id }) => id === MATCH_WINNER);
    if (!bet) return [];
    offers += 1;
    const triple = readTriple(bet, line, column, bookmaker, report);
    return triple ? [{ line, fixtureId: fixture.id, bookmaker, update, triple }] : [];
  });
  if (offers === 0) {
    const message = `fixture ${fixture.id}: none of ${bookmakers.length} bookmakers has the market 1, match winner`;
    report(ignored(line, 'bookmakers', 'market-missing', String(fixture.id), message, 'info'));
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
    report(ignored(line, column, 'odds-partial', text, message, 'warning'));
    return null;
  }
  const triple = { home, draw, away };
  const overround = toOverround(triple);
  if (isOverroundPlausible(overround)) return triple;
  const range = `${OVERROUND_RANGE.from} to ${OVERROUND_RANGE.to}`;
  const message = `${bookmaker} prices sum to ${overround.toFixed(3)}, outside ${range}`;
  report(ignored(line, column, 'overround-implausible', text, message, 'warning'));
  return null;
}

const ignored = (
  line: number,
  column: string,
  rule: string,
  text: string,
  message: string,
  severity: CleaningIssue['severity'],
): CleaningIssue => ({ line, column, rule, severity, action: 'cell-ignored', text, message });
