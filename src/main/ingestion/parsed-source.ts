import type { CleaningIssue, CleanMatch } from '../core/cleaning/issue';
import { UserError } from '../core/errors';
import { parseApiFootball } from './api-football';
import type { ParsedOdds } from './api-football-odds';
import { decodeText, type Encoding } from './decode-text';
import { readFixtureList } from './fixture-list-csv';
import { readSeason } from './football-data-csv';
import { surveyTable, type GroupedTable } from './grouped-table';
import { describeLeague } from './league-catalogue';
import { readNewLeagues } from './new-leagues-csv';
import { readOtherTable, type MappingFor } from './other-table';
import { asPreClosing, PRICE_SOURCES, SECOND_LAYOUT_PRICE_SOURCES, type PriceSource } from './price-sources';
import { refuseBinary, refuseNotCsv } from './refuse-not-text';
import { severalDivisions, surveySeason } from './survey-season';
import { isSiteHeader, readColumnNames, readTableHeader } from './table-header';
import { createIssueList, skipToHeader } from './table-rows';

export type SourceName =
  | 'football-data.co.uk'
  | 'football-data.co.uk new leagues'
  | 'football-data.co.uk fixtures'
  | 'generic csv'
  | 'api-football'
  | 'api-football odds';

/** The matches of one league in one season. */
export interface ParsedGroup {
  /** Code of the league: `E0`, `ARG`, `ARG-copa-de-la-liga-profesional`, `AF-39`. */
  readonly league: string;
  readonly leagueName: string;
  readonly country: string;
  /** `2019-20`, or `2019` where a season is a calendar year or only its first year is known. */
  readonly season: string;
  /** Rows or entries of this league and season: matches kept and rows rejected. */
  readonly rows: number;
  /** In file order, at least one. */
  readonly matches: readonly CleanMatch[];
}

export interface ParsedSource {
  readonly source: SourceName;
  readonly encoding: Encoding;
  /** Rows that are not blank, or entries; also those that could not be given to a group. */
  readonly rows: number;
  /** By league code, then season; none only in a file of prices. */
  readonly groups: readonly ParsedGroup[];
  /** Prices of matches told in other files, one offer per match; only answers of API-Football have any. */
  readonly odds: readonly ParsedOdds[];
  /** By line or entry, each with what was done about it. */
  readonly issues: readonly CleaningIssue[];
}

/**
 * Read a file of any kind we know, recognised by what is in it and never by its name, which serves messages only.
 *
 * JSON is an answer of API-Football. A table with `Country` and `League` is of the second layout, one with `Div` of the
 * main one. Either is a fixture list when it has no goal columns, or when few of its matches have a score although its
 * rows name several divisions or no season, which no file of results does. Any other table is read by the mapping that
 * is known for its header.
 *
 * @param mappingFor mappings of other tables, by the hash of their header
 * @throws {UserError} `bad-file` naming the file, and the line where there is one, when it is none of these;
 *   `needs-mapping` when it is a table that could hold matches, and no mapping is known for its header
 */
export function parseSource(bytes: Uint8Array, name: string, mappingFor?: MappingFor): ParsedSource {
  refuseBinary(bytes, name);
  const { text, encoding } = decodeText(bytes);
  refuseNotCsv(text, name);
  if (/^\s*[[{]/.test(text)) return { encoding, ...parseApiFootball(text, name) };
  return { encoding, odds: [], ...readTable(text, name, mappingFor) };
}

type Read = Omit<ParsedSource, 'encoding' | 'odds'>;

function readTable(text: string, name: string, mappingFor: MappingFor | undefined): Read {
  if (!isSiteHeader(readColumnNames(skipToHeader(text), name))) return readOtherTable(text, name, mappingFor);
  const header = readTableHeader(skipToHeader(text), name, PRICE_SOURCES, () => undefined);
  if (header.competition) return readSecondLayout(text, name);
  if (!header.goals) return readList(text, name, PRICE_SOURCES);
  return readMainLayout(text, name);
}

function readMainLayout(text: string, name: string): Read {
  const issues = createIssueList();
  const survey = surveySeason(text, name, issues.report);
  if (survey.otherDivision) {
    if (!isMostlyUnplayed(surveyTable(text, name, survey.header))) throw severalDivisions(name, survey);
    return readList(text, name, PRICE_SOURCES);
  }
  const { league, season, rows, matches, issues: found } = readSeason(text, name, survey, issues);
  const { name: leagueName, country } = describeLeague(league);
  const group = { league, leagueName, country, season, rows, matches };
  return { source: 'football-data.co.uk', rows, groups: [group], issues: found };
}

function readSecondLayout(text: string, name: string): Read {
  const { report, sorted } = createIssueList();
  const header = readTableHeader(skipToHeader(text), name, SECOND_LAYOUT_PRICE_SOURCES, report);
  const survey = surveyTable(text, name, header);
  const { season } = header;
  const isList = season ? survey.scored === 0 : isMostlyUnplayed(survey);
  if (isList) return readList(text, name, SECOND_LAYOUT_PRICE_SOURCES);
  if (!season) {
    const problem = `${survey.scored} of ${survey.rows} rows have a score but no column Season says of which season`;
    throw new UserError(
      'bad-file',
      `${name}, line ${header.line}: ${problem}`,
      'Import the file as the site sends it.',
    );
  }
  const table = readNewLeagues(text, name, { ...header, season }, survey, sorted());
  return { source: 'football-data.co.uk new leagues', ...table };
}

function readList(text: string, name: string, sources: readonly PriceSource[]): Read {
  const { report, sorted } = createIssueList();
  const header = readTableHeader(skipToHeader(text), name, asPreClosing(sources), report);
  const table: GroupedTable = readFixtureList(text, name, header, surveyTable(text, name, header), sorted());
  return { source: 'football-data.co.uk fixtures', ...table };
}

/** A list may hold the odd score of a match that has been played since; a file of results is the other way round. */
const isMostlyUnplayed = ({ rows, scored }: { readonly rows: number; readonly scored: number }): boolean =>
  scored * 2 < rows;
