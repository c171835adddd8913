import { canonicalize } from '../core/cleaning/canonicalize';
import { rejectRow, type CleaningIssue } from '../core/cleaning/issue';
import { parseSeason } from '../core/cleaning/season';
import type { CsvRows } from './csv-rows';
import { readGroups, type GroupedTable, type GroupingOptions, type TableSurvey } from './grouped-table';
import type { NamedColumn, TableHeader } from './table-header';

/**
 * Read a file of football-data.co.uk's second layout, all seasons of one country or the latest results of many: one
 * group per competition and season, as the rows state them.
 *
 * There is no half-time score, so nothing tells a walkover from a 3-0. Dates are those of the `Time` column, which is
 * British: a late match in America carries the next day's date. They are kept as they are, since the file does not say
 * where a match was played; whoever compares with another source allows for a day.
 *
 * @throws {UserError} `bad-file` when no row is a match
 */
export function readNewLeagues(
  text: string,
  name: string,
  header: TableHeader & { readonly season: NamedColumn },
  survey: TableSurvey,
  headerIssues: readonly CleaningIssue[],
): GroupedTable {
  const read = readStatedSeason(header.season);
  const seasonOf: GroupingOptions['seasonOf'] = (rows, _league, report) => read(rows, report);
  return readGroups(text, name, header, survey, { seasonOf, seasonIsStated: true, isFixtureList: false, headerIssues });
}

/** Season of a row by its `Season` column. */
export function readStatedSeason(
  column: NamedColumn,
): (rows: CsvRows, report: (issue: CleaningIssue) => void) => string | null {
  return (rows, report) => {
    const text = rows.cell(column.index);
    const season = parseSeason(canonicalize(text));
    if (season === null) {
      const message = `not a season such as 2012/2013 or 2015: ${text}`;
      report(rejectRow(rows.line, column.name, 'season-unreadable', text, message));
    }
    return season;
  };
}
