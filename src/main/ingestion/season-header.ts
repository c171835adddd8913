import type { CleaningIssue } from '../core/cleaning/issue';
import { UserError } from '../core/errors';
import type { CsvRows } from './csv-rows';
import { explainHeader } from './explain-header';
import { PRICE_SOURCES } from './price-sources';
import { readColumnNames, readTableHeader, type NamedColumn, type TableHeader } from './table-header';

/** Where a season file of the main layout keeps what we read. */
export interface SeasonHeader extends TableHeader {
  readonly division: NamedColumn;
  readonly goals: NonNullable<TableHeader['goals']>;
}

const ORIGINAL = 'Download the season file again from football-data.co.uk and import it as it came.';

/** @throws {UserError} `bad-file` when the row is no header of the main layout, saying what it looks like instead */
export function readSeasonHeader(row: CsvRows, file: string, report: (issue: CleaningIssue) => void): SeasonHeader {
  const header = readTableHeader(row, file, PRICE_SOURCES, report);
  const { division, goals } = header;
  if (division && goals) return { ...header, division, goals };
  const names = readColumnNames(row, file);
  const repeated = new Map(names.filter((name, index) => names.indexOf(name) !== index).map((name) => [name, 2]));
  throw new UserError('bad-file', `${file}, line ${row.line}: ${explainHeader(names, repeated)}`, ORIGINAL);
}
