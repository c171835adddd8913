import { rowWithoutMatch } from '../core/cleaning/clean-match';
import { canonicalize } from '../core/cleaning/canonicalize';
import { rejectRow, type CleaningIssue } from '../core/cleaning/issue';
import { seasonWindow } from '../core/cleaning/season';
import { isTeamName } from '../core/cleaning/team-names';
import { parseDayFirstDate } from '../core/cleaning/validation';
import { UserError } from '../core/errors';
import type { CsvRows } from './csv-rows';
import { describeCompetition } from './extra-leagues';
import { describeLeague, leagueNamed, type LeagueName } from './league-catalogue';
import { createMatchGroups, spellingOf } from './match-groups';
import type { ParsedGroup } from './parsed-source';
import { createStrayCells } from './stray-cells';
import { isHeaderRow, MOST_COLUMNS, type TableHeader } from './table-header';
import { acrossLines, createIssueList, explainNoMatch, skipToHeader, toCells, toNames } from './table-rows';

const ORIGINAL = 'Download the file again from football-data.co.uk and import it as it came.';
/** `E0`, `SC3`, `EC`: what stands in `Div`, and never what stands there in the rest of a broken row. */
const DIVISION = /^[A-Z][A-Z0-9]{0,9}$/;

type Report = (issue: CleaningIssue) => void;

/** What one league of a table amounts to before its rows are cleaned. */
export interface LeagueSurvey {
  readonly league: LeagueName;
  /** Day numbers of its rows, as far as they can be read. */
  readonly days: readonly number[];
}

export interface TableSurvey {
  /** By code. */
  readonly leagues: ReadonlyMap<string, LeagueSurvey>;
  /** Rows that name a league, and how many of them have anything in both goal columns. */
  readonly rows: number;
  readonly scored: number;
}

export interface GroupedTable {
  readonly rows: number;
  readonly groups: readonly ParsedGroup[];
  readonly issues: readonly CleaningIssue[];
}

export interface GroupingOptions {
  /** Season of a row of a league; null when the row has none, which has then been reported. */
  readonly seasonOf: (rows: CsvRows, league: LeagueName, report: Report) => string | null;
  readonly seasonIsStated: boolean;
  readonly isFixtureList: boolean;
  /** Issues of the header. */
  readonly headerIssues: readonly CleaningIssue[];
}

/**
 * First pass over a table of several leagues.
 * @throws {UserError} `bad-file` naming the line of a second header or of a row of absurd width
 */
export function surveyTable(text: string, name: string, header: TableHeader): TableSurvey {
  const leagues = new Map<string, { league: LeagueName; days: number[] }>();
  const leagueOf = createLeagueReader(header);
  const rows = skipToHeader(text);
  let count = 0;
  let scored = 0;
  while (rows.next()) {
    if (rows.isBlank) continue;
    const refuse = (problem: string): never => {
      throw new UserError('bad-file', `${name}, line ${rows.line}: ${problem}`, ORIGINAL);
    };
    if (rows.width > MOST_COLUMNS) refuse(`a row of ${rows.width} cells`);
    if (isHeaderRow(rows, header)) refuse('a second header half-way');
    const league = leagueOf(rows, () => undefined);
    if (!league) continue;
    count += 1;
    if (hasScore(rows, header)) scored += 1;
    const known = leagues.get(league.code) ?? { league, days: [] };
    leagues.set(league.code, known);
    // Of several spellings that share a code the first in code-unit order names the league, whatever the row order.
    if (spellingOf(league) < spellingOf(known.league)) known.league = league;
    const day = parseDayFirstDate(canonicalize(rows.cell(header.date.index)));
    if (day !== null) known.days.push(day);
  }
  return { leagues, rows: count, scored };
}

/**
 * Second pass: every row of a table of several leagues, cleaned by the rules of its league and season. A group without
 * a match is left out; groups come by league code and season, matches in file order.
 *
 * @throws {UserError} `bad-file` when no row is a match
 */
export function readGroups(
  text: string,
  name: string,
  header: TableHeader,
  survey: TableSurvey,
  options: GroupingOptions,
): GroupedTable {
  const { report, sorted } = createIssueList();
  options.headerIssues.forEach(report);
  const leagueOf = createLeagueReader(header);
  const stray = createStrayCells(header, report);
  const { seasonIsStated, isFixtureList } = options;
  const shared = {
    names: toNames(header),
    sources: header.prices,
    statistics: header.statistics,
    seasonIsStated,
    isFixtureList,
  };
  const groups = createMatchGroups((season) => ({ ...shared, season, window: seasonWindow(season) }), report);
  const rows = skipToHeader(text);
  let count = 0;
  while (rows.next()) {
    if (rows.isBlank) continue;
    count += 1;
    const remarks = stray.check(rows);
    if (rows.spansLines) report(acrossLines(rows.line));
    const league = leagueOf(rows, report);
    const season = league && options.seasonOf(rows, league, report);
    if (!league || season === null) continue;
    groups.add(survey.leagues.get(league.code)!.league, season, { ...toCells(rows, header), remarks });
  }
  stray.finish().forEach(report);
  const found = groups.finish();
  const issues = sorted();
  if (found.length === 0) throw new UserError('bad-file', `${name}: ${explainNoMatch(count, issues)}`, ORIGINAL);
  return { rows: count, groups: found, issues };
}

/** Whether a row's goal columns both hold something. */
function hasScore(rows: CsvRows, { goals }: TableHeader): boolean {
  return goals !== null && [goals.home, goals.away].every(({ index }) => canonicalize(rows.cell(index)) !== '');
}

/** The league a row names, or null when it names none, with the reason reported. Each spelling is looked up once. */
function createLeagueReader(header: TableHeader): (rows: CsvRows, report: Report) => LeagueName | null {
  const known = new Map<string, LeagueName | null>();
  const { division, competition } = header;
  return (rows, report) => {
    const cells = competition
      ? [rows.cell(competition.country.index), rows.cell(competition.league.index)]
      : [division ? rows.cell(division.index) : ''];
    const text = cells.join(',');
    let league = known.get(text);
    if (league === undefined) known.set(text, (league = toLeague(cells)));
    if (!league) report(noLeague(rows, header, cells, competition?.league.name ?? 'Div'));
    return league;
  };
}

function toLeague([first = '', second]: readonly string[]): LeagueName | null {
  if (second === undefined) {
    const code = canonicalize(first).toUpperCase();
    return DIVISION.test(code) ? describeLeague(code) : null;
  }
  const isName = (cell: string): boolean => isTeamName(canonicalize(cell)) && /\p{L}/u.test(cell);
  if (!isName(first) || !isName(second)) return null;
  const [named, ...others] = leagueNamed(second, first);
  return named && others.length === 0 ? named : describeCompetition(first, second);
}

function noLeague(rows: CsvRows, header: TableHeader, cells: readonly string[], column: string): CleaningIssue {
  const isEmpty = ({ index }: { readonly index: number }): boolean => canonicalize(rows.cell(index)) === '';
  const text = cells.join(',');
  if ([header.date, header.home, header.away].every(isEmpty)) return rowWithoutMatch(rows.line);
  return cells.some((cell) => canonicalize(cell) === '')
    ? rejectRow(rows.line, column, 'competition-missing', text, 'the row does not say which league it belongs to')
    : rejectRow(rows.line, column, 'competition-invalid', text, `no league's name: ${text}`);
}
