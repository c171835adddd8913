import { canonicalize } from '../../core/cleaning/canonicalize';
import type { PriceColumns } from '../../core/cleaning/choose-odds';
import type { CleaningIssue } from '../../core/cleaning/issue';
import { STATISTIC_PAIRS, type StatisticColumns } from '../../core/cleaning/statistics';
import { UserError } from '../../core/words/errors';
import type { CsvRows } from './csv-rows';
import { explainHeader } from './explain-header';
import { findOtherColumns, type OtherColumns } from './note-columns';
import type { PriceSource } from './price-sources';

/** The widest header on record has 133 columns. */
export const MOST_COLUMNS = 2000;

/** A header separated by something else is one cell and may be long; beyond this it is a text without line ends. */
const LONGEST_NAME = 20_000;

export interface NamedColumn {
  readonly name: string;
  readonly index: number;
}

/** Where a table of matches keeps what we read, in either layout. */
export interface TableHeader extends OtherColumns {
  readonly line: number;
  readonly width: number;
  /** Main layout: the league's code. */
  readonly division: NamedColumn | null;
  /** Second layout; both or none. */
  readonly competition: { readonly country: NamedColumn; readonly league: NamedColumn } | null;
  readonly season: NamedColumn | null;
  readonly date: NamedColumn;
  readonly home: NamedColumn;
  readonly away: NamedColumn;
  /** Both or none; none in a list of matches to come. */
  readonly goals: { readonly home: NamedColumn; readonly away: NamedColumn } | null;
  readonly result: NamedColumn | null;
  /** Both or none. */
  readonly halfTime: { readonly home: NamedColumn; readonly away: NamedColumn } | null;
  readonly prices: readonly PriceColumns[];
  readonly statistics: readonly StatisticColumns[];
}

const TEAMS = [
  ['HomeTeam', 'AwayTeam'],
  ['HT', 'AT'],
  ['Home', 'Away'],
] as const;
const GOALS = [
  ['FTHG', 'FTAG', 'FTR'],
  ['HG', 'AG', 'Res'],
] as const;
/** Slips of the pen in the site's own headers, read as what was meant when that name is not there. */
const MISSPELT: ReadonlyMap<string, string> = new Map([['B36CA', 'B365CA']]); // the file of Japan
const ORIGINAL = 'Download the file again from football-data.co.uk and import it as it came.';

/** Names of a header row, canonical. @throws {UserError} `bad-file` for a row of absurd width or a cell of absurd length */
export function readColumnNames(row: CsvRows, file: string): string[] {
  if (row.width > MOST_COLUMNS) {
    const message = `${file}, line ${row.line}: a header of ${row.width} columns; a season file has at most ${MOST_COLUMNS}`;
    throw new UserError('bad-file', message, ORIGINAL);
  }
  return Array.from({ length: row.width }, (_, index) => {
    const name = row.cell(index);
    if (name.length <= LONGEST_NAME) return canonicalize(name);
    const message = `${file}, line ${row.line}: no header: its cell ${index + 1} has ${name.length} characters`;
    throw new UserError('bad-file', message, ORIGINAL);
  });
}

/**
 * Find the columns by name, wherever they stand. Names that occur more than once are not used, and reported.
 *
 * @param names of the columns, canonical
 * @param sources prefixes of price columns in order of preference
 * @throws {UserError} `bad-file` when date, clubs or league have no column, saying what the row looks like instead
 */
export function readTableHeader(
  { line, width }: Pick<CsvRows, 'line' | 'width'>,
  names: readonly string[],
  file: string,
  sources: readonly PriceSource[],
  report: (issue: CleaningIssue) => void,
): TableHeader {
  const { columns, repeated } = indexNames(names);
  const find = (name: string): NamedColumn | null => columns.get(name) ?? null;
  const both = (home: NamedColumn | null | undefined, away: NamedColumn | null | undefined) =>
    home && away ? { home, away } : null;
  const match = findMatchColumns(find);
  if (!match) throw new UserError('bad-file', `${file}, line ${line}: ${explainHeader(names, repeated)}`, ORIGINAL);
  const [homeGoals, awayGoals, result] = firstWhole(GOALS.map((trio) => trio.map(find)));
  for (const [name, count] of repeated) report(repeatedColumn(line, name, count));
  return {
    line,
    width,
    ...match,
    season: find('Season'),
    goals: both(homeGoals, awayGoals),
    result: result ?? find('FTR') ?? find('Res'),
    halfTime: both(find('HTHG'), find('HTAG')),
    prices: findPrices(find, sources, line, report),
    statistics: findStatistics(find),
    ...findOtherColumns(names),
  };
}

/** Pairs of statistics whose columns are both there once. */
export const findStatistics = (find: (name: string) => NamedColumn | null): StatisticColumns[] =>
  STATISTIC_PAIRS.flatMap((pair) => {
    const [home, away] = pair.columns.map(find);
    return home && away ? [{ pair, home: home.index, away: away.index, names: pair.columns }] : [];
  });

/** Which of the site's layouts a header is of: it has date, clubs and league; null for any other table. */
export function layoutOf(names: readonly string[]): 'main' | 'second' | null {
  const { columns } = indexNames(names);
  const match = findMatchColumns((name) => columns.get(name) ?? null);
  if (match === null) return null;
  return match.competition ? 'second' : 'main';
}

/** The columns without which there is no match; null when one of them is not there. */
function findMatchColumns(
  find: (name: string) => NamedColumn | null,
): Pick<TableHeader, 'division' | 'competition' | 'date' | 'home' | 'away'> | null {
  const [division = null, date, country, league] = ['Div', 'Date', 'Country', 'League'].map(find);
  const [home, away] = firstWhole(TEAMS.map((pair) => pair.map(find)));
  const competition = !division && country && league ? { country, league } : null;
  return date && home && away && (division || competition) ? { division, competition, date, home, away } : null;
}

/** A club pair or a goal pair counts only when its first two columns are both there. */
function firstWhole(groups: readonly (readonly (NamedColumn | null)[])[]): readonly (NamedColumn | null)[] {
  return groups.find((group) => group[0] && group[1]) ?? [];
}

/** Columns by name; those whose name occurs more than once are left out and counted. */
export function indexNames(names: readonly string[]): {
  columns: Map<string, NamedColumn>;
  repeated: Map<string, number>;
} {
  const columns = new Map<string, NamedColumn>();
  const repeated = new Map<string, number>();
  names.forEach((name, index) => {
    if (name === '') return;
    if (columns.has(name)) repeated.set(name, (repeated.get(name) ?? 1) + 1);
    else columns.set(name, { name, index });
  });
  for (const name of repeated.keys()) columns.delete(name);
  for (const [misspelt, meant] of MISSPELT) {
    const column = columns.get(misspelt);
    if (column && !columns.has(meant) && !repeated.has(meant)) columns.set(meant, column);
  }
  return { columns, repeated };
}

function findPrices(
  find: (name: string) => NamedColumn | null,
  sources: readonly PriceSource[],
  line: number,
  report: (issue: CleaningIssue) => void,
): PriceColumns[] {
  const found: PriceColumns[] = [];
  for (const [source, kind] of sources) {
    const [home, draw, away] = [find(`${source}H`), find(`${source}D`), find(`${source}A`)];
    if (home && draw && away) found.push({ source, kind, home: home.index, draw: draw.index, away: away.index });
    else if (home || draw || away) report(incompletePrices(line, source));
  }
  return found;
}

export const repeatedColumn = (line: number, name: string, count: number): CleaningIssue => ({
  line,
  column: name,
  rule: 'column-repeated',
  severity: 'warning',
  action: 'cell-ignored',
  text: Array.from({ length: count }, () => name).join(','),
  message: `${count} columns are called ${name}: none of them is used`,
});

const incompletePrices = (line: number, source: string): CleaningIssue => ({
  line,
  column: `${source}H`,
  rule: 'price-columns-incomplete',
  severity: 'info',
  action: 'cell-ignored',
  text: source,
  message: `not all of ${source}H, ${source}D and ${source}A are there once: ${source} is not used`,
});
