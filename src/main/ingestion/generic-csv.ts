import type { ColumnMapping } from '../../preload/contract';
import { canonicalize } from '../core/cleaning/canonicalize';
import { rowWithoutMatch, type MatchCells, type MatchRules } from '../core/cleaning/clean-match';
import { rejectRow, type CleaningIssue } from '../core/cleaning/issue';
import { toRemark, type Remark } from '../core/cleaning/match-outcome';
import { readStatus, type MatchWords } from '../core/cleaning/match-words';
import { readScoreCell, type ScoreCell } from '../core/cleaning/score-cell';
import { seasonWindow } from '../core/cleaning/season';
import { parseCommaPrice, parsePrice } from '../core/cleaning/validation';
import { UserError } from '../core/errors';
import type { CsvRows } from './csv-rows';
import { readYesNo } from './generic-cells';
import { readGenericHeader, type GenericHeader } from './generic-header';
import { createGenericLeagueReader } from './generic-league';
import { createGenericSeasonReader } from './generic-season';
import type { GroupedTable } from './grouped-table';
import { isKnownClub, NO_EVIDENCE, surveyClubs, type IsClub } from './league-evidence';
import { createMatchGroups } from './match-groups';
import { createStrayCells, rememberWords } from './stray-cells';
import { detectDelimiter } from './table-delimiter';
import { isHeaderRow, MOST_COLUMNS } from './table-header';
import { acrossLines, createIssueList, explainNoMatch, skipToHeader } from './table-rows';

type Report = (issue: CleaningIssue) => void;

/**
 * Read a table of matches from anywhere, by a mapping of its columns and the rules that every other layout is cleaned
 * by: a row is a match or is rejected, a cell that cannot be used is reported. One group per league and season.
 *
 * The date is the day as the table writes it, whatever its time zone. A score counts as that of 90 minutes, unless a
 * status, a remark or the score's own cell says otherwise.
 *
 * @param isClub settles which country a league's name means where the table names none
 * @throws {UserError} `bad-file` naming the file and, where there is one, the line: a column of the mapping is not
 *   there or there twice, a second header, a row of absurd width, no match
 */
export function readGenericTable(
  text: string,
  name: string,
  mapping: ColumnMapping,
  isClub: IsClub = isKnownClub,
): GroupedTable & { readonly source: 'generic csv' } {
  const { report, sorted } = createIssueList();
  const delimiter = mapping.delimiter === 'auto' ? detectDelimiter(text) : mapping.delimiter;
  const rows = skipToHeader(text, delimiter);
  const header = readGenericHeader(rows, name, mapping, report);
  const groups = createMatchGroups(rulesFor(mapping, header), report);
  const fixed = mapping.league.kind === 'fixed' ? mapping.league.text : null;
  const isLeagueOf =
    mapping.country === null ? surveyClubs(skipToHeader(text, delimiter), header, fixed, isClub) : NO_EVIDENCE;
  const leagueOf = createGenericLeagueReader(mapping, header, report, isLeagueOf);
  const seasonOf = createGenericSeasonReader(mapping, header, report);
  const stray = createStrayCells(header, report);
  const statusOf = rememberWords(readStatus);
  let count = 0;
  while (rows.next()) {
    if (rows.isBlank) continue;
    refuseRow(rows, header, name);
    count += 1;
    const remarks = stray.check(rows);
    if (rows.spansLines) report(acrossLines(rows.line));
    if (isWithoutMatch(rows, header)) {
      report(rowWithoutMatch(rows.line));
      continue;
    }
    const league = leagueOf(rows);
    const season = league && seasonOf(rows);
    const cells = season === null ? null : toCells(rows, header, statusOf, remarks, report);
    if (league && season !== null && cells) groups.add(league, season, cells);
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
    statistics: header.statistics,
    goalsAreOfNinety: header.goalsAreOfNinety,
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

/** The cells of a row, or null when its status is not known, which has then been reported. */
function toCells(
  rows: CsvRows,
  header: GenericHeader,
  statusOf: (text: string) => MatchWords | null,
  remarks: readonly Remark[],
  report: Report,
): MatchCells | null {
  const { line } = rows;
  const status = header.status && rows.cell(header.status.index);
  const words = status === null ? null : statusOf(status);
  if (header.status && status !== null && !words && canonicalize(status) !== '') {
    const message = `a status that is not known: ${status}`;
    report(rejectRow(line, header.status.name, 'status-unknown', status, message));
    return null;
  }
  const score = goalsOf(rows, header);
  const { halfTime, ninety } = header;
  const [halfTimeHome, halfTimeAway] = score.halfTime ?? [
    halfTime && rows.cell(halfTime.home.index),
    halfTime && rows.cell(halfTime.away.index),
  ];
  return {
    line,
    date: rows.cell(header.date.index),
    home: rows.cell(header.home.index),
    away: rows.cell(header.away.index),
    homeGoals: score.home,
    awayGoals: score.away,
    result: null,
    halfTimeHome,
    halfTimeAway,
    ninety: ninety && [rows.cell(ninety.home.index), rows.cell(ninety.away.index)],
    cell: (column) => rows.cell(column),
    remarks: [
      ...(header.status && status && words ? [toRemark(header.status.name, status, words, true)] : []),
      ...remarks,
      ...(header.score && score.words
        ? [toRemark(header.score.name, rows.cell(header.score.index), score.words, score.home === '')]
        : []),
    ],
    neutral: isNeutral(rows, header, report),
  };
}

/** A cell that is no score stands for the home goals, so that the rules report it as it is. */
function goalsOf(rows: CsvRows, { homeGoals, awayGoals, score }: GenericHeader): ScoreCell {
  if (score) return readScoreCell(rows.cell(score.index));
  const home = homeGoals ? rows.cell(homeGoals.index) : '';
  const away = awayGoals ? rows.cell(awayGoals.index) : '';
  return { home, away, halfTime: null, words: null };
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
