import { OVERROUND_RANGE } from '../../core/words/odds';
import { fromAmerican, type PriceToken } from './words/price-token';
import type { DecimalOdds, Reading } from './types';

export interface Judgement {
  readonly odds: DecimalOdds | null;
  /** A price is there and nobody could use it; `at` is the side it stands for, where it is one alone. */
  readonly unreadable?: { readonly why: string; readonly at: number | null };
  readonly question?: { readonly readings: readonly Reading[]; readonly why: string };
}
export type PriceTriple = readonly [PriceToken | null, PriceToken | null, PriceToken | null];

/** Three fair prices imply 100 %; below, anyone could win whatever happens. */
export const LEAST_IMPLIED = 1;
/** The best prices of several bookmakers together go a little below. */
export const LEAST_IMPLIED_OF_BEST = OVERROUND_RANGE[0];
/** No bookmaker keeps a quarter of the stakes of one match. */
const MOST_IMPLIED = OVERROUND_RANGE[1];
/** Prices are rounded to two places, so that fair ones may imply a hair less than 100 %. */
const ROUNDING = 0.004;

const NO_ODDS: Judgement = { odds: null };

/** What three prices, home, draw and away, are worth together. */
export function judgePrices(triple: PriceTriple, least = LEAST_IMPLIED): Judgement {
  const given = triple.filter((token) => token !== null && token.kind !== 'none');
  if (given.length === 0) return NO_ODDS;
  if (given.some((token) => token!.kind === 'other')) return NO_ODDS;
  const at = (test: (token: PriceToken) => boolean): number =>
    triple.findIndex((token) => token !== null && test(token));
  const lost = at(({ kind }) => kind === 'lost');
  if (lost >= 0) return unreadable(`${triple[lost]!.text} stands among the prices`, lost);
  const bad = at(({ kind }) => kind === 'bad');
  if (bad >= 0) return unreadable(`${triple[bad]!.text} is no price`, bad);
  if (given.length < 3) return unreadable(`${given.length} of three prices: all three or none are needed`, null);
  return judgeThree(triple as readonly PriceToken[], least);
}

type Priced = Extract<PriceToken, { price: number }>;

function judgeThree(tokens: readonly PriceToken[], least: number): Judgement {
  const priced = tokens as readonly Priced[];
  const kinds = new Set(priced.map(({ kind }) => kind));
  const prices = priced.map(({ price }) => price) as [number, number, number];
  if (kinds.has('date')) return question(readingsOfDates(priced), 'a spreadsheet made dates of prices');
  const only = (...wanted: PriceToken['kind'][]): boolean => [...kinds].every((kind) => wanted.includes(kind));
  if (only('whole')) return judgeWhole(priced, least);
  if (!only('decimal', 'whole') && !only('fraction', 'evens') && !only('american', 'evens'))
    return unreadable('the prices are written in two ways', null);
  const low = prices.findIndex((price) => price <= 1);
  if (low >= 0) return unreadable(`a decimal price is above 1, got ${priced[low]!.text}`, low);
  const implied = impliedBy(prices);
  if (implied >= least - ROUNDING && implied <= MOST_IMPLIED) return { odds: prices };
  const why = `the three prices imply ${Math.round(implied * 100)} %: one is a slip`;
  return question([prices, ...mended(prices)], why);
}

/** The prices that became dates: fractions, or decimals where those fit together and the fractions do not. */
function readingsOfDates(tokens: readonly Priced[]): Reading[] {
  const fractions = tokens.map(({ price }) => price);
  const decimals = tokens.map((token) => (token.kind === 'date' ? token.decimal : token.price));
  const fits = (prices: readonly number[]): boolean =>
    prices.every((price) => price > 1) && impliedBy(prices) >= LEAST_IMPLIED && impliedBy(prices) <= MOST_IMPLIED;
  const fitting = [fractions, decimals].filter(fits);
  return [...(fitting.length > 0 ? fitting : [fractions]), 'unreadable'];
}

/** Whole numbers alone: shares of players, American prices without signs, decimals without their point, or prices. */
function judgeWhole(tokens: readonly Priced[], least: number): Judgement {
  const values = tokens.map(({ price }) => price);
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum >= 95 && sum <= 105) return NO_ODDS;
  if (values.every((value) => value >= 100)) {
    const american = tokens.map(({ text }) => fromAmerican(text));
    return question(
      [american, values.map((value) => value / 100)],
      'no sign: American prices, or the decimal point lost',
    );
  }
  const low = values.findIndex((value) => value <= 1);
  if (low >= 0) return unreadable(`a decimal price is above 1, got ${tokens[low]!.text}`, low);
  const implied = impliedBy(values);
  if (implied >= least - ROUNDING && implied <= MOST_IMPLIED) return { odds: values as unknown as DecimalOdds };
  return question([values, ...mended(values)], `the three prices imply ${Math.round(implied * 100)} %: one is a slip`);
}

/** Readings in which the point of one price is moved so that the three fit together. */
function mended(prices: readonly number[]): number[][] {
  return prices.flatMap((price, at) =>
    [price / 10, price / 100, price * 10]
      .map((moved) => prices.map((each, index) => (index === at ? Math.round(moved * 10_000) / 10_000 : each)))
      .filter((each) => each[at]! > 1 && impliedBy(each) >= LEAST_IMPLIED && impliedBy(each) <= MOST_IMPLIED),
  );
}

export const impliedBy = (prices: readonly number[]): number => prices.reduce((sum, price) => sum + 1 / price, 0);
const unreadable = (why: string, at: number | null): Judgement => ({ odds: null, unreadable: { why, at } });
const question = (readings: readonly Reading[], why: string): Judgement => ({
  odds: null,
  question: { readings, why },
});
