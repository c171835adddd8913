import type { ColumnMapping } from '../../preload/contract';
import type { PriceColumns } from '../core/cleaning/choose-odds';
import type { CleaningIssue } from '../core/cleaning/issue';
import { UserError } from '../core/errors';
import type { CsvRows } from './csv-rows';
import { findOtherColumns, indexNames, readColumnNames, repeatedColumn, type NamedColumn } from './table-header';

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
  readonly unnamed: readonly number[];
  readonly notes: readonly NamedColumn[];
}

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
  return { ...header, unnamed, notes: notes.filter(({ name }) => !used.has(name)) };
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
