import { parse } from 'csv-parse/sync';
import type { FixtureInput, FixtureProblem } from '../../preload/contract';
import { MAX_FIXTURES } from '../../preload/contract';
import { canonicalize } from '../core/cleaning/canonicalize';
import { parseIsoDate, toDayNumber, toIsoDate } from '../core/calendar';

/** Columns of a fixture list, in the order a list without a header is read. */
const COLUMNS = ['date', 'league', 'home', 'away', 'odds_home', 'odds_draw', 'odds_away'] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['date', 'home', 'away'];
/** Other names under which a column is known. */
const SYNONYMS: Readonly<Record<string, Column>> = {
  div: 'league',
  hometeam: 'home',
  awayteam: 'away',
  home_team: 'home',
  away_team: 'away',
  odds_1: 'odds_home',
  odds_x: 'odds_draw',
  odds_2: 'odds_away',
};

export interface FixtureList {
  readonly fixtures: FixtureInput[];
  /** What cannot be used, by line; a line with a problem is not among the fixtures. */
  readonly problems: FixtureProblem[];
}

/**
 * Read a fixture list: CSV, semicolon- or tab-separated, with a header of column names.
 *
 * @param headerless accept a list without a header, columns in the usual order (a paste from a spreadsheet)
 */
export function parseFixtureList(text: string, headerless = false): FixtureList {
  const clean = text.replace(/^\uFEFF/, '');
  const problems: FixtureProblem[] = [];
  let lines: { record: string[]; line: number }[];
  try {
    lines = readLines(clean);
  } catch (error) {
    return { fixtures: [], problems: [problem(0, null, 'bad-file', `not a table: ${(error as Error).message}`)] };
  }
  if (lines.length === 0)
    return { fixtures: [], problems: [problem(0, null, 'bad-file', 'the fixture list is empty')] };
  const names = lines[0]!.record.map(toColumn);
  const hasHeader = REQUIRED.every((column) => names.includes(column));
  if (!hasHeader && !(headerless && parseDate(lines[0]!.record[0] ?? '') !== null)) {
    const missing = REQUIRED.filter((column) => !names.includes(column));
    const message = `line 1 is no header: ${missing.join(', ')} missing; expected ${COLUMNS.join(',')}`;
    return { fixtures: [], problems: [problem(1, null, 'bad-file', message)] };
  }
  const position = (column: Column) => (hasHeader ? names.indexOf(column) : COLUMNS.indexOf(column));
  const fixtures: FixtureInput[] = [];
  for (const { record, line } of hasHeader ? lines.slice(1) : lines) {
    const cell = (column: Column) => canonicalize(record[position(column)] ?? '');
    const fixture = toFixture(cell, line, problems);
    if (fixture) fixtures.push(fixture);
  }
  if (fixtures.length === 0 && problems.length === 0) {
    problems.push(problem(1, null, 'bad-file', 'the fixture list has a header but no fixture'));
  }
  if (fixtures.length > MAX_FIXTURES) {
    problems.push(problem(0, null, 'bad-file', `${fixtures.length} fixtures, a jackpot holds at most ${MAX_FIXTURES}`));
  }
  return { fixtures, problems };
}

function readLines(text: string): { record: string[]; line: number }[] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = ['\t', ';', ','].find((each) => first.includes(each)) ?? ',';
  const rows = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return rows
    .map(({ record, info }) => ({ record, line: info.lines }))
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''));
}

function toColumn(name: string): string {
  const key = canonicalize(name).toLowerCase().replaceAll(' ', '_');
  return SYNONYMS[key] ?? key;
}

function toFixture(cell: (column: Column) => string, line: number, problems: FixtureProblem[]): FixtureInput | null {
  const before = problems.length;
  const add = (column: Column, code: string, message: string) =>
    problems.push(problem(line, column, code, `line ${line}: ${message}`));
  const date = parseDate(cell('date'));
  if (date === null) add('date', 'bad-date', `"${cell('date')}" is no date; write YYYY-MM-DD or DD/MM/YYYY`);
  for (const side of ['home', 'away'] as const) if (cell(side) === '') add(side, 'missing-team', `${side} is empty`);
  const prices = (['odds_home', 'odds_draw', 'odds_away'] as const).map((column) => {
    const text = cell(column);
    if (text === '') return null;
    const price = Number(text.replace(',', '.'));
    if (Number.isFinite(price) && price > 1) return price;
    add(column, 'bad-odds', `${column} must be above 1, got ${text}`);
    return null;
  });
  if (problems.length > before) return null;
  const given = prices.filter((price) => price !== null).length;
  if (given === 1 || given === 2) {
    add('odds_home', 'bad-odds', `odds need all three prices or none, got ${given}`);
    return null;
  }
  const [home, draw, away] = prices;
  const odds = given === 3 ? { home: home!, draw: draw!, away: away! } : null;
  return { date: date!, league: cell('league'), home: cell('home'), away: cell('away'), odds };
}

/** `YYYY-MM-DD`, or day first with a four-digit year. */
function parseDate(text: string): string | null {
  if (parseIsoDate(text) !== null) return text;
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!parts) return null;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const iso = toIsoDate(toDayNumber(year, month, day));
  return Number(iso.slice(8)) === day && Number(iso.slice(5, 7)) === month ? iso : null;
}

const problem = (line: number, column: string | null, code: string, message: string): FixtureProblem => ({
  line,
  column,
  code,
  message,
  suggestions: [],
});
