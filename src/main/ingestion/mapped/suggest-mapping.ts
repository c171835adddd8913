import type { DateFormat, DraftMapping, GoalColumns, OddsColumns, TableDescription } from '../../../contract';
import { canonicalize, spellingKey } from '../../core/cleaning/canonicalize';
import { readDateCell } from '../../core/cleaning/dates/date-cell';
import { parseDate } from '../../core/cleaning/dates/date-format';
import { decideDates } from '../../core/cleaning/dates/date-order';
import { isTeamName } from '../../core/cleaning/team-names';
import { parsePrice } from '../../core/cleaning/validation';
import { COLUMN_SPELLINGS, PRICE_SPELLINGS } from '../table/column-spellings';
import { splitScore } from '../table/generic-cells';
import { PRICE_SOURCES } from '../table/price-sources';
import { layoutOf } from '../table/header';

const DATE_FORMATS: readonly DateFormat[] = ['iso', 'day-first', 'month-first'];
const FEWEST_COLUMNS = 3;

/** What a person still has to say before a table can be read. */
export type MissingPart = 'date' | 'home' | 'away' | 'goals' | 'league' | 'dateFormat';

export interface SuggestedMapping {
  readonly mapping: DraftMapping;
  /** Empty when the mapping is whole; `dateFormat` when the dates can be read in two orders, or in none. */
  readonly missing: readonly MissingPart[];
}

type Part = keyof typeof COLUMN_SPELLINGS;

/**
 * A mapping for a table by the names of its columns and the look of its first rows: a proposal for a person, never
 * used unasked. A name that stands in the header twice is not proposed.
 */
export function suggestMapping(table: TableDescription): SuggestedMapping {
  const columns = byKey(table.header);
  const find = (part: Part): string | null => firstOf(COLUMN_SPELLINGS[part], columns);
  const [date, home, away, league, neutral] = [
    find('date'),
    find('home'),
    find('away'),
    find('league'),
    find('neutral'),
  ];
  const goals = findGoals(table, find);
  const odds = findOdds(columns);
  const format = date === null ? null : formatOf(cellsOf(table, date), layoutOf(table.header) !== null);
  // Beside a column for neutral grounds a country is where the match was played, not whose league it was.
  const country = league === null || neutral !== null ? null : find('country');
  const season = find('season');
  const mapping: DraftMapping = {
    delimiter: table.delimiter,
    decimal: odds && hasDecimalComma(table, odds) ? 'comma' : 'point',
    dateFormat: format ?? 'day-first',
    date,
    home,
    away,
    goals,
    odds,
    league: league === null ? null : { kind: 'column', column: league },
    leagueName: null,
    country: country === null ? null : { kind: 'column', column: country },
    season: season === null ? { kind: 'from-dates', firstMonth: 'july' } : { kind: 'column', column: season },
    neutral,
    status: find('status'),
  };
  const required = { date, home, away, goals: goals.kind === 'none' ? null : goals, league };
  const missing = (Object.keys(required) as (keyof typeof required)[]).filter((part) => required[part] === null);
  return { mapping, missing: format === null ? [...missing, 'dateFormat'] : missing };
}

/**
 * Whether a table could be one of matches at all: three named columns or more, one of which may be a date and two
 * others clubs, by their names or by what is in them.
 */
export function couldBeMatches(table: TableDescription): boolean {
  const named = table.header.filter((name) => name !== '');
  if (named.length < FEWEST_COLUMNS) return false;
  const columns = byKey(table.header);
  const known = (part: Part): string | null => firstOf(COLUMN_SPELLINGS[part], columns);
  const dates = named.filter((name) => name === known('date') || areDates(cellsOf(table, name)));
  const clubs = named.filter((name) => [known('home'), known('away')].includes(name) || areNames(cellsOf(table, name)));
  return dates.some((date) => clubs.filter((club) => club !== date).length >= 2);
}

/** Columns by the letters and digits of their names; names that occur twice are left out. */
function byKey(header: readonly string[]): ReadonlyMap<string, string> {
  const once = header.filter((name, index) => name !== '' && header.indexOf(name) === index);
  const unique = once.filter((name) => header.lastIndexOf(name) === header.indexOf(name));
  return new Map(unique.map((name) => [spellingKey(name), name] as const).reverse());
}

function firstOf(spellings: readonly string[], columns: ReadonlyMap<string, string>): string | null {
  const key = spellings.find((spelling) => columns.has(spelling));
  return (key !== undefined && columns.get(key)) || null;
}

/** Cells of a column in the sample that hold something, tidy. */
function cellsOf({ header, sample }: TableDescription, column: string): string[] {
  const index = header.indexOf(column);
  return sample.map((row) => canonicalize(row[index] ?? '')).filter((text) => text !== '');
}

/**
 * The order in which dates are written, or null when the cells allow several or none; a date in words or a day count of
 * a spreadsheet is read under any, and the site writes day first. Cells that are no dates at all do not hide what the others say.
 */
function formatOf(cells: readonly string[], isDayFirst: boolean): DateFormat | null {
  const uses = new Map<string, { rows: number; line: number }>();
  cells.forEach((cell, line) => uses.set(cell, { rows: (uses.get(cell)?.rows ?? 0) + 1, line }));
  const column = decideDates(uses);
  if ('conflict' in column || !cells.some((cell) => column.read(cell).status === 'good')) return null;
  if (column.order === 'month-first' || column.order === 'iso') return column.order;
  const allowsBoth = !isDayFirst && column.order === 'day-first' && cells.every(isOfEitherOrder);
  return column.order === 'turned-round' || column.order === 'year-day-month' || allowsBoth ? null : 'day-first';
}

/** Whether a cell can be read day first and month first, or not at all. */
function isOfEitherOrder(text: string): boolean {
  const cell = readDateCell(text);
  return cell === null || (cell.common !== null && cell.exchanged !== null && cell.common !== cell.exchanged);
}

/** Whether every one of the cells is a date, read in one order. */
function areDates(cells: readonly string[]): boolean {
  return cells.length > 0 && DATE_FORMATS.some((format) => cells.every((cell) => parseDate(cell, format) !== null));
}

const areNames = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => isTeamName(cell) && /\p{L}/u.test(cell));

function findGoals(table: TableDescription, find: (part: Part) => string | null): GoalColumns {
  const [home, away, score] = [find('homeGoals'), find('awayGoals'), find('score')];
  if (home !== null && away !== null) return { kind: 'two-columns', home, away };
  if (score === null) return { kind: 'none' };
  const cells = cellsOf(table, score); // a `result` may be a letter
  const isScore = cells.length === 0 || cells.some((cell) => splitScore(cell) !== null);
  return isScore ? { kind: 'one-column', column: score } : { kind: 'none' };
}

function findOdds(columns: ReadonlyMap<string, string>): OddsColumns | null {
  const named = PRICE_SOURCES.map(([source, kind]) => {
    return { source, kind, keys: ['h', 'd', 'a'].map((outcome) => `${source.toLowerCase()}${outcome}`) };
  });
  const unnamed = PRICE_SPELLINGS.map((keys) => ({ source: 'odds', kind: 'pre-closing' as const, keys }));
  for (const { source, kind, keys } of [...named, ...unnamed]) {
    const [home, draw, away] = keys.map((key) => columns.get(key));
    if (home !== undefined && draw !== undefined && away !== undefined) return { home, draw, away, kind, source };
  }
  return null;
}

function hasDecimalComma(table: TableDescription, odds: OddsColumns): boolean {
  const cells = [odds.home, odds.draw, odds.away].flatMap((column) => cellsOf(table, column));
  return (
    cells.some((cell) => /^\d+,\d+$/.test(cell)) && cells.every((cell) => !cell.includes('.') || !parsePrice(cell))
  );
}
