import type { LeagueName } from '../leagues/league-name';
import { canonicalize } from '../../core/cleaning/canonicalize';
import { readDateCell } from '../../core/cleaning/dates/date-cell';
import type { DateUse } from '../../core/cleaning/dates/date-uses';
import { UserError } from '../../core/words/errors';
import type { CsvRows } from './csv-rows';
import { spellingOf } from './match-groups';
import type { MatchTable } from './match-table';
import { createRowCounter } from './row-numbers';
import { MOST_COLUMNS } from './header';

/** The rows of a league that state one season: in which line first, and how many have each date, as it stands. */
export interface LabelSurvey {
  readonly line: number;
  readonly dates: ReadonlyMap<string, number>;
}

/** What one league of a table amounts to before its rows are cleaned. */
export interface LeagueSurvey {
  readonly league: LeagueName;
  readonly rows: number;
  /** By the text that states the season; '' where nothing does. */
  readonly labels: ReadonlyMap<string, LabelSurvey>;
}

export interface TableSurvey {
  /** By code. */
  readonly leagues: ReadonlyMap<string, LeagueSurvey>;
  /** All texts in the column of dates. */
  readonly dates: ReadonlyMap<string, DateUse>;
  /** Rows that name a league, and how many of them have anything in both goal columns. */
  readonly rows: number;
  readonly scored: number;
  /** Whether the first column only counts the rows. */
  readonly countsRows: boolean;
}

interface OpenDate {
  rows: number;
  readonly line: number;
  readonly isDate: boolean;
  /** It is the name of the column again. */
  readonly isName: boolean;
}
interface OpenLeague {
  league: LeagueName;
  rows: number;
  readonly labels: Map<string, { readonly line: number; readonly dates: Map<string, number> }>;
}

/**
 * First pass over a table: its leagues, dates and stated seasons, from which order of dates and seasons are decided.
 * @throws {UserError} `bad-file` naming the line of a second header or of a row of absurd width
 */
export function surveyTable(table: MatchTable): TableSurvey {
  const { header, name, season, hint } = table;
  const leagues = new Map<string, OpenLeague>();
  const dates = new Map<string, OpenDate>();
  const leagueOf = table.leagueReader(() => undefined);
  const rows = table.open();
  const counter = createRowCounter(rows);
  const labelOf = (): string =>
    season.kind === 'column' ? rows.cell(season.column.index) : season.kind === 'fixed' ? season.text : '';
  let count = 0;
  let scored = 0;
  while (rows.next()) {
    if (rows.isBlank) continue;
    const refuse = (problem: string): never => {
      throw new UserError('bad-file', `${name}, line ${rows.line}: ${problem}`, hint);
    };
    if (rows.width > MOST_COLUMNS) refuse(`a row of ${rows.width} cells`);
    counter.look();
    const text = rows.cell(header.date.index);
    const date = dates.get(text) ?? openDate(dates, text, rows, header.date.name);
    if (date.isName && canonicalize(rows.cell(header.home.index)) === header.home.name) {
      refuse('a second header half-way');
    }
    date.rows += 1;
    const league = leagueOf(rows, date.isDate);
    if (!league) continue;
    count += 1;
    if (table.hasScore(rows)) scored += 1;
    add(leagues, league, labelOf(), text, rows.line);
  }
  return { leagues, dates, rows: count, scored, countsRows: counter.isCount() };
}

function openDate(dates: Map<string, OpenDate>, text: string, rows: CsvRows, column: string): OpenDate {
  const canonical = canonicalize(text);
  const isDate = readDateCell(canonical) !== null;
  const date = { rows: 0, line: rows.line, isDate, isName: canonical === column };
  dates.set(text, date);
  return date;
}

function add(leagues: Map<string, OpenLeague>, league: LeagueName, label: string, date: string, line: number): void {
  let known = leagues.get(league.code);
  if (!known) leagues.set(league.code, (known = { league, rows: 0, labels: new Map() }));
  // Of several spellings that share a code the first in code-unit order names the league, whatever the row order.
  if (known.league !== league && spellingOf(league) < spellingOf(known.league)) known.league = league;
  known.rows += 1;
  let own = known.labels.get(label);
  if (!own) known.labels.set(label, (own = { line, dates: new Map() }));
  own.dates.set(date, (own.dates.get(date) ?? 0) + 1);
}
