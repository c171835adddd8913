import type { TableDelimiter } from '../../contract';
import { decideDates } from '../core/cleaning/dates/date-order';
import { spanOf } from '../core/cleaning/dates/date-uses';
import { siteTable } from './football-data/site-table';
import { readMappedTable, refuseOtherTable, refuseUnknownScores } from './mapped/other-table';
import { detectDelimiter, skipToHeader } from './table/delimiter';
import { describeTable } from './table/describe-table';
import { readGroups } from './table/grouped-table';
import { layoutOf, readColumnNames, readTableHeader, type TableHeader } from './table/header';
import type { ParsedSource, SourceReader, SourceText } from './table/parsed';
import { asPreClosing, PRICE_SOURCES, SECOND_LAYOUT_PRICE_SOURCES } from './table/price-sources';
import { createIssueList } from './table/rows';
import { surveyTable, type TableSurvey } from './table/survey';
import { findUnknownScores } from './table/unknown-results';

type Read = Omit<ParsedSource, 'encoding' | 'odds'>;

/**
 * Any table of matches. It is read by the mapping that is known for its header, if there is one. Else one with `Country`
 * and `League` is of the second layout of football-data.co.uk, one with `Div` of the main one, whatever separates its
 * cells, and holds any number of leagues and seasons. Either is a fixture list when it has no goal columns and no results
 * under other names, or when few of its matches have a score although its rows name several divisions or no season,
 * unless these are seasons under way: see {@link isFixtureList}.
 */
export const tableSource: SourceReader = {
  recognises: () => true,
  read: (file) => ({ odds: [], ...readTable(file) }),
};

function readTable({ text, name, mappingFor, today }: SourceText): Read {
  const mapped = mappingFor && readMappedTable(text, name, mappingFor);
  if (mapped) return mapped;
  const delimiter = detectDelimiter(text);
  const row = skipToHeader(text, delimiter);
  const names = readColumnNames(row, name);
  const layout = layoutOf(names);
  if (layout === null) throw refuseOtherTable(text, name, delimiter);
  const { report, sorted } = createIssueList();
  const isSecond = layout === 'second';
  const sources = isSecond ? SECOND_LAYOUT_PRICE_SOURCES : PRICE_SOURCES;
  const header = readTableHeader(row, names, name, sources, report);
  const table = siteTable(text, name, delimiter, header);
  if (!header.goals) refuseResults(text, name, delimiter, today);
  const survey = surveyTable(table);
  if (isFixtureList(header, survey)) {
    const list = siteTable(text, name, delimiter, { ...header, prices: asPreClosing(header.prices) });
    return {
      source: 'football-data.co.uk fixtures',
      ...readGroups(list, survey, { isFixtureList: true, headerIssues: sorted(), mayGoByDates: !isSecond }),
    };
  }
  const options = { isFixtureList: false, headerIssues: sorted(), mayGoByDates: !isSecond };
  const source = isSecond ? 'football-data.co.uk new leagues' : 'football-data.co.uk';
  return { source, ...readGroups(table, survey, options) };
}

/** Seasons under way, glued together, have scores in more rows than this and go on for longer than a list does. */
const ODD_SCORES = 0.1;
const LONGEST_LIST_DAYS = 31;

/** A list may hold the odd score of a match that has been played since; a file of results is the other way round. */
function isFixtureList({ goals, competition, season }: TableHeader, survey: TableSurvey): boolean {
  const { leagues, rows, scored, dates } = survey;
  if (!goals) return true;
  if (competition && season) return scored === 0 && rows > 0;
  if ((!competition && leagues.size < 2) || scored * 2 >= rows) return false;
  return scored < rows * ODD_SCORES || isWithinDays(dates, LONGEST_LIST_DAYS);
}

/** Whether all dates of a column that can be read lie within so many days. */
function isWithinDays(dates: TableSurvey['dates'], most: number): boolean {
  const column = decideDates(dates);
  if ('conflict' in column) return true;
  const days = [...dates.keys()].map(column.read).flatMap((date) => ('day' in date ? [date.day] : []));
  return spanOf(days) <= most;
}

/** @throws {UserError} `needs-mapping` when results stand in columns that are not known */
function refuseResults(text: string, name: string, delimiter: TableDelimiter, today: number | undefined): void {
  const description = describeTable(text, name, delimiter);
  const columns = findUnknownScores(description, today);
  if (columns.length > 0) throw refuseUnknownScores(description, name, columns);
}
