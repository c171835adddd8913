import type { ColumnMapping } from '../../../contract';
import type { PriceColumns } from '../../core/cleaning/choose-odds';
import type { CleaningIssue } from '../../core/cleaning/issue';
import type { StatisticColumns } from '../../core/cleaning/statistics';
import { UserError } from '../../core/words/errors';
import type { CsvRows } from '../table/csv-rows';
import { findOtherColumns } from '../table/note-columns';
import { findStatistics, indexNames, readColumnNames, repeatedColumn, type NamedColumn } from '../table/header';

/** Where a table keeps what its mapping names; null for what the mapping leaves out. */
export interface GenericHeader {
  readonly width: number;
  readonly date: NamedColumn;
  readonly home: NamedColumn;
  readonly away: NamedColumn;
  readonly homeGoals: NamedColumn | null;
  readonly awayGoals: NamedColumn | null;
  /** Both goals in one cell. */
  readonly score: NamedColumn | null;
  readonly league: NamedColumn | null;
  readonly country: NamedColumn | null;
  readonly season: NamedColumn | null;
  readonly neutral: NamedColumn | null;
  readonly status: NamedColumn | null;
  /** One source of prices, or none. */
  readonly prices: readonly PriceColumns[];
  /** Columns with the names they have in files of football-data.co.uk, where the mapping does not use them. */
  readonly statistics: readonly StatisticColumns[];
  readonly halfTime: { readonly home: NamedColumn; readonly away: NamedColumn } | null;
  /** The score after 90 minutes in columns of its own, as providers name them; null when the mapping reads those. */
  readonly ninety: { readonly home: NamedColumn; readonly away: NamedColumn } | null;
  /** The mapping reads its goals from such columns. */
  readonly goalsAreOfNinety: boolean;
  readonly unnamed: readonly number[];
  readonly notes: readonly NamedColumn[];
}

/**
 * Columns of the score after 90 minutes in flattened answers, by letters only: `score.fulltime.home` of API-Football and
 * `score.regularTime.home` of football-data.org, whose `score.fullTime` counts extra time.
 */
const OF_NINETY = /^(?:scorefulltime|(?:score)?regular[tT]ime)([hH]ome|[aA]way)$/;
const sideOfNinety = (name: string): string | null =>
  OF_NINETY.exec(name.replace(/[^a-zA-Z]/g, ''))?.[1]?.toLowerCase() ?? null;

/**
 * Find the columns of a mapping by name.
 * @throws {UserError} `bad-file` when a column of the mapping is not there, or is there more than once
 */
export function readGenericHeader(
  row: CsvRows,
  file: string,
  mapping: ColumnMapping,
  report: (issue: CleaningIssue) => void,
): GenericHeader {
  const names = readColumnNames(row, file);
  const { columns, repeated } = indexNames(names);
  const used = new Set<string>();
  const find = (name: string): NamedColumn => {
    const column = columns.get(name);
    if (!column) throw absent(file, row.line, name, repeated.get(name) ?? 0);
    used.add(name);
    return column;
  };
  const findIn = (rule: { readonly kind: string; readonly column?: string } | null): NamedColumn | null =>
    rule?.kind === 'column' && rule.column !== undefined ? find(rule.column) : null;
  const { goals, odds } = mapping;
  const header = {
    width: row.width,
    date: find(mapping.date),
    home: find(mapping.home),
    away: find(mapping.away),
    homeGoals: goals.kind === 'two-columns' ? find(goals.home) : null,
    awayGoals: goals.kind === 'two-columns' ? find(goals.away) : null,
    score: goals.kind === 'one-column' ? find(goals.column) : null,
    league: findIn(mapping.league),
    country: findIn(mapping.country),
    season: findIn(mapping.season),
    neutral: mapping.neutral === null ? null : find(mapping.neutral),
    status: mapping.status === null ? null : find(mapping.status),
    prices: odds ? [toPrices(odds, find)] : [],
  };
  for (const [name, count] of repeated) report(repeatedColumn(row.line, name, count));
  const { unnamed, notes } = findOtherColumns(names);
  const unused = (name: string): NamedColumn | null => (used.has(name) ? null : (columns.get(name) ?? null));
  const both = (home: NamedColumn | null | undefined, away: NamedColumn | null | undefined) =>
    home && away ? { home, away } : null;
  const ofNinety = (side: 'home' | 'away') => [...columns.values()].find(({ name }) => sideOfNinety(name) === side);
  const goalsAreOfNinety = [header.homeGoals, header.awayGoals].every((column) => column && sideOfNinety(column.name));
  return {
    ...header,
    statistics: findStatistics(unused),
    halfTime: both(unused('HTHG'), unused('HTAG')),
    ninety: goalsAreOfNinety ? null : both(ofNinety('home'), ofNinety('away')),
    goalsAreOfNinety,
    unnamed,
    notes: notes.filter(({ name }) => !used.has(name)),
  };
}

function toPrices(odds: NonNullable<ColumnMapping['odds']>, find: (name: string) => NamedColumn): PriceColumns {
  const { source, kind, home, draw, away } = odds;
  const columns = { home: find(home).index, draw: find(draw).index, away: find(away).index };
  return { source, kind, ...columns, names: { home, draw, away } };
}

function absent(file: string, line: number, name: string, count: number): UserError {
  const problem = count > 1 ? `${count} columns are called ${name}` : `no column ${name}`;
  return new UserError('bad-file', `${file}, line ${line}: ${problem}, which the mapping of this table reads`);
}
