import type { ParsedSource } from './table/parsed';
import type { TableDelimiter } from '../../contract';
import { decideDates } from '../core/cleaning/dates/date-order';
import { spanOf } from '../core/cleaning/dates/date-uses';
import { findFutureScores } from '../core/cleaning/future-score';
import { parseApiFootball } from './api-football/api-football';
import { decodeText } from './files/decode-text';
import { describeTable } from './table/describe-table';
import { readGroups } from './table/grouped-table';
import { readMappedTable, refuseOtherTable, refuseUnknownScores, type MappingFor } from './mapped/other-table';
import { asPreClosing, PRICE_SOURCES, SECOND_LAYOUT_PRICE_SOURCES } from './table/price-sources';
import { refuseBinary, refuseNotCsv } from './files/refuse-not-text';
import { siteTable } from './football-data/site-table';
import { detectDelimiter, skipToHeader } from './table/delimiter';
import { isSiteHeader, readColumnNames, readTableHeader, type TableHeader } from './table/header';
import { createIssueList } from './table/rows';
import { surveyTable, type TableSurvey } from './table/survey';
import { findUnknownScores } from './table/unknown-results';

export interface ParseOptions {
  /** The day of the import as a day number: scores after it are flagged. Nothing is when it is not given. */
  readonly today?: number;
}

/**
 * Read a file of any kind we know, recognised by what is in it and never by its name, which serves messages only.
 *
 * JSON is an answer of API-Football. A table is read by the mapping that is known for its header, if there is one. Else
 * one with `Country` and `League` is of the second layout of football-data.co.uk, one with `Div` of the main one, whatever
 * separates its cells, and holds any number of leagues and seasons. Either is a fixture list when it has no goal columns
 * and no results under other names, or when few of its matches have a score although its rows name several divisions or
 * no season, unless these are seasons under way: see `isFixtureList`.
 *
 * @param mappingFor mappings of tables, by the hash of their header
 * @throws {UserError} `bad-file` naming the file, and the line where there is one, when it is none of these;
 *   `needs-mapping` when it is a table that could hold matches or results, and no mapping is known for its header
 */
export function parseSource(
  bytes: Uint8Array,
  name: string,
  mappingFor?: MappingFor,
  { today }: ParseOptions = {},
): ParsedSource {
  refuseBinary(bytes, name);
  const { text, encoding } = decodeText(bytes);
  refuseNotCsv(text, name);
  const isJson = /^\s*[[{]/.test(text);
  const parsed: ParsedSource = isJson
    ? { encoding, ...parseApiFootball(text, name) }
    : { encoding, odds: [], ...readTable(text, name, mappingFor, today) };
  const future = today === undefined ? [] : parsed.groups.flatMap(({ matches }) => findFutureScores(matches, today));
  if (future.length === 0) return parsed;
  return { ...parsed, issues: [...parsed.issues, ...future].sort((a, b) => a.line - b.line) };
}

type Read = Omit<ParsedSource, 'encoding' | 'odds'>;

function readTable(text: string, name: string, mappingFor: MappingFor | undefined, today: number | undefined): Read {
  const mapped = mappingFor && readMappedTable(text, name, mappingFor);
  if (mapped) return mapped;
  const delimiter = detectDelimiter(text);
  const open = () => skipToHeader(text, delimiter);
  if (!isSiteHeader(readColumnNames(open(), name))) throw refuseOtherTable(text, name, delimiter);
  const { report, sorted } = createIssueList();
  const isSecond = readTableHeader(open(), name, [], () => undefined).competition !== null;
  const sources = isSecond ? SECOND_LAYOUT_PRICE_SOURCES : PRICE_SOURCES;
  const header = readTableHeader(open(), name, sources, report);
  const table = siteTable(text, name, delimiter, header);
  if (!header.goals) refuseResults(text, name, delimiter, today);
  const survey = surveyTable(table);
  if (isFixtureList(header, survey)) {
    const before = readTableHeader(open(), name, asPreClosing(sources), () => undefined);
    const list = siteTable(text, name, delimiter, before);
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
