import { canonicalize } from '../core/cleaning/canonicalize';
import type { CleaningIssue } from '../core/cleaning/issue';
import { seasonOf } from '../core/cleaning/season';
import { parseDayFirstDate } from '../core/cleaning/validation';
import { UserError } from '../core/errors';
import type { CsvRows } from './csv-rows';
import { readSeasonHeader, type SeasonHeader } from './season-header';
import { isHeaderRow, MOST_COLUMNS } from './table-header';
import { skipToHeader } from './table-rows';

const ORIGINAL = 'Download the season file again from football-data.co.uk and import it as it came.';
const ONE_SEASON = 'A season file holds one league and one season. Split the file, or import the original files.';

export interface SeasonSurvey {
  readonly header: SeasonHeader;
  readonly league: string;
  readonly season: string;
  /** The first row of a second division: then the file is a fixture list or several seasons in one, and read no further. */
  readonly otherDivision: { readonly line: number; readonly code: string } | null;
}

/**
 * First pass over a file: its header, league and season, and whatever makes the whole file unusable.
 *
 * @returns for a file of several divisions only where the second begins; its season is then empty
 * @throws {UserError} `bad-file` naming the file and the line: no header or a second one, a row of absurd width, no row of a match, no readable date
 */
export function surveySeason(text: string, name: string, report: (issue: CleaningIssue) => void): SeasonSurvey {
  const rows = skipToHeader(text);
  const header = readSeasonHeader(rows, name, report);
  const days = new Map<string, number | null>();
  const dates: number[] = [];
  let league: string | null = null;
  let raw = '';
  while (rows.next()) {
    if (rows.isBlank) continue;
    const refuse = (problem: string, hint: string): never => {
      throw new UserError('bad-file', `${name}, line ${rows.line}: ${problem}`, hint);
    };
    if (rows.width > MOST_COLUMNS) refuse(`a row of ${rows.width} cells`, ORIGINAL);
    const date = rows.cell(header.date.index);
    let day = days.get(date);
    if (day === undefined) days.set(date, (day = parseDayFirstDate(canonicalize(date))));
    if (day !== null) dates.push(day);

    const division = rows.cell(header.division.index);
    if (division === raw && league !== null) continue;
    if (isHeaderRow(rows, header)) refuse('a second header half-way', ONE_SEASON);
    const code = canonicalize(division).toUpperCase();
    if (code === '' || !isMatchRow(rows, header, day)) continue;
    if (league !== null && code !== league) {
      return { header, league, season: '', otherDivision: { line: rows.line, code } };
    }
    league = code;
    raw = division;
  }
  if (days.size === 0) throw new UserError('bad-file', `${name}: a header but no match below it`, ORIGINAL);
  if (dates.length === 0) {
    const [date = ''] = days.keys();
    const problem = `no date reads as day/month/year, so the season is unknown; the first is "${date.slice(0, 40)}"`;
    throw new UserError('bad-file', `${name}: ${problem}`, ORIGINAL);
  }
  if (league === null) throw new UserError('bad-file', `${name}: no row names its division (column Div)`, ORIGINAL);
  return { header, league, season: seasonOf(dates), otherDivision: null };
}

/** The refusal of a season file that names two divisions. */
export function severalDivisions(name: string, { league, otherDivision }: SeasonSurvey): UserError {
  const { line, code } = otherDivision ?? { line: 0, code: league };
  return new UserError(
    'bad-file',
    `${name}, line ${line}: division ${code} in a file of division ${league}`,
    ONE_SEASON,
  );
}

/**
 * Whether a row's division counts: it has a club, and a date or the ruins of one. The rest of a row that was broken in
 * two has prices where division and date should be; it is rejected later and must not pass for another division.
 */
function isMatchRow(rows: CsvRows, header: SeasonHeader, day: number | null): boolean {
  if (canonicalize(rows.cell(header.home.index)) === '') return false;
  return day !== null || /^\d{4}-\d/.test(canonicalize(rows.cell(header.date.index)));
}
