import { canonicalize } from '../core/cleaning/canonicalize';
import type { PriceColumns } from '../core/cleaning/choose-odds';
import type { CleaningIssue } from '../core/cleaning/issue';
import { UserError } from '../core/errors';
import type { CsvRows } from './csv-rows';
import { explainHeader } from './explain-header';
import { PRICE_SOURCES } from './price-sources';

/** The widest header on record has 133 columns. */
export const MOST_COLUMNS = 2000;

export interface NamedColumn {
  readonly name: string;
  readonly index: number;
}

/** Where a season file keeps what we read. */
export interface SeasonHeader {
  readonly line: number;
  readonly width: number;
  readonly division: NamedColumn;
  readonly date: NamedColumn;
  readonly home: NamedColumn;
  readonly away: NamedColumn;
  readonly homeGoals: NamedColumn;
  readonly awayGoals: NamedColumn;
  readonly result: NamedColumn | null;
  /** Both or none. */
  readonly halfTime: { readonly home: NamedColumn; readonly away: NamedColumn } | null;
  readonly prices: readonly PriceColumns[];
  readonly unnamed: readonly number[];
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
const ORIGINAL = 'Download the season file again from football-data.co.uk and import it as it came.';

/**
 * Find the columns by name, wherever they stand. Names that occur more than once are not used, and reported.
 *
 * @throws {UserError} `bad-file` when the row is no header of the main layout, saying what it looks like instead
 */
export function readSeasonHeader(row: CsvRows, file: string, report: (issue: CleaningIssue) => void): SeasonHeader {
  const { line } = row;
  if (row.width > MOST_COLUMNS) {
    const message = `${file}, line ${line}: a header of ${row.width} columns; a season file has at most ${MOST_COLUMNS}`;
    throw new UserError('bad-file', message, ORIGINAL);
  }
  const names = Array.from({ length: row.width }, (_, index) => canonicalize(row.cell(index)));
  const { columns, repeated } = indexNames(names);
  const find = (name: string): NamedColumn | null => columns.get(name) ?? null;
  const division = find('Div');
  const date = find('Date');
  const [home, away] = firstWhole(TEAMS.map((pair) => pair.map(find)));
  const [homeGoals, awayGoals, result] = firstWhole(GOALS.map((trio) => trio.map(find)));
  if (!division || !date || !home || !away || !homeGoals || !awayGoals) {
    throw new UserError('bad-file', `${file}, line ${line}: ${explainHeader(names, repeated)}`, ORIGINAL);
  }
  for (const [name, count] of repeated) report(repeatedColumn(line, name, count));
  const [halfHome, halfAway] = [find('HTHG'), find('HTAG')];
  return {
    line,
    width: row.width,
    division,
    date,
    home,
    away,
    homeGoals,
    awayGoals,
    result: result ?? null,
    halfTime: halfHome && halfAway ? { home: halfHome, away: halfAway } : null,
    prices: findPrices(find, line, report),
    unnamed: names.flatMap((name, index) => (name === '' ? [index] : [])),
  };
}

/** Whether a row is a header again, as in seasons glued together. */
export function isHeaderRow(row: CsvRows, header: SeasonHeader): boolean {
  return (
    canonicalize(row.cell(header.date.index)) === header.date.name &&
    canonicalize(row.cell(header.home.index)) === header.home.name
  );
}

/** A club pair or a goal pair counts only when its first two columns are both there. */
function firstWhole(groups: readonly (readonly (NamedColumn | null)[])[]): readonly (NamedColumn | null)[] {
  return groups.find((group) => group[0] && group[1]) ?? [];
}

function indexNames(names: readonly string[]): { columns: Map<string, NamedColumn>; repeated: Map<string, number> } {
  const columns = new Map<string, NamedColumn>();
  const repeated = new Map<string, number>();
  names.forEach((name, index) => {
    if (name === '') return;
    if (columns.has(name)) repeated.set(name, (repeated.get(name) ?? 1) + 1);
    else columns.set(name, { name, index });
  });
  for (const name of repeated.keys()) columns.delete(name);
  return { columns, repeated };
}

function findPrices(
  find: (name: string) => NamedColumn | null,
  line: number,
  report: (issue: CleaningIssue) => void,
): PriceColumns[] {
  const found: PriceColumns[] = [];
  for (const [source, kind] of PRICE_SOURCES) {
    const [home, draw, away] = [find(`${source}H`), find(`${source}D`), find(`${source}A`)];
    if (home && draw && away) found.push({ source, kind, home: home.index, draw: draw.index, away: away.index });
    else if (home || draw || away) report(incompletePrices(line, source));
  }
  return found;
}

const repeatedColumn = (line: number, name: string, count: number): CleaningIssue => ({
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
