import type { ColumnMapping } from '../../preload/contract';
import { canonicalize } from '../core/cleaning/canonicalize';
import { rowWithoutMatch, type MatchCells, type MatchRules } from '../core/cleaning/clean-match';
import { rejectRow, type CleaningIssue } from '../core/cleaning/issue';
import { seasonWindow } from '../core/cleaning/season';
import { parseCommaPrice, parsePrice } from '../core/cleaning/validation';
import { UserError } from '../core/errors';
import { underWay } from './api-football-fixtures';
import type { CsvRows } from './csv-rows';
import { readStatus, readYesNo, splitScore } from './generic-cells';
import { readGenericHeader, type GenericHeader } from './generic-header';
import { createGenericLeagueReader } from './generic-league';
import { createGenericSeasonReader } from './generic-season';
import type { GroupedTable } from './grouped-table';
import { createMatchGroups } from './match-groups';
import { createStrayCells } from './stray-cells';
import { detectDelimiter } from './table-delimiter';
import { isHeaderRow, MOST_COLUMNS } from './table-header';
import { acrossLines, createIssueList, explainNoMatch, skipToHeader } from './table-rows';

type Report = (issue: CleaningIssue) => void;

/**
 * Read a table of matches from anywhere, by a mapping of its columns and the rules that every other layout is cleaned
 * by: a row is a match or is rejected, a cell that cannot be used is reported. One group per league and season.
 *
 * The date is the day as the table writes it, whatever its time zone. A score counts as that of 90 minutes: a table that
 * gives scores after extra time has to be told so by its maker, since nothing in it says so.
 *
 * @throws {UserError} `bad-file` naming the file and, where there is one, the line: a column of the mapping is not
 *   there or there twice, a second header, a row of absurd width, no match
 */
export function readGenericTable(
  text: string,
  name: string,
  mapping: ColumnMapping,
): GroupedTable & { readonly source: 'generic csv' } {
  const { report, sorted } = createIssueList();
  const rows = skipToHeader(text, mapping.delimiter === 'auto' ? detectDelimiter(text) : mapping.delimiter);
  const header = readGenericHeader(rows, name, mapping, report);
  const groups = createMatchGroups(rulesFor(mapping, header), report);
  const leagueOf = createGenericLeagueReader(mapping, header, report);
  const seasonOf = createGenericSeasonReader(mapping, header, report);
  const stray = createStrayCells(header, report);
  let count = 0;
  while (rows.next()) {
    if (rows.isBlank) continue;
    refuseRow(rows, header, name);
    count += 1;
    const isMarked = stray.check(rows);
    if (rows.spansLines) report(acrossLines(rows.line));
    if (isWithoutMatch(rows, header)) {
      report(rowWithoutMatch(rows.line));
      continue;
    }
    const league = leagueOf(rows);
    const season = league && seasonOf(rows);
    const cells = season === null ? null : toCells(rows, header, report);
    if (league && season !== null && cells) groups.add(league, season, { ...cells, isMarked });
  }
  stray.finish().forEach(report);
  const found = groups.finish();
  const issues = sorted();
  if (found.length === 0) {
    throw new UserError('bad-file', `${name}: ${explainNoMatch(count, issues)}`, 'Check the mapping of its columns.');
  }
  return { source: 'generic csv', rows: count, groups: found, issues };
}

function rulesFor(mapping: ColumnMapping, header: GenericHeader): (season: string) => MatchRules {
  const { date, home, away, homeGoals, awayGoals, score } = header;
  const names = {
    date: date.name,
    home: home.name,
    away: away.name,
    homeGoals: (homeGoals ?? score)?.name ?? '',
    awayGoals: (awayGoals ?? score)?.name ?? '',
    result: null,
  };
  const shared = {
    names,
    sources: header.prices,
    seasonIsStated: mapping.season.kind !== 'from-dates',
    isFixtureList: mapping.goals.kind === 'none',
    dateFormat: mapping.dateFormat,
    parsePrice: mapping.decimal === 'comma' ? parseCommaPrice : parsePrice,
  };
  return (season) => ({ ...shared, season, window: seasonWindow(season) });
}

function refuseRow(rows: CsvRows, header: GenericHeader, name: string): void {
  const refuse = (problem: string): never => {
    throw new UserError('bad-file', `${name}, line ${rows.line}: ${problem}`);
  };
  if (rows.width > MOST_COLUMNS) refuse(`a row of ${rows.width} cells`);
  if (isHeaderRow(rows, header)) refuse('a second header half-way');
}

const isWithoutMatch = (rows: CsvRows, { date, home, away }: GenericHeader): boolean =>
  [date, home, away].every(({ index }) => canonicalize(rows.cell(index)) === '');

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
