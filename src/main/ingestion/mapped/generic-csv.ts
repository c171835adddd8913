import type { ColumnMapping, TableDelimiter } from '../../../contract';
import { canonicalize } from '../../core/cleaning/canonicalize';
import type { MatchCells } from '../../core/cleaning/clean-match';
import { rejectRow } from '../../core/cleaning/issue';
import { toRemark } from '../../core/cleaning/match-outcome';
import { readStatus, type MatchWords } from '../../core/cleaning/match-words';
import { readScoreCell, type ScoreCell } from '../../core/cleaning/score-cell';
import { parseCommaPrice, parseEitherPrice, parsePrice } from '../../core/cleaning/validation';
import type { CsvRows } from '../table/csv-rows';
import { readYesNo } from '../table/generic-cells';
import { readGenericHeader, type GenericHeader } from './generic-header';
import { createGenericLeagueReader } from './generic-league';
import { readGroups, type GroupedTable } from '../table/grouped-table';
import { isKnownClub, NO_EVIDENCE, surveyClubs, type IsClub } from './league-evidence';
import type { MatchTable, Report, SeasonStatement } from '../table/match-table';
import { rememberWords } from '../table/stray-cells';
import { detectDelimiter, skipToHeader } from '../table/delimiter';
import { readColumnNames } from '../table/header';
import { createIssueList, isLonger } from '../table/rows';
import { surveyTable } from '../table/survey';

/**
 * Read a table of matches from anywhere, by a mapping of its columns and the rules that every other layout is cleaned
 * by: a row is a match or is rejected, a cell that cannot be used is reported. One group per league and season.
 *
 * The date is the day as the table writes it, whatever its time zone. A score counts as that of 90 minutes, unless a
 * status, a remark or the score's own cell says otherwise. The mapping fits the file: where the header does not come
 * apart by the delimiter it states, by that of the file.
 *
 * @param isClub settles which country a league's name means where the table names none
 * @throws {UserError} `bad-file` naming the file and, where there is one, the line: a column of the mapping is not
 *   there or there twice, a second header, a row of absurd width, dates of two orders, no match
 */
export function readGenericTable(
  text: string,
  name: string,
  mapping: ColumnMapping,
  isClub: IsClub = isKnownClub,
): GroupedTable & { readonly source: 'generic csv' } {
  const { report, sorted } = createIssueList();
  const delimiter = fitDelimiter(text, name, mapping);
  const header = readGenericHeader(skipToHeader(text, delimiter), name, mapping, report);
  const table = genericTable(text, name, mapping, { delimiter, header, isClub });
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
  {
    delimiter,
    header,
    isClub,
  }: { readonly delimiter: TableDelimiter; readonly header: GenericHeader; readonly isClub: IsClub },
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
  const fixed = mapping.league.kind === 'fixed' ? mapping.league.text : null;
  const isLeagueOf =
    mapping.country === null ? surveyClubs(skipToHeader(text, delimiter), header, fixed, isClub) : NO_EVIDENCE;
  const statusOf = rememberWords(readStatus);
  return {
    name,
    delimiter,
    open: () => skipToHeader(text, delimiter),
    header,
    dateFormat: mapping.dateFormat,
    season: toStatement(mapping, header),
    leagueReader: (report) => createGenericLeagueReader(mapping, header, report, isLeagueOf),
    division: null,
    hasScore: (rows) => {
      const { home: own, away: other } = goalsOf(rows, header);
      return [own, other].every((cell) => canonicalize(cell) !== '');
    },
    toCells: (rows, report) => toCells(rows, header, statusOf, report),
    names,
    sources: header.prices,
    statistics: header.statistics,
    goalsAreOfNinety: header.goalsAreOfNinety,
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

/** The cells of a row, or null when its status is not known, which has then been reported. */
function toCells(
  rows: CsvRows,
  header: GenericHeader,
  statusOf: (text: string) => MatchWords | null,
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
      ...(header.score && score.words
        ? [toRemark(header.score.name, rows.cell(header.score.index), score.words, score.home === '')]
        : []),
    ],
    neutral: isNeutral(rows, header, report),
    isLonger: isLonger(rows, header),
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
