import { createMatchCleaner, type MatchCells, type MatchRules } from '../core/cleaning/clean-match';
import type { CleaningIssue, CleanMatch } from '../core/cleaning/issue';
import { seasonWindow } from '../core/cleaning/season';
import { UserError } from '../core/errors';
import type { CsvRows } from './csv-rows';
import { decodeText, type Encoding } from './decode-text';
import { refuseBinary, refuseNotCsv } from './refuse-not-text';
import type { SeasonHeader } from './season-header';
import { createStrayCells } from './stray-cells';
import { skipToHeader, surveySeason } from './survey-season';

export interface ParsedSeasonFile {
  /** League code as in the file's `Div` column, e.g. `E0`. */
  readonly league: string;
  /** `2019-20`. */
  readonly season: string;
  readonly encoding: Encoding;
  /** Rows that are not blank: matches kept and rows rejected. */
  readonly rows: number;
  /** In file order. */
  readonly matches: readonly CleanMatch[];
  /** By line, each with what was done about it. */
  readonly issues: readonly CleaningIssue[];
}

const ORIGINAL = 'Download the season file again from football-data.co.uk and import it as it came.';

/**
 * Read one season file of football-data.co.uk, main layout, of any year from 1993/94 on.
 *
 * Columns are found by name, the league in `Div`, the season in the dates. A row is a match or is rejected; a cell
 * that cannot be used is reported and left out. Prices are the first whole, plausible triple in the order of
 * `PRICE_SOURCES`. The result depends on the bytes only; `name` serves messages.
 *
 * @throws {UserError} `bad-file` when the file as a whole cannot be used: empty, binary, a web page, no header or two,
 *   two divisions, no match. The message names the file and, where there is one, the line
 * Cost: two passes over the text, one for the dates that decide the season, one for the rows.
 */
export function parseSeasonFile(bytes: Uint8Array, name: string): ParsedSeasonFile {
  refuseBinary(bytes, name);
  const { text, encoding } = decodeText(bytes);
  refuseNotCsv(text, name);
  const issues: CleaningIssue[] = [];
  const report = (issue: CleaningIssue): void => void issues.push(shorten(issue));
  const { header, league, season } = surveySeason(text, name, report);

  const cleaner = createMatchCleaner(toRules(header, season), report);
  const stray = createStrayCells(header, report);
  const rows = skipToHeader(text);
  const matches: CleanMatch[] = [];
  let count = 0;
  while (rows.next()) {
    if (rows.isBlank) continue;
    count += 1;
    const match = cleaner.clean(toCells(rows, header));
    if (match) matches.push(match);
    if (match && rows.cell(header.division.index) === '') report(noDivision(rows.line, league));
    if (rows.spansLines) report(acrossLines(rows.line));
    stray.check(rows);
  }
  for (const issue of [...stray.finish(), ...cleaner.finish()]) report(issue);
  issues.sort((a, b) => a.line - b.line); // stable: within a line in the order found
  if (matches.length === 0) throw new UserError('bad-file', `${name}: ${explainNoMatch(count, issues)}`, ORIGINAL);
  return { league, season, encoding, rows: count, matches, issues };
}

function toRules(header: SeasonHeader, season: string): MatchRules {
  return {
    season,
    window: seasonWindow(season),
    sources: header.prices,
    names: {
      home: header.home.name,
      away: header.away.name,
      homeGoals: header.homeGoals.name,
      awayGoals: header.awayGoals.name,
      result: header.result?.name ?? null,
    },
  };
}

function toCells(rows: CsvRows, header: SeasonHeader): MatchCells {
  return {
    line: rows.line,
    date: rows.cell(header.date.index),
    home: rows.cell(header.home.index),
    away: rows.cell(header.away.index),
    homeGoals: rows.cell(header.homeGoals.index),
    awayGoals: rows.cell(header.awayGoals.index),
    result: header.result && rows.cell(header.result.index),
    halfTimeHome: header.halfTime && rows.cell(header.halfTime.home.index),
    halfTimeAway: header.halfTime && rows.cell(header.halfTime.away.index),
    price: (column) => rows.cell(column),
  };
}

function explainNoMatch(rows: number, issues: readonly CleaningIssue[]): string {
  const first = issues.find((issue) => issue.action === 'row-rejected');
  const reason = first ? `; the first, line ${first.line}: ${first.message}` : '';
  return `no match in ${rows} rows${reason}`;
}

const LONGEST_TEXT = 200;

/** Cells of a damaged file can be as long as the file. */
function shorten(issue: CleaningIssue): CleaningIssue {
  if (issue.text.length <= LONGEST_TEXT && issue.message.length <= 2 * LONGEST_TEXT) return issue;
  const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);
  return { ...issue, text: cut(issue.text, LONGEST_TEXT), message: cut(issue.message, 2 * LONGEST_TEXT) };
}

const noDivision = (line: number, league: string): CleaningIssue => ({
  line,
  column: 'Div',
  rule: 'division-missing',
  severity: 'info',
  action: 'flagged',
  text: '',
  message: `no division: taken as ${league} like the rest of the file`,
});

const acrossLines = (line: number): CleaningIssue => ({
  line,
  column: null,
  rule: 'cell-across-lines',
  severity: 'info',
  action: 'flagged',
  text: '',
  message: 'a quoted cell runs over the end of its line',
});
