import type { ParsedGroup } from './parsed';
import { rowWithoutMatch } from '../../core/cleaning/clean-match';
import { canonicalize } from '../../core/cleaning/canonicalize';
import { decideDates, type DateColumn } from '../../core/cleaning/dates/date-order';
import { DATE_WORDS } from '../../core/cleaning/dates/date-format';
import { rejectRow, type CleaningIssue } from '../../core/cleaning/issue';
import { parseCommaPrice } from '../../core/cleaning/validation';
import { UserError } from '../../core/words/errors';
import type { CsvRows } from './csv-rows';
import { createMatchGroups } from './match-groups';
import type { MatchTable, Report } from './match-table';
import { planSeasons, unreadableSeason, type SeasonPlan } from './plan-seasons';
import { rowNumbers } from './row-numbers';
import { createStrayCells } from './stray-cells';
import { acrossLines, createIssueList, explainNoMatch } from './rows';
import type { LeagueSurvey, TableSurvey } from './survey';

export interface GroupedTable {
  readonly rows: number;
  readonly groups: readonly ParsedGroup[];
  readonly issues: readonly CleaningIssue[];
}

export interface GroupingOptions {
  readonly isFixtureList: boolean;
  /** Issues of the header. */
  readonly headerIssues: readonly CleaningIssue[];
  /** Where a column of seasons says none, or turns out to be something else, the dates may tell them. */
  readonly mayGoByDates?: boolean;
}

/** So few rows, and so small a share of the table, make no league of a code that nobody knows: a slip of the pen. */
const FEWEST_ROWS = 3;
const SMALLEST_SHARE = 0.1;

/**
 * Second pass over a table: every row, cleaned by the rules of its league and season. A group without a match is left
 * out; groups come by league code and season, matches in file order.
 *
 * @throws {UserError} `bad-file` when no row is a match, dates are of two orders, or none of them can be read
 */
export function readGroups(table: MatchTable, survey: TableSurvey, options: GroupingOptions): GroupedTable {
  const { header, name, season: statement } = table;
  const { report, sorted } = createIssueList();
  options.headerIssues.forEach(report);
  const dates = readDates(table, survey);
  const seasons = readSeasons(table, survey, dates, options);
  if (dates.finding) report({ ...dates.finding, ...flagged, column: header.date.name, rule: 'date-order' });
  seasons.findings.forEach(report);
  const labelColumn = seasons.isStated && statement.kind === 'column' ? statement.column : null;
  const labelOf = (rows: CsvRows): string =>
    labelColumn ? rows.cell(labelColumn.index) : statement.kind === 'fixed' ? statement.text : '';

  const prices = createPriceReader(table);
  const shared = {
    names: table.names,
    sources: table.sources,
    statistics: table.statistics ?? [],
    ...(table.goalsAreOfNinety === undefined ? {} : { goalsAreOfNinety: table.goalsAreOfNinety }),
    parsePrice: prices.read,
    seasonIsStated: seasons.isStated,
    isFixtureList: options.isFixtureList,
    readDate: dates.read,
    dateWords: table.dateFormat ? DATE_WORDS[table.dateFormat] : 'day/month/year',
  };
  const rulesOf = (league: string, season: string) => ({ ...shared, season, window: seasons.windowOf(league, season) });
  const groups = createMatchGroups(rulesOf, report);
  const placeOf = createLeagueFinder(table, survey, options, report);
  const rows = table.open();
  if (survey.countsRows) report(rowNumbers(rows.line, canonicalize(rows.cell(0))));
  const unnamed = survey.countsRows ? header.unnamed.filter((index) => index > 0) : header.unnamed;
  const stray = createStrayCells({ ...header, unnamed }, report);
  let count = 0;
  while (rows.next()) {
    if (rows.isBlank) continue;
    count += 1;
    const remarks = stray.check(rows);
    if (rows.spansLines) report(acrossLines(rows.line));
    if (isWithoutMatch(rows, table)) {
      report(rowWithoutMatch(rows.line));
      continue;
    }
    const date = dates.read(rows.cell(header.date.index));
    const place = placeOf(rows);
    if (!place) continue;
    const label = labelOf(rows);
    const season = seasons.seasonOf(place.league, 'day' in date ? date.day : null, label);
    if (season === null) report(unreadableSeason(rows.line, labelColumn?.name ?? 'Season', label));
    const cells = season === null ? null : table.toCells(rows, report);
    if (season === null || !cells) continue;
    const isMatch = groups.add(place.league, season, { ...cells, remarks: [...(cells.remarks ?? []), ...remarks] });
    if (isMatch && place.isGuessed) report(noDivision(rows.line, place.league.code));
  }
  stray.finish().forEach(report);
  prices.finish().forEach(report);
  const found = groups.finish();
  const issues = sorted();
  if (found.length === 0) throw new UserError('bad-file', `${name}: ${explainNoMatch(count, issues)}`, table.hint);
  return { rows: count, groups: found, issues };
}

const flagged = { severity: 'info', action: 'flagged' } as const;

function readDates({ name, dateFormat, hint }: MatchTable, { dates }: TableSurvey): DateColumn {
  const column = decideDates(dates, dateFormat);
  if (!('conflict' in column)) return column;
  throw new UserError('bad-file', `${name}: ${column.conflict}; no date that allows both can be trusted`, hint);
}

function readSeasons(
  { name, season: statement, hint }: MatchTable,
  survey: TableSurvey,
  dates: DateColumn,
  { mayGoByDates = false }: GroupingOptions,
): SeasonPlan {
  const plan = planSeasons(survey, statement, dates, mayGoByDates);
  if (plan) return plan;
  const first = [...survey.dates].find(([text]) => canonicalize(text) !== '');
  const example = first ? `; the first is "${first[0].slice(0, 40)}", line ${first[1].line}` : '';
  const problem = survey.rows === 0 ? 'no row names a league' : `no date can be read, so no season is known${example}`;
  throw new UserError('bad-file', `${name}: no match in the table: ${problem}`, hint);
}

const isWithoutMatch = (rows: CsvRows, { header: { date, home, away } }: MatchTable): boolean =>
  [home, away, date].every(({ index }) => canonicalize(rows.cell(index)) === '');

interface Place {
  readonly league: LeagueSurvey['league'];
  /** The row itself says nothing. */
  readonly isGuessed: boolean;
}

/**
 * The league of a row. Where all rows of a table are of one league, a row whose division is missing or broken is taken
 * for one of it; a code that nobody knows and hardly any row has is a slip of the pen.
 */
function createLeagueFinder(
  table: MatchTable,
  survey: TableSurvey,
  { isFixtureList }: GroupingOptions,
  report: Report,
): (rows: CsvRows) => Place | null {
  const { division } = table;
  const isSlip = ({ league, rows }: LeagueSurvey): boolean =>
    division !== null &&
    !isFixtureList &&
    league.country === 'Unknown' &&
    rows < FEWEST_ROWS &&
    rows < survey.rows * SMALLEST_SHARE;
  const leagues = [...survey.leagues.values()].filter((league) => !isSlip(league));
  const only = division && !isFixtureList && leagues.length === 1 ? leagues[0]!.league : null;
  const kept = new Set(leagues.map(({ league }) => league.code));
  const read = table.leagueReader(only ? () => undefined : report);
  return (rows) => {
    const league = read(rows, true);
    const known = league && survey.leagues.get(league.code);
    if (known && !kept.has(known.league.code)) {
      report(slipOfDivision(rows.line, division!.name, known.league.code, survey));
      return null;
    }
    if (known) return { league: known.league, isGuessed: false };
    if (only) return { league: only, isGuessed: canonicalize(rows.cell(division!.index)) === '' };
    return league && { league, isGuessed: false };
  };
}

/** Reads prices, and says once where a decimal comma was read that nobody had stated. */
function createPriceReader({ delimiter, parsePrice }: MatchTable) {
  let commas = 0;
  let first = '';
  const isStated = parsePrice === parseCommaPrice;
  return {
    read: (text: string): number | null => {
      const price = parsePrice(text);
      if (!isStated && delimiter !== ',' && price !== null && text.includes(',')) {
        if (commas === 0 || text < first) first = text;
        commas += 1;
      }
      return price;
    },
    finish: (): CleaningIssue[] =>
      commas === 0
        ? []
        : [{ ...flagged, line: 0, column: null, rule: 'decimal-comma', text: first, message: decimalComma(commas) }],
  };
}

const decimalComma = (count: number): string => `${count} prices are written with a decimal comma: read so`;

const noDivision = (line: number, league: string): CleaningIssue => ({
  line,
  column: 'Div',
  rule: 'division-missing',
  severity: 'info',
  action: 'flagged',
  text: '',
  message: `no division: taken as ${league} like the rest of the file`,
});

function slipOfDivision(line: number, column: string, code: string, { leagues, rows }: TableSurvey): CleaningIssue {
  const message = `${code} is no league that is known and stands in ${leagues.get(code)!.rows} of ${rows} rows`;
  return rejectRow(line, column, 'competition-invalid', code, message);
}
