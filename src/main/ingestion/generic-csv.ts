import type { ColumnMapping, TableDelimiter } from '../../preload/contract';
import { canonicalize } from '../core/cleaning/canonicalize';
import type { MatchCells } from '../core/cleaning/clean-match';
import { rejectRow, type CleaningIssue } from '../core/cleaning/issue';
import { parseCommaPrice, parseEitherPrice, parsePrice } from '../core/cleaning/validation';
import { underWay } from './api-football-fixtures';
import type { CsvRows } from './csv-rows';
import { readStatus, readYesNo, splitScore } from './generic-cells';
import { readGenericHeader, type GenericHeader } from './generic-header';
import { createGenericLeagueReader } from './generic-league';
import { readGroups, type GroupedTable } from './grouped-table';
import type { MatchTable, Report, SeasonStatement } from './match-table';
import { detectDelimiter, skipToHeader } from './table-delimiter';
import { readColumnNames } from './table-header';
import { createIssueList, isLonger } from './table-rows';
import { surveyTable } from './table-survey';

/**
 * Read a table of matches from anywhere, by a mapping of its columns and the rules that every other layout is cleaned
 * by: a row is a match or is rejected, a cell that cannot be used is reported. One group per league and season.
 *
 * The date is the day as the table writes it, whatever its time zone. A score counts as that of 90 minutes: a table that
 * gives scores after extra time has to be told so by its maker, since nothing in it says so. The mapping fits the file:
 * where the header does not come apart by the delimiter it states, by that of the file.
 *
 * @throws {UserError} `bad-file` naming the file and, where there is one, the line: a column of the mapping is not
 *   there or there twice, a second header, a row of absurd width, dates of two orders, no match
 */
export function readGenericTable(
  text: string,
  name: string,
  mapping: ColumnMapping,
): GroupedTable & { readonly source: 'generic csv' } {
  const { report, sorted } = createIssueList();
  const delimiter = fitDelimiter(text, name, mapping);
  const header = readGenericHeader(skipToHeader(text, delimiter), name, mapping, report);
  const table = genericTable(text, name, mapping, delimiter, header);
  const isFixtureList = mapping.goals.kind === 'none';
  return { source: 'generic csv', ...readGroups(table, surveyTable(table), { isFixtureList, headerIssues: sorted() }) };
}

/** The delimiter of a mapping where the date has its column under it, otherwise that of the file. */
function fitDelimiter(text: string, name: string, { delimiter, date }: ColumnMapping): TableDelimiter {
  if (delimiter === 'auto') return detectDelimiter(text);
  return readColumnNames(skipToHeader(text, delimiter), name).includes(date) ? delimiter : detectDelimiter(text);
}

function genericTable(
  text: string,
  name: string,
  mapping: ColumnMapping,
  delimiter: TableDelimiter,
  header: GenericHeader,
): MatchTable {
  const { date, home, away, homeGoals, awayGoals, score } = header;
  const names = {
    date: date.name,
    home: home.name,
    away: away.name,
    homeGoals: (homeGoals ?? score)?.name ?? '',
    awayGoals: (awayGoals ?? score)?.name ?? '',
    result: null,
  };
  return {
    name,
    delimiter,
    open: () => skipToHeader(text, delimiter),
    header,
    dateFormat: mapping.dateFormat,
    season: toStatement(mapping, header),
    leagueReader: (report) => createGenericLeagueReader(mapping, header, report),
    division: null,
    hasScore: (rows) => goalsOf(rows, header).every((cell) => canonicalize(cell) !== ''),
    toCells: (rows, report) => toCells(rows, header, report),
    names,
    sources: header.prices,
    parsePrice: priceReader(mapping, delimiter),
    hint: 'Check the mapping of its columns.',
  };
}

function toStatement({ season }: ColumnMapping, { season: column }: GenericHeader): SeasonStatement {
  if (season.kind === 'fixed') return { kind: 'fixed', text: season.season };
  if (column) return { kind: 'column', column };
  return { kind: 'dates', firstMonth: season.kind === 'from-dates' ? season.firstMonth : 'july' };
}

/** A decimal comma that was stated for this very delimiter is the only one; else either, unless both are commas. */
function priceReader(
  { decimal, delimiter: stated }: ColumnMapping,
  delimiter: TableDelimiter,
): MatchTable['parsePrice'] {
  if (decimal === 'point' && delimiter === ',') return parsePrice;
  const isMeant = decimal === 'comma' && delimiter !== ',' && (stated === 'auto' || stated === delimiter);
  return isMeant ? parseCommaPrice : parseEitherPrice;
}

/** The cells of a row, or null when its status rejects it, which has then been reported. */
function toCells(rows: CsvRows, header: GenericHeader, report: Report): MatchCells | null {
  const { line } = rows;
  const status = header.status ? readStatus(rows.cell(header.status.index)) : 'none';
  if (header.status && (status === null || status === 'under way')) {
    report(statusIssue(line, header.status.name, rows.cell(header.status.index), status));
    return null;
  }
  const [homeGoals, awayGoals] = goalsOf(rows, header);
  return {
    line,
    date: rows.cell(header.date.index),
    home: rows.cell(header.home.index),
    away: rows.cell(header.away.index),
    homeGoals,
    awayGoals,
    result: null,
    halfTimeHome: null,
    halfTimeAway: null,
    price: (column) => rows.cell(column),
    status: status === 'none' || status === 'under way' ? null : status,
    neutral: isNeutral(rows, header, report),
    isLonger: isLonger(rows, header),
  };
}

/** A cell that is no score stands for the home goals, so that the rules report it as it is. */
function goalsOf(rows: CsvRows, { homeGoals, awayGoals, score }: GenericHeader): readonly [string, string] {
  if (score) return splitScore(rows.cell(score.index)) ?? [rows.cell(score.index), ''];
  return [homeGoals ? rows.cell(homeGoals.index) : '', awayGoals ? rows.cell(awayGoals.index) : ''];
}

function isNeutral(rows: CsvRows, { neutral }: GenericHeader, report: Report): boolean {
  if (!neutral) return false;
  const text = rows.cell(neutral.index);
  const answer = readYesNo(text);
  if (answer === null) {
    report({
      line: rows.line,
      column: neutral.name,
      rule: 'neutral-unreadable',
      severity: 'warning',
      action: 'cell-ignored',
      text,
      message: `${neutral.name} says neither yes nor no: taken as played at the home ground`,
    });
  }
  return answer ?? false;
}

const statusIssue = (line: number, column: string, text: string, status: 'under way' | null): CleaningIssue =>
  status === 'under way'
    ? underWay(line, column, text)
    : rejectRow(line, column, 'status-unknown', text, `a status that is not known: ${text}`);
