import { createMatchCleaner } from '../core/cleaning/clean-match';
import type { CleaningIssue, CleanMatch } from '../core/cleaning/issue';
import { seasonWindow } from '../core/cleaning/season';
import { UserError } from '../core/errors';
import { decodeText, type Encoding } from './decode-text';
import { refuseBinary, refuseNotCsv } from './refuse-not-text';
import { createStrayCells } from './stray-cells';
import { severalDivisions, surveySeason, type SeasonSurvey } from './survey-season';
import {
  acrossLines,
  createIssueList,
  explainNoMatch,
  skipToHeader,
  toCells,
  toNames,
  type IssueList,
} from './table-rows';

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
  const issues = createIssueList();
  const survey = surveySeason(text, name, issues.report);
  if (survey.otherDivision) throw severalDivisions(name, survey);
  return { ...readSeason(text, name, survey, issues), encoding };
}

/**
 * Read the rows of a season file that has been surveyed.
 * @throws {UserError} `bad-file` when no row is a match
 */
export function readSeason(
  text: string,
  name: string,
  { header, league, season }: SeasonSurvey,
  { report, sorted }: IssueList,
): Omit<ParsedSeasonFile, 'encoding'> {
  const rules = {
    season,
    window: seasonWindow(season),
    sources: header.prices,
    statistics: header.statistics,
    names: toNames(header),
  };
  const cleaner = createMatchCleaner(rules, report);
  const stray = createStrayCells(header, report);
  const rows = skipToHeader(text);
  let count = 0;
  while (rows.next()) {
    if (rows.isBlank) continue;
    count += 1;
    const isMatch = cleaner.add({ ...toCells(rows, header), remarks: stray.check(rows) });
    if (isMatch && rows.cell(header.division.index) === '') report(noDivision(rows.line, league));
    if (rows.spansLines) report(acrossLines(rows.line));
  }
  const matches = cleaner.settle();
  for (const issue of [...stray.finish(), ...cleaner.suspicions()]) report(issue);
  const issues = sorted();
  if (matches.length === 0) throw new UserError('bad-file', `${name}: ${explainNoMatch(count, issues)}`, ORIGINAL);
  return { league, season, rows: count, matches, issues };
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
