import { spellingKey } from '../../../core/cleaning/canonicalize';
import { PRICE_SOURCES } from '../../table/price-sources';
import { foldWord } from '../words/date-words';
import { roleOf, type PriceRole } from '../lines/find-prices';
import { LIST_SPELLINGS as SPELLINGS } from '../words/list-spellings';

/** A column whose cells hold all three prices, and which of them is which; null where the header does not say. */
export interface PricesTogether {
  readonly at: number;
  readonly roles: readonly PriceRole[] | null;
}

/** Where a table of fixtures keeps what we read; null for a column it lacks. */
export interface TableColumns {
  readonly names: readonly string[];
  /** Cells up to the last that has a name. */
  readonly width: number;
  readonly date: number | null;
  readonly time: number | null;
  readonly tz: number | null;
  readonly league: number | null;
  readonly country: number | null;
  /** Both sides in columns of their own, or together in one. */
  readonly sides: { readonly home: number; readonly away: number } | { readonly match: number };
  readonly prices: readonly [home: number, draw: number, away: number] | null;
  /** All three prices in one column, where none has a column of its own. */
  readonly together?: PricesTogether;
  readonly neutral: number | null;
  readonly status: number | null;
  readonly score: number | null;
  readonly goals: readonly [home: number, away: number] | null;
  /** Names of two columns that cannot both be what they say. */
  readonly doubled: readonly string[];
}

const BOOKS = PRICE_SOURCES.filter(([, kind]) => kind !== 'closing').map(([prefix]) => prefix);
const AFFIX =
  /^(?:odds?|price|prices|quota|quote|quoten?|cuota|cote|cotes|kurs|kvote|preis|ft|1x2|decimal|best|avg)+|(?:odds?|prices?|quota|quote|cuota|cote|kurs|win|decimal)+$/g;
/** Columns of other markets: prices, but none of ours. */
const OTHER_MARKETS =
  /^(?:1x|x1|x2|2x|12|dc.*|.*over.*|.*under.*|[ou]\d+|gg|ng|btts.*|both.*|.*handicap.*|ah.*|.*>.*|.*<.*|stake|rating|prob.*|.*%|xg.*|.*points?|ppg|elo.*)$/i;

/** Read a row as the header of a table of fixtures; null where it names no two sides. */
export function readTableHeader(cells: readonly string[]): TableColumns | null {
  const names = cells.map((cell) => cell.trim());
  const keys = names.map((name) => foldWord(spellingKey(name)));
  const filled = keys.filter((key) => key !== '').length;
  if (filled < 2 || names.some((name) => name.length > 60)) return null;
  const all = (wanted: readonly string[]): number[] => {
    const found = wanted.flatMap((each) => keys.flatMap((key, at) => (key === foldWord(each) ? [at] : [])));
    return [...new Set(found)];
  };
  const one = (wanted: readonly string[], not: readonly number[] = []): number | null =>
    all(wanted).find((at) => !not.includes(at)) ?? null;
  const match = one(SPELLINGS.match);
  const plainPrices = pricesBesideSides(keys, all(SPELLINGS.home), all(SPELLINGS.away), match);
  const taken: readonly number[] = plainPrices ?? [];
  const homes = all(SPELLINGS.home).filter((at) => !taken.includes(at));
  const aways = all(SPELLINGS.away).filter((at) => !taken.includes(at));
  const [home, away] = [homes[0], aways[0]];
  const hasSides = home !== undefined && away !== undefined;
  const prices = plainPrices ?? pricesOf(names, keys, [home, away]);
  if (
    !hasSides &&
    (match === null || (prices === null && one(SPELLINGS.date) === null && one(SPELLINGS.league) === null))
  )
    return null;
  const date = one(SPELLINGS.date);
  const goals = [one(SPELLINGS.homeGoals), one(SPELLINGS.awayGoals)] as const;
  const last = names.reduce((most, name, at) => (name === '' ? most : at), 0);
  return {
    names,
    width: last + 1,
    date,
    time: one(SPELLINGS.time, date === null ? [] : [date]),
    tz: one(SPELLINGS.tz),
    league: one(SPELLINGS.league),
    country: one(SPELLINGS.country),
    sides: hasSides ? { home, away } : { match: match! },
    prices,
    neutral: one(SPELLINGS.neutral),
    status: one(SPELLINGS.status),
    score: one(SPELLINGS.score),
    goals: goals[0] !== null && goals[1] !== null ? [goals[0], goals[1]] : null,
    doubled: [...doubledOf(homes, keys, names), ...doubledOf(aways, keys, names)],
  };
}

/** Two columns of one name, or two that both say which club is at home. */
const doubledOf = (columns: readonly number[], keys: readonly string[], names: readonly string[]): string[] => {
  const first = columns[0];
  if (first === undefined) return [];
  const same = columns.filter((at) => keys[at] === keys[first]);
  return same.length > 1 ? same.map((at) => `${names[at]} (column ${at + 1})`) : [];
};

/** `Home, Draw, Away` beside columns of the sides are prices. */
function pricesBesideSides(
  keys: readonly string[],
  homes: readonly number[],
  aways: readonly number[],
  match: number | null,
): [number, number, number] | null {
  const draw = keys.findIndex((key) => ['draw', 'tie', 'unentschieden', 'empate', 'nul', 'pareggio'].includes(key));
  const [home, away] = [homes.find((at) => keys[at] === 'home'), aways.find((at) => keys[at] === 'away')];
  if (draw < 0 || home === undefined || away === undefined) return null;
  const hasOtherSides = (homes.length > 1 && aways.length > 1) || match !== null;
  return hasOtherSides ? [home, draw, away] : null;
}

/** Prices under names that say so, failing that those of the first bookmaker we prefer. */
function pricesOf(
  names: readonly string[],
  keys: readonly string[],
  sides: readonly (number | undefined)[],
): [number, number, number] | null {
  const roles = keys.map((key, at) => {
    const bare = key.replace(AFFIX, '');
    if (sides.includes(at) || (bare === key && !/^(?:[12xhdanue]|draw)$/.test(key))) return null;
    return roleOf(bare) ?? roleOf(key);
  });
  const named = (['1', 'X', '2'] as const).map((role) => roles.indexOf(role));
  if (named.every((at) => at >= 0)) return named as [number, number, number];
  for (const book of BOOKS) {
    const found = ['H', 'D', 'A'].map((side) => names.indexOf(`${book}${side}`));
    if (found.every((at) => at >= 0)) return found as [number, number, number];
  }
  return null;
}

/** One price, or several with blanks, slashes or bars between them, and nothing else. */
const PRICES =
  /^(?:\d{1,3}[.,]\d{1,3}|\d{1,3}\/\d{1,3}|[+-]\d{3,})(?:[\s/|,;–-]+(?:\d{1,3}[.,]\d{1,3}|\d{1,3}\/\d{1,3}|[+-]\d{3,}))*$/;

/** Columns that hold prices of a match's result and are not read, by name and content. */
export function unreadPriceColumns(columns: TableColumns, rows: readonly (readonly string[])[]): string[] {
  if (columns.prices !== null || columns.together) return [];
  const read: (number | null)[] = [columns.date, columns.time, columns.score, ...(columns.goals ?? [])];
  return columns.names.filter((name, at) => {
    if (name === '' || read.includes(at) || OTHER_MARKETS.test(name)) return false;
    const given = rows.map((cells) => (cells[at] ?? '').trim()).filter((cell) => cell !== '');
    const priced = given.filter((cell) => PRICES.test(cell));
    return given.length > 0 && priced.length * 2 > given.length;
  });
}
